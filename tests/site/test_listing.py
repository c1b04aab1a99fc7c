"""Long lists."""

from dataclasses import replace

import newsroom
from digest.model.article import Article
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
        listing(pages, url)
        for url in ("mitra/laos.html", "mitra/laos/halaman-2.html", "mitra/laos/halaman-3.html")
    )
    assert [len(p.entries) for p in (first, second, third)] == [10, 10, 3]
    assert first.entries[0].card.when and first.entries[0].card.when.text == "20 Januari 2024"
    assert first.pager and second.pager and third.pager
    assert (first.pager.newer, first.pager.older and first.pager.older.url) == (
        None,
        "mitra/laos/halaman-2.html",
    )
    assert second.pager.text == "Halaman 2 dari 3"
    assert third.pager.older is None
    assert [p.entries[-1].card.id for p in (first, second, third)] == ["a010", "a000", "a022"]
