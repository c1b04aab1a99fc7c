"""What a listing knows of an article."""

from dataclasses import replace

import pytest

import newsroom
from digest.site.cards import card, deciding_date


def test_a_card_of_the_seed_from_cambodia() -> None:
    shown = card(newsroom.cambodia(), newsroom.labels())
    assert shown.url == "artikel/002_c177037e0d846f6e.html"
    assert [(p.name, p.url) for p in shown.partners] == [("Kamboja", "mitra/kamboja.html")]
    assert [(t.id, t.primary) for t in shown.topics][:2] == [("tppo", True), ("narkotika", True)]
    assert shown.when and shown.when.text == "19 Mei 2025"


def test_an_article_out_of_scope_has_no_partner_and_leads_to_no_topic() -> None:
    outside = replace(newsroom.laos(), in_scope=newsroom.fact("in_scope", "false"))
    shown = card(outside, newsroom.labels())
    assert (shown.in_scope, shown.partners) == (False, ())
    assert all(not topic.url for topic in shown.topics)


@pytest.mark.parametrize(
    ("happened", "stated", "published", "decides"),
    [
        ("2024-11-05", "2024-12-06", "2024-12-07", ("2024-11-05", "happened")),
        (None, "2024-12-06", "2024-12-07", ("2024-12-06", "stated")),
        (None, None, "2024-12-07", ("2024-12-07", "published")),
        ("XXXX-07-29", None, "2024-07-30", ("2024-07-30", "published")),
        ("XXXX-07-29", None, None, ("XXXX-07-29", "happened")),
        (None, None, None, (None, "")),
    ],
)
def test_the_date_that_places_an_article(
    happened: str | None, stated: str | None, published: str | None, decides: tuple[str | None, str]
) -> None:
    article = newsroom.article(
        newsroom.document("a", "Teks."),
        "Judul",
        happened=newsroom.fact("happened", happened),
        stated=newsroom.fact("stated", stated),
        published=newsroom.fact("published", published),
    )
    assert deciding_date(article) == decides


def test_a_day_without_its_year_is_shown_so_and_counts_as_undated() -> None:
    article = newsroom.article(
        newsroom.document("a", "Teks."), "Judul", happened=newsroom.fact("happened", "XXXX-07-29")
    )
    shown = card(article, newsroom.labels())
    assert shown.when and shown.when.text == "29 Juli, tahun tidak diketahui"
    assert not shown.dated


def test_the_lead_does_not_say_the_title_again() -> None:
    article = newsroom.article(
        newsroom.document("a", "Teks."),
        "Polisi menangkap…",
        summary=("Polisi menangkap tiga orang.", "Mereka diperiksa."),
    )
    assert card(article, newsroom.labels()).lead == "Mereka diperiksa."


def test_a_long_lead_is_cut_between_words() -> None:
    article = newsroom.article(newsroom.document("a", "Teks."), "Judul", summary=("kata " * 200,))
    lead = card(article, newsroom.labels()).lead
    assert len(lead) <= 260
    assert lead.endswith("kata…")


def test_what_is_doubtful_says_so_on_every_list() -> None:
    doc = newsroom.document("a", "Laos dan siber pada 5 November 2024.")
    weak = newsroom.fact("happened", "2024-11-05", newsroom.quotes(doc, "5 November 2024"), certainty=0.3)
    article = newsroom.article(
        doc,
        "Judul",
        happened=weak,
        partners=(newsroom.item("partners", "LA", newsroom.quotes(doc, "Laos"), 0.3),),
        topics=(newsroom.item("topics", "siber", newsroom.quotes(doc, "siber"), 0.3, prominence="primary"),),
    )
    shown = card(article, newsroom.labels())
    assert shown.when_doubtful
    assert [partner.doubtful for partner in shown.partners] == [True]
    assert [topic.doubtful for topic in shown.topics] == [True]
    listed = newsroom.html(newsroom.page([article], "topik/siber.html"))
    assert listed.count('<abbr class="unsure" title="perlu diperiksa">?</abbr>') == 3
