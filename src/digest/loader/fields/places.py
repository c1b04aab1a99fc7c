"""Where it happened: the place of the main event, or of the statement that the news is."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec import Struct

from digest.loader.fields import dates
from digest.loader.fields.countries import HOME, mentions
from digest.model.claim import Claim
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: Sentences that open the news: "di X" there is where it happened, unless its date has a better one.
OPENING = 3

#: A place this near before the date of the event belongs to it: "di Canberra, Australia, Selasa (20/8)".
BESIDE = 70

#: Or this near after it: "Jumat (31/3), di Nusa Dua".
AFTER = 16

#: Characters of a clause before a place that are looked at.
CLAUSE = 200

MOST_EVIDENCE = 100


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


Chosen = tuple[Spot, float, str]


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """At most one place: a membership claim, and its country and name.

    As evidence the words that decided, then all others that name the same place."""
    witnesses = _Witnesses(scan, vocabulary)
    chosen = witnesses.chosen()
    if chosen is None:
        return
    spot, certainty, why = chosen
    item = f"{spot.country}/{spot.name}"
    same = (other for other in witnesses.spots if other.same_as(spot) and other is not spot)
    spans = [one.span for one in (spot, *same)]
    evidence = tuple(scan.document.quote(span, "place") for span in spans[:MOST_EVIDENCE])
    yield Claim("place", item, item=item, certainty=certainty, evidence=evidence, note=why)
    yield Claim("place", spot.country, item=item, attribute="country", certainty=certainty, evidence=evidence)
    if spot.name:
        yield Claim("place", spot.name, item=item, attribute="name", certainty=certainty, evidence=evidence)


@dataclass(frozen=True, slots=True)
class _Words:
    lead: frozenset[str]  # between "di" and a name
    bearer: frozenset[str]  # before a country's name that is a nationality or a flag
    befalls: frozenset[str]
    weekdays: frozenset[str]
    later: frozenset[str]
    speech: frozenset[str]
    seats: frozenset[str]  # ids of Indonesian bodies, missions abroad left out


@compiled
def _words(vocabulary: Vocabulary) -> _Words:
    lists = vocabulary.words
    return _Words(
        lead=frozenset(lists.get("place-lead", ())),
        bearer=frozenset(lists.get("bearer", ())),
        befalls=frozenset(lists.get("befalls", ())),
        weekdays=frozenset(name for name in vocabulary.calendar.weekdays if len(name) > 3),
        later=frozenset(lists.get("later", ())),
        speech=frozenset((*lists.get("speech-verb", ()), *lists.get("speech-tag", ()))),
        seats=frozenset(o.id for o in vocabulary.organizations if o.country == HOME and o.kind != "mission"),
    )


class _Witnesses:
    """The spots of a text and what speaks for each; the best witness is asked first."""

    def __init__(self, scan: Scan, vocabulary: Vocabulary) -> None:
        self._scan = scan
        self._words = _words(vocabulary)
        self.spots = tuple(_spots(scan, vocabulary, self._words.seats))
        begin = dates.beginning(scan)
        self._lead = next(
            (s for s in scan.sentences if s.span.start >= begin and scan.block_of(s).role in _RUNNING), None
        )
        happened = (claim for claim in dates.find(scan, vocabulary) if claim.field == "happened")
        self._day = next((claim.evidence[0].span for claim in happened), None) or self._weekday()

    def chosen(self) -> Chosen | None:
        """Beside the date; abroad, where the news is what befell Indonesians there; at the head of the text
        (first where the news is a statement); in the opening; in the sentence of the date; with whoever acts;
        anywhere."""
        dated = self._in_sentence_of_day()
        if beside := self._beside(dated):
            return beside, 0.9, "tempat di samping tanggal peristiwa"
        if abroad := self._abroad():
            return abroad, 0.7, "WNI di negara ini"
        head = next((spot for spot in self.spots if self._role(spot) is Role.DATELINE), None)
        near = [spot for spot in self.spots if spot.rank < OPENING]
        opening = self._first(spot for spot in near if not self._is_aside(spot))
        if head and (opening is None or self._is_statement()):
            return head, 0.6, "tempat di kepala berita"
        if opening:
            return opening, 0.75, "tempat di awal berita"
        if same := self._first(spot for spot in dated if not self._is_aside(spot)):
            return same, 0.65, "tempat dalam kalimat tanggal peristiwa"
        if actor := next((spot for spot in self.spots if spot.agency and spot.rank < OPENING), None):
            return actor, 0.45, "lembaga yang bertindak di awal berita"
        anywhere = self._first((*near, *dated, *self.spots))
        return (anywhere, 0.4, "tempat pertama yang disebut") if anywhere else None

    def _first(self, spots: Iterable[Spot]) -> Spot | None:
        """The first where something is said to be; "di Indonesia" says nothing."""
        named = (spot for spot in spots if spot.name or spot.country != HOME)
        return next((spot for spot in named if self._is_at(spot) and not self._is_quoted(spot)), None)

    def _weekday(self) -> Span | None:
        """The first weekday in the opening: the day of the news, if nothing dates it."""
        for sentence, rank in zip(self._scan.sentences, _ranks(self._scan), strict=True):
            if rank < OPENING and self._scan.block_of(sentence).role in _RUNNING:
                for word in _WORD.finditer(self._scan.text, sentence.span.start, sentence.span.end):
                    if word.group() in self._words.weekdays:
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

    def _in_sentence_of_day(self) -> tuple[Spot, ...]:
        day, sentences = self._day, self._scan.sentences
        if day is None:
            return ()
        return tuple(spot for spot in self.spots if sentences[spot.sentence].span.holds(day))

    def _beside(self, dated: Sequence[Spot]) -> Spot | None:
        """The first place of those just before the day, no quotation between them; else one just after it; else
        one that says little: "di Indonesia", "yang bekerja di X"."""
        if self._day is None:
            return None
        text, day = self._scan.text, self._day
        aside: Spot | None = None
        for spot in dated:
            near = 0 <= day.start - spot.span.end <= BESIDE
            if near and _QUOTES.isdisjoint(text[spot.span.end : day.start]) and self._is_at(spot):
                if not self._is_aside(spot) and (spot.name or spot.agency or spot.country != HOME):
                    return spot
                aside = aside or spot
        for spot in dated:
            near = 0 <= spot.span.start - day.end <= AFTER
            if near and _AFTER.match(text, day.end, spot.span.start) and self._is_at(spot):
                return spot
        return aside

    def _abroad(self) -> Spot | None:
        """Where something befell Indonesians, if that is what the news begins with; wherever it was said."""
        if self._lead is None:
            return None
        lead, words = self._lead.span, self._said()
        if self._words.befalls.isdisjoint(words) or not self._words.later.isdisjoint(words):
            return None
        if self._day and lead.holds(self._day) and self._is_statement():
            return None  # the news is what was said that day
        if not any(hit.id == "indonesian-abroad" for hit in self._scan.within(lead, Kind.CUE)):
            return None
        foreign = [
            spot
            for spot in self.spots
            if spot.country != HOME and lead.holds(spot.span) and not self._is_borne(spot)
        ]
        return next((spot for spot in foreign if self._is_at(spot)), foreign[0] if foreign else None)

    def _is_borne(self, spot: Spot) -> bool:
        """A nationality or a flag: "kapal ikan X"."""
        before = self._scan.text[max(0, spot.span.start - 24) : spot.span.start].lower()
        return not self._words.bearer.isdisjoint(_WORD.findall(before)[-2:])

    def _is_statement(self) -> bool:
        """The news begins with somebody who says something."""
        return not self._words.speech.isdisjoint(self._said())

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
        return word in self._words.lead or word.removesuffix("nya") in self._words.lead


_RUNNING = frozenset({Role.PARAGRAPH, Role.QUOTE})
_KINDS = frozenset({Kind.PLACE, Kind.CAPITAL, Kind.COUNTRY, Kind.ORGANIZATION})
_CLOSING_QUOTE = re.compile(r"[^\"“”]*(?<=[^\s\\(])\\?[\"”](?![\w(])")
_QUOTES = frozenset('"“”')
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
_AFTER = re.compile(r"[\s,)]*di\b")
#: "di", and what is done to a place.
_AT = re.compile(
    r"(?:^|.*\b)(?:[Dd]i(?:\s+|(?=[A-Z]))|(?:mengunjungi|menyambangi|menggerebek|menggeledah)\s+)"
    r"((?:[^.;:!?\"“”]|\.(?=\w)){0,90})$"
)
_WORD = re.compile(r"[^\W_]+")


def _spots(scan: Scan, vocabulary: Vocabulary, seats: frozenset[str]) -> Iterator[Spot]:
    """In order; none inside another. Of a capital that is also listed as a place, the place."""
    starts = [sentence.span.start for sentence in scan.sentences]
    ranks = _ranks(scan)
    countries = {hit.span for hit in mentions(scan, vocabulary) if hit.kind is Kind.COUNTRY}
    end = 0
    for hit in sorted(scan.of(*_KINDS), key=_longest_place_first):
        span, agency = hit.span, hit.kind is Kind.ORGANIZATION
        if span.start < end or (agency and hit.id not in seats):
            continue
        if hit.kind is Kind.COUNTRY and span not in countries:
            continue
        end = span.end
        sentence = bisect_right(starts, span.start) - 1
        country, name = (HOME, "") if agency else _named(scan, hit)
        yield Spot(span, country, name, agency, ranks[sentence], sentence)


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
        ranks.append(len(scan.sentences) + OPENING if before and role in _RUNNING else rank)
        rank += role in _RUNNING and not before
    return ranks
