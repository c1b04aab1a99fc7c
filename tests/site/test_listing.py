"""Long lists."""

from dataclasses import replace

import newsroom
from digest.model.article import Article
from digest.site.cards import card
from digest.site.pages.table import listing_pages
from digest.site.views.subjects import TopicView
from newsroom import listing


def many(count: int) -> list[Article]:
    """Articles on Laos, a day apart, the last ones without a date."""
    made = []
    for number in range(count):
        doc = newsroom.document(f"a{number:03}", "Indonesia dan Laos.")
        day = newsroom.fact("happened", f"2024-01-{number + 1:02}" if number < 20 else None)
        partners = (newsroom.item("partners", "LA", newsroom.quotes(doc, "Laos")),)
        made.append(newsroom.article(doc, f"Judul {number}", happened=day, partners=partners))
    return made


def test_a_long_list_goes_on_under_stable_names() -> None:
    pages = newsroom.site(many(23), replace(newsroom.SETTINGS, page_size=10))
    first, second, third = (
        listing(pages, url) for url in ("semua.html", "semua/halaman-2.html", "semua/halaman-3.html")
    )
    assert [len(newsroom.listed(p)) for p in (first, second, third)] == [10, 10, 3]
    assert (
        newsroom.listed(first)[0].card.when and newsroom.listed(first)[0].card.when.text == "20 Januari 2024"
    )
    assert first.listing.pager and second.listing.pager and third.listing.pager
    assert (first.listing.pager.newer, first.listing.pager.older and first.listing.pager.older.url) == (
        None,
        "semua/halaman-2.html",
    )
    assert second.listing.pager.text == "Halaman 2 dari 3"
    assert third.listing.pager.older is None
    assert [newsroom.listed(p)[-1].card.id for p in (first, second, third)] == ["a010", "a000", "a022"]


def test_a_month_that_only_articles_out_of_scope_have_leads_nowhere() -> None:
    outside = replace(newsroom.china(), in_scope=newsroom.fact("in_scope", "false"))
    pages = newsroom.site([outside, newsroom.cambodia()])
    (group,) = listing(pages, "luar-cakupan.html").listing.groups
    assert (group.heading.text, group.heading.url) == ("November 2024", "")


def test_each_month_has_a_head_and_each_year_a_way_to_it() -> None:
    pages = newsroom.site([*newsroom.seeds(), *many(12)], replace(newsroom.SETTINGS, page_size=5))
    first = listing(pages, "semua.html").listing
    assert [(g.heading.text, g.heading.url, len(g.entries)) for g in first.groups] == [
        ("Mei 2025", "waktu/2025-05.html", 1),
        ("November 2024", "waktu/2024-11.html", 1),
        ("Januari 2024", "waktu/2024-01.html", 3),
    ]
    assert [(y.text, y.count, y.url) for y in first.years] == [
        ("2025", 1, "semua.html#b2025-05"),
        ("2024", 13, "semua.html#b2024-11"),
        ("tanpa tahun", 3, "semua/halaman-3.html#b"),
    ]


def test_a_list_is_known_by_the_digests_of_what_it_lists() -> None:
    """Whatever digest changes, of a card that it shows, makes it another page; and nothing else does."""
    digests = {article.id: f"d{at}" for at, article in enumerate(newsroom.seeds())}
    url = next(page.url for page in newsroom.site(newsroom.seeds()) if page.template == "pages/topic.html")

    def known_by(told: dict[str, str]) -> object:
        pages, _ = listing_pages(
            [card(article, newsroom.labels()) for article in newsroom.seeds()],
            (),
            newsroom.labels(),
            newsroom.SETTINGS,
            {},
            digests=told,
        )
        return next(page.of for page in pages if page.url == url)

    before = known_by(digests)
    changed = [ident for ident in digests if known_by(digests | {ident: "other"}) != before]
    view = next(page.view for page in newsroom.site(newsroom.seeds()) if page.url == url)
    assert isinstance(view, TopicView)
    listed = {entry.card.id for group in view.listing.groups for entry in group.entries}
    assert set(changed) == listed
    assert listed < digests.keys()
