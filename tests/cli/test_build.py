"""`build.py` and `build.py build`, as the shell sees them."""

import re
import subprocess
from pathlib import Path

import pytest

from desk import Desk, tree


def test_a_build_says_what_it_did_and_what_to_open(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(
        "seeds/baru.txt",
        "Indonesia dan Laos Bahas Narkotika\n\nPolri dan kepolisian Laos bertemu di Jakarta.\n",
    )
    assert desk.call("build") in (0, 1)
    said = capsys.readouterr().err
    assert re.search(
        r"13 articles, \d+ stories, \d+ pages, \d+ files written, \d+ findings?, \d+\.\d s", said
    )
    assert str(desk.out / "index.html") in said


def test_build_is_the_default(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call() in (0, 1)
    assert "0 files written" in capsys.readouterr().err


def test_a_build_without_the_cache_leaves_none(desk: Desk) -> None:
    cache = desk.root / ".digest" / "cache.sqlite"
    cache.unlink()
    assert desk.call("build", "--no-cache") in (0, 1)
    assert not cache.exists()


def test_a_folder_that_has_to_stay_is_written_into(desk: Desk) -> None:
    inode = desk.out.stat().st_ino
    for flags, stays in ((("--in-place",), True), ((), False)):
        desk.write("templates/static/site.css", desk.read("templates/static/site.css") + "\n")
        assert desk.call("build", *flags) in (0, 1)
        assert (desk.out.stat().st_ino == inode) is stays
    assert desk.site() == desk.cold()


def test_what_is_half_written_is_not_said_to_stay(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The disk fails when the first files have been moved into a folder that has to stay."""

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    desk.write("templates/static/site.css", desk.read("templates/static/site.css") + "\n")
    with monkeypatch.context() as patch:
        patch.setattr("digest.press.output.tied._move", fail)
        assert desk.call("build", "--in-place") == 3
    said = capsys.readouterr().err
    assert "half written" in said
    assert "stays" not in said
    assert desk.call("build") in (0, 1)
    assert desk.site() == desk.cold()


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--jobs", "0"),
        ("build", "--jobs", "x"),
        ("build", "--format", "xml"),
        ("build", "--unknown"),
        ("bild",),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_right(
    desk: Desk, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        desk.call(*words)
    assert stopped.value.code == 2
    assert "usage: build.py" in capsys.readouterr().err


#: Surroundings that must not show in a single byte of the site.
SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Jakarta", "LC_ALL": "id_ID.UTF-8"},
    {"PYTHONHASHSEED": "42", "TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
]


def has_locale(name: str) -> bool:
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    return name.lower().replace("-", "") in {line.lower().replace("-", "") for line in listed.split()}


@pytest.mark.parametrize("env", SURROUNDINGS, ids=lambda env: env["LC_ALL"])
def test_same_bytes_wherever_it_runs(pristine: Desk, tmp_path: Path, env: dict[str, str]) -> None:
    if not has_locale(env["LC_ALL"]) and env["LC_ALL"] != "C":
        pytest.skip(f"the locale {env['LC_ALL']} is not installed here")
    out = tmp_path / "public"
    done = pristine.run("build", "--no-cache", "--out", str(out), env=env)
    assert done.returncode in (0, 1), done.stderr
    assert tree(out) == pristine.site()
