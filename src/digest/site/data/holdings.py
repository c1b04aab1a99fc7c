"""What there is to take: the files of the data as they were written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """A file of the data. `of`: as in `DataFile`."""

    url: str
    of: str
    form: str
    articles: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Holdings:
    """`version`: a digest of all records: another one wherever anything in the data is."""

    version: str = ""
    files: tuple[Held, ...] = ()


#: Of a site whose data nobody has written.
NO_DATA = Holdings()
