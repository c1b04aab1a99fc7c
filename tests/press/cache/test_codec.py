"""Values to bytes and back."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model.article import Fact, Item
from digest.model.claim import Claim, Layer
from digest.model.text import Evidence, Span
from digest.press.cache.codec import decode, digest, encode

WORDS = st.text(max_size=20)
SPANS = st.builds(Span, st.integers(0, 999), st.integers(0, 999))
CLAIMS = st.builds(
    Claim,
    field=WORDS,
    value=st.none() | WORDS,
    layer=st.sampled_from(Layer),
    certainty=st.floats(0, 1),
    evidence=st.lists(st.builds(Evidence, SPANS, WORDS, WORDS), max_size=3).map(tuple),
    denies=st.booleans(),
)
ITEMS = st.builds(Item, WORDS, st.builds(Fact, st.none() | WORDS, st.lists(CLAIMS, max_size=2).map(tuple)))


@settings(max_examples=50)
@given(ITEMS)
def test_what_goes_in_comes_out(item: Item) -> None:
    assert decode(encode(item), Item) == item


@settings(max_examples=50)
@given(ITEMS)
def test_equal_values_have_equal_bytes(item: Item) -> None:
    assert encode(decode(encode(item), Item)) == encode(item)


@dataclass(frozen=True, slots=True)
class Bag:
    held: dict[str, int]


def test_the_order_in_which_a_mapping_was_filled_is_no_content() -> None:
    assert encode(Bag({"b": 1, "a": 2})) == encode(Bag({"a": 2, "b": 1}))


@pytest.mark.parametrize(("one", "other"), [(("ab", "c"), ("a", "bc")), (("ab",), ("a", "b")), ((), ("",))])
def test_a_digest_keeps_the_bounds_of_its_parts(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert digest(*one) != digest(*other)


def test_text_and_its_bytes_have_one_digest() -> None:
    assert digest("teks") == digest(b"teks")
    assert len(digest()) == 32
