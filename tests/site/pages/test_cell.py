"""The pages behind the matrix."""

import newsroom
from newsroom import listing


def test_a_cell_leads_back_to_its_partner_and_its_topic() -> None:
    shown = listing(newsroom.site(newsroom.seeds()), "mitra/thailand/siber.html")
    assert shown.heading == "Thailand: Keamanan siber"
    assert shown.kicker and shown.kicker.url == "mitra/thailand.html"
    assert [facet.url for facet in shown.facets] == ["mitra/thailand.html", "topik/siber.html"]
    assert [(entry.card.id[:3], entry.also) for entry in shown.entries] == [("000", True)]
