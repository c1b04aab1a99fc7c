"""Shelves: what is unknown is shown."""

from dataclasses import replace

import newsroom
from newsroom import listing


def test_each_article_without_a_partner_a_date_or_a_place_here_is_on_its_shelf() -> None:
    outside = replace(newsroom.china(), in_scope=newsroom.fact("in_scope", "false"))
    yearless = replace(newsroom.laos(), happened=newsroom.fact("happened", "XXXX-07-29"))
    pages = newsroom.site((newsroom.region(), yearless, newsroom.cambodia(), outside))
    shelf = {
        url: [entry.card.id[:3] for entry in newsroom.listed(listing(pages, url))]
        for url in ("tanpa-mitra.html", "tanpa-tanggal.html", "luar-cakupan.html")
    }
    assert shelf == {
        "tanpa-mitra.html": ["004"],
        "tanpa-tanggal.html": ["001", "004"],
        "luar-cakupan.html": ["003"],
    }


def test_an_empty_shelf_says_what_that_means() -> None:
    shown = listing(newsroom.site([newsroom.cambodia()]), "tanpa-tanggal.html")
    assert newsroom.listed(shown) == []
    assert shown.listing.empty == "Semua artikel dalam cakupan bertanggal."
