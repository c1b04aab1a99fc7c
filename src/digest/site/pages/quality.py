"""How well the machine reads, as a page: what editors found when they looked."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from digest.model.page import Page
from digest.site import urls
from digest.site.edition import Edition
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.tally import FEWEST, Score, Share, by_field, by_topic, misleading
from digest.site.views.newsroom import FigureRow, Figures, MisleadingRow, QualityView

TEMPLATE = "pages/quality.html"

#: Words and rules that are named.
MOST = 30


def pages(edition: Edition) -> Iterator[Page]:
    verdicts = edition.desk.verdicts
    labels = edition.labels
    say = labels.say
    fields = _rows(by_field(verdicts), partial(_field, labels), labels)
    topics = _rows(by_topic(verdicts), lambda name: labels.topic(name).label, labels)
    heading, intro = say("quality.heading"), say("quality.intro")
    tables = (Figures(say("quality.fields"), fields), Figures(say("quality.topics"), topics))
    view = QualityView(
        frame=frame(urls.QUALITY, heading, intro, edition.settings, labels),
        heading=heading,
        intro=intro,
        count=say("quality.count", checked=len(verdicts), all=len(edition.cards)),
        note=_note(len(verdicts), labels),
        tables=tuple(table for table in tables if table.rows),
        sure=any(row.precision_range or row.recall_range for row in (*fields, *topics)),
        misleading=_misleading(edition, labels),
    )
    yield Page(urls.QUALITY, TEMPLATE, view)


def _field(labels: Labels, name: str) -> str:
    return labels.say("quality.primary") if name == "primary" else labels.word("field", name)


def _note(reviewed: int, labels: Labels) -> str:
    if not reviewed:
        return labels.say("quality.none")
    rule = labels.say("quality.few", fewest=FEWEST)
    return labels.say("quality.only", reviewed, rule=rule) if reviewed < FEWEST else rule


def _rows(scores: Sequence[Score], called: Callable[[str], str], labels: Labels) -> tuple[FigureRow, ...]:
    return tuple(
        FigureRow(
            name=called(score.name),
            precision=_share(score.precision, labels),
            precision_range=_range(score.precision),
            recall=_share(score.recall, labels),
            recall_range=_range(score.recall),
            wrong=labels.number(score.wrong),
            missed=labels.number(score.missed),
        )
        for score in scores
    )


def _share(share: Share, labels: Labels) -> str:
    """`93% (28 dari 30)`, or the counts alone."""
    if not share.all:
        return "–"
    counts = labels.say("quality.of", right=share.right, all=share.all)
    return f"{percent(share.value)} ({counts})" if share.enough else counts


def _range(share: Share) -> str:
    if not share.enough:
        return ""
    low, high = share.interval()
    return f"{percent(low)}–{percent(high)}"


def percent(value: float) -> str:
    return f"{round(value * 100)}%"


def _misleading(edition: Edition, labels: Labels) -> tuple[MisleadingRow, ...]:
    return tuple(
        MisleadingRow(cause.term, cause.rule, labels.word("field", cause.field), labels.number(times))
        for cause, times in misleading(edition.desk.causes, MOST)
    )
