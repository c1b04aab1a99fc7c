"""How a first paragraph begins: place and house before the news ("JAKARTA, KOMPAS.com -")."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from digest.loader.language.fold import fold
from digest.model.text import Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expanded
from digest.vocabulary.values import Vocabulary

#: A dateline is no longer than this, dash included.
REACH = 110
#: It is sought in so many lines, and so many paragraphs of at least this length.
LINES, OPENING, PARAGRAPH = 30, 3, 120
#: It has no more parts; a place that no list has is in capitals, and is no abbreviation.
MOST_PARTS, SHORTEST_TOWN = 5, 4

DOMAIN = re.compile(
    r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|id|co|net|org|tv|news|info|asia|my|sg)", re.IGNORECASE
)
_DASH = re.compile(
    r"""(?=[\s*_–—:|.-])(?:
      [\s*_]*(?:--+|[–—]|(?<=[\s*_])-|-(?=[\s*_]))(?:[\s*_]*[-–—])*[\s*_]*
    | [ ]?[:|]+[\s*_]+ | \.[\s*_]+)""",
    re.VERBOSE,
)
#: One that a scraper glued to the news, behind a house and a place: TEMPO.CO,Jakarta-Polisi ...
_GLUED = re.compile(r"(?<=[^\W\d_])[-–—](?=[\"“'‘A-ZÀ-Þ])")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}")
_TITLED = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|di|Dua)){0,3}")
_DATE = re.compile(
    r"""(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b[ ]*)?
    (?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}[ ][a-z]{3,9}(?:[ ]\d{4})?|\d{2,4})?
    (?:[ ]?(?:pukul[ ])?\d{1,2}[.:]\d{2}(?:[ ](?:wib|wita|wit))?)?""",
    re.VERBOSE | re.IGNORECASE,
)
_SHAPES = (_TITLED, _CAPITALS, DOMAIN, _DATE)
_SEPARATORS = re.compile(r"[,()/|\[\]]+|\s[-–—]+\s")
_EDGES = " \t\n\u00a0*_\\\"“'.,:-–—"
_NEWS = re.compile(r"[\"“‘'*_\\(\[]*[A-ZÀ-Þ0-9]|\s*(?:\n|$)")
_SECOND = re.compile(r"([A-Z][A-Z ]{2,20})(?:\.\s+|\s+[-–—]+\s+|,\s+)")
_BARE_HOUSE = re.compile(r"[*_]*([\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,4})[*_]*(,)?\s+(?=[A-Z])")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Houses:
    """Names that a dateline may hold, folded: outlets to their ids, and places."""

    outlets: Mapping[str, str]
    places: frozenset[str]

    def outlet(self, printed: str) -> str | None:
        """The id of an outlet by its name, form or domain."""
        name = fold(printed).strip(" .")
        return self.outlets.get(name) or self.outlets.get(name.removeprefix("www."))


@compiled
def houses(vocabulary: Vocabulary) -> Houses:
    outlets = {
        fold(phrase): outlet.id
        for outlet in vocabulary.outlets
        for phrase in expanded((outlet.name, *outlet.forms, *outlet.domains))
    }
    towns = ((place.name, *place.forms) for place in vocabulary.places)
    capitals = (country.capitals for country in vocabulary.countries)
    return Houses(outlets, frozenset(map(fold, expanded(chain.from_iterable((*towns, *capitals))))))


#: Where the dateline of a line of some text ends: `end_of_dateline`.
DatelineEnd = Callable[[Span], int]


def find_dateline(lines: Iterable[Span], dateline_end: DatelineEnd) -> tuple[int, int] | None:
    """Which line opens the news, and where its dateline ends; sought until the news is well under way."""
    prose = 0
    for at, line in enumerate(islice(lines, LINES)):
        end = dateline_end(line)
        if end > line.start:
            return at, end
        prose += line.end - line.start >= PARAGRAPH
        if prose == OPENING:
            break
    return None


def end_of_dateline(text: str, start: int, stop: int, known: Houses) -> int:
    """Where the news begins in a paragraph; `start` where it has no dateline."""
    stop = min(stop, start + REACH)
    for dash in _DASH.finditer(text, start, stop):
        if _names_its_house(text, Span(start, dash.start()), known, dash.group()):
            end = _past_second_place(text, dash.end(), known)
            if _NEWS.match(text, end):
                return end
    for dash in _GLUED.finditer(text, start, stop):
        if _names_house_and_place(text, Span(start, dash.start()), known):
            return dash.end()
    return _without_dash(text, start, stop, known)


def segments(text: str, head: Span) -> Iterator[Span]:
    """The parts of a dateline: a place, a house, a date."""
    at = head.start
    for separator in _SEPARATORS.finditer(text, head.start, head.end):
        yield from _part(text, at, separator.start())
        at = separator.end()
    yield from _part(text, at, head.end)


def _part(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    bare = words.strip(_EDGES)
    if bare:
        start += len(words) - len(words.lstrip(_EDGES))
        yield Span(start, start + len(bare))


def _names_its_house(text: str, head: Span, known: Houses, dash: str) -> bool:
    """Every part is a place, house or date, and one is known to be a place or house."""
    parts = [text[part.start : part.end] for part in islice(segments(text, head), MOST_PARTS + 1)]
    if not 0 < len(parts) <= MOST_PARTS or not all(_may_stand(part, known) for part in parts):
        return False
    if dash[0] == ".":
        return _housed(parts, known) and all(map(_CAPITALS.fullmatch, parts))
    return _housed(parts, known) or _placed(parts, known) or (_shouted(parts) and not set(dash) & {":", "|"})


def _housed(parts: Iterable[str], known: Houses) -> bool:
    return any(known.outlet(part) or DOMAIN.fullmatch(part) for part in parts)


def _shouted(parts: Iterable[str]) -> bool:
    return any(_CAPITALS.fullmatch(part) and len(part) >= SHORTEST_TOWN for part in parts)


def _placed(parts: Iterable[str], known: Houses) -> bool:
    return any(fold(part) in known.places for part in parts)


def _names_house_and_place(text: str, head: Span, known: Houses) -> bool:
    parts = [text[part.start : part.end] for part in segments(text, head)]
    return len(parts) == 2 and _housed(parts, known) and _placed(parts, known)


def _may_stand(part: str, known: Houses) -> bool:
    return any(shape.fullmatch(part) for shape in _SHAPES) or known.outlet(part) is not None


def _past_second_place(text: str, at: int, known: Houses) -> int:
    """Behind a place in capitals that follows the dash: KONTAN.CO.ID - JAKARTA. Kementerian ..."""
    match = _SECOND.match(text, at)
    return match.end() if match and fold(match.group(1).strip()) in known.places else at


def _without_dash(text: str, start: int, stop: int, known: Houses) -> int:
    """A house and perhaps a place with nothing but a space behind it: Liputan6.com, Jakarta Kepolisian ..."""
    house = _BARE_HOUSE.match(text, start, stop)
    if not house or not known.outlet(house.group(1)):
        return start
    if not house.group(2):
        return house.end()
    words = list(_WORD.finditer(text, house.end(), stop))[:4]
    for count in (3, 2, 1):
        if len(words) > count:
            place = text[words[0].start() : words[count - 1].end()].strip(_EDGES)
            if fold(place) in known.places or count == 1:
                return words[count].start()
    return start
