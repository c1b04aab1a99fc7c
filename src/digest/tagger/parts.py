"""The part that each country plays in each sentence that names it, its cities or its agencies."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from digest.model.claim import Claim
from digest.model.scan import Kind
from digest.model.text import Role, Span
from digest.tagger.survey import HOME, RUNNING, Survey, sentences
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: More of a country's mentions than this say nothing new.
MOST_SIGHTINGS = 100

#: A sentence that names this many other countries may be a list of them.
MANY = 3


class Part(StrEnum):
    """What a country does in a sentence."""

    TOGETHER = "together"  # works with Indonesia
    PEOPLE = "people"  # its citizens, ships, networks
    STATE = "state"  # its government, police, embassy
    SCENE = "scene"  # the case is there, or comes from there, or flees there
    NAMED = "named"
    CITY = "city"  # only a city of it is named
    LISTED = "listed"  # one of many examples
    PASSED = "passed"  # on the way

    @property
    def rule(self) -> str:
        """What evidence of it is called."""
        return f"partner-{self.value}"


#: How loud each part is, before its place in the text adds to it.
WORTH = {
    Part.TOGETHER: 1.7,
    Part.PEOPLE: 1.5,
    Part.STATE: 1.3,
    Part.SCENE: 1.1,
    Part.NAMED: 0.4,
    Part.CITY: 0.2,
    Part.LISTED: -0.8,
    Part.PASSED: -1.0,
}

#: Parts that, in the opening, join a country to the case that is told there, and so to Indonesia.
_OF_A_CASE = frozenset({Part.PEOPLE, Part.SCENE})

#: What the place of a sentence adds: the headline; the sentences of running text in order; further down, or
#: where a sentence opens with a word that looks back.
HEADLINE, OPENING, FURTHER = 2.0, (1.2, 1.2, 0.7, 0.7, 0.4, 0.4), 0.0


class Sighting(Struct, frozen=True, gc=False):
    """A country in a sentence. `weight`: what its place adds; `worth`: how loud that makes it; `joined`: with
    Indonesia or its people."""

    code: str
    span: Span
    sentence: int
    part: Part
    weight: float
    worth: float
    joined: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """The word lists that tell parts, and whose bodies are whose."""

    aside: frozenset[str]
    bearer: frozenset[str]
    case: frozenset[str]
    cooperation: frozenset[str]
    example: frozenset[str]
    intent: frozenset[str]
    mission: frozenset[str]
    passing: frozenset[str]
    state: frozenset[str]
    abroad: dict[str, str]  # foreign organizations by id, and their states
    places: dict[str, str]  # foreign places by id, and their states
    without_us: frozenset[str]  # ids of forums in which others are together


#: Kinds of organizations that no state acts through: a network that somebody wrote on makes no partner.
_PRIVATE = frozenset({"company", "platform"})


@compiled
def _words(vocabulary: Vocabulary) -> _Words:
    lists = vocabulary.words
    return _Words(
        aside=frozenset(lists.get("aside", ())),
        bearer=frozenset(lists.get("bearer", ())),
        case=frozenset(lists.get("case", ())),
        cooperation=frozenset(lists.get("cooperation", ())),
        example=frozenset(lists.get("example", ())),
        intent=frozenset(lists.get("intent", ())),
        mission=frozenset(lists.get("mission", ())),
        passing=frozenset(lists.get("passing", ())),
        state=frozenset(lists.get("state-body", ())),
        abroad={
            o.id: o.country
            for o in vocabulary.organizations
            if o.country and o.country != HOME and o.kind not in _PRIVATE
        },
        places={
            f"{p.country}/{p.name}": p.country for p in vocabulary.places if p.country and p.country != HOME
        },
        without_us=frozenset(forum.id for forum in vocabulary.forums if not forum.includes_indonesia),
    )


def weights(survey: Survey, vocabulary: Vocabulary) -> tuple[float, ...]:
    """For each sentence, what its place adds."""
    aside, scan = _words(vocabulary).aside, survey.scan
    found = [HEADLINE if role is Role.HEADLINE else FURTHER for role in survey.roles]
    rank = 0
    for index, role in enumerate(survey.roles):
        if rank >= len(OPENING):
            break
        if role in RUNNING:
            if aside.isdisjoint(_first_words(scan.text, scan.sentences[index].span)):
                found[index] = OPENING[rank]
            rank += 1
    return tuple(found)


def _first_words(text: str, sentence: Span) -> list[str]:
    return _WORD.findall(text[sentence.start : min(sentence.end, sentence.start + 40)].lower())[:4]


def sightings(
    survey: Survey, claims: Iterable[Claim], vocabulary: Vocabulary, weighing: Sequence[float]
) -> Iterator[Sighting]:
    """Foreign countries in order of the text, at most `MOST_SIGHTINGS` each.

    `claims`: the loader's `mentioned`; `weighing`: see `weights`."""
    words = _words(vocabulary)
    spots = sorted(_spots(survey, claims, words), key=lambda spot: (spot[1].start, spot[1].end, spot[0]))
    if not spots:
        return
    text = _Sentences(survey, spots, words, weighing)
    count: dict[str, int] = {}
    last: Sighting | None = None
    for spot in spots:
        code = spot[0]
        count[code] = count.get(code, 0) + 1
        if count[code] <= MOST_SIGHTINGS:
            last = text.sighting(spot, last)
            if survey.roles[last.sentence] is not Role.DATELINE:  # written there, or near there
                yield last


