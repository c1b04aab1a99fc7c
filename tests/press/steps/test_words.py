"""What a change in `content/` comes to: nothing, other names, or other matches."""

from dataclasses import replace
from pathlib import Path

import pytest

from desk import Desk
from digest.model.codes import finding
from digest.overrides.edits import hidden
from digest.press.cache.memo import Memo
from digest.press.cache.store import open_store
from digest.press.inputs import Snapshot, take
from digest.press.steps.words import Words, edits, words


@pytest.fixture(scope="module")
def content(pristine: Desk) -> dict[str, bytes]:
    return take(pristine.root, pristine.root / "seeds").content


@pytest.fixture(scope="module")
def known(content: dict[str, bytes]) -> Words:
    return words(Memo(open_store(None)), content)


def changed(content: dict[str, bytes], path: str, old: str, new: str) -> Words:
    text = content[path].decode()
    assert old in text
    return words(Memo(open_store(None)), {**content, path: text.replace(old, new, 1).encode()})


def test_a_comment_is_no_change(content: dict[str, bytes], known: Words) -> None:
    assert changed(content, "content/topics/tppo.yml", "label:", "# catatan\nlabel:") == known


def test_a_name_changes_that_name_alone(content: dict[str, bytes], known: Words) -> None:
    other = changed(
        content, "content/topics/tppo.yml", "label: Perdagangan orang", "label: Perdagangan manusia"
    )
    assert other.matching == known.matching
    assert {name for name in known.labels if known.labels[name] != other.labels[name]} == {"topics/tppo"}


def test_a_term_changes_what_matches(content: dict[str, bytes], known: Words) -> None:
    other = changed(
        content, "content/countries.yml", "strong: [Andorra]", "strong: [Andorra, Negeri Pirenia]"
    )
    assert other.matching != known.matching


def test_pages_and_corrections_are_no_words(content: dict[str, bytes]) -> None:
    memo = Memo(open_store(None))
    first = words(memo, content)
    more = {**content, "content/pages/baru.md": b"# Baru", "content/overrides/a.yml": b"because: x\n"}
    assert words(memo, more) == first
    assert memo.ran == [("vocabulary", "content")]


def test_corrections_are_read_again_only_when_one_changed(content: dict[str, bytes], tmp_path: Path) -> None:
    memo = Memo(open_store(None))
    known = words(memo, content)
    entry = {"content/overrides/a.yml": b"because: x\nhappened: {set: 2024-01-02}\n"}
    taken = Snapshot({}, {**content, **entry}, {}, {}, (), 2026)
    first = edits(memo, taken, known)
    more = replace(taken, content={**taken.content, "content/pages/baru.md": b"# Baru"})
    assert edits(memo, more, known) == first
    assert list(first.overrides) == ["a"]
    assert [step for step, _ in memo.ran].count("edits") == 1


def test_what_could_not_be_taken_may_hide_something(content: dict[str, bytes]) -> None:
    memo = Memo(open_store(None))
    known = words(memo, content)
    unread = [finding("file-unreadable", path, "x") for path in ("content/overrides/a.yml", "seeds/b.txt")]
    taken = Snapshot({}, content, {}, {}, tuple(unread), 2026)
    assert hidden(edits(memo, taken, known)) == ("a",)
    stray = replace(
        taken, content={**content, "content/override/c.yml": b"because: x\nhide: true\n"}, findings=()
    )
    assert "c" in hidden(edits(memo, stray, words(memo, stray.content)))
