"""The sentences of a document: they tile its content blocks."""

import re
from collections.abc import Iterator

from digest.model.scan import Sentence
from digest.model.text import CONTENT, RUNNING, Document, Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expanded
from digest.vocabulary.values import Vocabulary

#: A full stop, the marks that close with it, and then white space and a beginning, or a word glued to it. Each run of
#: marks is taken whole or not at all (`++`): a page of dots is gone through once.
_STOP = re.compile(
    r"""(?<![.!?…])[.!?…]++[\\*_]*+["”’')\]]*+[\\*_]*+(?:
          \s++(?=[\\*_]*+["“‘'(\[]*+[\\*_]*+[A-ZÀ-Þ0-9])
        | (?<=[a-z0-9)"”][.!?])(?=[A-ZÀ-Þ][a-zà-ÿ]{2})
        | (?<=[.!?]["”])(?=[A-ZÀ-Þ][a-zà-ÿ]))""",
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"(?<![\w.'’-])[\w.'’-]+$")
_ROMAN_OR_INITIAL = re.compile(r"(?:[A-Z]|[A-Za-z](?:\.[A-Za-z])+|Ch|Dj|Sy|St)")
_NEXT_WORD = re.compile(r"[\s\"“‘'(\[\\*_]*(\w+)")

#: Characters before a full stop in which its word stands.
REACH = 25

#: Abbreviations that may also end a sentence; they do not where a name or number goes on.
_MAY_END = frozenset(("dll", "dkk", "dsb", "dst", "tbk", "pm", "wib", "wita", "wit"))


def split(document: Document, vocabulary: Vocabulary) -> tuple[Sentence, ...]:
    """In order; each reaches to where the next begins, white space included. A headline or subhead is one."""
    known = abbreviations(vocabulary)
    return tuple(
        Sentence(span, index)
        for index, block in enumerate(document.blocks)
        if block.role in CONTENT
        for span in _within(document.text, block.span, block.role, known)
    )


@compiled
def abbreviations(vocabulary: Vocabulary) -> frozenset[str]:
    """Words, without their last full stop, after which a sentence goes on."""
    ranks = expanded(form for rank in vocabulary.ranks for form in rank.forms)
    dotted = (word.rstrip(".").lower() for phrase in ranks for word in phrase.split() if word.endswith("."))
    return frozenset((*vocabulary.words.get("abbreviation", ()), *dotted))


def _within(text: str, block: Span, role: Role, known: frozenset[str]) -> Iterator[Span]:
    start = block.start
    if role in RUNNING:
        for stop in _STOP.finditer(text, block.start, block.end):
            if stop.end() < block.end and _ends(text, start, stop, known):
                yield Span(start, stop.end())
                start = stop.end()
    yield Span(start, block.end)


def _ends(text: str, start: int, stop: re.Match[str], known: frozenset[str]) -> bool:
    """Whether this full stop ends a sentence."""
    at = stop.start()
    if text[at] != "." or text.startswith("..", at):
        return True
    floor = max(start, at - REACH)
    before = _LAST_WORD.search(text[floor:at])
    if not before:
        return True
    word = before.group().lstrip("'’-")
    if word.isdigit() and len(word) <= 2 and floor + before.start() <= start + 4:
        return False  # "1. Pertama": the number of a list
    if _ROMAN_OR_INITIAL.fullmatch(word):
        return False
    low = word.lower()
    return low not in known or (low in _MAY_END and _begins_anew(text, stop.end()))


def _begins_anew(text: str, at: int) -> bool:
    following = _NEXT_WORD.match(text, at)
    return following is not None and not following.group(1).isdigit()
