"""Overrides held against what the machine says now: redundant, drifted, or about an article that is gone."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from digest.model.article import Article
from digest.model.codes import finding
from digest.model.fields import FIELD, Kind
from digest.model.finding import Finding
from digest.model.text import CONTENT, Document
from digest.overrides import point
from digest.overrides.changed import Change, changes
from digest.overrides.lines import RULE
from digest.overrides.point import position
from digest.overrides.reading.load import Edits
from digest.overrides.values import ALIAS, Override, Seen
from digest.vocabulary.suggest import clip, nearest

#: Of so many orphans the nearest id is looked for by likeness; beyond, only by its beginning.
_MOST_LIKENED = 20


def body_digest(document: Document) -> str:
    """12 hexadecimal digits that change when the words of the article do.

    What the machine cut as noise does not count; what an editor kept or cut counts as the machine had it.
    White space does not either: a line cut out of a sentence parts what stood together.
    """
    spans = (block.span for block in document.blocks if (block.role in CONTENT) is not (block.rule == RULE))
    if document.marks:
        words = "".join(document.plain(span) for span in spans)
    else:
        words = "".join(document.text[span.start : span.end] for span in spans)
    return sha256("".join(words.split()).encode("utf-8", "backslashreplace")).hexdigest()[:12]


def seen(machine: Article, override: Override) -> Seen:
    """What the tool writes beside an override: the body, and the machine's value at each point it changes."""
    values = {
        change.point: change.machine for change in changes(machine, override) if change.attribute != ALIAS
    }
    return Seen(body_digest(machine.document), tuple(values.items()))


def stale(machine: Article, override: Override) -> Iterator[Finding]:
    """A note where the machine now agrees, a warning where it says something else than when this was written.

    `machine` is the article without any override.
    """
    if override.withdrawn is not None:
        return
    before = override.seen or Seen()
    if before.body and before.body != body_digest(machine.document):
        what = f"the text of {override.article} changed since this was written; look again"
        yield _finding("drifted", override.at, what)
    for change in changes(machine, override):
        if change.attribute == ALIAS:
            continue
        recorded, value = before.value(change.point)
        if change.machine == change.editor:
            if recorded and value == change.editor:
                continue  # it bore the machine out from the first
            if not recorded and (near := _misnamed(machine, change)):
                what = f'{change.field}: the machine names no "{clip(change.item)}"; did you mean "{near}"?'
                yield _finding("no-such-item", change.at, what)
                continue
            what = f"{change.point}: the machine now says {_shown(change.machine)} too; this may be withdrawn"
            yield _finding("redundant", change.at, what)
        elif recorded and value != change.machine:
            now, then = _shown(change.machine), _shown(value)
            what = f"{change.point}: the machine now says {now}; it said {then} when this was written"
            yield _finding("drifted", change.at, what)


def _misnamed(machine: Article, change: Change) -> str:
    """The name that is probably meant where one is removed that the machine has not; ids cannot be misnamed."""
    named = FIELD[change.field].kind in (Kind.PERSON, Kind.ORGANIZATION)
    removes = change.editor is None and bool(change.item) and not change.attribute
    return point.near(machine, change.field, change.item) if named and removes else ""


def orphans(edits: Edits, titles: Mapping[str, str]) -> tuple[Finding, ...]:
    """A warning for each override in force of an article that there is none of, with the nearest ids and titles.

    `titles`: of every article, by id.
    """
    ids = sorted(titles)
    found: list[Finding] = []
    for override in (override for said in edits.overrides.values() for override in said):
        wanted = (override.article, *override.same_story, *override.not_same_story)
        for ident in (ident for ident in wanted if ident not in titles and override.withdrawn is None):
            near = _near(ident, ids, len(found) < _MOST_LIKENED)
            hint = " or ".join(f'{each} ("{clip(titles[each], 50)}")' for each in near)
            what = f'no article "{clip(ident)}"' + (f"; did you mean {hint}?" if hint else "")
            at = override.at if ident == override.article else override.where(ident)
            found.append(_finding("orphan", at, what))
    return tuple(found)


def _near(ident: str, ids: Sequence[str], likened: bool) -> tuple[str, ...]:
    """Up to two ids that begin alike, else are alike."""
    at = bisect_left(ids, ident)
    enough = min(4, len(ident))
    beside = (each for each in ids[max(0, at - 1) : at + 2] if _common(each, ident) >= enough)
    return tuple(beside)[:2] or (nearest(ident, ids, 2) if likened else ())


def _common(one: str, other: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _shown(value: str | None) -> str:
    return "nothing" if value is None else f'"{clip(value)}"'


def _finding(code: str, at: str, message: str) -> Finding:
    path, line, column = position(at)
    return finding(code, path, message, line, column)
