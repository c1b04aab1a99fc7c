"""Pieces of HTML to plain paragraphs."""

import pytest

from digest.loader.sources.fragments import plain_text


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("Polisi datang.", "Polisi datang."),
        ("3 < 4 dan 5 > 2", "3 < 4 dan 5 > 2"),
        ("<p>Satu <b>dua</b>.</p>\n<p>Tiga.</p>", "Satu dua.\nTiga."),
        ("Satu<br/>dua<br>tiga", "Satu\ndua\ntiga"),
        ("Satu &amp; dua&nbsp;&#8220;tiga&#8221;", "Satu & dua “tiga”"),
        ("<p>Satu</p><script>alert('x')</script><style>p{}</style><p>dua</p>", "Satu\ndua"),
        ("<figure><img src=x><figcaption>Foto: Rina</figcaption></figure><p>Satu</p>", "Satu"),
        ("<p>Satu\n   dua</p>", "Satu dua"),
        ("<p>Tak ditutup <b>sama sekali", "Tak ditutup sama sekali"),
        ("</script></script><p>Satu</p>", "Satu"),
    ],
)
def test_paragraphs_of_a_fragment(fragment: str, text: str) -> None:
    assert plain_text(fragment) == text


def test_a_fragment_nested_without_end_is_read() -> None:
    assert plain_text("<div>" * 50_000 + "satu") == "satu"
