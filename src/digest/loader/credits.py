"""Who wrote, took the picture, published: lines and ends of lines told by the names in them, not by phrases."""

import re
from collections.abc import Iterator

from digest.loader.dateline import DOMAIN, Houses
from digest.loader.furniture import Cut, Page, fold
from digest.model.text import Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expand
from digest.vocabulary.values import Vocabulary

#: Lengths in characters: of a line of names, of the names behind a caption.
LINE, TAIL = 90, 80

_WORD = r"@?[A-ZÀ-Þ][\w.'’&-]*"
_NAMES = re.compile(rf"{_WORD}(?:,? (?:{_WORD}|of|the|for|dan|bin|binti|de|van)){{0,6}}")
_PARTS = re.compile(r"\s*[/|]\s*|\s+(?:via|[-–—])\s+")
_SLASHES = re.compile(r"\s*/\s*|\s+via\s+")
_BY = re.compile(r"(?i:foto|photo|oleh|by|laporan|penulis|sumber)[ :]*(?=[A-ZÀ-Þ])")
_EDGES = " \t\u00a0*_\\-–—|/.,;:()[]"
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{3,80})[)\]][\s.*_]*$")
_BREAK = re.compile(r"[.!?\"”)\]]\s+")
_SLASHED = re.compile(r"(?<=[\w)\].\"”])\s?/\s?([\w.]+(?: [\w.]+){0,3}?)\s*$")
_FILE = re.compile(
    r"[\w()%+.,-]+(?: [\w()%+.,-]+){0,8}\.(?:jpe?g|png|gif|webp|avif|bmp|svg|mp4)", re.IGNORECASE
)
_REACHED = re.compile(
    r"""(?:(?:telp|telepon|phone|fax|faks|e-?mail|wa|whatsapp|hp|hotline|redaksi|iklan|kontak|contact)\b
        | \+?\d[\d()./ -]{5,18}\d
        | [\w.+-]+(?:@|\s?[\[(]at[\])]\s?)[\w-]+(?:\.[\w-]+)+
        | [\s:.,;/|&–-])+""",
    re.VERBOSE | re.IGNORECASE,
)


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
        if line.end - line.start <= LINE:
            yield from _line_of_names(page, at, known, vocabulary)
        tail = page.text[max(line.start, line.end - TAIL) : line.end]
        if "/" in tail or " via " in tail:
            start = _start_of_source(page.text, line, known)
            if start is not None:
                yield from page.caption(at, start, "caption")


def _line_of_names(page: Page, at: int, known: Houses, vocabulary: Vocabulary) -> Iterator[Cut]:
    line = page.lines[at]
    words = page.words(at)
    bare = _without_label(words.strip(_EDGES))
    if _FILE.fullmatch(bare):
        yield Cut(line, "image")
    elif at != page.dateline and (_is_outlet(bare, known) or _outlet_in_brackets(bare, known)):
        yield Cut(line, "outlet", Role.BYLINE)
    elif at < page.news and ("@" in words or "at]" in words or "(at)" in words) and _REACHED.fullmatch(bare):
        yield Cut(line, "contact")
    elif (
        at != page.dateline
        and words[-1] not in ".!?:"
        and _is_source(bare, _PARTS, known)
        and not names_a_subject(bare, subjects(vocabulary))
    ):
        yield Cut(line, "author", Role.BYLINE)


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
        return brackets.start() if _is_source(brackets.group(1), _SLASHES, known) else None
    for stop in _BREAK.finditer(text, floor, line.end):
        if _is_source(text[stop.end() : line.end].strip(_EDGES), _SLASHES, known):
            return stop.end()
    slashed = _SLASHED.search(text, floor, line.end)
    return slashed.start() if slashed and _is_outlet(slashed.group(1), known) else None


def _is_source(words: str, separators: re.Pattern[str], known: Houses) -> bool:
    """Two names or more, a house among them, and one that is none: a person, an office, a section."""
    parts = separators.split(words)
    houses = sum(_is_outlet(part, known) for part in parts)
    return 0 < houses < len(parts) and all(
        _NAMES.fullmatch(part) or _is_outlet(part, known) for part in parts
    )


def _is_outlet(name: str, known: Houses) -> bool:
    bare = name.strip(_EDGES)
    return bool(bare) and (known.outlet(bare) is not None or DOMAIN.fullmatch(bare) is not None)
