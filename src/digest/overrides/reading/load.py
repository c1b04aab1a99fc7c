"""All corrections of the newsroom, from their files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digest.model.codes import finding
from digest.model.finding import Finding, Severity
from digest.overrides.reading.clashes import unclashing
from digest.overrides.reading.entry import ARTICLE_ID, read_entry
from digest.overrides.reading.lookup_entries import read_lookups
from digest.overrides.reading.words import Words, words
from digest.overrides.values import Lookup, Override
from digest.vocabulary.messages import wrong_type
from digest.vocabulary.reader import Listing, Node, Table, read
from digest.vocabulary.schema_lines import missing_schema_line
from digest.vocabulary.suggest import clip
from digest.vocabulary.values import Vocabulary

FOLDER = "content/overrides/"
LOOKUPS = "content/lookups.yml"


def path_of(article: str) -> str:
    """The file of an article's corrections."""
    return f"{FOLDER}{article}.yml"


@dataclass(frozen=True, slots=True)
class Edits:
    """What editors say. `overrides` by article id, those of one article in the order of their places.

    Withdrawn ones are among them; what was wrong is not, and is in `findings`.
    """

    overrides: Mapping[str, tuple[Override, ...]] = field(default_factory=dict)
    lookups: tuple[Lookup, ...] = ()
    findings: tuple[Finding, ...] = ()


def load_edits(files: Mapping[str, bytes], vocabulary: Vocabulary) -> Edits:
    """The files of `content/overrides/` and `content/lookups.yml`, by path from the project's root.

    One wrong entry costs no other: each stands or falls alone. `vocabulary` is the whole one.
    """
    known = words(vocabulary)
    found: list[Finding] = []
    entries: list[Override] = []
    for path in sorted(path for path in files if path.startswith(FOLDER)):
        overrides, findings = _file(path, files[path], known)
        entries += overrides
        found += findings
    lookups, wrong = read_lookups(LOOKUPS, files[LOOKUPS], known) if LOOKUPS in files else ((), ())
    found += wrong
    kept, clashes = unclashing(entries)
    by_article: dict[str, tuple[Override, ...]] = {}
    for override in kept:
        by_article[override.article] = (*by_article.get(override.article, ()), override)
    found = sorted((*found, *clashes), key=lambda f: (f.path, f.line, f.column, f.code, f.message))
    return Edits(dict(sorted(by_article.items())), lookups, tuple(found))


def hidden(edits: Edits) -> tuple[str, ...]:
    """Ids of articles that are not to be published."""
    return tuple(
        ident for ident, said in edits.overrides.items() if any(o.hide for o in said if o.withdrawn is None)
    )


def stories(edits: Edits) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Pairs of ids that tell one story, and pairs that do not; each pair in order, each once."""
    live = [o for said in edits.overrides.values() for o in said if o.withdrawn is None]
    joins = {tuple(sorted((o.article, other))) for o in live for other in o.same_story}
    splits = {tuple(sorted((o.article, other))) for o in live for other in o.not_same_story}
    return _pairs(joins), _pairs(splits)


def _pairs(found: set[tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in sorted(found))


def _file(path: str, data: bytes, known: Words) -> tuple[list[Override], list[Finding]]:
    stem, dot, ending = path.removeprefix(FOLDER).rpartition(".")
    if not dot or "/" in stem or ending != "yml":
        if ending not in ("yml", "yaml"):
            return [], []
        what = "nothing reads this file; corrections are content/overrides/<article id>.yml"
        return [], [finding("unknown-file", path, what)]
    sheet = read(path, data)
    found = list(sheet.findings)
    if any(f.severity is Severity.ERROR for f in found):
        return [], found
    if sheet.root is None or (isinstance(sheet.root, Listing) and not sheet.root.items):
        return [], [finding("empty-file", path, "says nothing; fill it, or delete it")]
    found += missing_schema_line(sheet)
    entries: list[Override] = []
    nodes: tuple[Node, ...]
    if isinstance(sheet.root, Table):
        if not ARTICLE_ID.fullmatch(stem):
            what = f'"{clip(stem)}" is no id of an article; the file is named after the article it corrects'
            return [], [*found, finding("bad-id", path, what)]
        nodes, ident = (sheet.root,), stem
    elif isinstance(sheet.root, Listing):
        nodes, ident = sheet.root.items, ""
    else:
        return [], [*found, sheet.finding("wrong-type", sheet.root, wrong_type("a mapping", sheet.root))]
    for node in nodes:
        override, wrong = read_entry(sheet, node, ident, known)
        found += wrong
        if override is not None:
            entries.append(override)
    return entries, found
