"""What changed between two editions, in Markdown."""

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

import newsroom
from digest.model.article import Article
from digest.site.data.difference import MOST, TAGS, Published, code, markdown, safe
from digest.site.data.encoded import encoded
from digest.site.data.records import record

FILES = {"index.html": "1", "mitra/laos.html": "2"}


def rendered(text: str) -> str:
    return Markdown(extensions=["tables"]).convert(text)


def published(*articles: Article, **files: str) -> Published:
    records = [json.loads(encoded(record(a, a.id, newsroom.labels(), newsroom.SETTINGS))) for a in articles]
    return Published({one["id"]: one for one in records}, {**FILES, **files})


def changed(**fields: Any) -> tuple[Published, Published]:
    """The article on China before and after."""
    old = published(newsroom.china())
    new = Published(deepcopy(dict(old.articles)), old.files)
    (one,) = new.articles.values()
    one.update(fields)  # type: ignore[attr-defined]
    return old, new


def test_nothing_changed() -> None:
    edition = published(*newsroom.seeds())
    assert markdown(edition, edition) == ""


def test_articles_that_came_and_went() -> None:
    said = markdown(published(newsroom.laos()), published(newsroom.china()))
    assert "### Articles that came: 1\n\n- Memperkuat Kerja Sama Indonesia-Tiongkok" in said
    assert f"(`{newsroom.china().id}`): `CN`; `terorisme (primary)`; 2024-11-05" in said
    assert "### Articles that went: 1\n\n- Indonesia dan Laos membahas" in said
    assert "| `CN` | 0 | 1 |" in said
    assert "| `LA` | 1 | 0 |" in said
    assert "| `narkotika` | 1 | 0 |" in said


def test_every_tag_is_compared() -> None:
    keys = published(newsroom.china()).articles[newsroom.china().id].keys()
    untold = {
        "id",
        "url",
        "title_origin",
        "pairs",
        "summary",
        "body",
        "removed",
        "doubts",
        "corrections",
        "source",
    }
    assert keys - untold == TAGS.keys()


def test_a_correction_is_the_reason() -> None:
    said = {
        "field": "happened",
        "machine": "x",
        "editor": "y",
        "because": "Dibaca ulang.",
        "by": "R",
        "on": "2025-01-31",
    }
    old, new = changed(happened=None)
    (one,) = new.articles.values()
    one["corrections"].append(said)
    assert "  - happened: 2024-11-05 → unknown; corrected: Dibaca ulang. (R, 2025-01-31)" in markdown(
        old, new
    )
    assert "  - happened: unknown → 2024-11-05; no longer corrected: Dibaca ulang." in markdown(new, old)


def test_another_text_is_the_reason() -> None:
    old, new = changed(partners=[], source={"path": "seeds/x.txt", "sha256": "0" * 64})
    assert "  - partners: − CN; the text changed" in markdown(old, new)


def test_the_machine_is_the_reason_with_its_words() -> None:
    old, new = changed(topics=[])
    assert "  - topics: − terorisme (primary); rules or vocabulary changed (`" in markdown(old, new)
    assert "“" in markdown(old, new)


def test_what_is_no_tag_is_counted() -> None:
    old, new = changed(doubts=[{"field": "place", "value": None, "why": "x"}])
    assert markdown(old, new) == "1 article changed in text, evidence or doubts only.\n"


def test_files() -> None:
    old, new = published(), published(**{"mitra/palau.html": "3"})
    assert "### Files: 1 came, 0 went, 0 changed\n\n- + `mitra/palau.html`" in markdown(old, new)
    assert "- − `mitra/palau.html`" in markdown(new, old)


def test_a_long_list_is_cut_and_says_so() -> None:
    (one,) = published(newsroom.china()).articles.values()
    many = Published({f"a{at}": {**one, "id": f"a{at}"} for at in range(MOST + 5)}, {})
    assert "- … and 5 articles more" in markdown(Published({}, {}), many)


HOSTILE = (
    "[klik](javascript:alert(1))",
    "<script>alert(1)</script>",
    "![x](https://x.example/y.png)",
    "**tebal** _miring_ ~~coret~~ `kode`",
    "| a | b |",
    "# judul",
    "- butir\n- butir",
    "https://x.example www.x.example",
    "&lt;b&gt; &copy;",
    "\\*",
    "a\u2028b\u202ec\x1b",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_stay_text(text: str) -> None:
    old, new = changed(title=text)
    said = markdown(old, new)
    (line,) = [line for line in said.splitlines() if line.startswith("  - title")]
    html = rendered(f"x {safe(text)}")
    assert not any(
        tag in html for tag in ("<a", "<img", "<script", "<strong", "<em", "<code", "<table", "<h1", "<li")
    )
    assert line.isprintable()
    assert "://" not in line
    assert "www." not in line


@given(st.text())
def test_any_text_is_one_line_without_markup(text: str) -> None:
    html = rendered(f"x {safe(text, 10_000)}")
    assert html.startswith("<p>x")
    assert html.count("<p>") == 1
    assert "<a" not in html.replace("<!-- -->", "")
    shown = code(text)
    assert shown.count("`") == 2
    assert "\n" not in shown


def test_nobody_is_called_and_no_thread_is_linked() -> None:
    assert safe("@rina #12 a@b.c") == "@<!-- -->rina #<!-- -->12 a@<!-- -->b.c"
