"""A text, taken apart without losing a character."""

from digest.model.text import Block, Document, Role, Span

TEXT = "Judul\n**Polri** ke Bali.\nEditor: Budi"
BLOCKS = (
    Block(Role.HEADLINE, Span(0, 6), "x"),
    Block(Role.PARAGRAPH, Span(6, 25), "x"),
    Block(Role.BYLINE, Span(25, len(TEXT)), "x"),
)
DOCUMENT = Document("a", "seeds/a.txt", "00", TEXT, BLOCKS, (Span(6, 8), Span(13, 15)))


def test_spans() -> None:
    assert Span(1, 5).holds(Span(1, 5))
    assert not Span(1, 5).holds(Span(0, 2))
    assert Span(1, 5).overlaps(Span(4, 9))
    assert not Span(1, 5).overlaps(Span(5, 9))


def test_a_quote_stands_at_its_span() -> None:
    evidence = DOCUMENT.quote(Span(8, 13), "rule")
    assert (evidence.quote, evidence.rule) == ("Polri", "rule")


def test_words_without_typesetting() -> None:
    assert DOCUMENT.plain(Span(6, 25)) == "Polri ke Bali."
    assert DOCUMENT.plain(Span(7, 14)) == "Polri"
    assert DOCUMENT.plain(Span(0, 6)) == "Judul"


def test_content_is_what_the_article_says() -> None:
    assert DOCUMENT.content() == BLOCKS[:2]
