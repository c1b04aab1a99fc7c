"""What editors did and have to do, from all articles of an edition."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from digest.model.article import Correction, Reading
from digest.model.finding import Finding
from digest.overrides.desk.filing import Case, settle_all
from digest.overrides.desk.stanza import Home
from digest.overrides.edits import Edits, hidden, path_of
from digest.overrides.lookups import unused
from digest.overrides.point import position
from digest.overrides.review import orphans, unread_hiding
from digest.press.steps.worker import Settled
from digest.site.desk import Desk, Worth
from digest.site.pages.review import touched
from digest.site.views.lists import Card
from digest.vocabulary.values import Vocabulary


def desk(settled: Mapping[str, Settled], unseen: Collection[str], worth: tuple[Worth, ...] = ()) -> Desk:
    """`unseen`: ids of the articles that are hidden. Of those nothing is told but that they are, and why."""
    corrections = {ident: one.corrections for ident, one in settled.items() if one.corrections}
    return Desk(
        corrections={ident: said for ident, said in corrections.items() if ident not in unseen},
        withheld={ident: _why_hidden(said) for ident, said in corrections.items() if ident in unseen},
        verdicts=tuple(one.verdicts for one in settled.values() if one.verdicts is not None),
        causes=tuple(chain.from_iterable(one.causes for one in settled.values())),
        queue=worth,
    )


def _why_hidden(said: Iterable[Correction]) -> tuple[Correction, ...]:
    return tuple(one for one in said if one.field == "hide")


def unseen(edits: Edits, settled: Mapping[str, Settled]) -> set[str]:
    """Ids of the articles that are not published: hidden, or with a name in them that was to be shown as initials
    and is not."""
    missed = {
        ident for ident, one in settled.items() if any(f.code == "initials-missed" for f in one.findings)
    }
    return missed.union(hidden(edits))


def queue(settled: Mapping[str, Settled], cards: Mapping[str, Card]) -> tuple[Worth, ...]:
    """The articles shown that are worth a look, those on most pages first, without their answers."""
    found = []
    for ident, card in cards.items():
        doubts = settled[ident].doubts
        drifted = tuple(f for f in settled[ident].findings if f.code == "drifted")
        if doubts or drifted:
            found.append(Worth(ident, touched(card), doubts, drifted))
    return tuple(sorted(found, key=lambda worth: (-worth.pages, worth.article)))


def answered(worth: Worth, case: Case) -> Worth:
    """With the files that settle it."""
    filed = settle_all(case, worth.doubts, [found.path for found in worth.drifted])
    return replace(worth, files=tuple((one.path, one.text) for one in filed))


def case(reading: Reading, edits: Edits, content: Mapping[str, bytes], vocabulary: Vocabulary) -> Case:
    """An article with its corrections, and the files that hold them or might."""
    ident = reading.document.id
    overrides = edits.overrides.get(ident, ())
    paths = {position(override.at)[0] for override in overrides} | {path_of(ident)}
    files = {path: content[path].decode("utf-8", "replace") for path in sorted(paths & content.keys())}
    return Case(reading, overrides, files, edits.lookups, vocabulary)


def findings(edits: Edits, settled: Mapping[str, Settled], titles: Mapping[str, str]) -> Iterator[Finding]:
    """Of corrections that are redundant, drifted or of no article, and of lookups that none needs.

    `titles`: of the articles that are shown, or left out for a fault.
    """
    for one in settled.values():
        yield from one.findings
    every = {**dict.fromkeys(settled, "hidden"), **titles}
    yield from orphans(edits, every)
    yield from unread_hiding(edits, every)
    yield from unused(edits.lookups, (at for one in settled.values() for at in one.lookups))


def home(edits: Edits, ident: str) -> Home:
    """Where an article's corrections are: its own file before one that holds many."""
    places = [position(override.at) for override in edits.overrides.get(ident, ())]
    places.sort(key=lambda place: place[0] != path_of(ident))
    path, _, column = places[0] if places else ("", 0, 0)
    return Home(path, listed=column > 1)  # behind a dash