#: A country, where it is named, and by what: itself, its city or its agency.
Spot = tuple[str, Span, Kind]
_STATE, _CITY, _BODY = Kind.COUNTRY, Kind.PLACE, Kind.ORGANIZATION


def _spots(survey: Survey, claims: Iterable[Claim], words: _Words) -> Iterator[Spot]:
    taken: set[int] = set()
    for claim in claims:
        if claim.field == "mentioned" and not claim.attribute:
            for evidence in claim.evidence:
                taken.add(evidence.span.start)
                yield claim.item, evidence.span, _STATE
    for kind, states in ((_CITY, words.places), (_BODY, words.abroad)):
        for _, hit in survey.of(kind):
            if hit.id in states and hit.span.start not in taken:
                yield states[hit.id], hit.span, kind


_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+|[.;:!?()\"“”]")
_LAST_STOP = re.compile(r"[^\0]*[.;:!?()\"“”]")
_DATE = re.compile(r"\s?\(\d[\d/.\s]*\)")  # "Senin (3/7)": no clause ends there
_THERE = frozenset(("di", "ke", "dari", "menuju", "tujuan", "negara"))
_AND = re.compile(r"\s*(?:,\s*)?(?:(?:dan|serta|maupun|atau|&)\s+)?")
_HOME_BEFORE = re.compile(r"(?:Indonesia|\bRI)(?:\s?[-–—]\s?|\s(?:dan|dengan|bersama|&)\s(?:negara\s)?)?$")
_HOME_AFTER = re.compile(r"(?:\s?[-–—]\s?|\s(?:dan|dengan|&)\s)?(?:Indonesia|RI\b)")


