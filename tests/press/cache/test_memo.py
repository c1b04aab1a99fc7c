"""A step runs once for the same inputs."""

from importlib.metadata import version

import pytest

from digest.press.cache import memo as memos
from digest.press.cache.codec import digest
from digest.press.cache.memo import STEPS, Memo, code_digest
from digest.press.cache.store import Entry, open_store


def test_a_step_is_computed_once() -> None:
    memo = Memo(open_store(None))
    first = memo.run("read", "a", ("x",), lambda: ["hasil"])
    second = memo.run("read", "a", ("x",), lambda: 1 / 0)
    assert first == second
    assert memo.value(first, list[str]) == ["hasil"]
    assert memo.ran == [("read", "a")]


def test_other_inputs_or_another_step_are_another_result() -> None:
    memo = Memo(open_store(None))
    keys = {memo.key("read", "x"), memo.key("read", "y"), memo.key("settle", "x"), memo.key("read", "x", "")}
    assert len(keys) == 4


def test_equal_results_of_different_inputs_are_one_value() -> None:
    """Early cutoff: what comes after cannot see that the input changed."""
    memo = Memo(open_store(None))
    assert memo.run("read", "a", ("x",), lambda: "sama") == memo.run("read", "a", ("y",), lambda: "sama")


def test_what_another_process_made_is_kept_with_its_parts() -> None:
    memo = Memo(open_store(None))
    kept = memo.keep("read", "a", ("x",), b'"daftar"', [Entry(digest(b"bagian"), b"bagian")])
    assert memo.known("read", "x") == kept == digest(b'"daftar"')
    assert memo.store.value(digest(b"bagian")) == b"bagian"


def test_code_is_an_input() -> None:
    assert len({code_digest(step) for step in STEPS}) > 3
    assert all(len(code_digest(step)) == 32 for step in STEPS)


def test_an_extra_that_was_installed_since_is_an_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be read without it is read then."""

    with_it = memos._platform.__wrapped__()
    installed = {name: place for name, place in memos._installed().items() if name != "feedparser"}
    monkeypatch.setattr(memos, "_installed", lambda: installed)
    assert memos._platform.__wrapped__() != with_it


def test_what_an_extra_goes_through_is_an_input() -> None:
    """A page is read by trafilatura, and so by these; the list is that of the libraries' own metadata."""
    assert {"htmldate", "courlan", "justext", "lxml", "dateparser", "markupsafe"} <= set(memos.libraries())
    assert not {"pytest", "flask"} & set(memos.libraries())


def test_a_library_counts_by_its_version() -> None:
    found = memos.libraries()
    assert {name: found[name] for name in found if found[name] != "none"} == {
        name: version(name) for name in found if found[name] != "none"
    }
