"""Overrides held against what the machine says now: redundant, drifted, or about an article that is gone."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from digest.model.article import Article
from digest.model.codes import finding
from digest.model.fields import FIELD, Kind
from digest.model.finding import Finding
from digest.model.text import CONTENT, Document
from digest.overrides import point
from digest.overrides.changed import Change, changes
from digest.overrides.edits import Edits, path_of
from digest.overrides.lines import RULE
from digest.overrides.point import position
from digest.overrides.values import ALIAS, Override, Seen
from digest.vocabulary.suggest import clip, fold, nearest

#: Of so many orphans the nearest id is looked for by likeness; beyond, only by its beginning.
_MOST_LIKENED = 20

#: Of another article fewer of a headline's words stand anywhere in the text: of 800 pairs of news texts taken at
#: random 4 shared more, and of texts and the headlines above them four in five do.
_FEWEST_SHARED = 0.5
_FEWEST_WORDS = 3  # a shorter headline tells nothing


def body_digest(document: Document) -> str:
    """12 hexadecimal digits that change when the words of the article do.

    White space does not count: a line cut out of a sentence parts what stood together.
    """
    words = "".join("".join(_body(document)).split())
    return sha256(words.encode("utf-8", "backslashreplace")).hexdigest()[:12]


def _body(document: Document) -> Iterator[str]:
    """Its words as the machine has them: without what it cut as noise, and whatever an editor kept or cut."""
    for block in document.blocks:
        if (block.role in CONTENT) is not (block.rule == RULE):
            span = block.span
            yield document.plain(span) if document.marks else document.text[span.start : span.end]


def of_another(machine: Article, override: Override) -> bool:
    """Whether an override was written of another article, which had this id then: its text is another, and of the
    words of its headline most are nowhere in this one. A text that was brought up to date keeps most."""
    before = override.seen or Seen()
    headline = _words(before.value("title")[1] or "")
    if len(headline) < _FEWEST_WORDS or before.body in ("", body_digest(machine.document)):
        return False
    here = _words(" ".join((machine.title.value or "", *_body(machine.document))))
    return len(headline & here) < _FEWEST_SHARED * len(headline)


def _words(text: str) -> set[str]:
    return {fold(word) for word in re.findall(r"\w{4,}", text)}


def seen(machine: Article, override: Override) -> Seen:
    """What the tool writes beside an override: the body, the headline, and the machine's value at each point it
    changes."""
    values = {
        change.point: change.machine for change in changes(machine, override) if change.attribute != ALIAS
    }
    title = {"title": machine.title.value} if machine.title.value else {}
    return Seen(body_digest(machine.document), tuple({**title, **values}.items()))


def stale(machine: Article, override: Override) -> Iterator[Finding]:
    """A note where the machine now agrees, a warning where it says something else than when this was written.

    `machine` is the article without any override.
    """
    if override.withdrawn is not None:
        return
    before = override.seen or Seen()
    if of_another(machine, override):
        said = clip(before.value("title")[1] or "", 50)
        what = (
            f'was written of another article, "{said}"; give it the id that article has now, or withdraw it'
        )
        yield _finding("hidden-orphan" if override.hides else "other-article", override.at, what)
        return
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
        for ident in (ident for ident in wanted if ident not in titles and override.in_force):
            near = _near(ident, ids, len(found) < _MOST_LIKENED)
            hint = " or ".join(f'{each} ("{clip(titles[each], 50)}")' for each in near)
            what = f'no article "{clip(ident)}"' + (f"; did you mean {hint}?" if hint else "")
            own = ident == override.article
            if own and not hint and _by_its_file(override):
                what += "; a file with a free name holds a list of corrections, each with article: <id>"
            code = "hidden-orphan" if own and override.hides else "orphan"
            found.append(_finding(code, override.at if own else override.where(ident), what))
    return tuple(found)


def unread_hiding(edits: Edits, articles: Collection[str]) -> Iterator[Finding]:
    """An error for each thing that hides and is not in force, where it is not hidden all the same."""
    kept_out = {i for i, said in edits.overrides.items() if any(o.hide and o.in_force for o in said)}
    for one in edits.hiding:
        there = [ident for ident in one.articles if ident in articles]
        if not there:
            named = f' ("{clip(one.articles[0])}"?)' if one.articles else ""
            what = f"may hide an article or a name in it, and of which{named} nobody can tell; mend it, or delete it"
            yield _finding("hidden-orphan", one.at, what)
        elif left := [ident for ident in there if ident not in kept_out]:
            what = f"hides {', '.join(left)} or a name in it, and is not in force; --keep-going leaves the article out"
            yield _finding("hidden-unread", one.at, what)


def _by_its_file(override: Override) -> bool:
    """Whether it is named by its file, which holds one correction."""
    path, _, column = position(override.at)
    return path == path_of(override.article) and column == 1


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
