"""Which words are one letter."""

from digest.vocabulary.values import Pattern, Vocabulary
from digest.weighing.alphabet import PART, alphabet, tokens

PATTERN = Pattern("held", "ditahan", "country", ("(ditahan|ditangkap) di <country>", "<bearer> <country>"))
KNOWN = alphabet(Vocabulary(words={"bearer": ("warga", "kapal")}, patterns=(PATTERN,)))


def test_a_form_is_taken_apart() -> None:
    assert tokens("(warga|WN) <country> … lari") == ["(", "warga", "|", "WN", ")", "<country>", "…", "lari"]


def test_words_of_one_list_are_alike_and_words_of_a_form_are_not() -> None:
    assert KNOWN.words["warga"] == KNOWN.words["kapal"]
    assert KNOWN.words["ditahan"] != KNOWN.words["ditangkap"]


def test_a_letter_says_what_a_word_is_in_itself_and_here() -> None:
    plain, told = (KNOWN.letter(PART[part], KNOWN.words["di"]) for part in ("word", "subject"))
    assert plain != told
    assert {plain, told} <= set(KNOWN.all_of("di"))


def test_what_is_in_no_list_has_no_letter() -> None:
    assert KNOWN.all_of("<nobody>") == ""
