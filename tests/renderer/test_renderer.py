"""Jinja as we let templates have it."""

import pickle
from dataclasses import dataclass

import pytest
from jinja2 import Environment

from digest.model.page import Page, RenderError
from digest.renderer import Renderer


@dataclass(frozen=True, slots=True)
class View:
    text: str = "<b>&\x00\ud800"


TEMPLATES = {
    "frame.html": "<main>{% block main %}{% endblock %}</main>\n",
    "parts/a.html": '{% import "parts/b.html" as b %}{% macro a() %}{% endmacro %}',
    "parts/b.html": "",
    "page.html": '{% extends "frame.html" %}{% from "parts/a.html" import a %}'
    "{% block main %}{{ view.text }}{% endblock %}",
    "map.xml": "<t>{{ view.text }}</t>",
    "clever.html": "{% include view.text %}",
}


def test_text_is_escaped_in_html_and_xml() -> None:
    renderer = Renderer(TEMPLATES, {})
    assert (
        renderer.render(Page("a.html", "page.html", View()))
        == "<main>&lt;b&gt;&amp;\ufffd\ufffd</main>\n".encode()
    )
    assert renderer.render(Page("a.xml", "map.xml", View())) == "<t>&lt;b&gt;&amp;\ufffd\ufffd</t>".encode()


def test_what_was_compiled_before_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    page, code = Page("a.html", "page.html", View()), dict[str, bytes]()
    first = Renderer(TEMPLATES, code).render(page)
    monkeypatch.setattr(Environment, "compile", None)
    assert Renderer(TEMPLATES, code).render(page) == first


def test_a_template_that_changed_is_compiled_anew() -> None:
    page, code = Page("a.html", "page.html", View()), dict[str, bytes]()
    Renderer(TEMPLATES, code).render(page)
    changed = TEMPLATES | {"frame.html": "<p>{% block main %}{% endblock %}</p>"}
    assert Renderer(changed, code).render(page) == Renderer(changed, {}).render(page)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("<p>\n{{ view.missing }}", 2, "missing"),
        ("\n\n{{ nowhere }}", 3, "'nowhere' is undefined"),
        ("{% if view.text %}", 1, "end of template"),
        ("\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        ("\n{{ view.text + 1 }}", 2, "TypeError"),
        ("\n{{ view.text | from }}", 2, "TypeError"),
        ("\n{% for one in view %}{% endfor %}", 2, "TypeError"),
        ("\n{{ view.text | nofilter }}", 2, "nofilter"),
        ("\n{% include 'wrong.html' %}", 2, "RecursionError"),
        ("\n{% macro a() %}\n{{ a() }}{% endmacro %}{{ a() }}", 3, "RecursionError"),
    ],
)
def test_an_error_of_a_template_has_its_name_and_line(text: str, line: int, said: str) -> None:
    renderer = Renderer({"wrong.html": text}, {})
    with pytest.raises(RenderError, match=said) as raised:
        renderer.closure("wrong.html")
        renderer.render(Page("a.html", "wrong.html", View()))
    assert (raised.value.name, raised.value.line) == ("wrong.html", line)
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value), (
        "it comes out of a worker whole"
    )


def test_an_error_in_a_part_is_that_parts() -> None:
    parts = {"page.html": "\n{% include 'part.html' %}", "part.html": "\n\n{{ view.missing }}"}
    with pytest.raises(RenderError) as raised:
        Renderer(parts, {}).render(Page("a.html", "page.html", View()))
    assert (raised.value.name, raised.value.line) == ("part.html", 3)
    with pytest.raises(RenderError, match="is not there"):
        Renderer({"page.html": parts["page.html"]}, {}).render(Page("a.html", "page.html", View()))


def test_what_a_page_shows_is_not_the_templates_fault() -> None:
    """A filter of ours that fails on what it is given: the page is left out, not the site."""
    with pytest.raises(AttributeError, match="startswith"):
        Renderer({"page.html": "{{ view.text | from(3) }}"}, {}).render(Page("a.html", "page.html", View()))


def test_all_that_a_template_can_reach() -> None:
    renderer = Renderer(TEMPLATES, {})
    assert renderer.closure("page.html") == ("frame.html", "page.html", "parts/a.html", "parts/b.html")
    assert renderer.closure("map.xml") == ("map.xml",)


def test_a_template_must_name_what_it_uses() -> None:
    with pytest.raises(RenderError):
        Renderer(TEMPLATES, {}).closure("clever.html")
