"""Markdown is hostile too."""

import pytest

from digest.renderer.prose import markdown


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt:alert(1))",
        "![x](https://example.org/x.png)",
        '<a href="x" onclick="alert(1)" style="color:red">x</a>',
        "<style>body{display:none}</style>",
        "<iframe src=//example.org></iframe>",
        "<form action=//example.org><input></form>",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<svg onload=alert(1)>",
        "<base href=//example.org>",
    ],
)
def test_nothing_harmful_passes(text: str) -> None:
    html = markdown(text).lower()
    for word in (
        "script",
        "onerror",
        "onclick",
        "onload",
        "style",
        "<img",
        "<iframe",
        "<form",
        "<svg",
        "<base",
        "data:",
    ):
        assert word not in html, html


def test_what_people_need_passes() -> None:
    html = markdown(
        "## Judul\n\nKata **tebal**, [tautan](index.html).\n\n- satu\n- dua\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    for piece in ("<h2", "<strong>tebal</strong>", 'href="index.html"', "<li>satu</li>", "<td>1</td>"):
        assert piece in html


def test_a_page_has_one_main_heading_and_it_is_not_here() -> None:
    assert "<h1" not in markdown("# Judul kedua\n")
