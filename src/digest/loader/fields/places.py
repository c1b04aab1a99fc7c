"""Where it happened: the place of the main event, or of the statement that the news is."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set

from msgspec import Struct

from digest.loader.fields import dates
from digest.loader.fields.countries import mentions
from digest.model.claim import Claim
from digest.model.lists import WordList
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import RUNNING, Role, Span
from digest.vocabulary.codes import HOME
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary, Weights
from digest.vocabulary.wordlists import word_lists
from digest.weighing.weigh import probability, reason, weights_of

#: Sentences that open the news: "di X" there is where it happened, unless its date has a better one.
OPENING = 3

#: A place this near before the date of the event belongs to it: "di Canberra, Australia, Selasa (20/8)".
BESIDE = 70

#: Or this near after it: "Jumat (31/3), di Nusa Dua".
AFTER = 16

#: Characters of a clause before a place that are looked at.
CLAUSE = 200

MOST_EVIDENCE = 100

WORDS = 30  # characters, in which the two words before a place stand


class Spot(Struct, frozen=True, gc=False):
    """A place, a country as a place, or the seat of an Indonesian body (`name` is then empty) in the text."""

    span: Span
    country: str
    name: str
    agency: bool
    rank: int  # sentences of running text before it
    sentence: int

    def same_as(self, other: "Spot") -> bool:
        return (self.name, self.country, self.agency) == (other.name, other.country, other.agency)


class Candidate(Struct, frozen=True, gc=False):
    """A country in which it may have happened: its places in the text, each with what its words say, and what speaks
    for and against the country as a whole."""

    country: str
    spots: tuple[tuple[Spot, tuple[str, ...]], ...]
    features: tuple[str, ...]

    def likeliest(self, weights: Weights) -> Spot:
        """The place in it whose words speak most for it; of equals the first."""
        return max(self.spots, key=lambda told: (probability(weights, told[1]), -told[0].span.start))[0]


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """At most one place: a membership claim, and its country and name.

    As evidence the words that decided, then all others that name the same place."""
    weights = weights_of(vocabulary, "place")
    found = candidates(scan, vocabulary)
    probable = [probability(weights, candidate.features) for candidate in found]
    best = max(range(len(found)), key=lambda at: (probable[at], -at), default=0)
    if not found or probable[best] < weights.bar:
        return
    spot = found[best].likeliest(weights)
    why = reason("place", probable[best], found[best].features, vocabulary)
    item, certainty = f"{spot.country}/{spot.name}", why.certainty
    spans = [spot.span, *(one.span for one, _ in found[best].spots if one.same_as(spot) and one is not spot)]
    evidence = tuple(scan.document.quote(span, why.rule) for span in spans[:MOST_EVIDENCE])
    yield Claim("place", item, item=item, certainty=certainty, evidence=evidence, note=why.note)
    yield Claim("place", spot.country, item=item, attribute="country", certainty=certainty, evidence=evidence)
    if spot.name:
        yield Claim("place", spot.name, item=item, attribute="name", certainty=certainty, evidence=evidence)


def candidates(scan: Scan, vocabulary: Vocabulary) -> list[Candidate]:
    """Each country once, in order of first mention."""
    witnesses = _Witnesses(scan, vocabulary)
    of_country: dict[str, list[Spot]] = {}
    for spot in witnesses.spots:
        of_country.setdefault(spot.country, []).append(spot)
    article = tuple(witnesses.of_article())
    found = []
    for number, (country, spots) in enumerate(of_country.items()):
        told = tuple((spot, tuple(sorted(set(witnesses.of_spot(spot))))) for spot in spots)
        features = {feature for _, of_spot in told for feature in of_spot}
        features.update(article, witnesses.of_country(spots, number))
        found.append(Candidate(country, told, tuple(sorted(features))))
    return found


class _Witnesses:
    """The spots of a text and what speaks for each; the best witness is asked first."""

    def __init__(self, scan: Scan, vocabulary: Vocabulary) -> None:
        self._scan = scan
        self._words, self._weekdays = word_lists(vocabulary), dates.weekdays(vocabulary)
        self.spots = tuple(_spots(scan, vocabulary))
        begin = dates.beginning(scan)
        self._lead = next(
            (s for s in scan.sentences if s.span.start >= begin and scan.block_of(s).role in RUNNING), None
        )
        happened = (claim for claim in dates.find(scan, vocabulary) if claim.field == "happened")
        self._day = next((claim.evidence[0].span for claim in happened), None) or self._weekday()
        self._befell, self._states = self._abroad(), self._is_statement()

    def of_article(self) -> Iterator[str]:
        """What the news is: a statement, Indonesians to whom something happened, at home or abroad."""
        if self._states:
            yield "a-statement"
        if self._befell:
            yield "indonesians-abroad"

    def of_country(self, spots: Sequence[Spot], number: int) -> Iterator[str]:
        first = spots[0]
        where = "home" if first.country == HOME else "abroad"
        yield from {f"{where}-{_kind(spot)}" for spot in spots}
        yield f"{where}-{'statement' if self._states else 'event'}"
        yield f"{where}-{_share(len(spots), len(self.spots))}"
        yield "named-" + ("first", "second", "later")[min(number, 2)]
        yield "once" if len(spots) == 1 else "again"
        if first.country != HOME and first.country == self._first_abroad():
            yield "first-country-abroad"
        if self._befell in spots:
            yield "where-it-befell-them"

    def of_spot(self, spot: Spot) -> Iterator[str]:
        """Where it stands, what leads to it, whether the day of the event is beside it."""
        role, kind = self._role(spot), _kind(spot)
        rank = spot.rank if spot.rank < OPENING else "further"
        signs = {
            name
            for name, told in (
                ("aside", self._is_aside),
                ("quoted", self._is_quoted),
                ("borne", self._is_borne),
            )
            if told(spot)
        }
        at = "at-" if not signs and self._is_at(spot) else ""
        yield f"in={role.value}"
        yield f"{kind}-{at}rank={rank}" if role in RUNNING else f"{kind}-{at}{role.value}"
        yield from signs
        yield from (f"{kind}-{near}" for near in self._near_day(spot, at))
        before = _WORD.findall(self._scan.text[max(0, spot.span.start - WORDS) : spot.span.start].lower())
        yield from (f"before={word}" for word in before[-1:])
        yield from (f"before-that={word}" for word in before[-2:-1])

    def _near_day(self, spot: Spot, at: str) -> Iterator[str]:
        day = self._day
        if day is None:
            yield "no-day"
        elif 0 <= day.start - spot.span.end <= BESIDE:
            yield at + "before-day"
        elif 0 <= spot.span.start - day.end <= AFTER:
            yield at + "after-day"
        elif self._scan.sentences[spot.sentence].span.holds(day):
            yield at + "in-sentence-of-day"

    def _first_abroad(self) -> str:
        return next((spot.country for spot in self.spots if spot.country != HOME), "")

    def _weekday(self) -> Span | None:
        """The first weekday in the opening: the day of the news, if nothing dates it."""
        for sentence, rank in zip(self._scan.sentences, _ranks(self._scan), strict=True):
            if rank < OPENING and self._scan.block_of(sentence).role in RUNNING:
                for word in _WORD.finditer(self._scan.text, sentence.span.start, sentence.span.end):
                    if word.group() in self._weekdays:
                        return Span(word.start(), word.end())
        return None

    def _is_aside(self, spot: Spot) -> bool:
        """In words that only say which: "WNI yang bekerja di X", abroad also "korban penipuan di X"."""
        start = max(self._scan.sentences[spot.sentence].span.start, spot.span.start - CLAUSE)
        which = _WHICH if spot.country == HOME else _WHICH_ABROAD
        return bool(which.search(self._scan.text, start, spot.span.start))

    def _is_quoted(self, spot: Spot) -> bool:
        """Inside somebody's words: a place that is talked about."""
        end = min(self._scan.sentences[spot.sentence].span.end, spot.span.end + dates.REACH)
        return bool(_CLOSING_QUOTE.match(self._scan.text, spot.span.end, end))

    def _abroad(self) -> Spot | None:
        """Where something befell Indonesians, if that is what the news begins with; wherever it was said."""
        if self._lead is None or not self._befalls(self._lead.span):
            return None
        lead = self._lead.span
        in_lead = (spot for spot in self.spots if lead.holds(spot.span))
        abroad = [spot for spot in in_lead if spot.country != HOME and not self._is_borne(spot)]
        return next(filter(self._is_at, abroad), next(iter(abroad), None))

    def _befalls(self, lead: Span) -> bool:
        """The lead says that something befell Indonesians, and the news is not what was said that day."""
        words = self._said()
        if self._words["befalls"].isdisjoint(words) or not self._words["later"].isdisjoint(words):
            return False
        if self._day and lead.holds(self._day) and self._is_statement():
            return False
        return any(hit.id == "indonesian-abroad" for hit in self._scan.within(lead, Kind.CUE))

    def _is_borne(self, spot: Spot) -> bool:
        """A nationality or a flag: "kapal ikan X"."""
        before = self._scan.text[max(0, spot.span.start - 24) : spot.span.start].lower()
        return not self._words["bearer"].isdisjoint(_WORD.findall(before)[-2:])

    def _is_statement(self) -> bool:
        """The news begins with somebody who says something."""
        return any(word in self._words[name] for word in self._said() for name in _SPEECH)

    def _said(self) -> list[str]:
        """The words of the first sentence of running text."""
        return (
            _WORD.findall(self._scan.text, self._lead.span.start, self._lead.span.end) if self._lead else []
        )

    def _role(self, spot: Spot) -> Role:
        return self._scan.block_of(self._scan.sentences[spot.sentence]).role

    def _is_at(self, spot: Spot) -> bool:
        """ "di X", "di perairan X", "di Hotel Y, X": between are names, or words that lead to a place."""
        sentence = self._scan.sentences[spot.sentence].span.start
        before = self._scan.text[max(sentence, spot.span.start - 100) : spot.span.start]
        if before.endswith(("-", "–")) or not self._leads_to(before):
            return False
        return not _NOT_AT.search(before) and not self._is_borne(spot)

    def _leads_to(self, before: str) -> bool:
        match = _AT.match(before)
        if match and all(
            word[0].isupper() or word[0].isdigit() or self._leads(word) for word in _WORD.findall(match[1])
        ):
            return True
        return bool(_VISIT.search(before))

    def _leads(self, word: str) -> bool:
        return word in self._words["place-lead"] or word.removesuffix("nya") in self._words["place-lead"]


