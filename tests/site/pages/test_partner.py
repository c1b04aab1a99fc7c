"""Partners: all of them, and what each lists."""

import newsroom
from digest.site.views import DirectoryView
from newsroom import listing


def test_agreements_with_a_partner_the_furthest_first() -> None:
    ladder = listing(newsroom.site(newsroom.seeds()), "mitra/kamboja.html").ladder
    assert [(r.instrument.title, r.instrument.status) for r in ladder] == [
        ("Letter of Intent", "ditandatangani"),
        ("Nota Kesepahaman", "direncanakan"),
    ]


def test_all_partners_by_name_with_their_main_topics() -> None:
    view = next(p.view for p in newsroom.site(newsroom.seeds()) if p.url == "mitra/index.html")
    assert isinstance(view, DirectoryView)
    assert view.count == "4 mitra: 4 artikel, 4 cerita"
    assert [(f.text, f.url, f.count) for f in view.facets] == [
        ("Kamboja", "mitra/kamboja.html", 1),
        ("Laos", "mitra/laos.html", 1),
        ("Thailand", "mitra/thailand.html", 1),
        ("Tiongkok", "mitra/tiongkok.html", 1),
    ]
    assert view.facets[3].detail == "Terorisme"
    assert [shelf.url for shelf in view.shelves] == ["tanpa-mitra.html"]


def test_a_partner_leads_to_its_topics() -> None:
    facets = listing(newsroom.site(newsroom.seeds()), "mitra/laos.html").facets
    assert [(f.url, f.count) for f in facets] == [
        ("mitra/laos/hukum.html", 1),
        ("mitra/laos/narkotika.html", 1),
        ("mitra/laos/tppo.html", 1),
    ]
