"""Overrides held against what the machine says now: redundant, drifted, or about an article that is gone."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from digest.model.article import Article
from digest.model.fields import FIELD, Kind
from digest.model.finding import Finding
from digest.model.text import CONTENT, Document
from digest.overrides import point
from digest.overrides.changed import Change, changes
from digest.overrides.edits import Edits, kept_out, path_of
from digest.overrides.lines import RULE
from digest.overrides.point import finding_at, position
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
    """Whether an override in force was written of another article, which had this id then: its text is another, and
    of the words of its headline most are nowhere in this one. A text that was brought up to date keeps most."""
    if not override.in_force:
        return False
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
    if not override.in_force:
        return
    before = override.seen or Seen()
    if of_another(machine, override):
        said = clip(before.value("title")[1] or "", 50)
        what = (
            f'was written of another article, "{said}"; give it the id that article has now, or withdraw it'
        )
        yield finding_at("hidden-orphan" if override.hides else "other-article", override.at, what)
        return
    if before.body and before.body != body_digest(machine.document):
        what = f"the text of {override.article} changed since this was written; look again"
        yield finding_at("drifted", override.at, what)
    for change in changes(machine, override):
        if change.attribute != ALIAS:
            yield from _aged(machine, change, *before.value(change.point))


def _aged(machine: Article, change: Change, recorded: bool, then: str | None) -> Iterator[Finding]:
    """What a change has become; `then`: what the machine said when it was made, if that is recorded."""
    if change.machine != change.editor:
        if recorded and then != change.machine:
            what = (
                f"the machine now says {_shown(change.machine)}; it said {_shown(then)} when this was written"
            )
            yield finding_at("drifted", change.at, f"{change.point}: {what}")
    elif recorded and then == change.editor:
        return  # it bore the machine out from the first
    elif not recorded and (near := _misnamed(machine, change)):
        what = f'{change.field}: the machine names no "{clip(change.item)}"; did you mean "{near}"?'
        yield finding_at("no-such-item", change.at, what)
    else:
        what = f"{change.point}: the machine now says {_shown(change.machine)} too; this may be withdrawn"
        yield finding_at("redundant", change.at, what)


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
    gone = (
        (override, ident)
        for override in edits.live
        for ident in (override.article, *override.same_story, *override.not_same_story)
        if ident not in titles
    )
    return tuple(
        _orphan(override, ident, {near: titles[near] for near in _near(ident, ids, number < _MOST_LIKENED)})
        for number, (override, ident) in enumerate(gone)
    )


def _orphan(override: Override, ident: str, near: Mapping[str, str]) -> Finding:
    """`near`: the titles of the articles that may be meant, by id."""
    what = f'no article "{clip(ident)}"'
    if near:
        hints = (f'{each} ("{clip(title, 50)}")' for each, title in near.items())
        what += f"; did you mean {' or '.join(hints)}?"
    if ident != override.article:
        return finding_at("orphan", override.where(ident), what)
    if not near and _by_its_file(override):
        what += "; a file with a free name holds a list of corrections, each with article: <id>"
    return finding_at("hidden-orphan" if override.hides else "orphan", override.at, what)


def unread_hiding(edits: Edits, articles: Collection[str]) -> Iterator[Finding]:
    """An error for each thing that hides and is not in force, where it is not hidden all the same."""
    hidden = kept_out(edits)
    for one in edits.hiding:
        there = [ident for ident in one.articles if ident in articles]
        left = ", ".join(ident for ident in there if ident not in hidden)
        if left:
            what = f"hides {left} or a name in it, and is not in force; --keep-going leaves the article out"
            yield finding_at("hidden-unread", one.at, what)
        elif not there:
            named = f' ("{clip(one.articles[0])}"?)' if one.articles else ""
            what = f"may hide an article or a name in it, and of which{named} nobody can tell; mend it, or delete it"
            yield finding_at("hidden-orphan", one.at, what)


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
