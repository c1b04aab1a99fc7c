"""The lists of words that the program asks for are in its content, and are asked for."""

from pathlib import Path
from typing import get_args

import pytest

from digest.model import lists
from digest.model.lists import CueList, WordList
from digest.vocabulary.load import load

ROOT = Path(__file__).parents[2]
CONTENT = {
    f"content/{name}.yml": (ROOT / "content" / f"{name}.yml").read_bytes() for name in ("cues", "words")
}


def test_every_list_is_asked_for() -> None:
    """By the program, or by a pattern: `<smuggle>`."""
    patterns = (ROOT / "content" / "patterns.yml").read_text(encoding="utf-8")
    asked = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "src").rglob("*.py")
        if path != Path(lists.__file__) and path.name != "labels.py"
    )
    assert [
        name
        for name in (*get_args(CueList), *get_args(WordList))
        if f'"{name}"' not in asked and f"<{name}>" not in patterns
    ] == []


def test_the_content_holds_all_of_them_and_no_other() -> None:
    vocabulary, findings = load(CONTENT)
    assert [found.message for found in findings if found.path in CONTENT] == []
    assert set(vocabulary.cues) == set(get_args(CueList))
    assert set(vocabulary.words) == set(get_args(WordList))


@pytest.mark.parametrize(("table", "name"), [("cues", "example"), ("words", "earlier")])
def test_a_list_that_is_renamed_is_named_and_missed(table: str, name: str) -> None:
    path = f"content/{table}.yml"
    text = CONTENT[path].decode()
    wrong = text.replace(f"\n{name}:\n", f"\n{name}s:\n")
    assert wrong != text
    _, findings = load({path: wrong.encode()})
    said = [(found.code, found.message, found.line > 0) for found in findings if found.path == path]
    assert ("missing-key", f'the list "{name}" is missing; restore it, or write {name}: []', True) in said
    assert (
        "unknown-key",
        f'nothing asks for a list "{name}s"; did you mean "{name}"?',
        True,
    ) in said


def test_a_list_that_nothing_asks_for_is_an_error() -> None:
    _, findings = load({"content/words.yml": CONTENT["content/words.yml"] + b"\nzebra: [kuda]\n"})
    (found,) = [found for found in findings if found.code == "unknown-key"]
    assert found.message.startswith('nothing asks for a list "zebra"; the lists are ')
    assert found.line
