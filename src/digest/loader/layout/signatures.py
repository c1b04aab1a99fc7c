"""Who signed an article: codes of the desk, the agency, the paper, behind the last word of a line or of all."""

import re
from collections.abc import Iterator

from digest.loader.layout.dateline import DOMAIN, Houses
from digest.loader.layout.furniture import Cut, Page
from digest.model.text import Role, Span

#: Characters at the end of a line in which a signature stands, and lines at the end of a text where a mere mark is one.
TAIL, LAST_LINES = 60, 6

_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
#: What stands in brackets at the end: names, initials.
_SIGNATURE = re.compile(r"[a-z]{2,6}(?:/[a-z]{2,6})*|[A-ZÀ-Þ][\w.'’-]*(?:[ /&,]+[A-ZÀ-Þ][\w.'’-]*){0,4}")
_BARE_CODE = re.compile(r"[a-z]{2,5}(?:/[a-z]{2,5}){1,2}")
#: One at the beginning of a line, glued to what a page says next.
_CODE_AHEAD = re.compile(r"[(\[][a-z]{2,8}(?:/[a-z]{2,8}){1,3}[)\]](?=\s*\S)")
#: Desk codes behind the last word: (chs/chs), [bbo], (*), (Z-10).
_CODE = re.compile(
    r"\s*(?:[(\[](?:[a-z]{2,8}(?:[/-][a-z]{2,8}){1,3}|[A-Z]{1,3}-\d{1,2})[)\]]|\[[a-zA-Z]{2,4}\])[\s.*]*$"
)
_SIGNED = re.compile(r"[.!?\"”)]\s*((?:\(\*{1,3}\)|\*{3}|[(\[][a-z]{2,6}[)\]]|\(([^()]{2,40})\))[\s.*]*)$")


def signatures(page: Page, known: Houses) -> Iterator[Cut]:
    """Codes of the desk and the agency behind the last word of a line, or of the text."""
    for at, line in enumerate(page.lines):
        if at > page.last_prose:
            yield from _codes_ahead(page, line)
        if page.text[line.end - 1] in ")].*":
            yield from _desk_codes(page, line)
            yield from _signed(page, at, known)


def _codes_ahead(page: Page, line: Span) -> Iterator[Cut]:
    if ahead := _CODE_AHEAD.match(page.text, line.start, line.end):
        yield Cut(Span(*ahead.span()), "desk-code", Role.BYLINE)
    if _BARE_CODE.fullmatch(page.text, line.start, line.end):
        yield Cut(line, "desk-code", Role.BYLINE)


def _desk_codes(page: Page, line: Span) -> Iterator[Cut]:
    if code := _CODE.search(page.text, max(line.start, line.end - TAIL), line.end):
        yield Cut(Span(code.start(), line.end), "desk-code", Role.BYLINE)


def _signed(page: Page, at: int, known: Houses) -> Iterator[Cut]:
    """By names, a house's or a person's: the whole line, or its end."""
    line = page.lines[at]
    alone = _IN_BRACKETS.fullmatch(page.text, line.start, line.end)
    if alone and (_is_house(alone[1], known) or (at > page.last_prose and _SIGNATURE.fullmatch(alone[1]))):
        yield Cut(line, "signature", Role.BYLINE)
    signed = _SIGNED.search(page.text, max(line.start, line.end - TAIL), line.end)
    if signed and (_is_house(signed[2], known) if signed[2] else at >= len(page.lines) - LAST_LINES):
        start = line.start if page.may_be_caption(at) else signed.start(1)
        yield Cut(Span(start, line.end), "signature", Role.BYLINE)


def _is_house(signature: str, known: Houses) -> bool:
    """Whether an agency or a paper is among those who signed: Antara, (ant-2), (cr3/suara-kota.com)."""
    return any(
        known.outlet(name) or DOMAIN.fullmatch(name) or known.outlet(name.partition("-")[0])
        for name in re.split(r"\s*[/,]\s*", signature)
    )
