"""Where it happened: the place of the main event, or of the statement that the news is."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.loader import dates
from digest.loader.countries import HOME, mentions
from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan, Sentence
from digest.model.text import Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: Sentences that open the news: "di X" there is where it happened, unless the sentence of its date says better.
OPENING = 3

#: A place this near before the date of the event belongs to it: "di Canberra, Australia, Selasa (20/8)".
BESIDE = 70

#: Or this near after it: "Jumat (31/3), di Nusa Dua".
AFTER = 16


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the text. `at`: the words before put something there ("di", "ke" with a visit)."""

    span: Span
    country: str
    name: str
    at: bool
    agency: bool  # no place but a body of a state, which stands somewhere in it
    rank: int
    sentence: int


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """At most one place, as a membership claim with `name` and `country`."""
    spots = tuple(_spots(scan, vocabulary))
    chosen = _chosen(scan, vocabulary, spots)
    if chosen is None:
        return
    spot, certainty, why = chosen
    item = f"{spot.country}/{spot.name}"
    evidence = (scan.document.quote(spot.span, "place"),)
    yield Claim("place", item, item=item, certainty=certainty, evidence=evidence, note=why)
    yield Claim("place", spot.country, item=item, attribute="country", certainty=certainty, evidence=evidence)
    if spot.name:
        yield Claim("place", spot.name, item=item, attribute="name", certainty=certainty, evidence=evidence)


def _chosen(scan: Scan, vocabulary: Vocabulary, spots: Sequence[Spot]) -> tuple[Spot, float, str] | None:
    """The best witness first: beside the date, at the head of the text, in the opening, where it acts at all.

    Where the news is a statement, the paper's own place goes before one that the statement speaks of.
    """
    if abroad := _abroad(scan, vocabulary, spots):
        return abroad, 0.7, "WNI di negara ini"
    seats = [spot for spot in spots if spot.at]
    happened = next((claim for claim in dates.find(scan, vocabulary) if claim.field == "happened"), None)
    if happened is not None and (near := _beside(scan, seats, happened.evidence[0].span)):
        return near, 0.9, "tempat di samping tanggal peristiwa"
    head = next((spot for spot in spots if _role(scan, spot) is Role.DATELINE), None)
    there = [spot for spot in seats if spot.name or spot.country != HOME]
    opening = next((spot for spot in there if spot.rank < OPENING), None)
    if head and (opening is None or _is_statement(scan, vocabulary)):
        return head, 0.6, "tempat di kepala berita"
    if opening:
        return opening, 0.75, "tempat di awal berita"
    actor = next((spot for spot in spots if spot.agency and spot.rank < OPENING), None)
    if actor:
        return actor, 0.5, "lembaga yang bertindak di awal berita"
    return (there[0], 0.4, "tempat pertama yang disebut") if there else None


@compiled
def _befalls(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.words.get("befalls", ()))


def _abroad(scan: Scan, vocabulary: Vocabulary, spots: Sequence[Spot]) -> Spot | None:
    """Where something befell Indonesians abroad, if that is what the news begins with; wherever it was said."""
    lead = _lead(scan)
    if lead is None or _befalls(vocabulary).isdisjoint(_words_of(scan.text, lead.span)):
        return None
    if not any(hit.id == "indonesian-abroad" for hit in scan.within(lead.span, Kind.CUE)):
        return None
    if not _later(vocabulary).isdisjoint(_words_of(scan.text, lead.span)):
        return None
    foreign = [spot for spot in spots if spot.country != HOME and lead.span.holds(spot.span)]
    return next((spot for spot in foreign if spot.at), foreign[0] if foreign else None)


@compiled
def _later(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.words.get("later", ()))


def _lead(scan: Scan) -> Sentence | None:
    """The first sentence of running text."""
    return next((s for s in scan.sentences if scan.block_of(s).role in (Role.PARAGRAPH, Role.QUOTE)), None)


def _words_of(text: str, span: Span) -> list[str]:
    return _WORD.findall(text, span.start, span.end)


