"""What of a text is typesetting and no words."""

import pytest

from digest.loader.language.lexicon import Lexicon
from digest.loader.layout.marks import marks
from digest.model.scan import Kind
from digest.model.text import Document, Span
from digest.vocabulary.values import Crime, Vocabulary


def plain(text: str) -> str:
    return Document("a", "a.txt", "", text, (), marks(text)).plain(Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**JAKARTA, Kabar** - Polisi", "JAKARTA, Kabar - Polisi"),
        ("penipuan (*online scam*) itu", "penipuan (online scam) itu"),
        ('\\"Kami siap,\\" katanya', '"Kami siap," katanya'),
        ("## 1. Penangkapan", "1. Penangkapan"),
        ("> Kami siap.", "Kami siap."),
        ("baca [di sini](https://a.example/x) saja", "baca di sini saja"),
        ("<p>Polisi <b>datang</b>.</p>", "Polisi datang."),
        ("\u200bJakarta\u00ad", "Jakarta"),
        ("Ruas yang wajib ditandai *", "Ruas yang wajib ditandai *"),
        ("3*4 = 12 dan a < b", "3*4 = 12 dan a < b"),
        ("[JK] mendukung", "[JK] mendukung"),
        ("satu  dua\n tiga", "satu dua tiga"),
    ],
)
def test_words_as_a_reader_sees_them(text: str, words: str) -> None:
    assert plain(text) == words


def test_words_of_a_part() -> None:
    text = "a **b** *c* d"
    document = Document("a", "a.txt", "", text, (), marks(text))
    assert document.plain(Span(2, 10)) == "b c"
    assert document.plain(Span(3, 5)) == "b"


def test_the_lexicon_passes_over_them() -> None:
    lexicon = Lexicon(
        Vocabulary(crimes=(Crime("penipuan", "Penipuan", "Fraud", None, ("penipuan online",)),))
    )
    text = "Kasus **penipuan**\n\n *online* itu"
    (hit,) = lexicon.find(text, marks(text))
    assert (hit.kind, text[hit.span.start : hit.span.end]) == (Kind.CRIME, "penipuan**\n\n *online")
