"""A name shown as initials is nowhere in the article any more, and every quote still stands at its span."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.model.article import Article, Reading
from digest.model.claim import Claim
from digest.model.text import Block, Document, Role, Span
from digest.overrides.initials import initials, show_initials
from digest.overrides.settle import settle
from editors import TEXT, document, override, reading


def evidence(value: Any) -> list[Any]:
    if type(value).__name__ == "Evidence":
        return [value]
    parts = (
        value
        if isinstance(value, tuple)
        else [getattr(value, name) for name in getattr(value, "__slots__", ())]
    )
    return [found for part in parts for found in evidence(part)] if not isinstance(value, str) else []


def holds(article: Article) -> None:
    for each in evidence(article):
        assert article.document.text[each.span.start : each.span.end] == each.quote
    ends = [(block.span.start, block.span.end) for block in article.document.blocks]
    assert [end for _, end in ends[:-1]] == [start for start, _ in ends[1:]]
    assert (ends[0][0], ends[-1][1]) == (0, len(article.document.text))


def test_initials_as_the_press_prints_them() -> None:
    assert initials("Siti Aminah binti Ahmad") == "SABA"
    assert initials("i made") == "IM"


def test_a_name_is_gone_from_text_and_tags() -> None:
    said = override("because: korban\ninitials: [Siti Aminah, Aminah]")
    article, _ = settle(reading(), (said,))
    assert "Aminah" not in repr(article)
    assert "SA, Direktur Interpol, hadir; A menandatangani LoI." in article.document.text
    assert [person.id for person in article.persons] == ["SA", "A"]
    assert article.id == "a1"
    assert [c.editor for c in article.corrections] == ["A", "SA"]
    holds(article)


def test_half_a_name_left_in_the_text_is_reported() -> None:
    _, findings = settle(reading(), (override("because: korban\ninitials: [Siti Aminah]"),))
    assert [(found.code, found.line) for found in findings] == [("name-left", 2)]
    assert findings[0].message.startswith('"Aminah" still stands in the text')
    _, findings = settle(reading(), (override("because: korban\ninitials: [Siti Aminah, Aminah]"),))
    assert findings == ()


def test_a_name_in_an_address_is_reported() -> None:
    said = override("because: korban\ninitials: [Siti Aminah, Aminah]")
    told = reading()
    address = "https://contoh.example/2024/11/siti-aminah-dan-anaknya"
    named = Reading(
        replace(told.document, id="kasus-siti-aminah"),
        (*told.claims, Claim("source_url", address)),
        told.findings,
    )
    _, findings = settle(named, (said,))
    assert {found.code for found in findings} == {"name-left"}
    told_of = [found.message for found in findings if "address" in found.message]
    assert told_of[0].startswith('the article\'s id "kasus-siti-aminah"')
    assert told_of[1].startswith("the address of its source has the name")
    assert len(told_of) == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Lihat https://a.example/2024/siti-aminah-hadir.html, kata Siti Aminah.", "Lihat …, kata SA."),
        ("Lihat (https://a.example/baca/aminah).", "Lihat (…)."),
        ("Baca [beritanya](https://a.example/Siti%20Aminah) di sini.", "Baca [beritanya](…) di sini."),
        ("Baca www.a.example/sitiaminah dan a.example/siti_aminah juga.", "Baca … dan … juga."),
        ("Tulis kepada siti.aminah@a.example atau @sitiaminah_7 saja.", "Tulis kepada … atau … saja."),
        ("#SitiAminah #Siti Aminah #Interpol", "… #SA #Interpol"),
        (
            "Lihat https://a.example/kalaminah/x.html tentang Aminah.",
            "Lihat https://a.example/kalaminah/x.html tentang A.",
        ),
        ("Aminah/Budi hadir 5/11 di Bali.", "A/Budi hadir 5/11 di Bali."),
    ],
)
def test_an_address_stays_whole_or_is_left_out_whole(text: str, shown: str) -> None:
    there = Document("a1", "seeds/a1.txt", "00", text, (Block(Role.PARAGRAPH, Span(0, len(text)), "x"),))
    at = text.index("kalaminah") if "kalaminah" in text else 0
    told = Claim("title", text, evidence=(there.quote(Span(at, at + 9), "x"),))
    article, _ = settle(Reading(there, (told,)), (override("because: x\ninitials: [Siti Aminah, Aminah]"),))
    assert article.document.text == shown
    assert article.title.value == shown
    holds(article)


def test_what_is_left_out_with_a_name_is_told() -> None:
    address = "https://a.example/siti-aminah"
    text = f"Siti Aminah hadir: {address}, {address}/dua."
    there = Document("a1", "seeds/a1.txt", "00", text, (Block(Role.PARAGRAPH, Span(0, len(text)), "x"),))
    said = override("because: x\ninitials: [Siti Aminah]")
    article, findings = settle(Reading(there, (Claim("source_url", address),)), (said,))
    assert article.source_url.value is None
    assert "aminah" not in repr(article).casefold()
    assert [(found.code, found.message) for found in findings] == [
        (
            "name-left",
            "the address of its source has the name, and is left out; correct source_url, or set it to null",
        ),
        ("address-left-out", '"https://a.example/siti-aminah/dua" has the name, and is left out of the text'),
    ]
    mended = override("because: x\ninitials: [Siti Aminah]\nsource_url: {set: null}")
    _, findings = settle(Reading(there, (Claim("source_url", address),)), (mended,))
    assert {found.code for found in findings} == {"address-left-out"}


def test_an_article_without_the_name_stays() -> None:
    article, _ = settle(reading())
    assert show_initials(article, ("Budi Santoso",)) == article
    assert show_initials(article, ("",)) is article


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet="AB ab.\n", max_size=40),
    st.lists(st.integers(0, 40), max_size=5),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
@example("ab A B ab", [4], [(3, 4), (4, 6)])
def test_spans_hold_wherever_blocks_and_quotes_begin(
    text: str, cuts: list[int], quotes: list[tuple[int, int]]
) -> None:
    text = text or "A B"
    edges = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    blocks = tuple(Block(Role.PARAGRAPH, Span(a, b), "x") for a, b in pairwise(edges))
    there = Document("a1", "seeds/a1.txt", "00", text, blocks)
    spans = [Span(*sorted((a % (len(text) + 1), b % (len(text) + 1)))) for a, b in quotes]
    claims = tuple(Claim("title", text, evidence=(there.quote(span, "x"),)) for span in spans)
    article, _ = settle(Reading(there, claims))
    holds(show_initials(article, ("A B", "ab")))


def test_the_texts_length_changes_and_nothing_else() -> None:
    article, _ = settle(reading(), (override("because: x\ninitials: [Siti Aminah]"),))
    assert article.document.text == TEXT.replace("Siti Aminah", "SA")
    assert article.document.path == document().path


def test_a_name_that_stands_nowhere_is_reported() -> None:
    _, findings = settle(reading(), (override("because: korban\ninitials: [Budi Santoso]"),))
    assert [(found.code, found.line, found.column) for found in findings] == [("initials-missed", 2, 12)]
