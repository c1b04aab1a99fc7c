"""The digest of a week and of a month: as a page, as Markdown and as plain text, short enough to forward."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from digest.model.page import Page
from digest.site import unsure, urls
from digest.site.data.difference import safe
from digest.site.edition import Edition, count, named, story
from digest.site.frame import frame, shorten
from digest.site.views.editions import IssuePart, IssueStory, IssuesView, IssueView, Shelved
from digest.site.views.frame import Link
from digest.site.views.lists import Card, Facet

DIRECTORY = "pages/issues.html"
TEMPLATES = {"html": "pages/issue.html", "md": "pages/issue.md", "txt": "pages/issue.txt"}

#: Stories of one issue, and characters of what is said of one: some two screens of a mail.
STORIES, LEAD = 30, 160


@dataclass(frozen=True, slots=True)
class _Issue:
    """`name`: as in its URL; `quiet`: what is said of the time before it in which nothing was."""

    name: str
    heading: str
    cards: tuple[Card, ...]
    quiet: str


def pages(edition: Edition) -> Iterator[Page]:
    """Newest first; each leads to the one before and the one after."""
    weeks = _weeks(edition)
    months = [
        _Issue(name, _month(name, edition), cards, "") for name, cards in _by(edition, _month_of).items()
    ]
    yield _directory(weeks, months, edition)
    for issues in (weeks, months):
        for at, issue in enumerate(issues):
            newer = issues[at - 1] if at else None
            older = issues[at + 1] if at + 1 < len(issues) else None
            yield from _issue(issue, newer, older, edition)


def _by(edition: Edition, name_of: Callable[[Card], str]) -> Mapping[str, tuple[Card, ...]]:
    found: dict[str, list[Card]] = {}
    for card in edition.in_scope:
        if name := name_of(card):
            found.setdefault(name, []).append(card)
    return {name: tuple(cards) for name, cards in sorted(found.items(), reverse=True)}


def _month_of(card: Card) -> str:
    month = card.order[:7]
    return month if card.dated and len(month) == len("2025-11") else ""


def _week_of(card: Card) -> str:
    """`2025-W47`, of a day that the calendar has."""
    day = _day(card.order) if card.dated else None
    if day is None:
        return ""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _day(order: str) -> date | None:
    try:
        return date.fromisoformat(order) if len(order) == len("2025-11-17") else None
    except ValueError:
        return None


def _weeks(edition: Edition) -> list[_Issue]:
    found = _by(edition, _week_of)
    names = list(found)
    return [
        _Issue(name, _week(name, edition), found[name], _quiet(name, names[at + 1 :], edition))
        for at, name in enumerate(names)
    ]


def _monday(name: str) -> date:
    return date.fromisocalendar(int(name[:4]), int(name[6:]), 1)


def _week(name: str, edition: Edition) -> str:
    monday = _monday(name)
    span = _span(monday, monday + timedelta(6), edition)
    return edition.labels.say("issue.week", week=int(name[6:]), span=span)


def _span(first: date, last: date, edition: Edition) -> str:
    """ "3–9 Oktober 2016", "26 September–2 Oktober 2016": what both share is said once."""
    begins, ends = (edition.labels.when(day.isoformat()).text for day in (first, last))
    for shared in (f"{last:%Y-%m}", f"{last:%Y}"):
        if first.isoformat().startswith(shared):
            words = edition.labels.when(shared).text
            return f"{begins.removesuffix(words).strip()}–{ends}"
    return f"{begins}–{ends}"


def _month(name: str, edition: Edition) -> str:
    return edition.labels.when(name).text


def _quiet(name: str, earlier: Sequence[str], edition: Edition) -> str:
    """What is said of the weeks without news since the issue before."""
    if not earlier:
        return ""
    first, last = _monday(earlier[0]) + timedelta(7), _monday(name) - timedelta(1)
    if first > last:
        return ""
    return edition.labels.say("issue.quiet", span=_span(first, last, edition))


def _issue(issue: _Issue, newer: _Issue | None, older: _Issue | None, edition: Edition) -> Iterator[Page]:
    told, names = named(_stories(issue, edition)[:STORIES], edition), edition.labels
    for ending, template in TEMPLATES.items():
        url = urls.issue(issue.name, ending)
        view = IssueView(
            frame=frame(url, issue.heading, count(issue.cards, edition), edition.settings, names),
            kicker=Link(urls.ISSUES, names.say("issues.heading")),
            heading=issue.heading,
            count=count(issue.cards, edition),
            quiet=issue.quiet,
            parts=(),
            more=_more(issue, edition),
            newer=_link(newer),
            older=_link(older),
            files=(
                Link(urls.issue(issue.name, "md"), names.say("issue.markdown")),
                Link(urls.issue(issue.name, "txt"), names.say("issue.text")),
            ),
        )
        yield Page(url, template, (view, told), partial(_with_parts, view, issue, edition))


def _with_parts(view: IssueView, issue: _Issue, edition: Edition) -> IssueView:
    plain = view.frame.here.endswith(".md")
    return replace(view, parts=tuple(_parts(issue, edition, plain=plain)))


def _link(issue: _Issue | None) -> Link | None:
    return Link(urls.issue(issue.name), issue.heading) if issue else None


def _stories(issue: _Issue, edition: Edition) -> list[Card]:
    """The first article of each story."""
    return list({story(card.id, edition): card for card in reversed(issue.cards)}.values())[::-1]


def _more(issue: _Issue, edition: Edition) -> str:
    rest = len(_stories(issue, edition)) - STORIES
    return edition.labels.say("more.stories", rest) if rest > 0 else ""


def _parts(issue: _Issue, edition: Edition, *, plain: bool) -> Iterator[IssuePart]:
    """By partner, in order of their first story. `plain`: with nothing in it that Markdown would take for its own."""
    found: dict[str, list[Card]] = {}
    for card in _stories(issue, edition)[:STORIES]:
        partner = card.partners[0].name if card.partners else edition.labels.say("issue.regional")
        found.setdefault(partner, []).append(card)
    for partner, cards in found.items():
        yield IssuePart(partner, tuple(_story(card, edition, plain) for card in cards))


def _story(card: Card, edition: Edition, plain: bool) -> IssueStory:
    """Where the site has an address the way is absolute, for the issue is read elsewhere."""
    title, lead = " ".join(card.title.split()), shorten(card.lead, LEAD)
    unsure_of = edition.labels.say("issue.unsure") if card.partners and card.partners[0].doubtful else ""
    return IssueStory(
        title=safe(title, len(title)) if plain else title,
        lead=safe(lead, LEAD) if plain else lead,
        when=", ".join(filter(None, (unsure.when(card), unsure_of))),
        outlet=safe(card.outlet) if plain else card.outlet,
        url=card.url,
        address=urls.absolute(edition.settings.url, card.url) or f"../{card.url}",
    )


def _directory(weeks: Sequence[_Issue], months: Sequence[_Issue], edition: Edition) -> Page:
    names = edition.labels
    heading, intro = names.say("issues.heading"), names.say("issues.intro")
    view = IssuesView(
        frame=frame(urls.ISSUES, heading, intro, edition.settings, names),
        heading=heading,
        intro=intro,
        months=_by_year(months),
        weeks=_by_year(weeks),
    )
    return Page(urls.ISSUES, DIRECTORY, view)


def _by_year(issues: Sequence[_Issue]) -> tuple[Shelved, ...]:
    return tuple(
        Shelved(year, tuple(map(_facet, found)))
        for year, found in groupby(issues, lambda issue: issue.name[:4])
    )


def _facet(issue: _Issue) -> Facet:
    return Facet(urls.issue(issue.name), issue.heading, len(issue.cards), "")
