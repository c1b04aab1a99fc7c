"""Tables to items: comma-separated values, their first row the keys."""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from digest.loader.sources.decode import decoded
from digest.loader.sources.items import Item, sources_of
from digest.loader.sources.keys import field_of
from digest.loader.sources.records import item_of
from digest.loader.sources.source import Findings, Source
from digest.model.codes import finding
from digest.model.finding import Finding
from digest.vocabulary.values import Vocabulary

#: What may part the columns, the likeliest first.
_PARTING = ",;\t|"


_TOLD = re.compile(r"\"?sep=[,;\t|]\"?\n")


def read_table(path: str, data: bytes, vocabulary: Vocabulary) -> tuple[tuple[Source, ...], Findings]:
    """A row an article."""
    text, odd = decoded(data, path)
    if text is None:
        return (), odd
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    told = _TOLD.match(text)  # a line that only Excel needs
    text = text[told.end() :] if told else text
    header = text.partition("\n")[0]
    parting = max(_PARTING, key=lambda mark: len(_known(next(csv.reader([header], delimiter=mark), []))))
    columns = next(csv.reader([header], delimiter=parting), [])
    if "text" not in _known(columns):
        what = f"none of the columns {', '.join(columns[:20])} is a text; call it text or isi (docs/seeds.md)"
        return (), (*odd, finding("seed-record", path, what, 1))
    wrong: list[Finding] = []
    items = list(_rows(path, text, parting, columns, wrong))
    if not items and not wrong:
        wrong.append(finding("seed-empty", path, "no row below the names of the columns"))
    articles, empty = sources_of(path, data, items, vocabulary)
    return articles, (*odd, *sorted((*wrong, *empty), key=lambda each: each.line))


def _known(columns: Sequence[str]) -> frozenset[str]:
    return frozenset(field for name in columns if (field := field_of(name)))


def _rows(path: str, text: str, parting: str, columns: Sequence[str], wrong: list[Finding]) -> Iterator[Item]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=parting)
    line = 1
    try:
        for row in reader:
            if line > 1 and any(cell.strip() for cell in row):
                yield item_of(dict(zip(columns, row, strict=False)), line)
            line = reader.line_num + 1
    except csv.Error as error:
        wrong.append(finding("seed-record", path, f"no table from here on: {error}", line))
