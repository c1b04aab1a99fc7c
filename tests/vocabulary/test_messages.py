"""What editors are told, in their own terms."""

from digest.vocabulary.messages import INDONESIAN_KEYS, meant_key, unknown_key, unknown_value, wrong_type
from digest.vocabulary.reader import Listing, Scalar, Table

KEYS = ("because", "topics", "partners", "organizations", "persons")
ATTRIBUTES = ("name", "role", "organization")


def test_indonesian_keys_are_answered_in_english() -> None:
    assert unknown_key("topik", KEYS) == 'unknown key "topik"; keys are English: write "topics"'
    assert unknown_key("Organisasi", KEYS).endswith('write "organizations"')
    assert unknown_key("organisasi", ATTRIBUTES).endswith('write "organization"')


def test_misspelt_keys_and_keys_near_nothing() -> None:
    assert unknown_key("topic", KEYS) == 'unknown key "topic"; did you mean "topics"?'
    assert unknown_key("zzz", ATTRIBUTES) == 'unknown key "zzz"; the keys are name, role, organization'
    assert (meant_key("mitra", KEYS), meant_key("topcs", KEYS), meant_key("zzz", KEYS)) == (
        "partners",
        "topics",
        "",
    )


def test_values() -> None:
    assert unknown_value("signd", ("signed", "planned")) == (
        'unknown value "signd"; did you mean "signed"?; allowed: signed, planned'
    )


def test_types() -> None:
    word = Scalar("MY", True, 1, 1)
    assert wrong_type("a list", word) == 'expected a list, found "MY"; write [MY]'
    assert wrong_type("text", Scalar("null", True, 1, 1)) == "expected text, found null"
    assert wrong_type("text", Scalar("", True, 1, 1)) == "expected text, found nothing"
    assert wrong_type("text", Scalar("", False, 1, 1)) == 'expected text, found ""'
    assert wrong_type("text", Listing((), 1, 1)) == "expected text, found a list"
    assert wrong_type("text", Table((), 1, 1)) == "expected text, found a mapping"


def test_no_english_key_is_taken_for_an_indonesian_one() -> None:
    english = {key for keys in INDONESIAN_KEYS.values() for key in keys}
    assert not english & set(INDONESIAN_KEYS)