@compiled
def _speech(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset((*vocabulary.words.get("speech-verb", ()), *vocabulary.words.get("speech-tag", ())))


def _is_statement(scan: Scan, vocabulary: Vocabulary) -> bool:
    """The news begins with somebody who says something."""
    lead = _lead(scan)
    return lead is not None and not _speech(vocabulary).isdisjoint(_words_of(scan.text, lead.span))


def _beside(scan: Scan, there: Sequence[Spot], day: Span) -> Spot | None:
    """The first place of those just before the day, in its sentence, else one just after it."""
    same = [spot for spot in there if scan.sentences[spot.sentence].span.holds(day)]
    before = next(
        (
            spot
            for spot in same
            if 0 <= day.start - spot.span.end <= BESIDE
            and _QUOTES.isdisjoint(scan.text[spot.span.end : day.start])
        ),
        None,
    )
    return before or next((spot for spot in same if 0 <= spot.span.start - day.end <= AFTER), None)


_QUOTES = frozenset("\"“”")


def _role(scan: Scan, spot: Spot) -> Role:
    return scan.block_of(scan.sentences[spot.sentence]).role


def _spots(scan: Scan, vocabulary: Vocabulary) -> Iterator[Spot]:
    """Places, countries as places, and seats of agencies, in order; none inside another."""
    starts = [sentence.span.start for sentence in scan.sentences]
    ranks = _ranks(scan)
    lead = frozenset(vocabulary.words.get("place-lead", ()))
    home = _home(vocabulary)
    named = {hit.span for hit in mentions(scan, vocabulary)}
    end = 0
    for hit in scan.hits:
        agency = hit.kind is Kind.ORGANIZATION and hit.id in home
        if hit.span.start < end or not (agency or hit.kind in _KINDS):
            continue
        if hit.kind is Kind.COUNTRY and hit.span not in named:
            continue
        end = hit.span.end
        sentence = bisect_right(starts, hit.span.start) - 1
        country, name = (HOME, "") if agency else _named(scan, hit)
        at = _is_at(scan.text, starts[sentence], hit.span.start, lead)
        yield Spot(hit.span, country, name, at, agency, ranks[sentence], sentence)


@compiled
def _home(vocabulary: Vocabulary) -> frozenset[str]:
    """Indonesian bodies that have a seat: no families, whose name is completed by a place anywhere."""
    return frozenset(org.id for org in vocabulary.organizations if org.country == HOME and org.kind != "family")


def _named(scan: Scan, hit: Hit) -> tuple[str, str]:
    """Country and name of a place; a sea of nobody is told from this side of it."""
    if hit.kind is Kind.COUNTRY:
        return hit.id, ""
    if hit.kind is Kind.CAPITAL:
        return hit.id, scan.text[hit.span.start : hit.span.end]
    country, _, name = hit.id.partition("/")
    return country or HOME, name


_KINDS = frozenset({Kind.PLACE, Kind.CAPITAL, Kind.COUNTRY})
_VISIT = re.compile(r"(?:kunjung|lawat|melawat|tiba|bertolak)[^.;:!?\"]{0,40}\bke\s+$", re.IGNORECASE)
_AT = re.compile(r"\b[Dd]i(?:\s+|(?=[A-Z]))((?:[^.;:!?\"“”]|\.(?=\w)){0,90})$")
_WORD = re.compile(r"[^\W_]+")


def _is_at(text: str, sentence: int, start: int, lead: frozenset[str]) -> bool:
    """ "di X", "di perairan X", "di Hotel Y, X": between "di" and X stand names, or words that lead to a place."""
    before = text[max(sentence, start - 100) : start]
    if before.endswith(("-", "–")):
        return False
    if match := _AT.search(before):
        return all(word[0].isupper() or word[0].isdigit() or word in lead for word in _WORD.findall(match[1]))
    return bool(_VISIT.search(before))


def _ranks(scan: Scan) -> list[int]:
    """How many sentences of running text stand before each."""
    ranks, rank = [], 0
    for sentence in scan.sentences:
        ranks.append(rank)
        rank += scan.block_of(sentence).role in (Role.PARAGRAPH, Role.QUOTE)
    return ranks
