"""Codes of states and territories, and what CLDR calls them."""

from functools import cache

from babel import Locale

#: CLDR's two-letter codes that are no states: groups of states, test codes, reservations of ISO 3166-1.
_OTHERS = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


@cache
def territories(language: str) -> dict[str, str]:
    """ISO 3166-1 alpha-2 code (and XK) -> CLDR's name in that language, in order of code."""
    names = {str(code): str(name) for code, name in Locale(language).territories.items()}
    return {code: names[code] for code in sorted(names) if len(code) == 2 and code not in _OTHERS}


ISO_CODES = frozenset(territories("en"))
