"""What there is to know at once."""

from dataclasses import replace

import newsroom
from digest.site.article.glance import glance
from digest.site.cards import card
from digest.site.labels import by_id
from digest.site.views.article import Glance

NAMES = by_id(newsroom.labels())


def lines(article) -> dict[str, Glance]:  # type: ignore[no-untyped-def]
    return {line.label: line for line in glance(article, card(article, newsroom.labels()), NAMES)}


def test_who_with_whom() -> None:
    assert lines(newsroom.china())["Siapa"].text == "Indonesia dengan Tiongkok: Eddy Hartono; Wang Lutong"
    assert "Siapa" not in lines(newsroom.region())


def test_what_is_doubtful_says_so() -> None:
    weak = newsroom.item("partners", "LA", (), 0.3)
    assert lines(replace(newsroom.laos(), partners=(weak,)))["Siapa"].doubtful


def test_no_sentence_that_would_be_a_third_of_the_text() -> None:
    doc = newsroom.document("a", "Polisi menahan tiga orang di Bali. Mereka diperiksa.")
    article = newsroom.article(doc, "Judul", summary=("Polisi menahan tiga orang di Bali.",))
    assert "Apa" not in lines(article)
