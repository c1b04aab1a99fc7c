"""Whom Indonesia deals with here: partner countries, and the regions and forums an article is about.

A country is named for many reasons. Each mention is given the part it plays in its sentence (its people, its
authorities, a co-operation, the scene, a transit, an example), worth more near the beginning; the sum decides, and
its distance from the bar is the certainty.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Evidence, Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

HOME = "ID"

#: What a country must reach to be a partner, and what share of the first partner's score.
BAR = 1.9
SHARE = 0.33

#: Where nobody reaches the bar, and no forum or region is central, whoever reaches this is a doubtful partner.
LOW_BAR = 1.2

#: More of a country's mentions than this say nothing new.
MOST_SIGHTINGS = 16
MOST_EVIDENCE = 5


class Part(StrEnum):
    """What a country does in a sentence."""

    PEOPLE = "people"
    STATE = "state"
    TOGETHER = "together"
    SCENE = "scene"
    NAMED = "named"
    CITY = "city"
    PASSED = "passed"
    LISTED = "listed"


#: What each part is worth, and how an editor reads it.
WORTH = {
    Part.TOGETHER: 1.7,
    Part.PEOPLE: 1.6,
    Part.STATE: 1.3,
    Part.SCENE: 1.1,
    Part.NAMED: 0.4,
    Part.CITY: 0.2,
    Part.LISTED: -0.8,
    Part.PASSED: -1.0,
}
#: A part worth less than this only adds to what others say.
SPEAKS = 1.0
WHY = {
    Part.TOGETHER: "kerja sama dengan negara ini",
    Part.PEOPLE: "warga, kapal atau jaringan negara ini",
    Part.STATE: "pemerintah atau aparat negara ini bertindak",
    Part.SCENE: "peristiwa di, ke atau dari negara ini",
    Part.NAMED: "sering disebut",
    Part.CITY: "peristiwa di kota negara ini",
}

#: How much a sentence weighs by where it stands: the headline; then sentences of running text, in order.
HEADLINE, OPENING, FURTHER = 2.0, (1.2, 1.2, 0.7, 0.7, 0.4, 0.4), 0.0

#: Each further sentence adds this, up to four: one in which the country plays a part, one that only names it.
AGAIN, AGAIN_NAMED = 0.35, 0.15

#: What a forum must reach to be central, and a region, which is more often only the backdrop.
CENTRAL = {Kind.FORUM: 1.0, Kind.REGION: 1.5}

#: What speaks against counts this much of its worth; a text that never joins the country to Indonesia, half.
AGAINST, UNJOINED = 0.35, 0.5


@dataclass(frozen=True, slots=True)
class Sighting:
    """A country in a sentence. `weight` is what its place in the text adds."""

    code: str
    span: Span
    sentence: int
    part: Part
    weight: float
    joined: bool  # with Indonesia or its people, or in a co-operation, in one sentence

    @property
    def worth(self) -> float:
        return WORTH[self.part] + (self.weight if WORTH[self.part] > 0 else 0.0)


@dataclass(frozen=True, slots=True)
class _Words:
    bearer: frozenset[str]
    state: frozenset[str]
    cooperation: frozenset[str]
    passing: frozenset[str]
    example: frozenset[str]
    case: frozenset[str]
    aside: frozenset[str]


@compiled
def _words(vocabulary: Vocabulary) -> _Words:
    lists = vocabulary.words
    return _Words(
        bearer=frozenset(lists.get("bearer", ())),
        state=frozenset(lists.get("state-body", ())),
        cooperation=frozenset(lists.get("cooperation", ())),
        passing=frozenset(lists.get("passing", ())),
        example=frozenset(lists.get("example", ())),
        case=frozenset(lists.get("case", ())),
        aside=frozenset(lists.get("aside", ())),
    )


@compiled
def _agencies(vocabulary: Vocabulary) -> dict[str, str]:
    """Foreign organizations by id, and their states."""
    return {org.id: org.country for org in vocabulary.organizations if org.country not in (None, HOME)}


@compiled
def _home_bodies(vocabulary: Vocabulary) -> frozenset[str]:
    """Ids of Indonesian organizations and offices."""
    bodies = (*vocabulary.organizations, *vocabulary.offices)
    return frozenset(body.id for body in bodies if body.country == HOME)


def _at_home(scan: Scan, claims: Sequence[Claim], vocabulary: Vocabulary) -> Iterator[Span]:
    """Where Indonesia, its places, bodies and people stand in the text."""
    ids = _home_bodies(vocabulary)
    yield from (hit.span for hit in scan.hits if _of_home(hit, ids))
    people = {c.item for c in claims if c.field == "persons" and c.attribute == "country" and c.value == HOME}
    for claim in claims:
        if claim.field == "persons" and not claim.attribute and claim.item in people:
            yield from (evidence.span for evidence in claim.evidence)


def _of_home(hit: Hit, ids: frozenset[str]) -> bool:
    if hit.kind in (Kind.ORGANIZATION, Kind.OFFICE):
        return hit.id in ids
    return hit.id == HOME or (hit.kind is Kind.PLACE and hit.id.startswith(f"{HOME}/"))


def decide(scan: Scan, claims: Sequence[Claim], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Claims on `partners`, `regions` and `forums`, each with its evidence, its certainty and why."""
    bodies = (*_bodies(scan, "forums", Kind.FORUM), *_bodies(scan, "regions", Kind.REGION))
    return (*_partners(scan, scored(scan, claims, vocabulary), alone=not bodies), *bodies)


