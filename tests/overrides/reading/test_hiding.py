"""What would be hidden is told from files that cannot be read, and from entries that are wrong."""

import pytest

from digest.overrides.edits import hidden
from digest.overrides.reading.hiding import in_bytes, stems, unread
from digest.overrides.reading.load import load_edits
from digest.overrides.values import Hiding
from editors import VOCABULARY, at

PATH = "content/overrides/a1.yml"

#: Broken in one way or another; each means to hide.
BROKEN = {
    "a bracket": "because: x\nhide: true\ntopics: {add: [hukum}\n",
    "no colon on its line": "because: x\nhide true\n",
    "a colon of another script": "because: x\nhide： true\n",
    "no colon on another line": "because x\nhide: true\n",
    "in quotes": '"hide": "true\n',
    "in braces": "{because: x, hide: true\n",
    "in one line with the reason": "because: x: y\ninitials: [Siti]\n",
    "with a capital": "Hide: true\n x: {",
    "in Indonesian": "sembunyikan: ya\n x: {",
    "of names": "inisial: [Siti Aminah\n",
    "misspelt": "hiden: true\n x: {",
    "behind an invisible character": "because: x\n\u200bhide: true\n",
    "behind no-break spaces": "because: x\n\u00a0hide: true\n: {",
    "in a list": "- because: x\n  hide: true\n  x: {\n",
    "twice": "because: x\nhide: true\nhide: true\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_still_hides_its_article(name: str) -> None:
    edits = at(PATH, BROKEN[name])
    assert edits.overrides == {}
    assert hidden(edits) == ("a1",)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252", "utf-8-sig"])
def test_whatever_the_encoding(encoding: str) -> None:
    data = "because: Menurut “siaran”\nhide: true\n x: {".encode(encoding)
    assert hidden(load_edits({PATH: data}, VOCABULARY)) == ("a1",)


@pytest.mark.parametrize(
    "text",
    [
        "because: x\nhide: ya\n",
        "because: x\nhide: true\ntopics: {add: [tpo]}\n",
        "sembunyikan: true\n",
        "because: x\ntopics:\n  add: [tppo]\n  hide: true\n",
    ],
)
def test_an_entry_with_a_slip_in_it_hides_its_article(text: str) -> None:
    assert hidden(at(PATH, text)) == ("a1",)


@pytest.mark.parametrize(
    "text",
    [
        "because: x\ntopics: {add: [tpo]}\n",
        "because: x: y\nhide: false\n",
        "because: x: y\n# hide: true\n",
        "because: Jangan hide: true\n x: {",
        "because: x\nhide: tidak\n",
    ],
)
def test_what_hides_nothing_is_only_wrong(text: str) -> None:
    edits = at(PATH, text)
    assert hidden(edits) == () and edits.findings


def test_of_a_list_the_wrong_entry_hides_its_own_article_only() -> None:
    text = "- {article: a, because: x, hide: tru}\n- {article: b, because: x, reviewed: true}\n"
    edits = at("content/overrides/mei.yml", text)
    assert hidden(edits) == ("a",) and list(edits.overrides) == ["b"]


def test_of_a_broken_list_every_article_that_is_named() -> None:
    text = "- article: a\n  because: x\n  hide: true\n- article: 'b'\n  because: x: y\n"
    assert hidden(at("content/overrides/mei.yml", text)) == ("a", "b", "mei")


@pytest.mark.parametrize(
    "path",
    [
        "content/overrides/a1.YML",
        "content/overrides/a1.yaml",
        "content/overrides/a1.yml.txt",
        "content/overrides/2025/a1.yml",
        "content/a1.yml",
        "content/override/a1.yml",
    ],
)
def test_a_file_that_nothing_reads_hides_what_it_is_named_after(path: str) -> None:
    edits = load_edits({path: b"because: x\nhide: true\n"}, VOCABULARY)
    assert edits.overrides == {} and "a1" in hidden(edits)
    assert hidden(load_edits({path: b"because: x\nhappened: {set: 2024}\n"}, VOCABULARY)) == ()


def test_a_file_nobody_could_open_may_hide_anything() -> None:
    assert hidden(load_edits({}, VOCABULARY, [PATH])) == ("a1",)
    assert unread("content/overrides").articles == ("overrides",)


def test_an_entry_that_clashes_with_another_loses_nothing_it_hides() -> None:
    one = "{article: a, because: x, happened: {set: 2024}}"
    other = "{article: a, because: y, happened: {set: 2023}, hide: true}"
    text = f"- {one}\n- {other}\n"
    assert hidden(at("content/overrides/mei.yml", text)) == ("a",)


def test_a_text_about_corrections_is_none() -> None:
    assert load_edits({"content/overrides/README.md": b"hide: true\n"}, VOCABULARY).hiding == ()


def test_what_a_file_may_be_named_after() -> None:
    assert stems("content/overrides/a.b.yml.txt") == ("a.b.yml", "a.b", "a")
    assert in_bytes("x/a.yml", b"hide: yes") == (Hiding("x/a.yml", ("a",)),)
