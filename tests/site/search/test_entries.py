"""What the search knows of an article."""

from dataclasses import replace
from typing import Any

import newsroom
from digest.model.article import Article
from digest.site.cards import card
from digest.site.data.records import record
from digest.site.search.entries import entry
from digest.vocabulary.values import Family, GlossaryEntry

VOCABULARY = replace(
    newsroom.labels(),
    families=(Family("kerja-sama", ("kerja sama", "kerjasama")), Family("teror", ("teror", "terorisme"))),
    glossary=(GlossaryEntry("TPPO", "tindak pidana perdagangan orang", ""),),
)


def told(article: Article, *hidden: str) -> dict[str, Any]:
    settings = newsroom.SETTINGS
    said = record(article, article.id, VOCABULARY, settings)
    return entry(said, card(article, VOCABULARY), VOCABULARY, frozenset(hidden))


def test_title_summary_subheads_names_and_tags() -> None:
    content = told(newsroom.cambodia())["content"]
    for part in ("Perangi Perdagangan Manusia", "baru-baru ini menandatangani", "Latar Belakang"):
        assert part in content
    for name in (
        "Kamboja",
        "Cambodia",
        "Perdagangan orang (TPPO)",
        "Trafficking in persons",
        "Ditjen Imigrasi",
    ):
        assert name in content
    assert "atase imigrasi" not in content, "no more of its text"


def test_what_one_can_choose_by() -> None:
    assert told(newsroom.china())["filters"] == {
        "mitra": ["CN"],
        "topik": ["terorisme"],
        "tahun": ["2024"],
        "tokoh": ["Eddy Hartono", "Wang Lutong"],
    }
    assert told(newsroom.region())["filters"]["tahun"] == []


def test_words_of_one_family_are_added_once() -> None:
    content = told(newsroom.china())["content"]
    assert "kerja sama" in content.casefold()
    assert content.split().count("kerjasama") == 1
    assert "tindak pidana perdagangan orang" in told(newsroom.laos())["content"].casefold()


def test_nobody_but_officials_and_experts_can_be_sought() -> None:
    doc = newsroom.document("a", "Indonesia dan Laos.")
    people = tuple(
        newsroom.item(
            "persons", name, newsroom.quotes(doc, "Laos"), name=name, capacity=capacity, role="jabatan"
        )
        for name, capacity in (("Siti", "victim"), ("Budi", "suspect"), ("Rina", "expert"), ("Tono", "other"))
    )
    made = told(newsroom.article(doc, "Judul", persons=people))
    assert made["filters"]["tokoh"] == ["Rina"]
    assert not [name for name in ("Siti", "Budi", "Tono") if name in made["content"]]


def test_whom_another_article_calls_otherwise_cannot_be_sought() -> None:
    made = told(newsroom.china(), "eddy-hartono")
    assert made["filters"]["tokoh"] == ["Wang Lutong"]
    assert "Eddy Hartono" not in made["content"]


def test_out_of_scope_it_is_found_by_its_words_only() -> None:
    article = replace(newsroom.laos(), in_scope=newsroom.fact("in_scope", "false"))
    filters = told(article)["filters"]
    assert filters["mitra"] == filters["topik"] == []
