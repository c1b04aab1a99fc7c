"""The address of the site itself, as settings, options and the environment give it."""

import re

from digest.vocabulary.suggest import clip

#: Scheme, host, perhaps a path; what would come behind a path (a query, a fragment) can stand before no page's.
ADDRESS = r"https?://[^\s/?#@]+(/[^\s?#]*)?"


def wrong_address(url: str) -> str:
    """What is wrong with it, and what to write; empty where it is right, or says nothing."""
    if not url or (re.fullmatch(ADDRESS, url) and not url.endswith((".html", ".htm"))):
        return ""
    meant = re.sub(r"[?#].*|[^/]*\.html?$", "", url)
    hint = f"; write {meant}" if meant != url and re.fullmatch(ADDRESS, meant) else "; begin with https://"
    return f'"{clip(url)}" is no address of a site{hint}, without file, query and fragment'
