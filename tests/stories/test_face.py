"""What of an article is compared."""

from digest.model.text import Block, Document, Role, Span
from digest.stories.face import SIZE, sentences, sketch

WORDS = [f"kata{number}" for number in range(400)]


def document(*paragraphs: str, role: Role = Role.PARAGRAPH) -> Document:
    text = "\n".join(paragraphs)
    return Document("a", "a.txt", "", text, (Block(role, Span(0, len(text)), "test"),))


def test_equal_words_have_one_sketch_whatever_stands_between() -> None:
    one, other = (
        document("Polisi menangkap dua orang, di Batam."),
        document("POLISI menangkap: dua orang di Batam!"),
    )
    assert sketch(one) == sketch(other) != ()


def test_a_sketch_is_short_and_in_order() -> None:
    found = sketch(document(" ".join(WORDS)))
    assert len(found) == SIZE
    assert list(found) == sorted(set(found))
    assert all(0 <= each < 2**32 for each in found)


def test_what_is_no_article_is_not_compared() -> None:
    assert sketch(document(" ".join(WORDS), role=Role.FURNITURE)) == ()
    assert sketch(document("")) == ()


def test_a_text_of_three_words_has_a_sketch() -> None:
    assert len(sketch(document("satu dua tiga"))) == 3


def test_sentences_are_those_that_tell_something() -> None:
    told = "Petugas menyita dua kilogram sabu dari bagasi mereka."
    assert (
        len(sentences(document(f"{told} Ya. “Petugas menyita dua kilogram sabu dari bagasi mereka!”"))) == 1
    )
    assert sentences(document(told)) == sentences(document(told.upper()))
