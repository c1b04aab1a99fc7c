"""What is worth a look: articles in which something is doubtful, missing or drifted, and what settles it."""

from collections.abc import Iterator

from digest.model.page import Page
from digest.site import urls
from digest.site.article.changes import doubt_in_words
from digest.site.desk import Worth
from digest.site.edition import Edition, month_of, number
from digest.site.frame import frame
from digest.site.labels import FIELDS
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.site.views.newsroom import QueueEntry, QueueView, Stanza

TEMPLATE = "pages/review.html"

HEADING = "Perlu diperiksa"
INTRO = (
    "Artikel yang pembacaannya meragukan, tidak lengkap, atau berubah sejak dikoreksi. Yang tampil di halaman "
    "terbanyak didahulukan. Bila pembacaannya benar, salin koreksi yang tersedia apa adanya; bila salah, "
    "betulkan dulu isinya."
)
EMPTY = "Tidak ada yang perlu diperiksa."
DRIFTED = "Koreksi perlu ditinjau: naskah atau pembacaan mesin berubah sejak koreksi ditulis"

#: A longer list is no list to work through; the command gives all.
MOST = 200


def pages(edition: Edition) -> Iterator[Page]:
    """Only where the settings ask for it: it is the newsroom's page, not the reader's."""
    if not edition.settings.review_page:
        return
    cards = {card.id: card for card in edition.cards}
    queue = edition.desk.queue
    shown = tuple(_entry(worth, cards[worth.article], edition) for worth in queue[:MOST])
    view = QueueView(
        frame=frame(urls.REVIEW, HEADING, INTRO, edition.settings),
        heading=HEADING,
        intro=INTRO,
        count=_count(len(queue), len(shown)),
        entries=shown,
        empty=EMPTY,
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


def _count(all_: int, shown: int) -> str:
    listed = "" if shown == all_ else f"; {number(shown)} yang pertama tampil di sini"
    return f"{number(all_)} artikel{listed}"


def _entry(worth: Worth, card: Card, edition: Edition) -> QueueEntry:
    doubts = (
        f"{FIELDS[doubt.field.partition('.')[0]]}: {doubt_in_words(doubt, edition.labels)}"
        for doubt in worth.doubts
    )
    drifted = (f"{DRIFTED} ({found.where()})" for found in worth.drifted)
    return QueueEntry(
        article=Link(card.url, card.title),
        pages=number(worth.pages),
        reasons=(*doubts, *dict.fromkeys(drifted)),
        stanzas=tuple(Stanza(path, text.rstrip("\n")) for path, text in worth.files),
    )
