"""What is worth a look: articles in which something is doubtful, missing or drifted, and what settles it."""

from collections.abc import Iterator

from digest.model.page import Page
from digest.site import urls
from digest.site.article.changes import doubt_in_words
from digest.site.desk import Worth
from digest.site.edition import Edition, month_of
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.site.views.newsroom import QueueEntry, QueueView, Stanza

TEMPLATE = "pages/review.html"

#: A longer list is no list to work through; the command gives all.
MOST = 200


def pages(edition: Edition) -> Iterator[Page]:
    """Only where the settings ask for it: it is the newsroom's page, not the reader's."""
    if not edition.settings.review_page:
        return
    cards = {card.id: card for card in edition.cards}
    queue = edition.desk.queue
    shown = tuple(_entry(worth, cards[worth.article], edition) for worth in queue[:MOST])
    names = edition.labels
    heading, intro = names.say("review.heading"), names.say("review.intro")
    view = QueueView(
        frame=frame(urls.REVIEW, heading, intro, edition.settings, names),
        heading=heading,
        intro=intro,
        count=_count(len(queue), len(shown), names),
        entries=shown,
        empty=names.say("review.empty"),
    )
    yield Page(urls.REVIEW, TEMPLATE, view)


def touched(card: Card) -> int:
    """The number of pages that show the article: its own, and its lists by partner, topic and time."""
    if not card.in_scope:
        return 2
    partners, topics, month = len(card.partners), len(card.topics), month_of(card)
    shelves = (not partners) + (not card.dated)
    times = 1 + bool(month) + (len(month) > len("2025"))
    return 1 + partners + topics + max(1, partners) * topics + shelves + times


def _count(all_: int, shown: int, names: Labels) -> str:
    every = names.say("articles", all_)
    return every if shown == all_ else names.say("review.shown", shown, articles=every)


def _entry(worth: Worth, card: Card, edition: Edition) -> QueueEntry:
    names = edition.labels
    doubts = (
        f"{names.word('field', doubt.field.partition('.')[0])}: {doubt_in_words(doubt, names)}"
        for doubt in worth.doubts
    )
    drifted = (names.say("review.drifted", place=found.where()) for found in worth.drifted)
    return QueueEntry(
        article=Link(card.url, card.title),
        pages=names.number(worth.pages),
        reasons=(*doubts, *dict.fromkeys(drifted)),
        stanzas=tuple(Stanza(path, text.rstrip("\n")) for path, text in worth.files),
    )
