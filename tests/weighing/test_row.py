"""An article as a row of words with a letter each."""

from digest.weighing.row import Row, row
from reading import scanned, vocabulary


def of(text: str) -> Row:
    scan, claims = scanned(text)
    return row(scan, claims, vocabulary())


def test_words_stand_in_order_with_their_places() -> None:
    text = "Polisi menangkap tiga warga Malaysia di Batam.\n"
    found = of(text)
    assert found.words[:5] == ("polisi", "menangkap", "tiga", "warga", "malaysia")
    assert all(
        text[a:b].lower() == word for (a, b), word in zip(found.spans, found.words, strict=True) if word
    )
    assert len(found.letters) == len(found.words) == len(found.spans)


def test_a_name_says_whose_it_is_and_where_it_ends() -> None:
    text = "Delegasi Arab Saudi tiba.\n"
    found = of(text)
    at = found.words.index("arab")
    assert found.items[at] == "SA"
    assert text[found.name(at).start : found.name(at).end] == "Arab Saudi"


def test_words_no_pattern_can_tell_apart_are_one_letter() -> None:
    found = of("Kucing itu mengeong, dan anjing itu menggonggong.\n")
    letters = dict(zip(found.words, found.letters, strict=True))
    assert letters["mengeong"] == letters["menggonggong"]
    assert letters["mengeong"] != letters["dan"]


def test_each_word_has_its_sentence() -> None:
    found = of("Polisi datang. Pencuri lari.\n")
    assert [found.sentence(found.words.index(word)) for word in ("datang", "lari")] == [0, 1]


def test_a_span_reaches_from_word_to_word() -> None:
    text = "Polisi datang. Pencuri lari.\n"
    span = of(text).span(0, 3)
    assert text[span.start : span.end] == "Polisi datang"
