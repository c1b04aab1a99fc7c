"""Templates in two languages: every word of theirs has its translation, and a translation shows what the words show."""

import re
from collections.abc import Iterator

import pytest
from jinja2 import Environment

import newsroom
from digest.model.page import Page
from digest.renderer import Renderer
from digest.renderer.renderer import FILTERS
from digest.renderer.translated import translated
from digest.vocabulary.catalogue import SILENT, Catalogue, catalogue

FOLDER = newsroom.ROOT / "templates"
ENGLISH = catalogue("en", (FOLDER / "locale" / "en.po").read_text("utf-8"))
MARKED = re.compile(r"\{% trans(?: [\w.]+)? %\}(.*?)\{% endtrans %\}", re.DOTALL)

#: What is in English whatever the page is in.
ENGLISH_ONLY = re.compile(r'<details lang="en">.*?</details>|\{% macro english.*?\{% endmacro %\}', re.DOTALL)

#: Words of a template that are no reader's: names, formats, and the English codebook.
NO_WORDS = {"JSON", "Schema", "Feed", "SHA", "Indonesia", "nbsp"}


def templates() -> Iterator[tuple[str, str]]:
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file() and not {"static", "locale"} & set(path.parts):
            yield path.relative_to(FOLDER).as_posix(), path.read_text("utf-8")


MESSAGES = sorted({words for _, text in templates() for words in MARKED.findall(text)})


def shown(words: str) -> list[str]:
    """What a message fills in, and the elements and codes in it."""
    return sorted(re.findall(r"\{\{.*?\}\}|<[^<>]*>|<code>.*?</code>", words))


@pytest.mark.parametrize("words", MESSAGES)
def test_every_word_of_a_template_is_translated_and_shows_the_same(words: str) -> None:
    forms = ENGLISH.messages[words]
    assert [shown(form) for form in forms] == [shown(words)] * len(forms)
    assert all(form.count('"') == words.count('"') for form in forms)


def test_no_translation_is_left_over() -> None:
    keys = set(newsroom.labels().catalogue.messages)
    assert set(ENGLISH.messages) == keys | set(MESSAGES)


@pytest.mark.parametrize(("name", "text"), tuple(templates()), ids=lambda one: one if "/" in one else "")
def test_no_word_of_a_template_is_left_out(name: str, text: str) -> None:
    rest = re.sub(r"<code>[^<]*</code>|<!\w.*?>", "", MARKED.sub("", ENGLISH_ONLY.sub("", text)))
    plain = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", rest, flags=re.DOTALL)
    said = re.findall(r">([^<>]+)<", plain) + re.findall(r'(?:aria-label|title|alt)="([^"]*)"', plain)
    assert not {word for one in said for word in re.findall(r"[A-Za-z]{3,}", one)} - NO_WORDS


def test_a_number_chooses_its_form() -> None:
    parts = {"a.html": "{% trans view.n %}{{ view.n }} artikel{% endtrans %}\n."}
    own = Catalogue(
        "en", {"{{ view.n }} artikel": ("{{ view.n }} article", "{{ view.n }} articles")}, "(n != 1)"
    )

    class View:
        def __init__(self, n: int) -> None:
            self.n = n

    renderer = Renderer(parts, {}, own)
    made = [renderer.render(Page("a.html", "a.html", View(n))) for n in (0, 1, 2)]
    assert made == [b"0 articles\n.", b"1 article\n.", b"2 articles\n."]


def test_what_has_no_translation_stays() -> None:
    assert translated("<p>{% trans %}Baru{% endtrans %}</p>", ENGLISH) == "<p>Baru</p>"


def test_one_code_for_each_language() -> None:
    code: dict[str, bytes] = {}
    parts = {"a.html": "{% trans %}Cari{% endtrans %}"}
    page = Page("a.html", "a.html", None)
    for _ in range(2):
        assert [Renderer(parts, code, said).render(page) for said in (SILENT, ENGLISH)] == [
            b"Cari",
            b"Search",
        ]
    assert len(code) == 2


@pytest.mark.parametrize("name", [name for name, _ in templates()])
def test_every_template_is_one_in_english_too(name: str) -> None:
    environment = Environment()
    environment.filters.update(dict.fromkeys({*FILTERS, "number", "form"}))
    environment.parse(translated((FOLDER / name).read_text("utf-8"), ENGLISH))


def test_words_of_another_language_are_marked_where_they_are_foreign() -> None:
    text = "<h1{% original %}>a<b{% ours %}>b</b></h1>{% quoted %}c{% endquoted %}"
    assert translated(text, SILENT) == "<h1>a<b>b</b></h1>c"
    assert translated(text, ENGLISH) == '<h1 lang="id">a<b lang="en">b</b></h1><span lang="id">c</span>'
