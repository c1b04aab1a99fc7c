"""How to cite: nothing that is not known, nothing that breaks out."""

import json

import pytest

import newsroom
from digest.model.article import Article
from digest.site.article.citation import citation, metas
from digest.site.cards import card
from digest.site.views.article import Citation
from newsroom import fact


def article(**fields: object) -> Article:
    return newsroom.article(newsroom.document("a1", "Teks."), "Polisi & Bea Cukai", **fields)


def form(cited: Citation, name: str) -> str:
    return next(each.text for each in cited.forms if each.name == name)


def test_what_is_known_is_cited() -> None:
    full = article(
        outlet=fact("outlet", "indofakta"),
        published=fact("published", "2024-12-07"),
        source_url=fact("source_url", "https://example.org/berita"),
    )
    cited = citation(full, card(full, newsroom.labels()), newsroom.SETTINGS, newsroom.names(), "abc123")
    assert cited.text == (
        "Indofakta. (2024). “Polisi & Bea Cukai”. Dalam Lintas Batas, catatan a1, versi abc123. "
        "https://example.org/berita"
    )
    assert form(cited, "BibTeX").splitlines() == [
        "@misc{a1,",
        "  title = {{Polisi \\& Bea Cukai}},",
        "  author = {{Indofakta}},",
        "  year = {2024},",
        "  howpublished = {Lintas Batas},",
        "  note = {catatan a1, versi abc123},",
        "  language = {indonesian},",
        "  url = {https://example.org/berita},",
        "}",
    ]


def test_what_is_unknown_is_not_made_up() -> None:
    bare = article(title_origin="derived", happened=fact("happened", "2024-11-05"))
    cited = citation(bare, card(bare, newsroom.labels()), newsroom.SETTINGS, newsroom.names(), "v")
    assert cited.text.startswith("Tanpa nama media. (t.t.). “[Polisi & Bea Cukai]”.")
    assert "year" not in form(cited, "BibTeX")
    assert "author" not in form(cited, "BibTeX")


@pytest.mark.parametrize("title", ["}} @misc{evil, title={x", "\\input{/etc/passwd}", "50% #1_$^~&"])
def test_a_title_cannot_leave_its_field(title: str) -> None:
    bare = newsroom.article(newsroom.document("a", "Teks."), title)
    cited = citation(bare, card(bare, newsroom.labels()), newsroom.SETTINGS, newsroom.names(), "v")
    line = form(cited, "BibTeX").splitlines()[1]
    inner = line.removeprefix("  title = {{").removesuffix("}},")
    unescaped = inner.replace("{\\textbackslash}", "").replace("{\\textasciitilde}", "")
    unescaped = unescaped.replace("{\\textasciicircum}", "").replace("\\{", "").replace("\\}", "")
    assert "{" not in unescaped
    assert "}" not in unescaped
    assert "\\input" not in line


def test_a_reference_manager_gets_the_publication_date_or_none() -> None:
    dated = article(published=fact("published", "2024-12-07"))
    names = {m.name: m.content for m in metas(dated, card(dated, newsroom.labels()), newsroom.SETTINGS)}
    assert names["citation_publication_date"] == "2024/12/07"
    undated = article(published=fact("published", "XXXX-12-07"))
    names = {m.name: m.content for m in metas(undated, card(undated, newsroom.labels()), newsroom.SETTINGS)}
    assert "citation_publication_date" not in names


def test_ris_and_csl_say_the_same() -> None:
    full = article(outlet=fact("outlet", "indofakta"), published=fact("published", "2024-12-07"))
    cited = citation(full, card(full, newsroom.labels()), newsroom.SETTINGS, newsroom.names(), "v")
    assert form(cited, "RIS").splitlines()[:5] == [
        "TY  - NEWS",
        "TI  - Polisi & Bea Cukai",
        "PB  - Indofakta",
        "PY  - 2024",
        "DA  - 2024/12/07",
    ]
    (told,) = json.loads(form(cited, "CSL-JSON"))
    assert (told["title"], told["issued"]) == ("Polisi & Bea Cukai", {"date-parts": [[2024, 12, 7]]})
    bare = article(published=fact("published", "XXXX-12-07"))
    cited = citation(bare, card(bare, newsroom.labels()), newsroom.SETTINGS, newsroom.names(), "v")
    assert "PY" not in form(cited, "RIS")
    assert "issued" not in form(cited, "CSL-JSON")


def test_a_title_cannot_begin_a_tag_of_its_own() -> None:
    bare = newsroom.article(newsroom.document("a", "Teks."), "Judul\nUR  - https://example.org")
    cited = citation(bare, card(bare, newsroom.labels()), newsroom.SETTINGS, newsroom.names(), "v")
    assert "TI  - Judul UR - https://example.org" in form(cited, "RIS")
