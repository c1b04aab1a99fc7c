"""All agreements that articles tell of, and what nothing was heard of since."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import quote

from digest.model.page import Page
from digest.site import dates, feeds, unsure, urls
from digest.site.agreements import Told, rung, told, waiting
from digest.site.edition import Edition
from digest.site.frame import frame
from digest.site.listing import pager
from digest.site.views.agreements import AgreementsView, RungGroup
from digest.site.views.feeds import FeedEntry

TEMPLATE = "pages/agreements.html"

#: Of what is waited for, so many are shown: the newest.
MOST_WAITING = 12


def pages(edition: Edition) -> Iterator[Page]:
    every = told(edition)
    between = [one for one in every if one.pact.parties]
    mentioned = [one for one in every if not one.pact.parties]
    size = max(1, edition.settings.page_size)
    total = max(1, -(-len(between) // size))
    say = edition.labels.say
    others = (say("agreements.mentioned", len(mentioned)),) if mentioned else ()
    said = ", ".join((say("agreements.between", len(between)), *others))
    for at in range(1, total + 1):
        yield _page(
            edition,
            said,
            at,
            total,
            waits=list(waiting(every))[:MOST_WAITING] if at == 1 else [],
            between=between[(at - 1) * size : at * size],
            mentioned=mentioned[:size] if at == total else [],
        )
    news = [_news(one, edition) for one in between[: feeds.MOST]]
    listed = feeds.Entries(news, lambda: news)
    heading, intro = say("agreements.heading"), say("agreements.intro")
    yield from feeds.feed(edition, "kesepakatan", urls.AGREEMENTS, heading, intro, entries=listed)


def _page(
    edition: Edition,
    said: str,
    at: int,
    total: int,
    *,
    waits: Sequence[Told],
    between: Sequence[Told],
    mentioned: Sequence[Told],
) -> Page:
    url, first = urls.paged(urls.AGREEMENTS, at), at == 1
    names = edition.labels
    heading, intro = names.say("agreements.heading"), names.say("agreements.intro")
    follow = feeds.link(urls.AGREEMENTS, heading, edition)
    view = AgreementsView(
        frame=frame(
            url, heading, f"{intro} {said}.", edition.settings, names, section=urls.AGREEMENTS, feed=follow
        ),
        heading=heading,
        intro=intro if first else "",
        count=said,
        waiting=tuple(rung(one, edition, waits=True) for one in waits),
        groups=tuple(_by_year(between, edition)),
        mentioned=tuple(rung(one, edition) for one in mentioned),
        pager=pager(urls.AGREEMENTS, at, total, names) if total > 1 else None,
        empty=names.say("agreements.empty"),
    )
    return Page(url, TEMPLATE, view)


def _news(one: Told, edition: Edition) -> FeedEntry:
    """As an entry of the feed: each stage of an agreement is news of its own."""
    pact, card = one.pact, one.card
    shown = rung(one, edition)
    pair = "–".join(party.name for party in shown.pair)
    name = "/".join(filter(None, (pact.kind, "-".join(pact.parties), str(pact.stage))))
    return feeds.entry(
        edition,
        f"kesepakatan/{quote(card.id)}/{quote(name)}",
        ", ".join(filter(None, (f"{pair}: {unsure.marked(pact.title, pact.doubtful)}", pact.status))),
        target=card.url,
        feed_of=urls.AGREEMENTS,
        days=(dates.first_day(pact.order),),
        text="\n".join(filter(None, (pact.sentence, shown.when))),
        author=card.outlet,
        tags=tuple(party.name for party in shown.pair),
    )


def _by_year(found: Sequence[Told], edition: Edition) -> Iterator[RungGroup]:
    for year, group in groupby(found, lambda one: _year(one.pact.order)):
        yield RungGroup(
            year or edition.labels.say("date.year.unknown"), tuple(rung(one, edition) for one in group)
        )


def _year(order: str) -> str:
    return "" if order[:4] in ("", "0000") else order[:4]
