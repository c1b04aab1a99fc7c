"""How well the machine reads, as a page: what editors found when they looked."""

from collections.abc import Iterator, Sequence

from digest.model.page import Page
from digest.site import urls
from digest.site.edition import Edition, number
from digest.site.frame import frame
from digest.site.labels import FIELDS, Labels
from digest.site.tally import FEWEST, Score, Share, by_field, by_topic, misleading
from digest.site.views.newsroom import FigureRow, Figures, MisleadingRow, QualityView

TEMPLATE = "pages/quality.html"

HEADING = "Mutu pembacaan mesin"
INTRO = (
    "Seberapa tepat mesin membaca, dihitung hanya pada artikel yang sudah diperiksa redaksi seluruhnya. "
    "Ketepatan: dari yang dikatakan mesin, berapa yang benar. Kelengkapan: dari yang benar, berapa yang "
    "ditemukan mesin."
)
TOO_FEW = f"Persentase baru ditulis bila dasarnya sedikitnya {FEWEST} artikel; di bawah itu hanya jumlahnya."
NOTHING = "Belum ada artikel yang diperiksa redaksi, sehingga mutunya belum dapat diukur."

#: Words and rules that are named.
MOST = 30


def pages(edition: Edition) -> Iterator[Page]:
    verdicts = edition.desk.verdicts
    labels = edition.labels
    fields = _rows(by_field(verdicts), {**FIELDS, "primary": "Topik utama"})
    topics = _rows(by_topic(verdicts), {name: topic.label for name, topic in labels.topics.items()})
    view = QualityView(
        frame=frame(urls.QUALITY, HEADING, INTRO, edition.settings),
        heading=HEADING,
        intro=INTRO,
        count=f"{number(len(verdicts))} artikel diperiksa dari {number(len(edition.cards))}",
        note=_note(len(verdicts)),
        tables=tuple(
            table
            for table in (Figures("Menurut keterangan", fields), Figures("Menurut topik", topics))
            if table.rows
        ),
        sure=any(row.precision_range or row.recall_range for row in (*fields, *topics)),
        misleading=_misleading(edition, labels),
    )
    yield Page(urls.QUALITY, TEMPLATE, view)


def _note(reviewed: int) -> str:
    if not reviewed:
        return NOTHING
    few = f"Baru {number(reviewed)} artikel yang diperiksa: terlalu sedikit untuk persentase. "
    return f"{few}{TOO_FEW}" if reviewed < FEWEST else TOO_FEW


def _rows(scores: Sequence[Score], names: dict[str, str]) -> tuple[FigureRow, ...]:
    return tuple(
        FigureRow(
            name=names.get(score.name, score.name),
            precision=_share(score.precision),
            precision_range=_range(score.precision),
            recall=_share(score.recall),
            recall_range=_range(score.recall),
            wrong=number(score.wrong),
            missed=number(score.missed),
        )
        for score in scores
    )


def _share(share: Share) -> str:
    """`93% (28 dari 30)`, or the counts alone."""
    if not share.all:
        return "–"
    counts = f"{number(share.right)} dari {number(share.all)}"
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
        MisleadingRow(cause.term, cause.rule, FIELDS.get(cause.field, cause.field), number(times))
        for cause, times in misleading(edition.desk.causes, MOST)
    )
