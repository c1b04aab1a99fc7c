"""The vocabulary and the corrections, read again only where a file of theirs changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from digest.model.finding import Finding, Severity
from digest.overrides.edits import Edits
from digest.overrides.reading.load import load_edits
from digest.press.astray import YAML, called_overrides
from digest.press.cache.codec import digest, encode
from digest.press.cache.memo import Memo
from digest.press.cache.store import Entry
from digest.press.inputs import Snapshot
from digest.press.tree import AS_IT_IS
from digest.vocabulary.load import load
from digest.vocabulary.settings import Expect, SiteSettings
from digest.vocabulary.values import Vocabulary

_EDITS = ("content/overrides/", "content/lookups.yml")

#: Parts of `content/` that are no vocabulary.
_NO_TABLES = (*_EDITS, "content/pages/", "content/schemas/", AS_IT_IS)


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary by digest: of all, of what decides matches, and of each name an article can show."""

    all: str
    matching: str
    labels: dict[str, str]  # "topics/tppo" -> digest
    sought: str  # what the search takes for one another
    site: SiteSettings
    expect: Expect
    findings: tuple[Finding, ...]


def words(memo: Memo, content: Mapping[str, bytes], url: str = "") -> Words:
    """Read the tables of `content/`, if a file of theirs changed. `url`: the site's address, where it is another."""
    tables = {path: data for path, data in content.items() if not path.startswith(_NO_TABLES)}
    inputs = (url, *(digest(path, data) for path, data in tables.items()))
    known = memo.known("vocabulary", *inputs)
    if known:
        return memo.value(known, Words)
    vocabulary, findings = load(tables)
    if url:
        vocabulary = replace(vocabulary, site=replace(vocabulary.site, url=url))
    data = encode(vocabulary)
    matching = encode(vocabulary.matching())
    sought = digest(encode((vocabulary.families, vocabulary.glossary)))
    made = Words(
        digest(data),
        digest(matching),
        _labels(vocabulary),
        sought,
        vocabulary.site,
        vocabulary.expect,
        findings,
    )
    held = [Entry(made.all, data), Entry(made.matching, matching)]
    memo.keep("vocabulary", "content", inputs, encode(made), held)
    return made


def _labels(vocabulary: Vocabulary) -> dict[str, str]:
    shown = vocabulary.labels()
    tables: dict[str, Iterable[Any]] = {
        "countries": shown.countries,
        "regions": shown.regions,
        "forums": shown.forums,
        "organizations": shown.organizations,
        "outlets": shown.outlets,
        "crimes": shown.crimes,
        "topics": shown.topics,
        "instruments": shown.instruments,
    }
    return {
        f"{table}/{entry.code if table == 'countries' else entry.id}": digest(encode(entry))
        for table, entries in tables.items()
        for entry in entries
    }


def edits(memo: Memo, snapshot: Snapshot, known: Words) -> Edits:
    """Read the corrections, if one changed or the words they are checked against.

    A file of `content/` that nothing reads may hide something; one that could not be taken, or lies astray, may as
    well.
    """
    strange = {found.path for found in known.findings if found.code == "unknown-file"}
    files = {
        path: data for path, data in snapshot.content.items() if path.startswith(_EDITS) or path in strange
    } | snapshot.astray
    blind = _blind(snapshot)
    inputs = (known.all, *(digest(path, data) for path, data in files.items()), *blind, str(snapshot.year))

    def load() -> Edits:
        return load_edits(files, memo.value(known.all, Vocabulary), blind, snapshot.year)

    return memo.value(memo.run("edits", "content", inputs, load), Edits)


def _blind(snapshot: Snapshot) -> tuple[str, ...]:
    """Paths that could not be taken, where there may be corrections."""
    lost = {found.path for found in snapshot.findings if found.severity is not Severity.NOTE}
    return tuple(sorted(filter(_may_correct, lost)))


def _may_correct(path: str) -> bool:
    """Whether there may be corrections: in their folder, one of its name, and in whatever of `content/` is called
    YAML."""
    if path == "content" or any(map(called_overrides, path.split("/"))):
        return True
    return path.startswith("content/") and YAML.search(path) is not None
