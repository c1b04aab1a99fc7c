"""A project of its own to begin with."""

import json
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from desk import Desk
from digest.press import starter
from digest.press.shipped import shipped
from digest.press.starter import begin, requirement


@pytest.fixture
def own(tmp_path: Path) -> Desk:
    begin(tmp_path / "kabar")
    return Desk(tmp_path / "kabar")


def test_it_builds_as_it_is(own: Desk) -> None:
    outcome = own.build()
    assert (outcome.refused, outcome.findings) == ("", ())
    assert "mitra/malaysia.html" in own.site()
    assert "static/site.css" in own.site()


def test_it_holds_no_copy_of_what_the_program_brings(own: Desk) -> None:
    """So an update of the program is no conflict of files."""
    held = {path.relative_to(own.root).as_posix() for path in own.root.rglob("*") if path.is_file()}
    assert {
        path for path in held if path.startswith(("content/", "templates/")) and "schemas" not in path
    } == {
        "content/site.yml",
        "content/overrides/README.md",
        "content/pages/tentang.md",
    }
    assert ".gitignore" in held


def test_what_it_adds_lies_over_what_is_shipped(own: Desk) -> None:
    own.write(
        "content/topics/perekrutan.yml",
        "# yaml-language-server: $schema=../schemas/topic.schema.json\n"
        "label: Perekrutan\nlabel_en: Recruitment\ndefinition: Perekrutan korban.\nterms: [perekrut]\n",
    )
    own.write("content/topics/siber.yml", "null\n")
    card = (shipped() / "templates" / "parts" / "card.html").read_text()
    own.write("templates/parts/card.html", card.replace("<article", "<article title=sendiri"))
    assert own.build().findings == ()
    site = own.site()
    assert {"topik/tppo.html", "topik/perekrutan.html"} <= site.keys()
    assert b"title=sendiri" in site["mitra/malaysia.html"]
    assert own.cold() == site


def test_its_schemas_complete_what_lies_over(own: Desk) -> None:
    schema = json.loads(own.read("content/schemas/regions.schema.json"))
    assert {"type": "null"} in schema["additionalProperties"]["anyOf"]
    assert "required" not in json.loads(own.read("content/schemas/words.schema.json"))
    assert own.call("fmt", "--check") == 0


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("x")
    with pytest.raises(FileExistsError, match="holds files already"):
        begin(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


@pytest.mark.parametrize(
    ("noted", "line"),
    [
        (
            {"url": "https://git.example/digest", "vcs_info": {"vcs": "git", "commit_id": "0a1b"}},
            "digest @ git+https://git.example/digest@0a1b\n",
        ),
        ({"url": "file:///home/rina/digest", "dir_info": {"editable": True}}, "# Made with digest "),
    ],
)
def test_how_pip_comes_to_the_program(
    monkeypatch: pytest.MonkeyPatch, noted: dict[str, object], line: str
) -> None:
    installed = SimpleNamespace(read_text=lambda _: json.dumps(noted))
    monkeypatch.setattr(starter, "distribution", lambda _: installed)
    assert requirement().startswith(line)


def test_a_program_that_was_never_installed_has_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(starter, "distribution", missing)
    assert requirement().startswith("# Made with digest ")
