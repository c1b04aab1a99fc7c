"""The page of the data: what there is to take, and what each column of it means."""

from collections.abc import Callable, Iterator
from functools import partial

from digest.model.page import Page
from digest.site import urls
from digest.site.data.columns import TABLES
from digest.site.data.files import RECORDS, SEPARATOR
from digest.site.data.holdings import Held
from digest.site.edition import Edition
from digest.site.frame import frame
from digest.site.labels import Labels
from digest.site.views.data import DataColumn, DataFileLink, DataTable, DataView
from digest.vocabulary.settings import HOME

TEMPLATE = "pages/data.html"

KILO = 1000


def pages(edition: Edition) -> Iterator[Page]:
    held, settings, names = edition.holdings, edition.settings, edition.labels
    whole = [one for one in held.files if one.form == "whole"]
    parts = [one for one in held.files if one.of == RECORDS and one.form == "jsonl"]
    view = DataView(
        frame=frame(urls.DATA_INDEX, names.say("data.heading"), names.say("data.intro"), settings, names),
        version=held.version,
        licence=settings.licence,
        address=urls.absolute(settings.url, urls.DATA_INDEX),
        total=len(edition.cards),
        articles=_table("articles", edition),
        agreements=_table("agreements", edition),
        persons=_table("persons", edition),
        whole=next((_file(one, one.form, names) for one in whole), None),
        parts=tuple(_file(one, _name(one), names) for one in parts),
        partners=_slices("partner", names.country, edition),
        topics=_slices("topic", lambda name: names.topic(name).label, edition),
        years=_slices("year", partial(_year, names), edition),
        package=names.shared(urls.DATA_PACKAGE),
        index=names.shared(urls.DATA_PARTS),
        schema=names.shared(urls.SCHEMA),
        separator=SEPARATOR.strip(),
        feeds=names.shared(urls.FEEDS) if settings.url else "",
        english=names.language == HOME,
    )
    yield Page(urls.DATA_INDEX, TEMPLATE, view)


def _table(name: str, edition: Edition) -> DataTable:
    forms = {urls.data_table(name, form): form for form in ("csv", "jsonl", "json")}
    files = (_file(one, forms[one.url], edition.labels) for one in edition.holdings.files if one.url in forms)
    columns = tuple(DataColumn(column.name, column.kind, column.meaning) for column in TABLES[name])
    schema = edition.labels.shared(urls.data_table(name, "schema.json"))
    return DataTable(tuple(files), schema, columns)


def _slices(kind: str, named: Callable[[str], str], edition: Edition) -> tuple[DataFileLink, ...]:
    folder = urls.data_slice(kind, "").removesuffix(".csv")
    return tuple(
        _file(one, named(_name(one)), edition.labels)
        for one in edition.holdings.files
        if one.url.startswith(folder)
    )


def _year(names: Labels, year: str) -> str:
    """The table of what has no year is called so."""
    return year if year.isdigit() else names.say("date.without_year")


def _name(held: Held) -> str:
    """The file's name without folder and ending."""
    return held.url.rpartition("/")[2].rpartition(".")[0]


def _file(held: Held, text: str, names: Labels) -> DataFileLink:
    return DataFileLink(names.shared(held.url), text, _size(held.size, names), held.articles)


def _size(size: int, names: Labels) -> str:
    """ "240 kB", "1,2 MB"."""
    if size < KILO**2:
        return names.say("size.kilo", size=-(-size // KILO))
    return names.say("size.mega", size=f"{size / KILO**2:.1f}".replace(".", names.say("number.decimal")))
