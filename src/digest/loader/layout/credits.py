"""Who wrote, took the picture, published: lines and ends of lines told by the names in them, not by phrases."""

import re
from collections.abc import Iterator
from itertools import chain

from digest.loader.language.fold import fold
from digest.loader.language.lexicon import every_form
from digest.loader.layout.dateline import DOMAIN, Houses
from digest.loader.layout.furniture import Cut, Page
from digest.model.scan import Kind
from digest.model.text import Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expanded
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
    told = (forms for kind, _, forms in every_form(vocabulary) if kind in _ABOUT)
    names = (organization.name for organization in vocabulary.organizations)
    return frozenset(map(fold, expanded(chain(names, *told))))


_ABOUT = frozenset(
    {
        Kind.COUNTRY, Kind.PLACE, Kind.ORGANIZATION, Kind.REGION, Kind.FORUM, Kind.OFFICE, Kind.RANK, Kind.CRIME,
        Kind.TOPIC, Kind.INSTRUMENT,
    }
)  # fmt: skip


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
    if _is_image(bare):
        return Role.FURNITURE, "image"
    if at == page.dateline:
        return None
    if _is_outlet(bare, known) or _outlet_in_brackets(bare, known):
        return Role.BYLINE, "outlet"
    if at < page.news and _is_address(bare):
        return Role.FURNITURE, "contact"
    return (Role.BYLINE, "author") if _names_makers(bare, known, subjects(vocabulary)) else None


def _is_image(words: str) -> bool:
    return "." in words[-5:] and _FILE.fullmatch(words) is not None


def _is_address(words: str) -> bool:
    return bool(_LETTER.search(words)) and all(map(_ADDRESS.fullmatch, _GAPS.split(words)))


def _names_makers(words: str, known: Houses, about: frozenset[str]) -> bool:
    names = _makers(words, _PARTS, known)
    return bool(names) and not any(names_a_subject(name, about) for name in names)


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
