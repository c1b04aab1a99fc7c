"""Topics: all of them, and what each lists."""

import newsroom
from digest.site.views.front import DirectoryView
from digest.site.views.subjects import DossierView, TopicView


def test_topics_without_articles_are_defined_but_lead_nowhere() -> None:
    view = next(p.view for p in newsroom.site(newsroom.seeds()) if p.url == "topik/index.html")
    assert isinstance(view, DirectoryView)
    empty = next(f for f in view.facets if f.text == "Senjata")
    assert (empty.url, empty.count, empty.detail) == ("", 0, "Definisi topik senjata.")


def test_a_topic_that_is_not_the_article_s_own_says_so() -> None:
    pages = newsroom.site(newsroom.seeds())
    assert [
        (e.card.id[:3], e.also) for e in newsroom.listed(newsroom.view(pages, "topik/siber.html", TopicView))
    ] == [
        ("004", False),
        ("000", True),
    ]
    assert not any(e.also for e in newsroom.listed(newsroom.view(pages, "mitra/thailand.html", DossierView)))


def test_what_only_touches_on_a_topic_has_heads_of_its_own() -> None:
    view = newsroom.view(newsroom.site(newsroom.seeds()), "topik/siber.html", TopicView)
    assert [group.heading.text for group in view.listing.groups] == [
        "Tanggal tidak diketahui",
        "Juga dibahas: Tanggal tidak diketahui",
    ]
    assert len({group.anchor for group in view.listing.groups}) == 2
    assert view.count.endswith("1 topik utama, 1 juga dibahas")


def test_partners_of_a_topic_by_year() -> None:
    view = newsroom.view(newsroom.site(newsroom.seeds()), "topik/tppo.html", TopicView)
    assert view.years == ("2025",)
    assert [(row.link.text, row.all, row.years) for row in view.partners] == [
        ("Kamboja", "1", ("1",)),
        ("Laos", "1", ("",)),
        ("Thailand", "1", ("",)),
    ]
