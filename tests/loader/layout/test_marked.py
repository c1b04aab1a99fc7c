"""Noise told by its form."""

import pytest

from digest.loader.layout.furniture import Page
from digest.loader.layout.lines import lines_of
from digest.loader.layout.marked import marked
from digest.model.text import Role

NEWS = (
    "Petugas imigrasi di pelabuhan itu menahan empat orang asing yang bekerja tanpa izin di galangan kapal."
)


def rules(text: str) -> dict[str, tuple[str, Role]]:
    page = Page(text, lines_of(text, 0))
    return {text[cut.span.start : cut.span.end]: (cut.rule, cut.role) for cut in marked(page)}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("https://kabarkepri.com/b/77", "bare-url"),
        ("#batam #imigrasi", "hashtags"),
        ("* * *", "no-words"),
        ("![Petugas](https://kabarkepri.com/a.jpg)", "image"),
    ],
)
def test_a_line_of_this_form_is_noise(line: str, rule: str) -> None:
    assert rules(f"{NEWS}\n{line}\n{NEWS}\n")[line] == (rule, Role.FURNITURE)


def test_a_table_of_metadata_is_the_front_of_a_page_another_is_content() -> None:
    assert rules(f"| Title | Kabar |\n| Date | 2025 |\n\n{NEWS}\n")["| Title | Kabar |"][1] is Role.FRONT
    assert not rules(f"{NEWS}\n| Barang | Berat |\n| Sabu | 2 kg |\n{NEWS}\n")


def test_a_day_alone_under_the_headline_is_a_stamp_several_are_a_chronicle() -> None:
    assert rules(f"{NEWS}\n13 Agustus 2025\n{NEWS}\n")["13 Agustus 2025"] == ("time-stamp", Role.FRONT)
    assert not rules(f"{NEWS}\n13 Agustus 2025\n{NEWS}\n14 Agustus 2025\n{NEWS}\n")