Scores = dict[str, tuple[float, tuple[Sighting, ...]]]


def _partners(scan: Scan, scores: Scores, alone: bool) -> Iterator[Claim]:
    """`alone`: no forum or region is central to the text, so that somebody should be."""
    first = max((score for score, _ in scores.values()), default=0.0)
    bar = LOW_BAR if alone and first < BAR else BAR
    for code, (score, seen) in scores.items():
        if score < bar or score < SHARE * first:
            continue
        told = sorted(seen, key=lambda sighting: (-sighting.worth, sighting.span))[:MOST_EVIDENCE]
        yield Claim(
            field="partners",
            value=code,
            item=code,
            certainty=round(min(0.95, max(0.3, 0.5 + 0.2 * (score - BAR))), 2),
            evidence=tuple(_quote(scan, sighting) for sighting in sorted(told, key=lambda s: s.span)),
            note=WHY[told[0].part],
        )


def _quote(scan: Scan, sighting: Sighting) -> Evidence:
    return scan.document.quote(sighting.span, f"partner-{sighting.part.value}")


def scored(scan: Scan, claims: Sequence[Claim], vocabulary: Vocabulary) -> Scores:
    """For each country: how much speaks for it, and the sightings that do, in the order of the text."""
    seen: dict[str, list[Sighting]] = {}
    for sighting in sightings(scan, claims, vocabulary):
        seen.setdefault(sighting.code, []).append(sighting)
    return {code: (_score(found), tuple(found)) for code, found in seen.items()}


def _score(found: Sequence[Sighting]) -> float:
    best = max(sighting.worth for sighting in found)
    parts = {sighting.sentence for sighting in found if WORTH[sighting.part] >= SPEAKS}
    named = {sighting.sentence for sighting in found if sighting.part is Part.NAMED} - parts
    again = min(4.0, max(0, len(parts) - 1)) * AGAIN + min(4, len(named)) * AGAIN_NAMED
    against = sum(WORTH[sighting.part] for sighting in found if WORTH[sighting.part] < 0)
    score = best + again + AGAINST * max(against, -3.0)
    return score if any(sighting.joined for sighting in found) else UNJOINED * score


def sightings(scan: Scan, claims: Sequence[Claim], vocabulary: Vocabulary) -> Iterator[Sighting]:
    """Foreign countries where they, their cities or their agencies stand in the text."""
    spots = sorted(_spots(scan, claims, _agencies(vocabulary)), key=lambda spot: (spot[1], spot[0]))
    text = _Text(scan, spots, _words(vocabulary), _at_home(scan, claims, vocabulary))
    count: dict[str, int] = {}
    last: Sighting | None = None
    for code, span, kind in spots:
        count[code] = count.get(code, 0) + 1
        if count[code] <= MOST_SIGHTINGS:
            last = text.sighting((code, span, kind), last)
            yield last


