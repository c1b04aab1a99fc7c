"""Pages to bytes with Jinja."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import (
    DictLoader,
    Environment,
    StrictUndefined,
    TemplateSyntaxError,
    UndefinedError,
    meta,
    nodes,
    select_autoescape,
)
from jinja2.compiler import CodeGenerator, Frame

from digest.model.page import Page
from digest.renderer.marks import escape, listed, marked
from digest.renderer.prose import markdown
from digest.site.edition import number
from digest.site.urls import relative

#: What a template may do with a value. A URL is written `{{ link.url | from(here) }}`.
FILTERS: Mapping[str, Callable[..., object]] = {
    "from": relative,
    "listed": listed,
    "marked": marked,
    "markdown": markdown,
    "number": number,
}

#: No HTML or XML file may hold these (controls, lone surrogates, noncharacters).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class _Code(CodeGenerator):
    """What Jinja compiles a template to, where a page does it some five hundred times: an attribute is looked
    for where a view has it and nowhere else, and text is escaped where there is something to escape."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape:
            self.write("environment.escape(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Environment(Environment):
    code_generator_class = _Code
    escape = staticmethod(escape)


class Renderer:
    """Templates by name (`pages/topic.html`), each compiled once."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._templates = templates
        self._environment = _Environment(
            loader=DictLoader(templates),
            undefined=StrictUndefined,
            autoescape=select_autoescape(("html", "xml")),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.filters.update(FILTERS)
        self._named: dict[str, tuple[str, ...]] = {}

    def render(self, page: Page) -> bytes:
        """The page's file. Raises jinja2.TemplateError where a template is wrong."""
        try:
            text = self._environment.get_template(page.template).render(view=page.view)
        except AttributeError as error:
            raise UndefinedError(str(error)) from error
        return _clean(text).encode()

    def closure(self, template: str) -> tuple[str, ...]:
        """The template and all that it can reach, in order of their names. Raises jinja2.TemplateError."""
        reached: set[str] = set()
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name in reached:
                continue
            reached.add(name)
            waiting += self._references(name)
        return tuple(sorted(reached))

    def _references(self, name: str) -> tuple[str, ...]:
        """The templates that this one names; read once, for most pages reach the same frame and parts."""
        if name not in self._named:
            source, _, _ = self._environment.loader.get_source(self._environment, name)  # type: ignore[union-attr]
            found = tuple(meta.find_referenced_templates(self._environment.parse(source, name)))
            if None in found:
                message = "a template must name the templates it uses; this one works a name out"
                raise TemplateSyntaxError(message, 1, name)
            self._named[name] = tuple(reference for reference in found if reference)
        return self._named[name]


def _clean(text: str) -> str:
    """Without what no file may hold. Most texts have nothing that cannot be printed but the ends of their lines,
    which is quicker seen."""
    return text if text.replace("\n", "").isprintable() else _FORBIDDEN.sub("\ufffd", text)
