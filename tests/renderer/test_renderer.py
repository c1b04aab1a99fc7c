"""Jinja as we let templates have it."""

from dataclasses import dataclass

import pytest
from jinja2 import TemplateError, UndefinedError

from digest.model.page import Page
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
    "wrong.html": "{{ view.missing }}",
    "open.html": "{% if view.text %}",
    "clever.html": "{% include view.text %}",
}


def test_text_is_escaped_in_html_and_xml() -> None:
    renderer = Renderer(TEMPLATES)
    assert (
        renderer.render(Page("a.html", "page.html", View()))
        == "<main>&lt;b&gt;&amp;\ufffd\ufffd</main>\n".encode()
    )
    assert renderer.render(Page("a.xml", "map.xml", View())) == "<t>&lt;b&gt;&amp;\ufffd\ufffd</t>".encode()


def test_what_a_view_lacks_is_an_error_not_a_gap() -> None:
    with pytest.raises(UndefinedError):
        Renderer(TEMPLATES).render(Page("a.html", "wrong.html", View()))


def test_a_template_that_does_not_parse_is_an_error() -> None:
    with pytest.raises(TemplateError):
        Renderer(TEMPLATES).render(Page("a.html", "open.html", View()))


def test_all_that_a_template_can_reach() -> None:
    renderer = Renderer(TEMPLATES)
    assert renderer.closure("page.html") == ("frame.html", "page.html", "parts/a.html", "parts/b.html")
    assert renderer.closure("map.xml") == ("map.xml",)


def test_a_template_must_name_what_it_uses() -> None:
    with pytest.raises(TemplateError):
        Renderer(TEMPLATES).closure("clever.html")