class _Sentences:
    """The sentences of a scan with what is asked of each worked out once."""

    def __init__(
        self,
        survey: Survey,
        spots: Sequence[Spot],
        words: _Words,
        weighing: Sequence[float],
    ) -> None:
        scan = self._scan = survey.scan
        self._words = words
        self._weights = weighing
        self._starts = [sentence.span.start for sentence in scan.sentences]
        others = {index for index, hit in survey.of(Kind.FORUM) if hit.id in words.without_us}
        self._together = sentences(survey.cue("cooperation")) - others
        self._home = survey.ours
        crimes = [found for found in survey.subjects if found[1].kind is Kind.CRIME]
        told = sentences(crimes) | sentences(survey.cue("indonesian-abroad"))
        self._cases = dict.fromkeys(told, True)
        self._named: dict[int, set[str]] = {}
        for code, span, kind in spots:
            if kind is _STATE:
                self._named.setdefault(self._sentence(span), set()).add(code)

    def _sentence(self, span: Span) -> int:
        return bisect_right(self._starts, span.start) - 1

    def sighting(self, spot: Spot, before: Sighting | None) -> Sighting:
        """What a country does here; in "X, Y dan Z" the later ones do what the first does, and in "Lyon, Prancis"
        the country does what its city does."""
        code, span, kind = spot
        index = self._sentence(span)
        part = self._part(index, span, kind)
        if (
            before
            and before.sentence == index
            and _AND.fullmatch(self._scan.text, before.span.end, span.start)
        ):
            if before.code == code:
                part = Part.NAMED if before.part is Part.CITY else before.part
            else:
                part = (
                    before.part if WORTH[before.part] < 0 else max(part, before.part, key=WORTH.__getitem__)
                )
        weight, worth = self._weights[index], WORTH[part]
        ours = part in _OF_A_CASE and weight > 0
        joined = ours or index in self._home or index in self._together
        return Sighting(code, span, index, part, weight, worth + weight if worth > 0 else worth, joined)

    def _part(self, index: int, span: Span, kind: Kind) -> Part:
        """The part played, by the words before the name in its clause."""
        words = self._words
        before = self._before(index, span)
        stop = _LAST_STOP.match(before)
        clause = _TOKEN.findall(before, stop.end() if stop else 0)
        last = clause[-1] if clause else ""
        if (
            not words.passing.isdisjoint(clause[-3:])
            and last not in words.mission
            and last not in words.state
        ):
            return Part.PASSED
        people = not words.bearer.isdisjoint(clause[-2:])
        if self._is_list(index, before) and not (people and self._weights[index] >= OPENING[0]):
            return Part.LISTED
        if kind is _BODY:
            return Part.STATE
        if kind is _CITY:
            return self._city(index, clause)
        there = last in _THERE
        beside = index in self._home or not words.cooperation.isdisjoint(clause[-5:])
        if index in self._together and beside and not there:
            return Part.TOGETHER
        if people:
            return Part.PEOPLE
        if not words.state.isdisjoint(clause[-4:]):
            return Part.STATE
        if self._is_paired(span) or (there and self._is_case(index)):
            return Part.SCENE if words.intent.isdisjoint(clause) else Part.NAMED
        return Part.NAMED

    def _before(self, index: int, span: Span) -> str:
        """What stands before a name in its sentence, not far from it, in lower case; days in brackets left out."""
        text = self._scan.text[max(self._starts[index], span.start - 72) : span.start].lower()
        return _DATE.sub("", text) if "(" in text else text

    def _is_list(self, index: int, before: str) -> bool:
        """One of several examples: "negara lain seperti X, Y", "5 kapal X, 3 kapal Y"."""
        if len(self._named.get(index, ())) < MANY:
            return False
        tokens = _TOKEN.findall(before)
        counted = any(token.isdigit() for token in tokens[-2:])
        return counted or "lain" in tokens or not self._words.example.isdisjoint(tokens)

    def _city(self, index: int, clause: Sequence[str]) -> Part:
        if not self._is_case(index):
            return Part.CITY
        at = clause and (clause[-1] in self._words.mission or clause[-1] in _THERE)
        return Part.SCENE if at or not self._words.state.isdisjoint(clause[-2:]) else Part.NAMED

    def _is_paired(self, span: Span) -> bool:
        """ "Indonesia-Laos", "RI dan Thailand", "Jepang-Indonesia"."""
        text = self._scan.text
        before, after = text[max(0, span.start - 18) : span.start], text[span.end : span.end + 18]
        return bool(_HOME_BEFORE.search(before) or _HOME_AFTER.match(after))

    def _is_case(self, index: int) -> bool:
        """The sentence tells of Indonesians abroad, or of a crime, a flight, a smuggling, an arrest."""
        if index not in self._cases:
            span = self._scan.sentences[index].span
            words = _WORD.findall(self._scan.text[span.start : span.end].lower())
            self._cases[index] = not self._words.case.isdisjoint(words)
        return self._cases[index]
