"""Marks: apart, in order, each anchored where its evidence begins and of the facts it speaks for."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

import newsroom
from digest.model.text import Block, Document, Role, Span
from digest.site.article.marking import Marking, cut_at, join, proof
from digest.site.views.article import ArticleView, Mark, Passage

TPPO, CRIME, LAOS = 1, 2, 3

TEXT = "Indonesia dan Laos memerangi perdagangan orang."


def document(text: str, marks: tuple[Span, ...] = ()) -> Document:
    block = Block(Role.PARAGRAPH, Span(0, len(text)), "paragraph")
    return Document("a", "seeds/a.txt", "0" * 64, text, (block,), marks)


def passage(*witnesses: tuple[int, int, int], text: str = TEXT, marks: tuple[Span, ...] = ()) -> Passage:
    shown = document(text, marks)
    return Marking(shown, witnesses).passage(shown.blocks[0])


def marked(shown: Passage) -> list[tuple[str, int | None, tuple[int, ...]]]:
    return [(shown.text[m.start : m.end], m.anchor, m.facts) for m in shown.marks]


def test_a_mark_is_of_its_fact_or_of_several() -> None:
    assert marked(passage((14, 18, LAOS), (29, 46, CRIME), (29, 46, TPPO))) == [
        ("Laos", 14, (LAOS,)),
        ("perdagangan orang", 29, (TPPO, CRIME)),
    ]


def test_overlapping_evidence_is_cut_where_it_begins_and_ends() -> None:
    assert marked(passage((29, 46, TPPO), (19, 40, CRIME))) == [
        ("memerangi ", 19, (CRIME,)),
        ("perdagangan", 29, (TPPO, CRIME)),
        (" orang", None, (TPPO,)),
    ]


def test_typesetting_marks_are_not_shown_but_may_be_quoted() -> None:
    text = '**JAKARTA** - Polisi \\"menangkap\\" WN Laos'
    hidden = (Span(0, 2), Span(9, 11), Span(21, 22), Span(32, 33))
    shown = passage((0, 11, LAOS), (22, 34, TPPO), text=text, marks=hidden)
    assert shown.text == 'JAKARTA - Polisi "menangkap" WN Laos'
    assert [words for words, _, _ in marked(shown)] == ["JAKARTA", '"menangkap"']


def test_a_proof_is_the_sentence_with_its_words() -> None:
    found = proof(document(TEXT), Span(0, len(TEXT)), [Span(14, 18), Span(29, 46), Span(29, 40)], 14, "")
    assert [found.text[start:end] for start, end in found.bold] == ["Laos", "perdagangan orang"]
    assert (found.text, found.anchor) == (TEXT, 14)


def test_evidence_across_blocks_is_anchored_once() -> None:
    text = "Laos dan\nIndonesia"
    blocks = (Block(Role.PARAGRAPH, Span(0, 9), "p"), Block(Role.PARAGRAPH, Span(9, 18), "p"))
    marking = Marking(Document("a", "p", "0" * 64, text, blocks), [(5, 18, LAOS)])
    found = [m.anchor for block in blocks for m in marking.passage(block).marks]
    assert found == [5, None]


def test_a_mark_over_the_beginning_of_a_sentence_is_two_and_anchored_once() -> None:
    marks = (Mark(0, 3, 0, (1,)), Mark(4, 12, 4, (2,)))
    assert list(cut_at(marks, (0, 3, 6, 12))) == [marks[0], Mark(4, 6, 4, (2,)), Mark(6, 12, None, (2,))]


def test_passages_of_one_line_are_one() -> None:
    text = "JAKARTA – Laos"
    blocks = (Block(Role.DATELINE, Span(0, 10), "d"), Block(Role.PARAGRAPH, Span(10, 14), "p"))
    marking = Marking(Document("a", "p", "0" * 64, text, blocks), [(0, 7, TPPO), (10, 14, LAOS)])
    one = join([marking.passage(block) for block in blocks])
    assert (one.text, one.role) == ("JAKARTA – Laos", "paragraph")
    assert [words for words, _, _ in marked(one)] == ["JAKARTA", "Laos"]


WITNESSES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12), st.sampled_from([TPPO, CRIME, LAOS])).map(
        lambda w: (w[0], min(w[0] + w[1], len(TEXT)), w[2])
    ),
    max_size=12,
)


@given(WITNESSES)
def test_marks_are_in_order_apart_and_cover_exactly_the_evidence(
    witnesses: list[tuple[int, int, int]],
) -> None:
    shown = passage(*witnesses)
    places = [(m.start, m.end) for m in shown.marks]
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(places))
    covered = {at for start, end in places for at in range(start, end)}
    assert covered == {at for start, end, _ in witnesses for at in range(start, end)}
    anchors = [m.anchor for m in shown.marks if m.anchor is not None]
    assert sorted(anchors) == sorted({start for start, end, _ in witnesses if start < end})


def test_a_page_full_of_evidence_takes_linear_time() -> None:
    text = "Laos " * 20_000
    shown = passage(*((at * 5, at * 5 + 4, LAOS) for at in range(20_000)), text=text)
    assert len(shown.marks) == 20_000


def test_a_seed_s_evidence_is_marked_with_its_own_words() -> None:
    article = newsroom.laos()
    page = newsroom.view(newsroom.site([article]), f"artikel/{article.id}.html", ArticleView)
    shown = {p.text[m.start : m.end] for p in page.passages for m in p.marks}
    assert {"Laos", "TPPO", "narkoba"} <= shown
