"""Marks and proofs as HTML."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from digest.renderer.marks import marked, proved
from digest.site.views.article import Mark, Passage, Proof


def test_a_passage_with_marks() -> None:
    passage = Passage("paragraph", "p", 'a & "b" c', (Mark(4, 7, 4, (1, 3)),), "")
    assert marked(passage) == 'a &amp; <mark id="k4" class="n1 n3">&#34;b&#34;</mark> c'


def test_a_mark_in_which_no_evidence_begins_has_no_anchor() -> None:
    assert marked(Passage("p", "p", "ab", (Mark(0, 2, None, (2,)),), "")) == '<mark class="n2">ab</mark>'


def test_of_several_sentences_each_has_its_anchor_and_the_way_to_it() -> None:
    passage = Passage(
        "paragraph", "p", "Satu. Dua.", (Mark(0, 4, 0, (1,)), Mark(6, 9, 6, ())), "", "p3", (0, 6)
    )
    assert marked(passage, "Tautan ke kalimat") == (
        '<a class="nth" href="#p3k1" aria-label="Tautan ke kalimat 1">1</a>'
        '<span id="p3k1"><mark id="k0" class="n1">Satu</mark>. </span>'
        '<a class="nth" href="#p3k2" aria-label="Tautan ke kalimat 2">2</a>'
        '<span id="p3k2"><mark id="k6">Dua</mark>.</span>'
    )


@given(st.text(max_size=80))
def test_whatever_the_text_it_stays_text(text: str) -> None:
    half = len(text) // 2
    html = marked(Passage("p", "p", text, (Mark(0, half, 0, (1,)),) if half else (), ""))
    assert str(escape(text[half:])) in html
    assert html.count("<") == (2 if half else 0)
    assert proved([Proof(text, ((0, half),), None, text)], "di naskah").count("<") == (6 if text else 4)


def test_a_proof_is_a_sentence_with_its_words_in_bold_and_the_way_to_them() -> None:
    assert proved([Proof("A & B", ((0, 1),), 7, "disebut")], "di naskah") == (
        '<li>“<strong>A</strong> &amp; B” <span class="soft">disebut</span> '
        '<a class="there" href="#k7">di naskah</a></li>'
    )
    assert proved([Proof("A", (), None, "")], "di naskah") == "<li>“A”</li>"
