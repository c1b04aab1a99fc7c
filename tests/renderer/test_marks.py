"""Marks and quotes as HTML."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from digest.renderer.marks import listed, marked
from digest.site.views import Mark, Passage, Quote


def test_a_passage_with_marks() -> None:
    passage = Passage("paragraph", "p", 'a & "b" c', (Mark(4, 7, 4, "#topics-1", "Topik: <b>"),), "")
    assert marked(passage) == (
        'a &amp; <mark id="k4"><a href="#topics-1" title="Topik: &lt;b&gt;">&#34;b&#34;</a></mark> c'
    )


def test_a_mark_in_which_no_evidence_begins_has_no_anchor() -> None:
    assert marked(Passage("p", "p", "ab", (Mark(0, 2, None, "#x", "X"),), "")) == (
        '<mark><a href="#x" title="X">ab</a></mark>'
    )


@given(st.text(max_size=80))
def test_whatever_the_text_it_stays_text(text: str) -> None:
    half = len(text) // 2
    html = marked(Passage("p", "p", text, (Mark(0, half, 0, "#x", text),) if half else (), ""))
    assert str(escape(text[half:])) in html
    assert html.count("<") == (4 if half else 0)


def test_a_quote_leads_to_all_its_places() -> None:
    assert listed([Quote("TPPO", (1, 9), 0, "disebut")]) == (
        '<li><a href="#k1">“TPPO”</a> <a class="again" href="#k9">2</a> <span class="soft">disebut</span></li>'
    )
    assert listed([Quote("<i>", (), 0, "<b>")]) == '<li>“&lt;i&gt;” <span class="soft">&lt;b&gt;</span></li>'
    assert listed([Quote("Oman", (), 0, "")]) == "<li>“Oman”</li>"
    assert "dan 1.200 tempat lain" in listed([Quote("TPPO", (1,), 1200, "crimes")])
