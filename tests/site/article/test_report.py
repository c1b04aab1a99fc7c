"""How a reader reports an error."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import newsroom
from digest.site.article.report import Reporter
from digest.site.cards import card
from digest.site.views.article import Proof

CARD = card(newsroom.laos(), newsroom.labels())
PROOF = Proof("Kedua negara berencana & bertemu.", (), None, "")


def reporter(**settings: str) -> Reporter:
    return Reporter(CARD, replace(newsroom.SETTINGS, **settings), newsroom.names())  # type: ignore[arg-type]


def test_a_mail_with_article_value_and_sentence_filled_in() -> None:
    link = urlsplit(reporter(report="mailto:redaksi@contoh.id", url="https://contoh.id/").of("Laos", [PROOF]))
    told = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "redaksi@contoh.id")
    assert told["subject"] == [f"Koreksi: {CARD.title}"]
    assert "https://contoh.id/artikel/" in told["body"][0]
    assert "Tertulis: Laos\nKalimat: “Kedua negara berencana & bertemu.”" in told["body"][0]


def test_an_issue_where_there_is_a_repository() -> None:
    link = reporter(repository="https://github.com/a/b").of("Laos", [])
    assert link.startswith("https://github.com/a/b/issues/new?title=Koreksi")
    assert reporter(repository="https://gitlab.com/a/b").of("Laos", []).count("issue%5Btitle%5D") == 1


def test_a_form_of_somebody_s_own_is_led_to_at_the_foot() -> None:
    own = reporter(report="https://contoh.id/lapor")
    assert own.of("Laos", [PROOF]) == ""
    assert own.foot().link and own.foot().link.url == "https://contoh.id/lapor"


def test_without_an_address_it_says_where_to_look_for_one() -> None:
    assert reporter().of("Laos", [PROOF]) == ""
    assert (reporter().foot().words, reporter().foot().link and reporter().foot().link.url) == (
        newsroom.names().say("report.no_way"),
        "tentang.html",
    )


def test_an_address_that_is_none_becomes_no_link() -> None:
    assert reporter(report="javascript:alert(1)").foot().words == newsroom.names().say("report.no_way")
