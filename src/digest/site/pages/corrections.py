"""The record of all corrections, and its feed: what the machine said, what the editor says, why and when."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from urllib.parse import quote

from digest.model.article import Correction
from digest.model.page import Page
from digest.site import dates, feeds, urls
from digest.site.article.changes import spoken_change
from digest.site.edition import Edition
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.listing import pager, titled
from digest.site.views.feeds import FeedEntry
from digest.site.views.frame import Link
from digest.site.views.lists import Card
from digest.site.views.newsroom import Act, Changed, CorrectionsView

TEMPLATE = "pages/corrections.html"


def pages(edition: Edition) -> Iterator[Page]:
    found, names = acts(edition), edition.labels
    heading, intro = names.say("corrections.heading"), names.say("corrections.intro")
    size = max(1, edition.settings.page_size)
    total = max(1, -(-len(found) // size))
    follow = feeds.link(urls.CORRECTIONS, heading, edition)
    for at in range(1, total + 1):
        url = urls.paged(urls.CORRECTIONS, at)
        view = CorrectionsView(
            frame=frame(url, titled(heading, at, names), intro, edition.settings, names, feed=follow),
            heading=heading,
            intro=intro if at == 1 else "",
            count=_count(found, names),
            acts=tuple(found[(at - 1) * size : at * size]),
            pager=pager(urls.CORRECTIONS, at, total, names) if total > 1 else None,
            empty=names.say("corrections.empty"),
            links=_links(edition),
        )
        yield Page(url, TEMPLATE, view)
    news = _entries(found, edition)
    entries = feeds.Entries(news, lambda: news)
    yield from feeds.feed(edition, "koreksi", urls.CORRECTIONS, heading, intro, entries=entries)


def _count(acts: Sequence[Act], names: Labels) -> str:
    withdrawn = sum(bool(act.withdrawn) for act in acts)
    gone = (names.say("corrections.withdrawn", withdrawn),) if withdrawn else ()
    return ", ".join((names.say("corrections.count", len(acts)), *gone))


def _links(edition: Edition) -> tuple[Link, ...]:
    say = edition.labels.say
    review = (Link(urls.REVIEW, say("corrections.review")),) if edition.settings.review_page else ()
    return (Link(urls.QUALITY, say("corrections.quality")), *review)


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
    first, names = corrections[0], edition.labels
    changes = tuple(
        Changed(names.word("field", c.field), spoken_change(c, names, edition.titles)) for c in corrections
    )
    return Act(
        id=name,
        article=Link(card.url, card.title) if card else Link("", names.say("corrections.withheld")),
        changes=changes if card else (),
        because=first.because,
        by=first.by,
        on=first.on,
        when=names.when(first.on) if first.on else None,
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
    say = edition.labels.say
    said = (_sentence(one) for one in act.changes)
    because = say("correction.because", reason=act.because)
    evidence = say("correction.evidence", address=act.evidence) if act.evidence else ""
    parts = (*said, because, act.withdrawn, evidence, "" if act.on else say("correction.undated"))
    return feeds.entry(
        edition,
        f"koreksi/{quote(act.id)}",
        say("correction.gone", title=act.article.text) if act.withdrawn else act.article.text,
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
