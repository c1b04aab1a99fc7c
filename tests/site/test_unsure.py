"""What has to be checked is marked wherever it is read."""

from dataclasses import replace

import pytest

import newsroom
from digest.model.article import Article, Doubt, Fact
from digest.site import unsure
from digest.site.article.citation import citation, metas
from digest.site.article.glance import glance
from digest.site.cards import card
from digest.site.data.records import record
from digest.site.data.rows import rows
from digest.site.pages.table import listing_pages
from digest.site.particulars import particulars
from digest.site.search.entries import entry

SETTINGS = replace(newsroom.SETTINGS, id="contoh.id,2025", url="https://contoh.id/")
TITLE = "Polri dan mitranya bertemu"

#: Pages that show nothing of an article but its title.
TITLES_ONLY = ("indeks.html", "glosarium.html")


def told(name: str, certainty: float, field: str = "happened", *, scope: str = "true") -> Article:
    """With a partner, a region, a topic, an agreement, a place, an official and a date of one certainty."""
    doc = newsroom.document(name, "Polri bertemu Thailand di Bangkok soal siber, kata Budi Santoso. Ada MoU.")
    day: Fact = newsroom.fact(field, "2025-03-04", certainty=certainty)

    def item(kind: str, ident: str, *words: str, **attributes: str) -> tuple[object, ...]:
        return (newsroom.item(kind, ident, newsroom.quotes(doc, *words), certainty, **attributes),)

    return newsroom.article(
        doc,
        TITLE,
        in_scope=newsroom.fact("in_scope", scope),
        partners=item("partners", "TH", "Thailand"),
        regions=item("regions", "asia-tenggara", "Bangkok"),
        topics=item("topics", "siber", "siber", prominence="primary"),
        persons=item(
            "persons", "Budi Santoso", "Budi Santoso", name="Budi Santoso", country="ID", capacity="official"
        ),
        place=item("place", "TH/Bangkok", "Bangkok", name="Bangkok", country="TH")[0],
        instruments=item(
            "instruments", "mou-1", "MoU", type="mou", title="MoU siber", status="signed", parties="ID TH"
        ),
        doubts=(Doubt("persons", "Budi Santoso", "x"),) if certainty < 0.5 else (),
        **{field: day},
    )


def shown(*articles: Article) -> dict[str, str]:
    cards = tuple(card(one, newsroom.labels()) for one in articles)
    known = {one.id: particulars(one, newsroom.labels()) for one in articles}
    pages, _ = listing_pages(
        cards, newsroom.lone(articles), newsroom.labels(), SETTINGS, {}, particulars=known
    )
    return {page.url: newsroom.html(page) for page in pages}


@pytest.mark.parametrize("scope", ["true", "false"])
@pytest.mark.parametrize("field", ["happened", "stated", "published"])
def test_no_page_that_shows_a_doubtful_article_shows_it_as_a_sure_one(field: str, scope: str) -> None:
    sure, doubtful = (shown(told("a", at, field, scope=scope)) for at in (1.0, 0.4))
    named = [url for url, text in doubtful.items() if TITLE in text and url not in TITLES_ONLY]
    assert len(named) > (10 if scope == "true" else 1)
    assert [url for url in named if sure.get(url) == doubtful[url]] == []
    for url in named:
        assert "?" in doubtful[url].replace("?page", ""), url


def test_an_article_that_an_editor_found_right_is_sure() -> None:
    sure, reviewed = told("a", 1.0), replace(told("a", 0.4), reviewed=True, doubts=())
    assert shown(sure) == shown(reviewed)
    names = newsroom.names()
    assert glance(sure, card(sure, newsroom.labels()), names) == glance(
        reviewed, card(reviewed, newsroom.labels()), names
    )


def test_a_glance_marks_each_line() -> None:
    doubtful = told("a", 0.4)
    lines = glance(doubtful, card(doubtful, newsroom.labels()), newsroom.names())
    assert {line.label for line in lines if not line.doubtful} <= {"Apa"}
    assert {line.label for line in lines if line.doubtful} == {"Kapan", "Di mana", "Siapa", "Kesepakatan"}


def test_a_doubtful_day_of_publication_is_cited_as_such_and_told_to_no_machine() -> None:
    doubtful = told("a", 0.4, "published")
    there = card(doubtful, newsroom.labels())
    cited = citation(doubtful, there, SETTINGS, newsroom.names(), "v")
    assert "(2025?)" in cited.text
    assert "2025" not in "".join(form.text for form in cited.forms)
    assert not [one for one in metas(doubtful, there, SETTINGS) if "2025" in one.content]


def test_search_and_tables_mark_it() -> None:
    doubtful = told("a", 0.4)
    known = record(doubtful, "a", newsroom.labels(), SETTINGS)
    there = card(doubtful, newsroom.labels())
    sought = entry(known, there, newsroom.labels(), frozenset())
    assert (sought["meta"]["when"], sought["meta"]["where"]) == ("4 Maret 2025?", "Thailand?, Asia Tenggara?")
    assert b'"doubtful": true' in rows(known, frozenset()).persons
    sure = record(told("a", 1.0), "a", newsroom.labels(), SETTINGS)
    assert b'"doubtful": false' in rows(sure, frozenset()).persons


def test_words_are_marked_behind() -> None:
    there = card(told("a", 0.4, "published"), newsroom.labels())
    assert (unsure.day(there), unsure.when(there)) == ("4 Maret 2025?", "terbit 4 Maret 2025?")
    undated = card(newsroom.laos(), newsroom.labels())
    assert (unsure.day(undated), unsure.when(undated), unsure.marked("", True)) == ("", "", "")
