"""The front page: what is new, what was signed and what is waited for, and the whole as one table."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from digest.model.page import Page
from digest.site import feeds, tables, urls
from digest.site.agreements import SIGNED, Told, rung, told, waiting
from digest.site.edition import Edition, count, entries, month_of, story
from digest.site.frame import frame
from digest.site.listing import followed, month_link
from digest.site.pages.corrections import acts
from digest.site.pages.period import by_month
from digest.site.pages.shelves import shelves
from digest.site.trust import coverage
from digest.site.views.agreements import Rung
from digest.site.views.frame import Link
from digest.site.views.front import IndexView, LeadStory
from digest.site.views.lists import Card, Entry, Group
from digest.site.views.newsroom import Act
from digest.site.views.tables import Chart, Column

TEMPLATE = "pages/index.html"

#: What of each the front page shows.
SIGNED_SHOWN, WAITING_SHOWN, CORRECTED_SHOWN, OTHERS_SHOWN = 3, 3, 2, 5

#: Months of the chart: as many as a finger can tell apart on a phone.
MONTHS = 12

#: Of the chart, in its own units: a month is wide enough to touch.
STEP, THICK, HEIGHT, HEADROOM = 26, 18, 72, 12
NAMES, YEARS, BOTTOM = 81, 91, 94


def pages(edition: Edition) -> Iterator[Page]:
    lead = _lead(edition)
    said = _count(edition)
    every = told(edition)
    names, heading = edition.labels, edition.labels.say("front.heading")
    follow = feeds.link(urls.INDEX, heading, edition)
    view = IndexView(
        frame=frame(urls.INDEX, "", edition.settings.tagline or said, edition.settings, names, feed=follow),
        count=said,
        lead=_lead_story(lead, edition) if lead else None,
        days=tuple(_days(_headlines(lead, edition), edition)),
        all=Link(urls.EVERYTHING, names.say("front.all", len(edition.in_scope))),
        signed=_signed(every, edition),
        waiting=tuple(rung(one, edition, waits=True) for one in list(waiting(every))[:WAITING_SHOWN]),
        corrected=_corrected(edition),
        matrix=tables.matrix(edition),
        chart=_chart(edition),
        coverage=tuple(coverage(edition)),
        shelves=shelves(edition),
    )
    yield Page(urls.INDEX, TEMPLATE, view)
    told_of = edition.settings.tagline
    yield from followed(edition, urls.INDEX, "artikel", edition.in_scope, heading=heading, intro=told_of)


def _lead(edition: Edition) -> Card | None:
    """The newest article whose date and partners are beyond doubt."""
    sure = (card for card in edition.in_scope if card.dated and not _doubtful(card))
    return next(sure, None) or next(iter(edition.in_scope), None)


def _doubtful(card: Card) -> bool:
    return card.when_doubtful or any(partner.doubtful for partner in card.partners)


def _lead_story(card: Card, edition: Edition) -> LeadStory:
    """The lead with what folded under it: "3 media, 1 cerita"."""
    known = edition.story_of.get(card.id)
    others = [c for c in edition.cards if known and c.id in known.articles and c.id != card.id]
    houses = {c.outlet for c in (card, *others) if c.outlet}
    (entry,) = entries([card], edition)
    return LeadStory(
        entry=entry,
        told=edition.labels.say("front.outlets", len(houses)) if others and len(houses) > 1 else "",
        others=tuple(
            Link(c.url, ": ".join(filter(None, (c.outlet, c.title)))) for c in others[:OTHERS_SHOWN]
        ),
    )


def _headlines(lead: Card | None, edition: Edition) -> list[Entry]:
    """The newest, one a story, without the lead's."""
    seen = {story(lead.id, edition)} if lead else set()
    newest: list[Card] = []
    for card in edition.in_scope:
        if len(newest) == max(1, edition.settings.latest):
            break
        if (told := story(card.id, edition)) not in seen:
            seen.add(told)
            newest.append(card)
    return list(entries(newest, edition))


def _days(found: Sequence[Entry], edition: Edition) -> Iterator[Group]:
    """By day, or by the month or year where no more is known; what has no date is no news and stands last."""
    for at, (_, group) in enumerate(groupby(found, lambda one: _day(one.card))):
        listed = tuple(group)
        first = listed[0].card
        text = first.when.text if first.when and first.dated else edition.labels.say("date.unknown.head")
        yield Group(f"h{at}", Link(month_link(month_of(first), edition).url, text), listed)


def _day(card: Card) -> str:
    return card.order if card.dated else ""


def _signed(every: Iterable[Told], edition: Edition) -> tuple[Rung, ...]:
    """Signed or in force, with parties, dated, and nothing doubtful."""
    sure = (one for one in every if one.pact.stage >= SIGNED and one.pact.parties and not one.pact.doubtful)
    return tuple(rung(one, edition) for one in [one for one in sure if one.pact.order][:SIGNED_SHOWN])


def _corrected(edition: Edition) -> tuple[Act, ...]:
    return tuple(act for act in acts(edition) if act.on and act.article.url)[:CORRECTED_SHOWN]


def _count(edition: Edition) -> str:
    """With a partner + without + out of scope = all."""
    regional = len(tables.without_partner(edition.cards))
    outside = len(tables.out_of_scope(edition.cards))
    partnered = len(edition.cards) - regional - outside
    every = count(edition.cards, edition)
    return edition.labels.say(
        "front.count", count=every, partnered=partnered, regional=regional, outside=outside
    )


def _chart(edition: Edition) -> Chart | None:
    """A column a month, the last twelve up to the newest article."""
    counts = {month: len(cards) for month, cards in by_month(edition).items() if len(month) > len("2025")}
    if not counts:
        return None
    months = _months_before(max(counts))
    most = max(counts.get(month, 0) for month in months)
    return Chart(
        width=STEP * MONTHS,
        height=BOTTOM,
        step=STEP,
        thick=THICK,
        names=NAMES,
        years=YEARS,
        columns=tuple(
            _column(at, month, counts.get(month, 0), most, edition) for at, month in enumerate(months)
        ),
    )


def _column(at: int, month: str, articles: int, most: int, edition: Edition) -> Column:
    """The name of the month is cut to three letters; the year stands under its January and under the first."""
    high = max(2, round((HEIGHT - HEADROOM) * articles / most)) if articles else 0
    names = edition.labels
    words = names.when(month).text
    return Column(
        url=urls.month(month) if articles else "",
        title=names.say("front.month", month=words, articles=names.say("articles", articles)),
        count=names.number(articles) if articles else "",
        month=words[:3],
        year=month[:4] if month.endswith("-01") or not at else "",
        x=at * STEP,
        left=at * STEP + (STEP - THICK) // 2,
        middle=at * STEP + STEP // 2,
        top=HEIGHT - high,
        above=HEIGHT - high - 3,
        height=high,
    )


def _months_before(newest: str) -> list[str]:
    """Twelve months that end with this one."""
    year, month = int(newest[:4]), int(newest[5:7])
    counted = range(year * 12 + month - MONTHS, year * 12 + month)
    return [f"{each // 12:04}-{each % 12 + 1:02}" for each in counted]
