"""Topics: all of them, and what each lists."""

import newsroom
from digest.site.views import DirectoryView, DossierView
from newsroom import listing


def test_topics_without_articles_are_defined_but_lead_nowhere() -> None:
    view = next(p.view for p in newsroom.site(newsroom.seeds()) if p.url == "topik/index.html")
    assert isinstance(view, DirectoryView)
    empty = next(f for f in view.facets if f.text == "Senjata")
    assert (empty.url, empty.count, empty.detail) == ("", 0, "Definisi topik senjata.")


def test_a_topic_that_is_not_the_article_s_own_says_so() -> None:
    pages = newsroom.site(newsroom.seeds())
    assert [(e.card.id[:3], e.also) for e in newsroom.listed(listing(pages, "topik/siber.html"))] == [
        ("000", True),
        ("004", False),
    ]
    assert not any(e.also for e in newsroom.listed(newsroom.view(pages, "mitra/thailand.html", DossierView)))
