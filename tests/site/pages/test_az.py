"""The index of names."""

from dataclasses import replace

import newsroom
from digest.site.pages import az
from digest.site.views.subjects import AzEntry, AzView


def entries(pages) -> dict[str, AzEntry]:  # type: ignore[no-untyped-def]
    view = newsroom.view(pages, "indeks.html", AzView)
    return {entry.text: entry for group in view.groups for entry in group.entries}


def test_every_kind_of_name_is_there() -> None:
    found = entries(newsroom.site(newsroom.seeds()))
    assert {
        name: found[name].kind
        for name in ("Wang Lutong", "BNPT", "Bali", "Letter of Intent", "Terorisme", "Kamboja", "WNI")
    } == {
        "Wang Lutong": "tokoh",
        "BNPT": "lembaga",
        "Bali": "tempat",
        "Letter of Intent": "kesepakatan",
        "Terorisme": "topik",
        "Kamboja": "mitra",
        "WNI": "istilah",
    }


def test_a_name_without_a_page_leads_to_its_articles() -> None:
    found = entries(newsroom.site(newsroom.seeds()))
    assert (found["Bali"].url, [a.url for a in found["Bali"].articles]) == (
        "",
        [f"artikel/{newsroom.cambodia().id}.html"],
    )
    twice = entries(newsroom.site((newsroom.cambodia(), newsroom.again(newsroom.cambodia()))))
    assert (twice["Bali"].url, twice["Bali"].articles) == ("tempat/bali.html", ())


def test_a_long_index_goes_on_and_each_letter_is_led_to(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(az, "SIZE", 5)
    pages = newsroom.site(newsroom.seeds(), replace(newsroom.SETTINGS, page_from=1))
    view = newsroom.view(pages, "indeks.html", AzView)
    assert view.letters[0].url.startswith("indeks.html#huruf-")
    assert view.letters[-1].url.startswith("indeks/halaman-")
    shown = {page.url: newsroom.html(page) for page in pages if page.url.startswith("indeks")}
    for letter in view.letters:
        url, _, anchor = letter.url.partition("#")
        assert f'id="{anchor}"' in shown[url]
