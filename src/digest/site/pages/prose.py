"""Pages that people write, in Markdown, and the glossary."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from digest.model.page import Page
from digest.site import urls
from digest.site.edition import Edition
from digest.site.frame import frame
from digest.site.trust import stated
from digest.site.views.frame import Link
from digest.site.views.plain import GlossaryTerm, GlossaryView, ProseView
from digest.vocabulary.matter import matter
from digest.vocabulary.settings import HOME, OTHERS
from digest.vocabulary.values import GlossaryEntry

#: The first line of a text, if it is its heading.
_HEADING = re.compile(r"\A([\ufeff \n]*)# [^\n]*")

TEMPLATE = "pages/prose.html"
GLOSSARY = "pages/glossary.html"
ABOUT = "tentang"


def pages(edition: Edition) -> Iterator[Page]:
    """The page about the site always exists, for every page leads to it; it lists what else there is: what is in no
    other language, in that of the articles."""
    own, home = written(edition.prose, edition.labels.language), written(edition.prose, HOME)
    say = edition.labels.say
    title = say("about.title", site=edition.settings.title)
    own.setdefault(ABOUT, f"# {title}\n\n{edition.settings.tagline}")
    others = tuple(
        Link(
            urls.prose(name) if name in own else edition.labels.shared(urls.prose(name)),
            _split(name, text)[0],
        )
        for name, text in (home | own).items()
        if name != ABOUT
    )
    glossary = (Link(urls.GLOSSARY, say("glossary.heading")),) if edition.vocabulary.glossary else ()
    for name, text in own.items():
        view = _view(name, text, edition)
        if name == ABOUT:
            told = tuple(stated(edition))
            data = Link(urls.DATA_INDEX, say("about.data"))
            view = replace(view, stated=told, pages=(*others, *glossary), files=(data,))
        yield Page(urls.prose(name), TEMPLATE, view)
    if glossary:
        yield _glossary(edition)


def written(prose: Mapping[str, str], language: str) -> dict[str, str]:
    """The texts of a language by the name of their page. Below the others each has a folder: `content/pages/en/`."""
    return {PurePosixPath(path).stem: text for path, text in texts(prose, language).items()}


def texts(prose: Mapping[str, str], language: str) -> dict[str, str]:
    """The same by their paths."""
    return {
        path: text for path, text in prose.items() if language_of(path) == language and not is_draft(text)
    }


def alone(prose: Mapping[str, str], language: str) -> frozenset[str]:
    """Pages of text that there are not in this language."""
    missing = written(prose, HOME).keys() - written(prose, language).keys() - {ABOUT}
    return frozenset(map(urls.prose, missing))


def language_of(path: str) -> str:
    folder = PurePosixPath(path).parent.name
    return folder if folder in OTHERS else HOME


def placed(path: str) -> str:
    """The URL of the page made of a text."""
    return f"{urls.root(language_of(path))}{urls.prose(PurePosixPath(path).stem)}"


def is_draft(text: str) -> bool:
    """Whether its front matter says `draft: true`."""
    return _front(text).get("draft", "").lower() == "true"


def is_headed(text: str) -> bool:
    """Whether it says itself what it is called; else it is called after its file."""
    return bool(_front(text).get("title")) or body(text).lstrip("\ufeff \n").startswith("# ")


def body(text: str) -> str:
    """The text without its front matter; lines keep their numbers."""
    said = matter(text)
    return "\n" * text.count("\n", 0, said.end) + text[said.end :] if said else text


def below_heading(text: str) -> str:
    """What of the text the page shows below its heading; lines keep their numbers."""
    return _HEADING.sub(r"\1", body(text))


def _view(name: str, text: str, edition: Edition) -> ProseView:
    url, (heading, rest) = urls.prose(name), _split(name, text)
    first = next((line for line in rest.splitlines() if line[:1].isalnum()), heading)
    opening = _front(text).get("description") or first
    lone = any(url in alone(edition.prose, language) for language in edition.settings.languages)
    around = frame(url, heading, opening, edition.settings, edition.labels, alone=lone)
    return ProseView(around, heading, (), rest, (), (), _language(text))


def _language(text: str) -> str:
    """As its front matter names it: `lang: en`."""
    said = _front(text).get("lang", "")
    return said if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", said) else ""


def _split(name: str, text: str) -> tuple[str, str]:
    """The heading (front matter's title, `# ...`, else the file's name) and the rest."""
    title = _front(text).get("title")
    first, _, rest = body(text).lstrip("\ufeff \n").partition("\n")
    if first.startswith("# "):
        return title or first[2:].strip(), rest
    return title or name.replace("-", " ").capitalize(), body(text).lstrip("\n")


def _front(text: str) -> dict[str, str]:
    said = matter(text)
    return {one.key.lower(): one.value for one in said.said} if said else {}


def _glossary(edition: Edition) -> Page:
    terms = tuple(
        _term(f"istilah-{at}", entry, english=edition.labels.language != HOME)
        for at, entry in enumerate(edition.vocabulary.glossary, 1)
    )
    heading, intro = edition.labels.say("glossary.heading"), edition.labels.say("glossary.intro")
    around = frame(urls.GLOSSARY, heading, intro, edition.settings, edition.labels)
    return Page(urls.GLOSSARY, GLOSSARY, GlossaryView(around, heading, intro, terms))


def _term(anchor: str, entry: GlossaryEntry, *, english: bool) -> GlossaryTerm:
    """The words themselves are Indonesian; so is the explanation where there is no other."""
    explanation = entry.explanation_en if english else ""
    return GlossaryTerm(
        anchor, entry.term, entry.expansion, explanation or entry.explanation, original=not explanation
    )
