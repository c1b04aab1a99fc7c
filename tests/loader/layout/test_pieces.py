"""What is left when the noise is cut out, and what in that is none of the article."""

from digest.loader.layout.furniture import Cut, Page
from digest.loader.layout.lines import lines_of
from digest.loader.layout.pieces import (
    Piece,
    ends_in,
    pieces_of,
    without_names,
    without_repeats,
    without_rest,
    without_strays,
)
from digest.model.text import Role, Span
from digest.vocabulary.values import Vocabulary

NEWS = (
    "Petugas imigrasi di pelabuhan itu menahan empat orang asing yang bekerja tanpa izin di galangan kapal."
)
HEADLINE = "Empat Warga Malaysia Ditahan di Galangan Kapal Batam"


def page(text: str) -> Page:
    return Page(text, lines_of(text, 0))


def own(text: str, pieces: "list[Piece] | tuple[Piece, ...]") -> list[str]:
    return [text[piece.span.start : piece.span.end] for piece in pieces if piece.role is None]


def whole(text: str) -> list[Piece]:
    return list(pieces_of(page(text), ()))


def test_a_cut_leaves_what_stands_around_it() -> None:
    text = "Satu dua. IKLAN Tiga empat."
    at = text.index("IKLAN")
    pieces = list(pieces_of(page(text), [Cut(Span(at, at + 5), "advertisement")]))
    assert own(text, pieces) == ["Satu dua.", "Tiga empat."]
    assert [piece.rule for piece in pieces] == ["", "advertisement", ""]


def test_where_no_word_is_left_it_is_noise_too() -> None:
    text = "IKLAN --"
    assert [p.rule for p in pieces_of(page(text), [Cut(Span(0, 5), "advertisement")])] == [
        "advertisement",
        "no-words",
    ]


def test_names_alone_sign_above_and_below() -> None:
    text = f"{HEADLINE}\nRina Lestari\n{NEWS}\n{NEWS}\nBudi Santoso\n"
    pieces = list(without_names(page(text), whole(text), titled=False, vocabulary=Vocabulary()))
    assert own(text, pieces) == [HEADLINE, NEWS, NEWS]


def test_behind_a_signature_nothing_short_is_content() -> None:
    text = f"{NEWS}\nRina Lestari\nLihat isinya\n"
    pieces = whole(text)
    pieces[1] = Piece(pieces[1].span, Role.BYLINE, "name")
    assert own(text, list(without_rest(page(text), pieces))) == [NEWS]


def test_the_headline_said_again() -> None:
    text = f"{HEADLINE}\n{NEWS}\n{HEADLINE} - Kabar Kepri\n"
    assert own(text, list(without_repeats(text, whole(text), None))) == [HEADLINE, NEWS]


def test_titles_of_other_articles_in_a_row() -> None:
    other = "Galangan Kapal Ditutup Pemiliknya Kemarin\nBuruh Galangan Pulang Tanpa Upah Penuh\n"
    text = f"{HEADLINE}\n{NEWS}\n{other}"
    assert own(text, list(without_strays(text, whole(text)))) == [HEADLINE, NEWS]


def test_marks_that_close_are_looked_through() -> None:
    assert ends_in((".",), 'katanya."')
    assert not ends_in((".",), "katanya")
