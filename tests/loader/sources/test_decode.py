"""Bytes to text: encodings, repairs that keep their place, and files that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.loader.sources.decode import clean, decode, lettered

TEXT = "Polisi “siaga” – biaya 5 €, kata Rène."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"satu\r\ndua\rtiga\n", "satu\ndua\ntiga\n"),
        (b"\xef\xbb\xbfsatu", "satu"),
        ("satu\u2028dua\x0ctiga".encode(), "satu\ndua\ntiga"),
        ("Rene\u0301".encode(), "René"),
        (TEXT.encode(), TEXT),
        (TEXT.encode("cp1252"), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (TEXT.encode("utf-16-le"), TEXT),
        (TEXT.encode("utf-16-be"), TEXT),
        (TEXT.encode("utf-32"), TEXT),
        (TEXT.encode() + " ”".encode("cp1252"), TEXT + " ”"),
        (b"\xed\xa0\x80satu dua", "\ufffdsatu dua"),
        (b"satu\0dua tiga empat lima enam tujuh", "satu dua tiga empat lima enam tujuh"),
        ("satu\u202edua\u2066tiga".encode(), "satu\u200bdua\u200btiga"),
        (TEXT.encode().decode("cp1252", "ignore").encode(), None),
    ],
)
def test_text_of_any_encoding(data: bytes, text: str | None) -> None:
    found, _ = decode(data, "seeds/a.txt")
    assert found is not None
    if text is not None:
        assert found == text


@pytest.mark.parametrize("words", ["“siaga”", "Jakarta – Batam", "Rène", "5 €", "São Paulo", "it’s"])
def test_letters_encoded_twice_are_mended(words: str) -> None:
    damaged = "".join(
        chr(b) if b in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([b]).decode("cp1252") for b in words.encode()
    )
    assert damaged != words
    text, repairs = clean(f"Kata {damaged} itu")
    assert text == f"Kata {words} itu"
    assert any("mended" in repair for repair in repairs)


@pytest.mark.parametrize("words", ["Ângela Â", "TÂN â", "coração", "Ã", "château"])
def test_letters_that_only_look_damaged_stay(words: str) -> None:
    assert clean(words) == (words, ())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "seed-empty"),
        (b" \r\n\t ", "seed-empty"),
        (b"\0\0\0\0", "seed-empty"),
        (b"%PDF-1.7 x", "seed-not-text"),
        (b"PK\x03\x04aaaa", "seed-not-text"),
        (b"\x89PNG\r\n\x1a\nxxx", "seed-not-text"),
        (bytes(range(1, 32)) * 8, "seed-not-text"),
    ],
)
def test_what_is_no_text_is_said(data: bytes, code: str) -> None:
    text, findings = decode(data, "seeds/a.txt")
    assert text is None
    assert [(finding.code, finding.path) for finding in findings] == [(code, "seeds/a.txt")]


def test_repairs_are_reported_and_clean_text_is_not() -> None:
    assert decode(TEXT.encode(), "a")[1] == ()
    _, findings = decode("satu\x01 dua\u202e tiga empat lima enam tujuh delapan".encode(), "a")
    assert [finding.code for finding in findings] == ["seed-repaired", "seed-repaired"]


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_text_or_a_finding(data: bytes) -> None:
    text, findings = decode(data, "a")
    assert text is not None or findings
    if text is not None:
        assert not any(char in text for char in "\r\0\u202e\ufeff"[:3])
        text.encode()


@given(st.text(max_size=80))
def test_cleaning_is_done_once(text: str) -> None:
    once, _ = clean(text)
    assert clean(once)[0] == once or "â" in once or "Ã" in once or "Â" in once or "ð" in once


def test_what_html_writes_for_a_letter_is_that_letter() -> None:
    text, repairs = lettered("&ldquo;Ya,&rdquo;&nbsp;kata A &amp; B &#8212; 5 &lt; 7.", 0)
    assert text == "“Ya,”\u00a0kata A & B — 5 < 7."
    assert len(repairs) == 1
    for same in ("R&D; &tidakada; ?a=1&copy=2", "A & B"):
        assert lettered(same, 0) == (same, ())


def test_such_a_letter_breaks_no_page_and_the_head_is_left_alone() -> None:
    assert not set(lettered("a&#0;b&#xD800;c&#11;d&#8238;e", 0)[0]) & set("\0\x0b\ud800\u202e")
    head = "---\ntitle: A &quot;B&quot;\n---\n"
    assert lettered(f"{head}&quot;C&quot;", len(head))[0] == f'{head}"C"'
