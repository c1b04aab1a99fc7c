"""Countries named in the text, and what only looks like one."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.vocabulary.codes import HOME
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary
from digest.vocabulary.wordlists import WordLists, word_lists

COUNTRY_KINDS = frozenset({Kind.COUNTRY, Kind.WEAK_COUNTRY, Kind.CAPITAL})

#: A longer name of these around a country's name is about something else: India Today, Amerika Latin.
_AROUND = COUNTRY_KINDS | {Kind.PLACE, Kind.REGION, Kind.OUTLET}

#: Mentions shown as evidence: enough to see what a country does in the text, few enough to read.
MOST_EVIDENCE = 100

#: Characters between two names of a list.
BESIDE = 16

CERTAINTY = {Kind.COUNTRY: 0.95, Kind.WEAK_COUNTRY: 0.7, Kind.CAPITAL: 0.7}


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """A claim for each country named, in the order of first mention, with the first mentions as evidence."""
    named: dict[str, list[Hit]] = {}
    for hit in mentions(scan, vocabulary):
        if hit.id != HOME:
            named.setdefault(hit.id, []).append(hit)
    for code, hits in named.items():
        yield Claim(
            field="mentioned",
            value=code,
            item=code,
            certainty=max(CERTAINTY[hit.kind] for hit in hits),
            evidence=tuple(scan.document.quote(hit.span, hit.kind.value) for hit in hits[:MOST_EVIDENCE]),
        )


@compiled
def mentions(scan: Scan, vocabulary: Vocabulary) -> tuple[Hit, ...]:
    """The hits that name a country, Indonesia too, in order."""
    words = word_lists(vocabulary)
    found = [hit for hit in _uncovered(scan.hits) if _is_country(scan.text, hit, words)]
    strong = {hit.span.start: hit.id for hit in found if hit.kind is Kind.COUNTRY}
    codes, starts = set(strong.values()), list(strong)
    sure: list[Hit] = []
    for hit in found:
        certain = hit.kind is not Kind.WEAK_COUNTRY or hit.id in codes
        if certain or _supported(scan.text, hit, words, _is_listed(hit, sure, starts)):
            sure.append(hit)
    return tuple(sure)


def _is_listed(hit: Hit, sure: Sequence[Hit], starts: Sequence[int]) -> bool:
    """Near the last country before, or the next one."""
    after = bisect_right(starts, hit.span.start)
    near = (*(other.span.end for other in sure[-1:]), *starts[after : after + 1])
    return any(hit.span.start - BESIDE < at < hit.span.end + BESIDE for at in near)


def _uncovered(hits: tuple[Hit, ...]) -> Iterator[Hit]:
    """Country hits that do not stand inside a longer name. Hits come in order of start, longest first."""
    cover: Hit | None = None
    for hit in hits:
        if hit.kind not in _AROUND:
            continue
        inside = cover is not None and hit.span != cover.span and hit.span.end <= cover.span.end
        if cover is None or hit.span.end > cover.span.end:
            cover = hit
        if not inside and hit.kind in COUNTRY_KINDS:
            yield hit


_LETTERS = r"[^\W\d_]+(?:[-'][^\W\d_]+)*"
_WORD = re.compile(_LETTERS)
_NEXT = re.compile(rf"\s*({_LETTERS})")
_ENDS = frozenset(".\n;!?")
_INITIALS_AFTER = re.compile(r"\s*\(\s*\d{1,2}\s*(?:th|tahun|\))")
_INITIALS_BEFORE = re.compile(
    r"(?:inisial|alias|bernama|tersangka|pelaku|korban)\s+(?:[A-Z]{1,3}(?:\s*\(\d+\))?\s*(?:,|dan)\s*)*$"
)
#: A company's name goes on behind one of these, somebody's behind "alias".
_NAMING = ("PT", "CV", "UD", "Tbk", "Firma", "alias")
_NAMED = re.compile(rf"\b(?:{'|'.join(_NAMING)})\.?(?:\s+[A-Z][\w&.-]*)*\s*$")


def _is_country(text: str, hit: Hit, words: WordLists) -> bool:
    if hit.kind is Kind.CAPITAL and not _stands_for_state(text, hit, words):
        return False
    start, end = hit.span.start, hit.span.end
    if (
        last_word(text, start) in words["not-country-after"]
        or next_word(text, end) in words["not-country-before"]
    ):
        return False
    if end - start == 2 and text[start:end].isupper() and _is_initials(text, start, end):
        return False
    before = text[max(0, start - 48) : start]
    return not (any(word in before for word in _NAMING) and _NAMED.search(before))


def _is_initials(text: str, start: int, end: int) -> bool:
    """Of somebody, or of a currency: US$."""
    if text[end : end + 1] == "$" or _INITIALS_AFTER.match(text, end):
        return True
    return _INITIALS_BEFORE.search(text, max(0, start - 60), start) is not None


def _supported(text: str, hit: Hit, words: WordLists, listed: bool) -> bool:
    """A weak name is the country after "di", "warga", "pemerintah" ..., or in a list with another country."""
    start, end = hit.span.start, hit.span.end
    before = last_word(text, start)
    if before in words["weak-country-before"] and before not in ("dan", "dengan"):
        return not _looks_like_person(text, end) or before in ("warga", "wn", "kesultanan")
    joined = before == "dan" or _mark_before(text, start) == "," or text[end : end + 1] in (",", ".")
    return listed and (joined or next_word(text, end) in ("dan", "serta"))


def _looks_like_person(text: str, end: int) -> bool:
    """A second name follows: "Oman Rochman"."""
    return bool(re.match(r" [A-Z][a-z]+", text[end : end + 24]))


def _stands_for_state(text: str, hit: Hit, words: WordLists) -> bool:
    """A capital is its state where it acts at the head of a clause, or in a pair: "Jakarta-Canberra"."""
    start, end = hit.span.start, hit.span.end
    before = last_word(text, start)
    if text[max(0, start - 8) : start] in ("Jakarta-", "Jakarta–") or text[end : end + 8] in (
        "-Jakarta",
        "–Jakarta",
    ):
        return words["passing"].isdisjoint(_WORD.findall(text[max(0, start - 32) : start].lower()))
    if before == "antara" or (before == "dan" and last_word(text, start - 4).startswith("jakarta")):
        return next_word(text, end) == "dan" or before == "dan"
    clause = not before or _mark_before(text, start) in '.,;:"“”' or before in ("bahwa", "namun", "sementara")
    return clause and next_word(text, end) in words["state-verb"]


def _mark_before(text: str, at: int) -> str:
    """The character before a position, spaces left out."""
    return text[max(0, at - 4) : at].rstrip()[-1:]


def last_word(text: str, at: int) -> str:
    """The word before a position, in lower case; empty at the start of a line or after an end of sentence."""
    before = text[max(0, at - 24) : at]
    words: list[str] = _WORD.findall(before)
    if not words:
        return ""
    word = words[-1]
    between = before[before.rindex(word) + len(word) :]
    return word.lower() if between == " " or _ENDS.isdisjoint(between) else ""


def next_word(text: str, at: int) -> str:
    """The word after a position, in lower case, where only spaces are between."""
    match = _NEXT.match(text, at, at + 24)
    return match.group(1).lower() if match else ""