Spot = tuple[str, Span, Kind]


def _spots(scan: Scan, claims: Sequence[Claim], agencies: dict[str, str]) -> Iterator[Spot]:
    taken: set[int] = set()
    for claim in claims:
        if claim.field == "mentioned" and not claim.attribute:
            for evidence in claim.evidence:
                taken.add(evidence.span.start)
                yield claim.item, evidence.span, Kind.COUNTRY
    for hit in scan.hits:
        if hit.kind is Kind.PLACE:
            code = hit.id.partition("/")[0]
        elif hit.kind is Kind.ORGANIZATION:
            code = agencies.get(hit.id, "")
        else:
            continue
        if code not in ("", HOME) and hit.span.start not in taken:
            yield code, hit.span, hit.kind


_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+|[,.;:!?()\"“”]")
_WORD = re.compile(r"[^\W\d_]+")
_STOPS = frozenset('.;:!?()"“”')


class _Text:
    """A scan with what is asked of each sentence worked out once."""

    def __init__(self, scan: Scan, spots: Sequence[Spot], words: _Words, home: Iterable[Span]) -> None:
        self._scan = scan
        self._words = words
        self._starts = [sentence.span.start for sentence in scan.sentences]
        self._weights = list(_weights(scan, words.aside))
        self._together = self._sentences(
            hit for hit in scan.hits if hit.kind is Kind.CUE and hit.id == "cooperation"
        )
        citizens = self._sentences(hit for hit in scan.hits if hit.kind is Kind.CUE and hit.id == "indonesian-abroad")
        self._abroad = citizens | self._sentences(hit for hit in scan.hits if hit.kind is Kind.CRIME)
        self._cases: dict[int, bool] = {}
        self._home = citizens | frozenset(self._sentence(span) for span in home)
        self._named: dict[int, set[str]] = {}
        for code, span, kind in spots:
            if kind is Kind.COUNTRY:
                self._named.setdefault(self._sentence(span), set()).add(code)

    def _sentence(self, span: Span) -> int:
        return max(0, bisect_right(self._starts, span.start) - 1)

    def _sentences(self, hits: Iterable[Hit]) -> frozenset[int]:
        return frozenset(self._sentence(hit.span) for hit in hits)

    def sighting(self, spot: Spot, before: Sighting | None) -> Sighting:
        """What a country does here; in "X, Y dan Z" the later ones do what the first does."""
        code, span, kind = spot
        index = self._sentence(span)
        part = self._part(index, span, kind)
        listed = before is not None and before.sentence == index and before.span.end < span.start
        if listed and _AND.fullmatch(self._scan.text, before.span.end, span.start):
            part = before.part if WORTH[before.part] < 0 else max(part, before.part, key=lambda p: WORTH[p])
        joined = index in self._home or index in self._together
        return Sighting(code, span, index, part, self._weights[index] if self._weights else 0.0, joined)

    def _part(self, index: int, span: Span, kind: Kind) -> Part:
        """The part played, by the words before the name in its clause."""
        words, text = self._words, self._scan.text
        start = self._starts[index] if self._starts else 0
        before = [token.lower() for token in _TOKEN.findall(text, max(start, span.start - 72), span.start)]
        clause = _clause(before)
        last = clause[-1] if clause else ""
        if not words.passing.isdisjoint(clause[-3:]):
            return Part.PASSED
        people = not words.bearer.isdisjoint(clause[-2:])
        if len(self._named.get(index, ())) >= 3 and not (people and self._weights[index]):
            if not words.example.isdisjoint(before) or last.isdigit() or "lain" in before:
                return Part.LISTED
        if kind is Kind.ORGANIZATION:
            return Part.STATE
        if kind is Kind.PLACE:
            at = last in ("di", "ke", "dari", "kbri", "kjri") or not words.state.isdisjoint(clause[-2:])
            if index not in self._abroad and not self._is_case(index):
                return Part.CITY
            return Part.SCENE if at else Part.NAMED
        there = last in ("di", "ke", "negara")
        if index in self._together and not there:
            if index in self._home or not words.cooperation.isdisjoint(clause[-5:]):
                return Part.TOGETHER
        if people:
            return Part.PEOPLE
        if not words.state.isdisjoint(clause[-4:]):
            return Part.STATE
        if self._is_paired(span):
            return Part.SCENE
        if (there or last == "dari") and (index in self._abroad or self._is_case(index)):
            return Part.SCENE
        return Part.NAMED

    def _is_case(self, index: int) -> bool:
        """The sentence tells a case that crosses borders: a flight, a smuggling, an arrest."""
        if index not in self._cases:
            span = self._scan.sentences[index].span
            words = _WORD.findall(self._scan.text[span.start : span.end].lower())
            self._cases[index] = not self._words.case.isdisjoint(words)
        return self._cases[index]

    def _is_paired(self, span: Span) -> bool:
        """ "Indonesia-Laos", "RI dan Thailand", "Jepang-Indonesia"."""
        text = self._scan.text
        before, after = text[max(0, span.start - 18) : span.start], text[span.end : span.end + 18]
        return bool(_HOME_BEFORE.search(before) or _HOME_AFTER.match(after))


