"""Where it happened: the place of the main event, or of the statement that the news is."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.loader import dates
from digest.loader.countries import HOME, mentions
from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: Sentences that open the news: "di X" there is where it happened, unless the sentence of its date says better.
OPENING = 3

#: A place this near before the date of the event belongs to it: "di Canberra, Australia, Selasa (20/8)".
BESIDE = 70


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the text. `at`: the words before put something there ("di", "ke" with a visit)."""

    span: Span
    country: str
    name: str
    at: bool
    rank: int
    sentence: int


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """At most one place, as a membership claim with `name` and `country`."""
    spots = tuple(_spots(scan, vocabulary))
    chosen = _chosen(scan, vocabulary, spots)
    if chosen is None:
        return
    spot, certainty, why = chosen
    spot = _sharper(spot, spots)
    item = f"{spot.country}/{spot.name}"
    evidence = (scan.document.quote(spot.span, "place"),)
    yield Claim("place", item, item=item, certainty=certainty, evidence=evidence, note=why)
    yield Claim("place", spot.country, item=item, attribute="country", certainty=certainty, evidence=evidence)
    if spot.name:
        yield Claim("place", spot.name, item=item, attribute="name", certainty=certainty, evidence=evidence)


def _chosen(scan: Scan, vocabulary: Vocabulary, spots: Sequence[Spot]) -> tuple[Spot, float, str] | None:
    there = [spot for spot in spots if spot.at]
    day = next((claim.evidence[0].span for claim in dates.find(scan, vocabulary) if claim.field == "happened"), None)
    if day is not None:
        near = [spot for spot in there if 0 <= day.start - spot.span.end <= BESIDE and _same(scan, spot, day)]
        if near:
            return near[0], 0.9, "tempat di samping tanggal peristiwa"
    opening = [spot for spot in there if spot.rank < OPENING]
    if opening:
        return opening[0], 0.75, "tempat di awal berita"
    if dateline := _dateline(scan, spots):
        return dateline, 0.6, "tempat di kepala berita"
    if day is not None:
        same = [spot for spot in there if _same(scan, spot, day)]
        if same:
            return same[0], 0.6, "tempat dalam kalimat tanggal peristiwa"
    if there:
        return there[0], 0.45, "tempat pertama yang disebut"
    return None


def _same(scan: Scan, spot: Spot, day: Span) -> bool:
    return scan.sentences[spot.sentence].span.holds(day)


def _dateline(scan: Scan, spots: Sequence[Spot]) -> Spot | None:
    for spot in spots:
        if scan.block_of(scan.sentences[spot.sentence]).role is Role.DATELINE:
            return spot
    return None


def _sharper(spot: Spot, spots: Sequence[Spot]) -> Spot:
    """ "di Makati, Filipina" and "di Bandara Juanda, Surabaya": the first is the place, the second its whereabouts."""
    return spot


@compiled
def _kinds(vocabulary: Vocabulary) -> dict[str, str]:
    return {f"{place.country or ''}/{place.name}": place.kind for place in vocabulary.places}


_BEFORE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TOWARDS = frozenset(("kunjungan", "berkunjung", "lawatan", "melawat", "tiba", "bertolak"))
_KINDS = frozenset({Kind.PLACE, Kind.CAPITAL, Kind.COUNTRY})


def _spots(scan: Scan, vocabulary: Vocabulary) -> Iterator[Spot]:
    """Places, and countries as places, in order; of two that share a start the longer, and none inside another."""
    starts = [sentence.span.start for sentence in scan.sentences]
    ranks = _ranks(scan)
    lead = frozenset(vocabulary.words.get("place-lead", ()))
    named = {hit.span for hit in mentions(scan, vocabulary)}
    end = 0
    for hit in scan.hits:
        if hit.kind not in _KINDS or hit.span.start < end or (hit.kind is Kind.COUNTRY and hit.span not in named):
            continue
        end = hit.span.end
        sentence = bisect_right(starts, hit.span.start) - 1
        country, name = _named(scan, hit)
        yield Spot(hit.span, country, name, _is_at(scan.text, hit.span.start, lead), ranks[sentence], sentence)


def _named(scan: Scan, hit: Hit) -> tuple[str, str]:
    if hit.kind is Kind.COUNTRY:
        return hit.id, ""
    if hit.kind is Kind.CAPITAL:
        return hit.id, scan.text[hit.span.start : hit.span.end]
    country, _, name = hit.id.partition("/")
    return country or HOME, name


def _is_at(text: str, start: int, lead: frozenset[str]) -> bool:
    """ "di X", "di Kota X", "di perairan X", "di Gedung Y, X"; "ke X" only with a visit."""
    words = [word.lower() for word in _BEFORE.findall(text, max(0, start - 48), start)]
    if re.search(r"[.;:!?()\"“”]", text[max(0, start - 12) : start]):
        return False
    while words and words[-1] in lead:
        words.pop()
    if not words:
        return False
    return words[-1] == "di" or (words[-1] == "ke" and not _TOWARDS.isdisjoint(words))


def _ranks(scan: Scan) -> list[int]:
    """How many sentences of running text stand before each."""
    ranks, rank = [], 0
    for sentence in scan.sentences:
        ranks.append(rank)
        rank += scan.block_of(sentence).role in (Role.PARAGRAPH, Role.QUOTE)
    return ranks
