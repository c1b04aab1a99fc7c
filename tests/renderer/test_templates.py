"""Templates branch on presence and loop: they do not count, sort, compare, or build addresses."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import newsroom
from digest.renderer.renderer import FILTERS
from digest.renderer.translated import translated
from digest.site.pages.table import VIEWS
from digest.vocabulary.catalogue import SILENT

FOLDER = newsroom.ROOT / "templates"
NAMES = sorted(
    p.relative_to(FOLDER).as_posix()
    for p in FOLDER.rglob("*")
    if p.is_file() and not {"static", "locale"} & set(p.parts)
)

#: Filters of every language, and that of each.
OURS = {*FILTERS, "number"}

#: Work that belongs into `site/`.
WORK = (nodes.Compare, nodes.BinExpr, nodes.Concat, nodes.Test, nodes.CondExpr, nodes.Assign, nodes.CallBlock)


def parsed(name: str) -> nodes.Template:
    environment = Environment()
    environment.filters.update(dict.fromkeys(OURS))
    return environment.parse(translated((FOLDER / name).read_text("utf-8"), SILENT))


def found(name: str, *kinds: type[nodes.Node]) -> Iterator[nodes.Node]:
    return parsed(name).find_all(kinds)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_does_no_work(name: str) -> None:
    assert not [
        (node.lineno, type(node).__name__)
        for node in found(name, *WORK)
        if not isinstance(node, (nodes.And, nodes.Or))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_template_uses_only_our_filters(name: str) -> None:
    used = {node.name for node in found(name, nodes.Filter) if isinstance(node, nodes.Filter)}
    assert used <= OURS


@pytest.mark.parametrize("name", NAMES)
def test_a_template_never_turns_escaping_off(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    assert "autoescape" not in text
    assert "safe" not in {node.name for node in found(name, nodes.Filter) if isinstance(node, nodes.Filter)}


def test_every_kind_of_page_has_its_template() -> None:
    assert sorted(VIEWS) == [name for name in NAMES if name.startswith("pages/")]


def test_no_page_asks_for_anything_from_elsewhere() -> None:
    """The names of XML vocabularies look like addresses, but nobody goes there. A picture asks for nothing."""
    for path in (p for p in Path(FOLDER).rglob("*") if p.is_file() and p.suffix != ".png"):
        text = re.sub(r'xmlns="[^"]*"|http-equiv', "", path.read_text("utf-8"))
        assert "http" not in text, path
        script = '<script defer src="{{ view.script | from(view.frame.here) }}"></script>'
        assert "<script" not in text.replace(script, ""), path
        assert script not in text or path.name == "search.html"
        assert " style=" not in text, path
