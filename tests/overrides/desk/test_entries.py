"""One entry out of a file and back, everything else left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.overrides.desk.canonical import canonical
from digest.overrides.desk.entries import new_slot, slot

LINE = "# yaml-language-server: $schema=../schemas/override.schema.json\n"

MANY = f"""{LINE}# satu berkas untuk banyak artikel
- article: a
  because: x   # satu
  # di dalam
  happened: {{set: "2024"}}
# milik b
- article: b
  because: Benar.
  hide: true
# penutup
"""


@pytest.mark.parametrize(("line", "begins"), [(3, "article: a\n"), (8, "article: b\n")])
def test_an_entry_taken_out_and_put_back_is_the_file(line: int, begins: str) -> None:
    place = slot(MANY, line)
    assert place.listed
    assert place.text.startswith(begins)
    assert place.filled(place.text, article="a") == MANY == canonical(MANY)


def test_only_the_entry_changes() -> None:
    place = slot(MANY, 3)
    changed = place.filled(place.text.replace('set: "2024"', "set: 2024-05"), article="a")
    assert changed == MANY.replace('set: "2024"', "set: 2024-05")
    assert "# di dalam" in changed


def test_the_last_entry_keeps_what_is_behind_it() -> None:
    place = slot(MANY, 8)
    assert place.filled(place.text.replace("Benar", "Betul"), article="a") == MANY.replace("Benar", "Betul")


def test_a_file_of_one_is_its_own_entry() -> None:
    text = f"{LINE}because: x\nhide: true\n"
    place = slot(text, 2)
    assert not place.listed
    assert place.filled(place.text, article="a") == text


def test_one_more_entry_makes_a_list() -> None:
    place = new_slot(f"{LINE}# catatan\nbecause: x\nhide: true  # sementara\n", "a1")
    text = place.filled(f"{place.text}because: Lain.\nreviewed: true\n", article="a")
    assert text == (
        f"{LINE}- article: a1\n  # catatan\n  because: x\n  hide: true  # sementara\n"
        "- article: a1\n  because: Lain.\n  reviewed: true\n"
    )
    assert canonical(text) == text


def test_one_more_entry_in_a_list_stands_behind_the_others() -> None:
    place = new_slot(MANY, "c")
    text = place.filled(f"{place.text}because: Lain.\nreviewed: true\n", article="a")
    assert text.startswith(MANY.removesuffix("# penutup\n"))
    assert "- article: c\n  because: Lain.\n  reviewed: true\n" in text
    assert "# penutup" in text


def test_a_new_file_needs_no_list() -> None:
    assert new_slot("", "a1").filled("because: x\nhide: true\n", article="a") == "because: x\nhide: true\n"


@given(st.lists(st.sampled_from(["a", "b-1", "c.d", "2024"]), min_size=1, max_size=5), st.data())
def test_every_entry_of_a_list_comes_back(articles: list[str], data: st.DataObject) -> None:
    item = "- article: {}\n  because: Sebab {}.  # catatan\n  hide: true\n"
    text = canonical(LINE + "".join(item.format(f'"{name}"', at) for at, name in enumerate(articles)))
    number = data.draw(st.integers(0, len(articles) - 1))
    place = slot(text, 2 + 3 * number)
    assert f"Sebab {number}." in place.text
    assert place.filled(place.text, article="a") == text
