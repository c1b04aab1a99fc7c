"""The sentence around a word: what a reader needs to judge a tag by it."""

import re
from bisect import bisect_left, bisect_right

from digest.model.text import CONTENT, Document, Span

#: Where a sentence ends: a stop, perhaps a closing quote, and a capital or an opening quote behind the space, or a
#: word glued to it ("di Bali.Kapolri", "siap.”Lalu"). Not behind a short capitalised word: "Komjen Pol. Eddy",
#: "Dr. Siti"; nor in an address on the web: "Kompas.Com". The stop is taken first, for what begins with one of a few
#: characters is sought ten times as quickly.
_END = re.compile(
    r"""[.!?…\n]
        (?:(?<=\n)\n*
         | (?<!\n)(?<!\b[A-Z][a-z].)(?<!\b[A-Z][a-z]{2}.)(?<!\b[A-Z].)[.!?…]*[”"’)]*+
           (?:\s+(?=[“"‘(]?[A-Z0-9])
            | (?:(?<=[a-z0-9)”"][.!?])|(?<=[A-Z]{3}[.!?])|(?<=[.!?][”"]))
              (?=[“"‘]?[A-Z][a-z]{2})(?!(?:Com|Net|Org)\b)))""",
    re.VERBOSE,
)

#: Characters of a sentence that are shown; a longer one is cut on both sides of its word.
LONGEST = 280


def starts(text: str) -> tuple[int, ...]:
    """Where each sentence of a paragraph begins."""
    return (0, *(match.end() for match in _END.finditer(text) if match.end() < len(text)))


class Sentences:
    """The sentences of one document, asked about many times."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._starts = [*_starts(document), len(document.text)]

    def around(self, span: Span) -> Span:
        """The sentence in which the span stands, within its block."""
        text = self.document.text
        start = self._starts[max(0, bisect_right(self._starts, span.start) - 1)]
        after = bisect_left(self._starts, max(span.end, start + 1))
        end = self._starts[after] if after < len(self._starts) else len(text)
        words = text[start:end]
        first = start + len(words) - len(words.lstrip())
        return Span(first, max(first, start + len(words.rstrip())))

    def shown(self, span: Span) -> Span:
        """The sentence as far as it is shown: of a long one the words around the span."""
        return _cut(self.document.text, self.around(span), span)

    def quoted(self, span: Span) -> str:
        """The sentence in plain words, with `…` where it is cut."""
        sentence = self.around(span)
        shown = self.shown(span)
        before = "… " if shown.start > sentence.start else ""
        after = " …" if shown.end < sentence.end else ""
        return f"{before}{self.document.plain(shown)}{after}"


def _starts(document: Document) -> list[int]:
    found = []
    for block in document.blocks:
        found.append(block.span.start)
        if block.role in CONTENT:
            found += [match.end() for match in _END.finditer(document.text, block.span.start, block.span.end)]
    return found


def _cut(text: str, sentence: Span, word: Span) -> Span:
    """At most LONGEST characters of the sentence, whole words, the word among them."""
    if sentence.end - sentence.start <= LONGEST:
        return sentence
    start = max(sentence.start, word.start - max(0, LONGEST - (word.end - word.start)) // 2)
    end = min(sentence.end, max(word.end, start + LONGEST))
    if start > sentence.start:
        start = text.find(" ", start, word.start) + 1 or word.start
    if end < sentence.end:
        end = max(word.end, text.rfind(" ", word.end, end))
    return Span(start, end)
