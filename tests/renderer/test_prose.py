"""Markdown is hostile too."""

import re

import pytest

from digest.renderer.prose import Target, anchors, markdown, targets


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
    for tag in re.findall("<[^>]*>", markdown(text).lower()):
        for word in (
            "script",
            "onerror",
            "onclick",
            "onload",
            "style",
            "<iframe",
            "<form",
            "<svg",
            "<base",
            "data:",
        ):
            assert word not in tag
        assert not tag.startswith("<img") or "//" not in tag


def test_what_people_need_passes() -> None:
    html = markdown(
        "## Judul\n\nKata **tebal**, [tautan](index.html).\n\n- satu\n- dua\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    for piece in ("<h2", "<strong>tebal</strong>", 'href="index.html"', "<li>satu</li>", "<td>1</td>"):
        assert piece in html


def test_a_page_has_one_main_heading_and_it_is_not_here() -> None:
    assert "<h1" not in markdown("# Judul kedua\n")


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("- satu\n  - dua\n", "<li>satu<ul>\n<li>dua</li>"),
        ("- satu\n    - dua\n", "<li>satu<ul>\n<li>dua</li>"),
        ("```yaml\na: <1>\n```\n", "<pre><code>a: &lt;1&gt;\n</code></pre>"),
        ("Kata.[^1]\n\n[^1]: Isi.\n", '<li id="fn-1">\n<p>Isi.'),
        ("Kata\n: artinya\n", "<dt>Kata</dt>\n<dd>artinya</dd>"),
        ("<details><summary>Buka</summary>Isi</details>", "<summary>Buka</summary>"),
        ("[kami](tentang.md#isi)", 'href="tentang.html#isi"'),
        ("![Peta](<Peta Laut.png>)", 'src="halaman/peta-laut.png"'),
        ("![Peta](gambar/Peta.PNG)", '<img alt="Peta" src="halaman/gambar/peta.png">'),
        ('<img src="peta.png" width="300">', '<img src="halaman/peta.png" width="300">'),
        ("![Peta](//lain.example/peta.png)", "<p></p>"),
        ("## Satu\n\n## Satu\n", '<h2 id="satu_1">'),
    ],
)
def test_what_people_know_from_elsewhere(text: str, piece: str) -> None:
    assert piece in markdown(text)


def test_lists_in_lists_without_end_are_read() -> None:
    assert "x" in markdown("\n".join(" " * 2 * level + "- x" for level in range(2000)))


def test_where_links_lead_and_stand() -> None:
    text = (
        "# Judul\n\nSatu [a](b.html) dan\ndua [c][1], [d](https://a.example/) ![e](f.png)\n<a href='g.html'>g</a>\n"
        "\n[1]: h.html\n"
    )
    assert list(targets(text)) == [
        Target("b.html", "b.html", False, 3, 10),
        Target("h.html", "h.html", False, 7, 6),
        Target("f.png", "halaman/f.png", True, 4, 42),
        Target("g.html", "g.html", False, 5, 10),
    ]


def test_what_can_be_led_to_within_a_page() -> None:
    assert anchors("## Dua kata\n\nx[^1]\n\n[^1]: y") == {"dua-kata", "fn-1", "fnref-1"}