def _share(some: int, of: int) -> str:
    if some == of:
        return "only"
    return "most" if 2 * some > of else "few"


def _kind(spot: Spot) -> str:
    return "agency" if spot.agency else "place" if spot.name else "country"


_SPEECH: tuple[WordList, ...] = ("speech-verb", "speech-tag")
_KINDS = frozenset({Kind.PLACE, Kind.CAPITAL, Kind.COUNTRY, Kind.ORGANIZATION})
_CLOSING_QUOTE = re.compile(r"[^\"“”]*(?<=[^\s\\(])\\?[\"”](?![\w(])")
#: In a clause that says which: from "yang" on, to the next comma or the verb of the whole.
_WHICH = re.compile(
    r"\byang\b(?:\s+(?:telah|sudah))?(?:(?!\b(?:telah|sudah|akhirnya|itu|tersebut)\b)[^,;:])*\Z"
)
_WHICH_ABROAD = re.compile(
    _WHICH.pattern
    + r"|\b(?:korban|kasus|perusahaan|sindikat|bekerja|dipekerjakan|perekrut)\b(?:\s+[\w()'-]+){0,8}\s*\Z"
)
#: Where a release reached the paper, a journey changed planes, two states meet, a mission has its seat: no
#: place of the event.
_NOT_AT = re.compile(
    r"\b(?:diterima|transit|singgah|siaran pers|keterangan tertulis|pernyataan tertulis)\b[^,.;]{0,40}$"
    r"|\b(?:Indonesia|RI)\s+(?:dan\s+|dengan\s+)?$"
    r"|\b(?:[Kk]edutaan|Kedubes|KBRI|[Kk]onsulat|KJRI|[Pp]erwakilan)\b[^,.;]{0,30}\bdi\s+$"
)
_VISIT = re.compile(
    r"(?i:kunjung|lawat|tiba|bertolak)[^.;:!?\"]{0,40}\bke\s+$"
    r"|(?i:tiba)[^.;:!?\"]{0,40}\b(?:melalui|lewat|via)\s+(?:[A-Z][\w -]{0,40},\s+)?$"
)
#: "di", and what is done to a place.
_AT = re.compile(
    r"(?:^|.*\b)(?:[Dd]i(?:\s+|(?=[A-Z]))|(?:mengunjungi|menyambangi|menggerebek|menggeledah)\s+)"
    r"((?:[^.;:!?\"“”]|\.(?=\w)){0,90})$"
)
_WORD = re.compile(r"[^\W_]+")