_AND = re.compile(r"\s*(?:,\s*)?(?:(?:dan|serta|maupun|atau|&)\s+)?")
_HOME_BEFORE = re.compile(r"(?:Indonesia|\bRI)(?:\s?[-–—]\s?|\s(?:dan|dengan|bersama|&)\s(?:negara\s)?)?$")
_HOME_AFTER = re.compile(r"(?:\s?[-–—]\s?|\s(?:dan|dengan|&)\s)?(?:Indonesia|RI\b)")


def _clause(tokens: Sequence[str]) -> list[str]:
    """The words after the last mark that ends a clause; commas are left out."""
    words: list[str] = []
    for token in tokens:
        if token in _STOPS:
            words = []
        elif token != ",":
            words.append(token)
    return words


def _weights(scan: Scan, aside: frozenset[str] = frozenset()) -> Iterator[float]:
    """For each sentence, what its place adds; nothing where it opens with a word that looks back."""
    rank = 0
    for sentence in scan.sentences:
        role = scan.block_of(sentence).role
        opening = scan.text[sentence.span.start : min(sentence.span.end, sentence.span.start + 40)]
        if role is Role.HEADLINE:
            yield HEADLINE
        elif not aside.isdisjoint(_WORD.findall(opening.lower())):
            yield FURTHER
        else:
            yield OPENING[rank] if rank < len(OPENING) else FURTHER
        rank += role in (Role.PARAGRAPH, Role.QUOTE)


def _bodies(scan: Scan, field: str, kind: Kind) -> Iterator[Claim]:
    """Forums or regions that the headline or opening names, or that the text comes back to."""
    starts = [sentence.span.start for sentence in scan.sentences]
    weights = list(_weights(scan))
    seen: dict[str, dict[int, Hit]] = {}
    end = 0
    for hit in scan.hits:
        if hit.kind is kind and hit.span.end > end:
            end = hit.span.end
            seen.setdefault(hit.id, {}).setdefault(max(0, bisect_right(starts, hit.span.start) - 1), hit)
    for ident, hits in seen.items():
        score = max(weights[index] for index in hits) + AGAIN * min(4, len(hits) - 1)
        if score < CENTRAL[kind]:
            continue
        yield Claim(
            field=field,
            value=ident,
            item=ident,
            certainty=round(min(0.95, 0.5 + 0.2 * (score - CENTRAL[kind])), 2),
            evidence=tuple(
                scan.document.quote(hit.span, kind.value) for hit in list(hits.values())[:MOST_EVIDENCE]
            ),
            note="disebut di awal berita" if score >= OPENING[0] else "berulang kali disebut",
        )
