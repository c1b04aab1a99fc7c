"""Nothing that an editor hid is ever published: the build is refused, and --keep-going leaves the article out."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desk import Desk

ID = "000_9b4486a6c369c3ae"
PAGE = f"artikel/{ID}.html"
HIDE = "because: Diminta keluarga.\nhide: true\n"


def file(name: str, text: str = HIDE, folder: str = "content/") -> Callable[[Desk], None]:
    return lambda desk: desk.write(f"{folder}{name}", text)


def beside(name: str, text: str = HIDE) -> Callable[[Desk], None]:
    return file(name, text, folder="")


def renamed(desk: Desk) -> None:
    desk.write(f"content/overrides/{ID}.yml", HIDE)
    (desk.root / "seeds" / f"{ID}.txt").rename(desk.root / "seeds" / "lain.txt")


def linked(desk: Desk) -> None:
    desk.write(f"redaksi/{ID}.yml", HIDE)
    (desk.root / "content" / "overrides").symlink_to(Path("..", "redaksi"))


def closed(desk: Desk) -> None:
    desk.write(f"content/overrides/{ID}.yml", HIDE)
    (desk.root / "content" / "overrides").chmod(0)


#: How it is hidden, and whether --keep-going can tell which article is meant.
HIDDEN: dict[str, tuple[Callable[[Desk], None], bool]] = {
    "a slip beside it": (file(f"overrides/{ID}.yml", HIDE + "topics: {add: [tpo]}\n"), True),
    "a file that is hidden itself": (file(f"overrides/.{ID}.yml"), False),
    "no YAML": (file(f"overrides/{ID}.yml", HIDE + "topics: {add: [hukum\n"), True),
    "a name, and a slip": (
        file(f"overrides/{ID}.yml", "because: x\ninitials: [Prabowo Subianto]\nhappened: {set: 5/11}\n"),
        True,
    ),
    "a name that is nowhere": (
        file(f"overrides/{ID}.yml", "because: x\ninitials: [Prabowo Subijanto]\n"),
        True,
    ),
    "another ending": (file(f"overrides/{ID}.yaml"), True),
    "an ending in capitals": (file(f"overrides/{ID}.YML"), True),
    "two endings": (file(f"overrides/{ID}.yml.txt"), True),
    "a folder too deep": (file(f"overrides/2025/{ID}.yml"), True),
    "a folder misspelt": (file(f"override/{ID}.yml"), True),
    "a folder in capitals": (file(f"Overrides/{ID}.yml"), True),
    "straight in content": (file(f"{ID}.yml"), True),
    "beside content": (beside(f"overrides/{ID}.yml"), True),
    "beside content, misspelt": (beside(f"Override/{ID}.YML"), True),
    "beside content, deeper": (beside(f"overrides/2025/{ID}.yaml", "hide: true\n"), True),
    "in another folder": (beside(f"redaksi/{ID}.yml"), True),
    "in another folder, by its article": (
        beside("redaksi/mei.yml", f"- article: {ID}\n  because: x\n  hide: true\n"),
        True,
    ),
    "in a folder of another": (beside(f"Content/overrides/{ID}.yml"), True),
    "in the project's folder": (beside(f"{ID}.yml", "hide: true\n"), True),
    "among the articles": (beside(f"seeds/{ID}.yml"), True),
    "among the articles, deeper": (beside(f"seeds/overrides/{ID}.yaml.txt"), True),
    "beside content, of no article": (beside("overrides/lain.yml"), False),
    "one digit wrong": (file(f"overrides/{ID[:-1]}0.yml"), False),
    "the seed renamed": (renamed, False),
    "behind a link": (linked, False),
    "in a closed folder": (closed, False),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_nothing_hidden_is_published(desk: Desk, name: str) -> None:
    if name == "in a closed folder" and os.geteuid() == 0:
        pytest.skip("nothing is closed to root")
    hide, told = HIDDEN[name]
    shutil.rmtree(desk.out)
    hide(desk)
    refused = desk.build()
    assert refused.refused and not desk.out.exists(), name
    assert {"hidden-unread", "hidden-orphan", "initials-missed"} & {found.code for found in refused.findings}
    going = desk.build(keep_going=True)
    assert bool(going.refused) is not told
    assert PAGE not in (desk.site() if desk.out.exists() else {})
    if told:
        assert not [url for url, data in desk.site().items() if ID.encode() in data]
    (desk.root / "content" / "overrides").chmod(0o755) if name == "in a closed folder" else None


ASTRAY = "nothing reads a correction here; move it to content/overrides/<article id>.yml"


@pytest.mark.parametrize(
    "path",
    [f"overrides/{ID}.yml", f"seeds/{ID}.yml", f"redaksi/{ID}.yml", "mei.yaml", f"content/override/{ID}.yml"],
)
def test_a_correction_that_nothing_reads_is_an_error(desk: Desk, path: str) -> None:
    desk.write(path, "because: Menurut siaran pers.\nin_scope: {set: true}\n")
    refused = desk.build()
    assert refused.refused
    (found,) = [found for found in refused.findings if found.code == "correction-astray"]
    assert (found.severity, found.path, found.message) == ("error", path, ASTRAY)
    desk.delete(path)
    assert not desk.build().refused


def test_yaml_of_other_tools_is_nobodys_correction(desk: Desk) -> None:
    for path in ("mkdocs.yml", "docs/mkdocs.yaml", ".github/x.yml", "redaksi/jadwal/x.yml"):
        desk.write(path, "hide: true\nname: x\n")
    assert desk.build().findings == ()
