"""The record of all corrections, and its feed: what the machine said, what the editor says, why and when."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from urllib.parse import quote

from digest.model.article import Correction
from digest.model.page import Page
from digest.site import dates, feeds, urls
from digest.site.article.changes import spoken_change
from digest.site.edition import Edition, number
from digest.site.frame import frame
from digest.site.labels import FIELDS
from digest.site.listing import pager
from digest.site.views.feeds import FeedEntry
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.site.views.newsroom import Act, Changed, CorrectionsView

TEMPLATE = "pages/corrections.html"

HEADING = "Koreksi"
INTRO = (
    "Semua yang diubah redaksi pada hasil pembacaan mesin: apa kata mesin, apa kata redaksi, alasannya, dan "
    "kapan. Koreksi yang dicabut tetap tercatat."
)
EMPTY = "Belum ada koreksi."
NO_DAY = "Hari koreksi ini tidak dicatat."
WITHHELD = "Satu artikel tidak ditayangkan"


def pages(edition: Edition) -> Iterator[Page]:
    found = acts(edition)
    size = max(1, edition.settings.page_size)
    total = max(1, -(-len(found) // size))
    follow = feeds.link(urls.CORRECTIONS, HEADING, edition.settings)
    for at in range(1, total + 1):
        url = urls.paged(urls.CORRECTIONS, at)
        title = HEADING if at == 1 else f"{HEADING} (halaman {number(at)})"
        view = CorrectionsView(
            frame=frame(url, title, INTRO, edition.settings, feed=follow),
            heading=HEADING,
            intro=INTRO if at == 1 else "",
            count=_count(found),
            acts=tuple(found[(at - 1) * size : at * size]),
            pager=pager(urls.CORRECTIONS, at, total) if total > 1 else None,
            empty=EMPTY,
            links=_links(edition),
        )
        yield Page(url, TEMPLATE, view)
    news = _entries(found, edition)
    entries = feeds.Entries(news, lambda: news)
    yield from feeds.feed(edition, "koreksi", urls.CORRECTIONS, HEADING, INTRO, entries=entries)


def _count(acts: Sequence[Act]) -> str:
    withdrawn = sum(bool(act.withdrawn) for act in acts)
    return f"{number(len(acts))} koreksi" + (
        f", {number(withdrawn)} di antaranya dicabut" if withdrawn else ""
    )


def _links(edition: Edition) -> tuple[Link, ...]:
    review = (Link(urls.REVIEW, "Yang perlu diperiksa"),) if edition.settings.review_page else ()
    return (Link(urls.QUALITY, "Seberapa tepat mesin membaca"), *review)


def acts(edition: Edition) -> list[Act]:
    """Newest first by the day of the correction; those without a day come last, by article."""
    cards = {card.id: card for card in edition.cards}
    found = [
        act
        for ident, said in sorted(edition.desk.corrections.items())
        for act in _acts_of(ident, cards.get(ident), said, edition)
    ]
    for ident, said in sorted(edition.desk.withheld.items()):
        unnamed = sha256(ident.encode()).hexdigest()[:12]
        found += _acts_of(f"tersembunyi/{unnamed}", None, said, edition)
    return sorted(found, key=lambda act: act.on, reverse=True)


def _acts_of(
    ident: str, card: Card | None, corrections: Iterable[Correction], edition: Edition
) -> Iterator[Act]:
    """What was corrected in one article at one time, for one reason; several of one day are numbered."""
    numbered: dict[str, int] = {}
    for (on, *_), group in groupby(corrections, _together):
        numbered[on] = numbered.get(on, 0) + 1
        name = "/".join(filter(None, (ident, on, str(numbered[on]) if numbered[on] > 1 else "")))
        yield _act(name, card, list(group), edition)


def _together(correction: Correction) -> tuple[str, ...]:
    c = correction
    return c.on, c.because, c.by, c.evidence, c.withdrawn_on, c.withdrawn_because


def _act(name: str, card: Card | None, corrections: Sequence[Correction], edition: Edition) -> Act:
    first = corrections[0]
    changes = tuple(
        Changed(FIELDS[c.field], spoken_change(c, edition.labels, edition.titles)) for c in corrections
    )
    return Act(
        id=name,
        article=Link(card.url, card.title) if card else Link("", WITHHELD),
        changes=changes if card else (),
        because=first.because,
        by=first.by,
        on=first.on,
        when=edition.labels.when(first.on) if first.on else None,
        evidence=first.evidence,
        withdrawn=changes[0].change.withdrawn,
        withdrawn_on=first.withdrawn_on,
    )


# -- the feed


def _entries(acts: Sequence[Act], edition: Edition) -> list[FeedEntry]:
    """Newest news first: a correction withdrawn is news again. One without a day is as old as its article."""
    began = {card.url: dates.first_day(card.order) for card in edition.cards}
    found = [_entry(act, began.get(act.article.url, ""), edition) for act in acts]
    return sorted(found, key=lambda entry: entry.updated, reverse=True)


def _entry(act: Act, began: str, edition: Edition) -> FeedEntry:
    """`began`: the first day of the article's date, where it has one."""
    said = (_sentence(one) for one in act.changes)
    evidence = f"Bukti: {act.evidence}" if act.evidence else ""
    parts = (*said, f"Alasan: {act.because}", act.withdrawn, evidence, "" if act.on else NO_DAY)
    return feeds.entry(
        edition,
        f"koreksi/{quote(act.id)}",
        f"Dicabut: {act.article.text}" if act.withdrawn else act.article.text,
        target=act.article.url or urls.CORRECTIONS,
        feed_of=urls.CORRECTIONS,
        days=(act.on, act.withdrawn_on) if act.on or act.withdrawn_on else (began,),
        text="\n".join(part for part in parts if part),
        author=act.by,
        published=act.on,
    )


def _sentence(changed: Changed) -> str:
    change = changed.change
    what = f"{changed.label}, {change.subject}" if change.subject else changed.label
    return f"{what}: {change.said}"