def _spots(scan: Scan, vocabulary: Vocabulary) -> Iterator[Spot]:
    """In order; none inside another. Of a capital that is also listed as a place, the place."""
    starts = [sentence.span.start for sentence in scan.sentences]
    ranks, seats = _ranks(scan), _seats(vocabulary)
    countries = {hit.span for hit in mentions(scan, vocabulary) if hit.kind is Kind.COUNTRY}
    end = 0
    for hit in sorted(scan.of(*_KINDS), key=_longest_place_first):
        span, agency = hit.span, hit.kind is Kind.ORGANIZATION
        if span.start < end or not _may_be(hit, seats, countries):
            continue
        end = span.end
        sentence = bisect_right(starts, span.start) - 1
        country, name = (HOME, "") if agency else _named(scan, hit)
        yield Spot(span, country, name, agency, ranks[sentence], sentence)


@compiled
def _seats(vocabulary: Vocabulary) -> frozenset[str]:
    """Ids of Indonesian bodies, missions abroad left out."""
    return frozenset(o.id for o in vocabulary.organizations if o.country == HOME and o.kind != "mission")


def _may_be(hit: Hit, seats: Set[str], countries: Set[Span]) -> bool:
    if hit.kind is Kind.ORGANIZATION:
        return hit.id in seats
    return hit.kind is not Kind.COUNTRY or hit.span in countries


def _longest_place_first(hit: Hit) -> tuple[int, int, bool]:
    return hit.span.start, -hit.span.end, hit.kind is not Kind.PLACE


def _named(scan: Scan, hit: Hit) -> tuple[str, str]:
    """Country and name of a place; a sea of nobody is told from this side of it."""
    if hit.kind is Kind.COUNTRY:
        return hit.id, ""
    if hit.kind is Kind.CAPITAL:
        printed = scan.text[hit.span.start : hit.span.end]
        return hit.id, printed.title() if printed.isupper() else printed
    country, _, name = hit.id.partition("/")
    return country or HOME, name


def _ranks(scan: Scan) -> list[int]:
    """Sentences of the news before each; what stands before its dateline is far from its opening."""
    blocks, begin = scan.document.blocks, dates.beginning(scan)
    ranks, rank = [], 0
    for sentence in scan.sentences:
        role, before = blocks[sentence.block].role, sentence.span.start < begin
        ranks.append(len(scan.sentences) + OPENING if before and role in RUNNING else rank)
        rank += role in RUNNING and not before
    return ranks
