"""Partners: all of them, and what each lists."""

from dataclasses import replace

import newsroom
from digest.model.article import Article
from digest.site.views.agreements import AgreementsView
from digest.site.views.front import PartnersView
from digest.site.views.subjects import DossierView


def test_agreements_with_a_partner_the_furthest_first() -> None:
    rungs = newsroom.view(newsroom.site(newsroom.seeds()), "mitra/kamboja.html", DossierView).rungs
    assert [(r.title, r.status) for r in rungs] == [
        ("Letter of Intent", "ditandatangani"),
        ("Nota Kesepahaman", "direncanakan"),
    ]


def test_the_version_of_a_dossier_moves_with_what_it_says() -> None:
    def version(*articles: Article) -> str:
        return newsroom.view(newsroom.site(articles), "mitra/kamboja.html", DossierView).version

    before = version(*newsroom.seeds())
    assert version(*newsroom.seeds()) == before == version(newsroom.cambodia())
    renamed = replace(newsroom.cambodia(), title=newsroom.fact("title", "Judul lain"))
    assert version(renamed) != before


def test_all_partners_by_name_with_their_main_topics() -> None:
    view = next(p.view for p in newsroom.site(newsroom.seeds()) if p.url == "mitra/index.html")
    assert isinstance(view, PartnersView)
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
    article = f"artikel/{newsroom.laos().id}.html"
    topics = newsroom.view(newsroom.site(newsroom.seeds()), "mitra/laos.html", DossierView).topics
    assert [(bar.link.text, bar.link.url, bar.text) for bar in topics] == [
        ("Kerja sama hukum", article, "1"),
        ("Narkotika", article, "1"),
        ("Perdagangan orang (TPPO)", article, "1"),
    ]


def test_an_agreement_that_is_not_with_the_partner_is_not_on_its_page() -> None:
    doc = newsroom.document("a", "Laos dan konvensi itu, yang sudah berlaku.")
    pact = newsroom.item(
        "instruments", "mou-1", newsroom.quotes(doc, "konvensi"), type="mou", status="in-force"
    )
    partners = (newsroom.item("partners", "LA", newsroom.quotes(doc, "Laos")),)
    pages = newsroom.site([newsroom.article(doc, "Judul", partners=partners, instruments=(pact,))])
    assert newsroom.view(pages, "mitra/laos.html", DossierView).rungs == ()
    assert [r.title for r in newsroom.view(pages, "kesepakatan.html", AgreementsView).mentioned] == [
        "Nota Kesepahaman"
    ]


def test_who_acts_stands_on_the_side_of_its_state() -> None:
    sides = newsroom.view(newsroom.site(newsroom.seeds()), "mitra/tiongkok.html", DossierView).sides
    assert [(s.heading, [p.link.text for p in s.people], [b.link.text for b in s.bodies]) for s in sides] == [
        ("Indonesia", ["Eddy Hartono"], ["BNPT"]),
        ("Tiongkok", ["Wang Lutong"], []),
    ]
