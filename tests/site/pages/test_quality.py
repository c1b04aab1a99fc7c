"""The page on how well the machine reads."""

import re

import newsroom
from digest.model.verdict import Cause, Outcome, Verdict
from digest.site.cards import card
from digest.site.desk import Desk
from digest.site.pages.table import listing_pages

RIGHT = (Verdict("topics", "tppo", Outcome.RIGHT), Verdict("title", "x", Outcome.RIGHT))
WRONG = (Verdict("topics", "tppo", Outcome.WRONG), Verdict("topics", "siber", Outcome.MISSED))


def html(*verdicts: tuple[Verdict, ...], causes: tuple[Cause, ...] = ()) -> str:
    articles = newsroom.seeds()
    cards = tuple(card(article, newsroom.labels()) for article in articles)
    desk = Desk(verdicts=verdicts, causes=causes)
    pages, _ = listing_pages(
        cards, newsroom.lone(articles), newsroom.labels(), newsroom.SETTINGS, {}, desk=desk
    )
    return newsroom.html(next(page for page in pages if page.url == "mutu.html"))


def test_nobody_looked() -> None:
    said = html()
    assert "Belum ada artikel yang diperiksa redaksi" in said
    assert "<table" not in said
    assert "%" not in said.split("<main")[1]


def test_too_few_for_a_percentage() -> None:
    said = html(*[RIGHT] * 8, WRONG).split("<main")[1]
    assert "Baru 9 artikel yang diperiksa: terlalu sedikit" in said
    assert "8 dari 9" in said
    assert not re.search(r"\d%", said.replace("95%", ""))


def test_enough_to_say_with_how_sure_that_is() -> None:
    said = html(*[RIGHT] * 9, WRONG)
    assert "90% (9 dari 10)" in said
    assert "60%–98%" in said
    assert "terlalu sedikit" not in said
    assert "Perdagangan orang" in said


def test_what_misled_the_machine() -> None:
    said = html(RIGHT, causes=(Cause("topics", "topic", "<terorganisir>"), Cause("topics", "topic", "a")))
    assert "“&lt;terorganisir&gt;”" in said
    assert "<code>topic</code>" in said
