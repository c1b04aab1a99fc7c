"""The public data, and the search."""

from dataclasses import dataclass

from digest.site.views.frame import Frame


@dataclass(frozen=True, slots=True)
class DataFileLink:
    """A file to take: what kind, how large ("240 kB"), of how many articles."""

    url: str
    text: str
    size: str
    articles: int


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of a table: its `kind` and `meaning` in English, for those who read no Indonesian."""

    name: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataTable:
    files: tuple[DataFileLink, ...]
    schema: str
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The data and its codebook. `whole`: the file of all records, None where there are too many for one;
    `licence`: empty where none is stated; `feeds`: the list of all feeds, if there is one."""

    frame: Frame
    version: str
    licence: str
    address: str
    total: int
    articles: DataTable
    agreements: DataTable
    persons: DataTable
    whole: DataFileLink | None
    parts: tuple[DataFileLink, ...]
    partners: tuple[DataFileLink, ...]
    topics: tuple[DataFileLink, ...]
    years: tuple[DataFileLink, ...]
    package: str
    index: str
    schema: str
    separator: str
    feeds: str
    english: bool  # whether there is a codebook for readers of English beside the other


@dataclass(frozen=True, slots=True)
class Choice:
    """What one can choose in a form."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """`action`: the page to which the form leads where no script answers; `script`: empty where there is no index."""

    frame: Frame
    action: str
    script: str
    partners: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    years: tuple[Choice, ...]
