"""Pages to bytes with Jinja."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from traceback import StackSummary, extract_tb
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    meta,
    nodes,
    select_autoescape,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame

from digest.model.page import Page, RenderError
from digest.renderer.feeds import json_feed
from digest.renderer.linked import linked_data
from digest.renderer.marks import escape, marked, proved
from digest.renderer.prose import markdown
from digest.renderer.translated import translated
from digest.site.urls import relative
from digest.vocabulary.catalogue import SILENT, Catalogue

#: What a template may do with a value. A URL is written `{{ link.url | from(here) }}`.
FILTERS: Mapping[str, Callable[..., object]] = {
    "from": relative,
    "json_feed": json_feed,
    "linked_data": linked_data,
    "marked": marked,
    "proved": proved,
    "markdown": markdown,
}

#: No HTML or XML file may hold these (controls, lone surrogates, noncharacters).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


#: Templates within templates from which on it is one that goes round in itself.
_DEEPEST = 50

_OURS = PurePosixPath(__file__).parents[1]


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


class _Compiled(BytecodeCache):
    """What templates were compiled to, by language and by what Jinja calls them. It sees whether a template is still
    that one."""

    def __init__(self, code: dict[str, bytes], language: str) -> None:
        self._code, self._language = code, language

    def load_bytecode(self, bucket: Bucket) -> None:
        known = self._code.get(self._name(bucket))
        if known:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[self._name(bucket)] = bucket.bytecode_to_string()

    def _name(self, bucket: Bucket) -> str:
        return f"{self._language} {bucket.key}"


class Renderer:
    """Templates by name (`pages/topic.html`), each compiled once. `code`: what they were compiled to before; what is
    compiled now is added. `catalogue`: of the language that they are in."""

    def __init__(
        self, templates: Mapping[str, str], code: dict[str, bytes], catalogue: Catalogue = SILENT
    ) -> None:
        self._templates, self._catalogue = templates, catalogue
        self._environment = _Environment(
            loader=FunctionLoader(self._source),
            undefined=StrictUndefined,
            autoescape=select_autoescape(("html", "opml", "xml")),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=_Compiled(code, catalogue.language),
        )
        self._environment.filters.update(FILTERS, number=catalogue.number, form=catalogue.form)
        self._named: dict[str, tuple[str, ...]] = {}

    def render(self, page: Page) -> bytes:
        """The page's file. Raises RenderError where a template is wrong; what a filter of ours raises over what
        the page shows comes as it is."""
        try:
            text = self._environment.get_template(page.template).render(view=page.view)
        except Exception as error:
            wrong = self._wrong(error)
            if wrong is None:
                raise
            raise wrong from error
        return _clean(text).encode()

    def closure(self, template: str) -> tuple[str, ...]:
        """The template and all that it can reach, in order of their names. Raises RenderError."""
        try:
            return self._reached(template)
        except (TemplateSyntaxError, TemplateNotFound, RecursionError) as error:
            raise self._wrong(error) or RenderError(template, "is nested too deep to be read") from error

    def _reached(self, template: str) -> tuple[str, ...]:
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

    def _source(self, name: str) -> tuple[str, str, None] | None:
        """A template goes by its name in tracebacks too, so that its line is found there."""
        if name not in self._templates:
            return None
        return translated(self._templates[name], self._catalogue), name, None

    def _wrong(self, error: Exception) -> RenderError | None:
        """What is wrong with which template, where it is one that is wrong."""
        if isinstance(error, TemplateSyntaxError):
            return RenderError(error.name or "", error.message or "cannot be read", error.lineno)
        if isinstance(error, TemplateNotFound):
            return RenderError(
                str(error.name or ""), "is not there; restore it, or mend the line that includes it"
            )
        return self._raised(error)

    def _raised(self, error: Exception) -> RenderError | None:
        """In the last of the templates that it came through."""
        frames = extract_tb(error.__traceback__)
        within = [frame for frame in frames if frame.filename in self._templates]
        if not within or not _of_templates(error, frames, len(within)):
            return None
        kind = "" if isinstance(error, TemplateError | AttributeError) else f"{type(error).__name__}: "
        return RenderError(within[-1].filename, f"{kind}{error}", within[-1].lineno or 0)


def _of_templates(error: Exception, frames: StackSummary, within: int) -> bool:
    """Whether it was raised by what a template says, and not in a filter of ours by what it was given."""
    if isinstance(error, RecursionError):
        return within > _DEEPEST
    return not PurePosixPath(frames[-1].filename).is_relative_to(_OURS)


def _clean(text: str) -> str:
    """Without what no file may hold. Most texts have nothing that cannot be printed but the ends of their lines,
    which is quicker seen."""
    return text if text.replace("\n", "").isprintable() else _FORBIDDEN.sub("\ufffd", text)
