"""The colours: AA for text, 3 to 1 for what must be seen; and the size of what every reader loads."""

import gzip
import re

import pytest

import newsroom
from digest.model.text import Role

CSS = (newsroom.ROOT / "templates" / "static" / "site.css").read_text("utf-8")

#: Text, and what it stands on.
TEXT = [
    ("ink", "paper"),
    ("ink", "panel"),
    ("ink", "mark"),
    ("ink", "target"),
    ("soft", "paper"),
    ("soft", "panel"),
    ("accent", "paper"),
    ("link", "paper"),
    ("link", "panel"),
    ("link", "target"),
    ("doubt", "paper"),
]

#: Lines that carry meaning, and what they stand on.
SIGNS = [
    ("accent", "panel"),
    ("mark-line", "paper"),
    ("strong-rule", "paper"),
    ("doubt", "paper"),
    ("link", "paper"),
]


def colours(scheme: str) -> dict[str, str]:
    light, dark = re.findall(r":root \{(.*?)\}", CSS, re.S)[:2]
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", light))
    return found | (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", dark)) if scheme == "dark" else {})


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read(text: str, ground: str, scheme: str) -> None:
    own = colours(scheme)
    assert contrast(own[text], own[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_signs_can_be_seen(sign: str, ground: str, scheme: str) -> None:
    own = colours(scheme)
    assert contrast(own[sign], own[ground]) >= 3


def test_both_schemes_name_the_same_colours() -> None:
    light, dark = (
        re.findall(r"--([a-z-]+): #", block) for block in re.findall(r":root \{(.*?)\}", CSS, re.S)[:2]
    )
    assert light == dark


def test_every_colour_has_a_name() -> None:
    rest = re.sub(r":root \{.*?\}", "", CSS, flags=re.S)
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", rest)) <= {"#000"}  # print is black on white


def test_the_style_names_only_what_there_is() -> None:
    """A name that no page has is a rule that was lost."""
    templates = " ".join(path.read_text("utf-8") for path in (newsroom.ROOT / "templates").rglob("*.html"))
    given = {name for names in re.findall(r'class="([^"]*)"', templates) for name in names.split()}
    named = set(re.findall(r"\.([a-z][a-z-]*)", " ".join(re.findall(r"([^{}]+)\{", CSS))))
    assert named - given - {role.value for role in Role} == {
        *("n", "nth", "there"),  # the renderer's own, renderer/marks.py
        *("s", "stage-"),  # with a number from the view
    }


def test_the_style_is_small() -> None:
    assert len(gzip.compress(CSS.encode())) < 7_000


def test_pages_are_small() -> None:
    for page in newsroom.site(newsroom.seeds()):
        assert len(newsroom.html(page).encode()) < 40_000, page.url
