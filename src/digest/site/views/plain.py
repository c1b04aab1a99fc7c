"""Pages without articles: texts, the glossary, ways on, and what machines ask for."""

from dataclasses import dataclass

from digest.site.views.frame import Frame, Link


@dataclass(frozen=True, slots=True)
class Stated:
    """Something about the edition, under its label, and where to go on."""

    label: str
    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class ProseView:
    """`text` is Markdown. `stated`: of the edition; `pages`, `files`: what else there is to read or to take; `lang`:
    its language, where that is not the site's."""

    frame: Frame
    heading: str
    stated: tuple[Stated, ...]
    text: str
    pages: tuple[Link, ...]
    files: tuple[Link, ...]
    lang: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    anchor: str
    term: str
    expansion: str
    explanation: str
    original: bool  # the explanation is in the language of the articles


@dataclass(frozen=True, slots=True)
class GlossaryView:
    frame: Frame
    heading: str
    intro: str
    terms: tuple[GlossaryTerm, ...]


@dataclass(frozen=True, slots=True)
class MissingView:
    """The page for addresses that do not exist."""

    frame: Frame
    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MovedView:
    """A page at an address of before, which leads on."""

    frame: Frame
    heading: str
    target: Link


@dataclass(frozen=True, slots=True)
class SitemapView:
    """Absolute URLs, in order."""

    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    sitemap: str
