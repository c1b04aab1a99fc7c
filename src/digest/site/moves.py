"""Addresses that were published and now lie elsewhere: where each leads, and which lead nowhere.

The ledger (`content/urls.lock`) is the list of pages that readers may have kept. A page of it that is no longer made
becomes a page that leads on: to what an alias names, or, of a list that has no articles any more, to the list above it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.page import Page
from digest.site import urls
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.views.frame import Link
from digest.site.views.plain import MovedView
from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.suggest import nearest
from digest.vocabulary.values import Vocabulary

TEMPLATE = "pages/moved.html"

LEDGER_HEAD = """\
# Every page that was published. One that is no longer made must lead on, or the site is refused.
# Written by `build.py ledger`; to give a page up for good, delete its line.
"""


@dataclass(frozen=True, slots=True)
class Aliases:
    """What things were called before, by what they are called now. `redirects`: one URL to another, whatever they
    are; `articles`: an article's id to its earlier ones; `hidden`: those that no address may lead to."""

    vocabulary: Vocabulary
    articles: Mapping[str, tuple[str, ...]]
    hidden: frozenset[str]


@dataclass(frozen=True, slots=True)
class Moves:
    """`to`: where an old URL leads now."""

    to: Mapping[str, str]
    findings: tuple[Finding, ...]


def listed(ledger: str) -> dict[str, int]:
    """The URLs of a ledger, and the line of each."""
    lines = (line.strip() for line in ledger.splitlines())
    return {line: number for number, line in enumerate(lines, 1) if line and not line.startswith("#")}


def ledger_of(ledger: str, made: Iterable[str]) -> str:
    """The ledger with what is published now; nothing that stands in it goes. Other languages have the same pages."""
    pages = {url for url in made if url.endswith(".html") and url != urls.MISSING and urls.is_home(url)}
    return LEDGER_HEAD + "".join(f"{url}\n" for url in sorted(pages | listed(ledger).keys()))


def moves(ledger: str, made: frozenset[str], aliases: Aliases) -> Moves:
    """Where each URL leads that is asked for and not made: those of the ledger, and those that an alias names."""
    called, kept, redirects = _called(aliases), listed(ledger), aliases.vocabulary.redirects
    earlier = {old for url in made for old in _earlier(url, called)}
    asked = sorted((earlier | redirects.keys() | kept.keys()) - made)
    to = {url: target for url in asked if (target := _target(url, made, called, redirects))}
    lost = [url for url in asked if url not in to]
    gone = [url for url in lost if url in kept and _is_missed(url, kept, aliases)]
    nowhere = [_nowhere(url, redirects[url]) for url in lost if url in redirects]
    told = [
        finding("url-gone", urls.LEDGER, _told(url, gone, made, kept, called), kept[url], 1) for url in gone
    ]
    return Moves(to, (*nowhere, *told))


def _nowhere(url: str, target: str) -> Finding:
    what = f"{url} is to lead to {target}, which is no page of the site"
    return finding("redirect-nowhere", "content/redirects.yml", what)


def _is_missed(url: str, kept: Mapping[str, int], aliases: Aliases) -> bool:
    """Not what an editor hid, and not what goes and comes with another page of the ledger."""
    if url.startswith(urls.ARTICLES):
        return PurePosixPath(url).stem not in aliases.hidden
    above = f"{url.rpartition('/')[0]}.html"
    return url not in aliases.vocabulary.redirects and above not in kept


def moved_pages(to: Mapping[str, str], settings: SiteSettings, names: Labels) -> tuple[Page, ...]:
    """One small page an old URL. It is in no sitemap, and names the new one as the page that counts."""
    return tuple(
        Page(url, TEMPLATE, _view(url, target, settings, names)) for url, target in sorted(to.items())
    )


def _view(url: str, target: str, settings: SiteSettings, names: Labels) -> MovedView:
    heading = names.say("moved.heading")
    about = frame(url, heading, names.say("moved.about"), settings, names, alone=True)
    there = replace(about, canonical=urls.absolute(settings.url, target))
    return MovedView(there, heading, Link(target, names.say("moved.link")))


# -- what an old URL is now


@dataclass(frozen=True, slots=True)
class _Called:
    """Names as they stand in URLs: what is now called so, by what it was called before; and the other way round."""

    topics: Mapping[str, str]
    partners: Mapping[str, str]
    articles: Mapping[str, str]
    known: Mapping[str, frozenset[str]]  # by folder, what there is today, with articles or without
    countries: Mapping[str, str]  # the code of each partner


