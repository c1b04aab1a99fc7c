"""Who wrote, took the picture, published: lines and ends of lines told by the names in them, not by phrases."""

import re
from collections.abc import Iterator

from digest.loader.layout.dateline import DOMAIN, Houses
from digest.loader.layout.furniture import Cut, Page, fold
from digest.model.text import Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expand
from digest.vocabulary.values import Vocabulary

#: Lengths in characters: of a line of names, of the names behind a caption.
LINE, TAIL = 90, 80
#: No house has a longer name, and nothing shorter that ends in a full stop is a sentence.
HOUSE = 30

_WORD = r"(?:@[\w.]+|[A-ZÀ-Þ][\w.'’&-]*)"
_NAMES = re.compile(rf"{_WORD}(?:,? (?:{_WORD}|of|the|for|dan|bin|binti|de|van)){{0,6}}")
_PARTS = re.compile(r"\s*[/|]\s*|,\s+|\s+(?:via|[-–—])\s+")
_SLASHES = re.compile(r"\s*/\s*|\s+via\s+")
_BY = re.compile(r"(?i:foto|photo|oleh|by|laporan|penulis|sumber|dikutip dari)[ :]*(?=[A-ZÀ-Þ])")
_LETTER = re.compile(r"[^\W\d_]")
_EDGES = " \t\u00a0*_\\-–—|/.,;:()[]"
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{3,80})[)\]][\s.*_]*$")
_BREAK = re.compile(r"[.!?\"”)\]]\s+")
_SLASHED = re.compile(r"(?<=[\w)\].\"”])\s?/\s?([\w.]+(?: [\w.]+){0,3}?)\s*$")
_FILE = re.compile(
    r"[\w()%+.,-]+(?: [\w()%+.,-]+){0,8}\.(?:jpe?g|png|gif|webp|avif|bmp|svg|mp4)", re.IGNORECASE
)
#: What a line is made of that says how to reach the newsroom.
_ADDRESS = re.compile(
    r"""(?:telp|telepon|phone|fax|faks|e-?mail|wa|whatsapp|hp|hotline|redaksi|iklan|kontak|contact)[.]?
    | [+\d()./–-]+ | [\w.+-]+(?:@|[\[(]at[\])])[\w.-]+""",
    re.VERBOSE | re.IGNORECASE,
)
_GAPS = re.compile(r"[\s:,;|&]+")


@compiled
def subjects(vocabulary: Vocabulary) -> frozenset[str]:
    """What news is about, folded: lands, places, bodies, offices, topics. No name of an author is one."""
    tables = (
        *((*c.strong, *c.demonyms) for c in vocabulary.countries),
        *((place.name, *place.forms) for place in vocabulary.places),
        *((org.name, *org.forms) for org in vocabulary.organizations),
        *(entry.forms for table in (vocabulary.regions, vocabulary.forums) for entry in table),
        *(entry.forms for table in (vocabulary.offices, vocabulary.ranks) for entry in table),
        *(entry.forms for table in (vocabulary.crimes, vocabulary.topics) for entry in table),
        *(entry.forms for entry in vocabulary.instruments),
    )
    return frozenset(fold(phrase) for forms in tables for form in forms for phrase in expand(form))


def names_a_subject(words: str, known: frozenset[str]) -> bool:
    parts = re.findall(r"[\w'-]+", fold(words))
    ends = range(1, len(parts) + 1)
    return any(" ".join(parts[start:end]) in known for end in ends for start in range(max(0, end - 5), end))


def credit_lines(page: Page, known: Houses, vocabulary: Vocabulary) -> Iterator[Cut]:
    """Captions that end in the picture's source, and lines that hold nothing but who made or published it."""
    for at, line in enumerate(page.lines):
        told = _of_names(page, at, known, vocabulary) if line.end - line.start <= LINE else None
        if told:
            yield Cut(line, told[1], told[0])
            continue
        tail = page.text[max(line.start, line.end - TAIL) : line.end]
        start = _start_of_source(page.text, line, known) if "/" in tail or " via " in tail else None
        if start is not None:
            yield from page.caption(at, start, "caption")


def _of_names(page: Page, at: int, known: Houses, vocabulary: Vocabulary) -> tuple[Role, str] | None:
    """What a line is that holds nothing else: an image file, an outlet, an address, those who made it."""
    words = page.words(at)
    if words[-1] in ".!?:" and len(words) > HOUSE:
        return None
    bare = _without_label(words.strip(_EDGES))
    if "." in bare[-5:] and _FILE.fullmatch(bare):
        return Role.FURNITURE, "image"
    if at == page.dateline:
        return None
    if _is_outlet(bare, known) or _outlet_in_brackets(bare, known):
        return Role.BYLINE, "outlet"
    if at < page.news and _LETTER.search(bare) and all(map(_ADDRESS.fullmatch, _GAPS.split(bare))):
        return Role.FURNITURE, "contact"
    names = _makers(bare, _PARTS, known)
    if names and not any(names_a_subject(name, subjects(vocabulary)) for name in names):
        return Role.BYLINE, "author"
    return None


def _without_label(words: str) -> str:
    label = _BY.match(words)
    return words[label.end() :] if label else words


def _outlet_in_brackets(words: str, known: Houses) -> bool:
    """Mi'raj News Agency (MINA); Batam (batam.go.id), as a picture's source is named."""
    name, _, short = words.partition(" (")
    named = bool(short) and _NAMES.fullmatch(name.replace("’", "'")) is not None
    return named and (_is_outlet(short, known) or _is_outlet(name, known))


def _start_of_source(text: str, line: Span, known: Houses) -> int | None:
    """Where the source of a picture begins at the end of a line: (Antara/Rina), . ANTARA/Rina, /AFP."""
    floor = max(line.start, line.end - TAIL)
    brackets = _BRACKETS.search(text, floor, line.end)
    if brackets:
        return brackets.start() if _makers(brackets.group(1), _SLASHES, known) else None
    for stop in _BREAK.finditer(text, floor, line.end):
        if _makers(text[stop.end() : line.end].strip(_EDGES), _SLASHES, known):
            return stop.end()
    slashed = _SLASHED.search(text, floor, line.end)
    return slashed.start() if slashed and _is_outlet(slashed.group(1), known) else None


def _makers(words: str, separators: re.Pattern[str], known: Houses) -> list[str]:
    """Of two names or more, those that are no house's; none where no house is among them, or other words."""
    parts = separators.split(words)
    if len(parts) < 2:
        return []
    names = [part for part in parts if not _is_outlet(part, known)]
    return names if len(names) < len(parts) and all(map(_NAMES.fullmatch, names)) else []


def _is_outlet(name: str, known: Houses) -> bool:
    bare = name.strip(_EDGES)
    if len(bare) > HOUSE or not bare:
        return False
    return known.outlet(bare) is not None or ("." in bare and DOMAIN.fullmatch(bare) is not None)
