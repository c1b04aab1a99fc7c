"""The address of the site."""

import pytest

from digest.vocabulary.addresses import wrong_address


@pytest.mark.parametrize(
    "url", ["", "https://a.example", "https://a.example/", "http://localhost:8000/digest/x"]
)
def test_right_ones(url: str) -> None:
    assert wrong_address(url) == ""


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("https://a.example/#top", "write https://a.example/,"),
        ("https://a.example/?x=1", "write https://a.example/,"),
        ("https://a.example/d/index.html", "write https://a.example/d/,"),
        ("a.example", "begin with https://,"),
        ("https://rina:geheim@a.example/", "begin with https://,"),
        ("https://a b/", "begin with https://,"),
        ("//a.example", "begin with https://,"),
    ],
)
def test_wrong_ones_and_what_to_write(url: str, hint: str) -> None:
    assert hint in wrong_address(url)