def _called(aliases: Aliases) -> _Called:
    words = aliases.vocabulary
    return _Called(
        {urls.slug(old): urls.slug(topic.id) for topic in words.topics for old in topic.aliases},
        {urls.slug(old): urls.slug(c.name) for c in words.countries for old in c.aliases},
        {old: now for now, earlier in aliases.articles.items() for old in earlier},
        {
            "topik": frozenset(urls.slug(topic.id) for topic in words.topics),
            "mitra": frozenset(urls.slug(country.name) for country in words.countries),
        },
        {urls.slug(country.name): country.code for country in words.countries},
    )


def _earlier(url: str, called: _Called) -> set[str]:
    """The URLs at which this page was before, by the aliases of what it is about."""
    return {
        old
        for names in (called.topics, called.partners, called.articles)
        for was, now in names.items()
        for old in _renamed(url, now, was)
        if _now(old, called) == url
    }


def _renamed(url: str, name: str, other: str) -> set[str]:
    """The URL with one part of it called otherwise."""
    parts = url.removesuffix(".html").split("/")
    return {
        "/".join((*parts[:at], other, *parts[at + 1 :])) + ".html"
        for at, part in enumerate(parts)
        if part == name and at > 0
    }


def _now(url: str, called: _Called) -> str:
    """The URL of today for one of before, as far as aliases tell."""
    folder, *names = url.removesuffix(".html").split("/")
    if not names:
        return url
    first = {"topik": called.topics, "mitra": called.partners, "artikel": called.articles}.get(folder, {})
    names[0] = first.get(names[0], names[0])
    if folder == "mitra" and len(names) > 1:
        names[1] = called.topics.get(names[1], names[1])
    return "/".join((folder, *names)) + ".html"


def _target(url: str, made: frozenset[str], called: _Called, redirects: Mapping[str, str]) -> str:
    """Where the URL leads; empty where it leads nowhere."""
    seen = {url}
    while url not in made:
        now = redirects.get(url) or _now(url, called)
        url = now if now != url else _above(url, made, called)
        if not url or url in seen:
            return ""
        seen.add(url)
    return url


def _above(url: str, made: frozenset[str], called: _Called) -> str:
    """The list above a list that has no articles any more. An article, a page of text, a topic or partner that there
    is not (it is called otherwise now) has none."""
    folder, _, name = url.removesuffix(".html").rpartition("/")
    if folder in called.known:
        index = f"{folder}/index.html"
        return index if name in called.known[folder] else ""
    if not folder or folder == "artikel":
        return ""
    if "/" in folder:
        return f"{folder}.html"
    lists = (f"{folder}.html", f"{folder}/index.html", urls.INDEX_AZ, urls.INDEX)
    return next((one for one in lists if one in made), "")


def _told(
    url: str, gone: Sequence[str], made: frozenset[str], kept: Mapping[str, int], called: _Called
) -> str:
    """What is wrong, and the line to add."""
    what = f"{url} was published and is no longer made"
    folder, _, name = url.removesuffix(".html").rpartition("/")
    now = _meant(url, gone, made, kept)
    if folder == "topik":
        there = f"content/topics/{now}.yml" if now else "the file of the topic that it is now"
        return f"{what}; write in {there}: aliases: [{name}]"
    if folder == "artikel":
        there = f"content/overrides/{now}.yml" if now else "a correction of the article that it is now"
        return f"{what}; bring its seed back, or write in {there}: aliases: [{name}]"
    if folder == "mitra":
        there = f'"{called.countries[now]}"' if now in called.countries else "the country that it is now"
        return f"{what}; write in content/countries.yml under {there}: aliases: [{name}]"
    return f"{what}; write in content/redirects.yml: {url}: {now + '.html' if now else urls.INDEX}"


def _meant(url: str, gone: Sequence[str], made: frozenset[str], kept: Mapping[str, int]) -> str:
    """The name of the new page that this one probably became: the one most like it, or the only one that came where
    only one went."""
    folder, _, name = url.removesuffix(".html").rpartition("/")
    came = sorted(
        new
        for where, _, new in (page.removesuffix(".html").rpartition("/") for page in made - kept.keys())
        if where == folder
    )
    alone = len(came) == 1 and sum(page.rpartition("/")[0] == folder for page in gone) == 1
    return next(iter(nearest(name, came)), came[0] if alone else "")
