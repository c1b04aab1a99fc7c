"""All corrections of the newsroom, from their files."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter

from digest.model.codes import finding
from digest.model.finding import Finding, Severity
from digest.overrides.edits import FOLDER, LOOKUPS, Edits, stem
from digest.overrides.reading.clashes import unclashing
from digest.overrides.reading.entry import ARTICLE_ID, read_entry
from digest.overrides.reading.hiding import corrects, entries, hides, in_bytes, names, unread
from digest.overrides.reading.lookup_entries import read_lookups
from digest.overrides.reading.words import Words, words
from digest.overrides.values import Hiding, Override
from digest.vocabulary.messages import wrong_type
from digest.vocabulary.reader import Listing, Node, Scalar, Sheet, Table, read
from digest.vocabulary.schema_lines import missing_schema_line
from digest.vocabulary.suggest import clip
from digest.vocabulary.values import Vocabulary

_NAME = re.compile(r"[^/]*\.yml")  # straight in the folder


def load_edits(
    files: Mapping[str, bytes], vocabulary: Vocabulary, unreadable: Iterable[str] = (), year: int = 9998
) -> Edits:
    """The files of `content/overrides/` and `content/lookups.yml`, by path from the project's root.

    One wrong entry costs no other: each stands or falls alone. `vocabulary` is the whole one. Files that lie
    elsewhere are only looked at for what they hide; `unreadable`: paths whose bytes nobody has. `year`: this one; a
    date beyond the next is said.
    """
    known = replace(words(vocabulary), latest=year + 1)
    read = [_file(path, files[path], known) for path in sorted(files) if path != LOOKUPS]
    lookups, wrong = read_lookups(LOOKUPS, files[LOOKUPS], known) if LOOKUPS in files else ((), ())
    overrides = chain.from_iterable(one.overrides for one in read)
    kept, lost, clashes = unclashing(list(overrides))
    by_article: dict[str, tuple[Override, ...]] = {}
    for override in kept:
        by_article[override.article] = (*by_article.get(override.article, ()), override)
    found = (*chain.from_iterable(one.findings for one in read), *wrong, *clashes)
    hiding = (
        *chain.from_iterable(one.hiding for one in read),
        *(Hiding(one.at, (one.article,)) for one in lost if one.hides),
        *map(unread, unreadable),
    )
    return Edits(
        dict(sorted(by_article.items())),
        lookups,
        tuple(sorted(found, key=attrgetter("path", "line", "column", "code", "message"))),
        hiding,
    )


@dataclass(frozen=True, slots=True)
class _File:
    """One file: the overrides that are right, what is wrong with the others, and what those would hide."""

    overrides: tuple[Override, ...] = ()
    findings: tuple[Finding, ...] = ()
    hiding: tuple[Hiding, ...] = ()


def _file(path: str, data: bytes, known: Words) -> _File:
    name = path.removeprefix(FOLDER)
    if name.casefold() == "readme.md":
        return _File()
    if name == path or not _NAME.fullmatch(name):
        return _File((), tuple(_unread(path, data)), in_bytes(path, data))
    sheet = read(path, data)
    if any(f.severity is Severity.ERROR for f in sheet.findings):
        return _File((), sheet.findings, in_bytes(path, data))
    if sheet.root is None or not entries(sheet.root):
        return _File((), (finding("empty-file", path, "says nothing; fill it, or delete it"),))
    return _entries(sheet, sheet.root, "" if isinstance(sheet.root, Listing) else stem(path), known)


def _unread(path: str, data: bytes) -> Iterator[Finding]:
    if corrects(data) or not path.startswith("content/"):
        what = "nothing reads a correction here; move it to content/overrides/<article id>.yml"
        yield finding("correction-astray", path, what)
    elif path.startswith(FOLDER):  # of others the vocabulary tells
        what = "nothing reads this file; corrections are content/overrides/<article id>.yml"
        yield finding("unknown-file", path, what)


def _entries(sheet: Sheet, root: Node, ident: str, known: Words) -> _File:
    found = [*sheet.findings, *missing_schema_line(sheet)]
    if isinstance(root, Table) and not ARTICLE_ID.fullmatch(ident):
        what = f'"{clip(ident)}" is no id of an article; the file is named after the article it corrects'
        found.append(finding("bad-id", sheet.path, what))
        return _File((), tuple(found), (Hiding(sheet.path, names(root)),) if hides(root) else ())
    if isinstance(root, Scalar):
        found.append(sheet.finding("wrong-type", root, wrong_type("a mapping", root)))
        return _File((), tuple(found))
    overrides, hiding = [], []
    for node in entries(root):
        override, wrong = read_entry(sheet, node, ident, known)
        found += wrong
        if override is not None:
            overrides.append(override)
        elif hides(node):
            at = f"{sheet.path}:{node.line}:{node.column}"
            hiding.append(Hiding(at, tuple(filter(None, (ident, *names(node))))))
    return _File(tuple(overrides), tuple(found), tuple(hiding))
