"""The text as a reader gets it."""

import newsroom
from digest.model.text import Block, Document, Role, Span
from digest.site.article import passages
from digest.site.article.marking import Marking


def document(*parts: tuple[Role, str]) -> Document:
    text, blocks, at = "".join(words for _, words in parts), [], 0
    for role, words in parts:
        blocks.append(Block(role, Span(at, at + len(words)), role.value))
        at += len(words)
    return Document("a", "seeds/a.txt", "0" * 64, text, tuple(blocks))


def body(doc: Document) -> list[tuple[str, str]]:
    return [(p.element, p.text) for p in passages.body(doc, Marking(doc, ()), None)]


def test_a_dateline_begins_its_paragraph() -> None:
    doc = document(
        (Role.DATELINE, "JAKARTA – "), (Role.PARAGRAPH, "Polisi menangkap.\n"), (Role.PARAGRAPH, "Lalu.\n")
    )
    assert body(doc) == [("p", "JAKARTA – Polisi menangkap."), ("p", "Lalu.")]


def test_a_paragraph_with_noise_cut_out_is_one_paragraph() -> None:
    doc = document((Role.PARAGRAPH, "Polisi "), (Role.FURNITURE, "[Iklan] "), (Role.PARAGRAPH, "menangkap."))
    assert body(doc) == [("p", "Polisi menangkap.")]


def test_a_byline_is_never_part_of_a_paragraph() -> None:
    doc = document((Role.PARAGRAPH, "Polisi menangkap. "), (Role.BYLINE, "(abc/def)"))
    assert body(doc) == [("p", "Polisi menangkap."), ("p", "(abc/def)")]


def test_subheads_and_quotes_are_what_they_are() -> None:
    doc = document(
        (Role.SUBHEAD, "Kronologi\n"), (Role.QUOTE, "“Benar,” katanya.\n"), (Role.FURNITURE, "Bagikan\n")
    )
    assert body(doc) == [("h3", "Kronologi"), ("blockquote", "“Benar,” katanya.")]


def test_the_first_headline_that_is_the_title_moves_to_the_heading() -> None:
    doc = document((Role.HEADLINE, "Judul\n"), (Role.HEADLINE, "Judul\n"), (Role.PARAGRAPH, "Teks."))
    article = newsroom.article(doc, "Judul")
    marking = Marking(doc, ())
    heading, block = passages.heading(article, "Judul", marking)
    assert (heading.text, block) == ("Judul", doc.blocks[0])
    assert [p.text for p in passages.body(doc, marking, block)] == ["Judul", "Teks."]


def test_a_corrected_title_leaves_the_printed_one_in_the_text() -> None:
    doc = document((Role.HEADLINE, "Judul lama\n"), (Role.PARAGRAPH, "Teks."))
    marking = Marking(doc, ())
    heading, block = passages.heading(newsroom.article(doc, "Judul baru"), "Judul baru", marking)
    assert (heading.text, block) == ("Judul baru", None)
    assert [p.text for p in passages.body(doc, marking, block)] == ["Judul lama", "Teks."]
