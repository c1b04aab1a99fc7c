"""Corrections put where they belong: into the entry that speaks of the same thing, or one of their own."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from digest.model.article import Article, Doubt, Reading
from digest.model.fields import Kind
from digest.model.finding import Finding, Severity
from digest.overrides import point
from digest.overrides.changed import changes
from digest.overrides.desk.entries import Slot, new_slot, slot
from digest.overrides.desk.settling import settling
from digest.overrides.desk.stanza import blank, lines
from digest.overrides.desk.withdrawing import (
    OTHER_SAID,
    Points,
    field_of,
    overlap,
    part_of,
    parted,
    says_already,
    takes_back,
)
from digest.overrides.desk.write import Author, write_correction
from digest.overrides.edits import path_of
from digest.overrides.point import position
from digest.overrides.reading.load import load_edits
from digest.overrides.reading.words import words
from digest.overrides.settle import machine_article, settle
from digest.overrides.values import Lookup, Override, Withdrawn
from digest.vocabulary.suggest import fold
from digest.vocabulary.values import Vocabulary

#: What is said of an article that is right as it stands.
LOOKED = Author(because="Sudah diperiksa pada naskahnya.")


@dataclass(frozen=True, slots=True)
class Case:
    """An article on an editor's desk: what the machine reads, what editors said, and the files of it.

    `files`: text by path, of `content/overrides/`; those of other articles may be missing.
    """

    reading: Reading
    overrides: tuple[Override, ...]
    files: Mapping[str, str]
    lookups: tuple[Lookup, ...]
    vocabulary: Vocabulary

    @property
    def id(self) -> str:
        return self.reading.document.id

    @property
    def live(self) -> tuple[Override, ...]:
        return tuple(override for override in self.overrides if override.in_force)

    def machine(self) -> Article:
        return machine_article(self.reading, self.lookups)


@dataclass(frozen=True, slots=True)
class Filed:
    """A file as it is to be written, and what is wrong with it: then it must not be."""

    path: str
    text: str
    findings: tuple[Finding, ...] = ()


def file_correction(case: Case, assignments: Sequence[str], author: Author) -> tuple[Filed, ...]:
    """The files that make these corrections. Assignments and ValueError as in `write_correction`.

    What was said already of one of the points is withdrawn, for the author's reason; what is the machine's own word is
    not said again. Whatever has another reason, author or day is an entry of its own.
    """
    filing = _Filing(case, author)
    for assignment in _complete(case.machine(), assignments, case.vocabulary):
        filing.say(assignment)
    return filing.filed()


#: What went of one entry: which points, and their data.
Gone = tuple[Points, dict[str, Any]]


class _Filing:
    """One reading of what an editor typed: the files as they become, and what is still to be said."""

    def __init__(self, case: Case, author: Author) -> None:
        self._case, self._author = case, author
        self._files = dict(case.files)
        self._said: list[str] = []
        self._carried: dict[str, Any] = {}

    def say(self, assignment: str) -> None:
        key, _, value = assignment.partition("=")
        if key.partition(".")[0] == "withdrawn":
            self._take_back(key.partition(".")[2], value)
            return
        draft = _override(self._case, assignment)
        if draft and any(says_already(old, draft) for old in self._case.live):
            return
        gone = self._withdraw(lambda old: overlap(old, draft, assignment), self._author.because)
        if not takes_back(assignment):
            self._say(assignment, draft, gone)
        elif not gone:
            raise ValueError(f'"{assignment}" takes nothing back: no correction in force says so')

    def _say(self, assignment: str, draft: Override | None, gone: list[Gone]) -> None:
        """What is new, and what an entry that went said of the rest of the field."""
        field = part_of(assignment)
        held = [(points[field], data[field]) for points, data in gone if field in points]
        whole = any(items is None for items, _ in held)  # of a list, or of the place: the rest is said on
        if whole or not (gone and draft and self._as_the_machine(draft)):
            self._said.append(assignment)
            self._carried.update((field, said) for _, said in held[:1])

    def _take_back(self, key: str, because: str) -> None:
        """`withdrawn=why` of the only entry in force, `withdrawn.topics=why` of what is said of the topics."""
        live = self._case.live
        if key:
            if not self._withdraw(lambda old: field_of(old, key), because):
                raise ValueError(f'no correction in force says anything of "{key}"')
        elif len(live) == 1:
            self._withdraw(_all_of, because)
        elif not live:
            raise ValueError(f"{self._case.id} has no correction in force")
        else:
            places = ", ".join(old.at.rsplit(":", 1)[0] for old in live)
            raise ValueError(f"{self._case.id} has several corrections ({places}); write withdrawn.FIELD=why")

    def _withdraw(self, points_of: Callable[[Override], Points], because: str) -> list[Gone]:
        """Part those points from every entry in force that has them."""
        found: list[Gone] = []
        while True:
            edits = load_edits({p: text.encode() for p, text in self._files.items()}, self._case.vocabulary)
            live = [old for old in edits.overrides.get(self._case.id, ()) if old.in_force]
            old = next((each for each in live if points_of(each)), None)
            if old is None:
                return found
            found.append((points_of(old), self._part(old, points_of(old), because)))

    def _part(self, old: Override, points: Points, because: str) -> dict[str, Any]:
        path, line, _ = position(old.at)
        place, known = slot(self._files[path], line), words(self._case.vocabulary)
        withdrawn = Withdrawn(self._author.on, because)
        kept, gone, data = parted(place.text, points, known, withdrawn, self._case.id)
        self._files[path] = place.filled(*filter(None, (kept, gone)), article=self._case.id)
        return data

    def _as_the_machine(self, draft: Override) -> bool:
        return all(change.machine == change.editor for change in changes(self._case.machine(), draft))

    def filed(self) -> tuple[Filed, ...]:
        case = replace(self._case, files=self._files)
        edits = load_edits({p: text.encode() for p, text in self._files.items()}, case.vocabulary)
        case = replace(case, overrides=edits.overrides.get(case.id, ()))
        if self._said:
            path, place = _place(case, self._author)
            said = write_correction(
                place.text,
                case.machine(),
                self._said,
                case.vocabulary,
                self._author,
                carried=self._carried,
            )
            if said[1]:
                return (Filed(path, said[0], tuple(replace(found, path=path) for found in said[1])),)
            self._files[path] = place.filled(said[0], article=case.id)
        changed = [path for path, text in self._files.items() if text != self._case.files.get(path)]
        return tuple(Filed(path, self._files[path], _wrong(case, path, self._case.files)) for path in changed)


def _all_of(old: Override) -> Points:
    keys = (*dict.fromkeys(claim.field for claim in old.claims), *OTHER_SAID)
    return {key: items for name in keys for key, items in field_of(old, name).items()}


def _override(case: Case, assignment: str) -> Override | None:
    """The assignment as an entry of its own; None where it says nothing, or something wrong."""
    draft, _ = write_correction("", case.machine(), [assignment], case.vocabulary, LOOKED)
    said = load_edits({path_of(case.id): draft.encode()}, case.vocabulary).overrides.get(case.id, ())
    return said[0] if said else None


def _place(case: Case, author: Author) -> tuple[str, Slot]:
    """Where a correction goes: into the entry of the same reason, author and day, else into one of its own."""
    signed = (author.because, author.by, author.on)
    there = next((old for old in case.live if (old.because, old.by, old.on) == signed), None)
    if there is not None:
        path, line, _ = position(there.at)
        return path, slot(case.files[path], line)
    return path_of(case.id), _place_for_more(case, path_of(case.id))


def opening(case: Case, author: Author) -> tuple[str, str]:
    """The file that an editor opens, and its text: what is there, else the article as it stands."""
    path = next((position(override.at)[0] for override in case.overrides), path_of(case.id))
    return path, case.files.get(path) or blank(case.machine(), author)


def file_text(case: Case, path: str, text: str) -> Filed:
    """A file as an editor wrote it by hand, in form, and with `seen` as the machine says it now.

    Lines of `opening` that were left as they were are gone.
    """
    offered = frozenset(lines(case.machine()))
    text = "".join(line for line in text.splitlines(keepends=True) if line.rstrip() not in offered)
    files = {**case.files, path: text}
    edits = load_edits({path: text.encode()}, case.vocabulary)
    now = replace(case, files=files, overrides=edits.overrides.get(case.id, ()))
    renewed = renew(now, path)
    return Filed(path, renewed, _wrong(replace(now, files={**files, path: renewed}), path, {}))


def renew(case: Case, path: str) -> str:
    """The file with `seen` of each live entry on the article as the machine says it now."""
    text = case.files[path]
    for number in range(len(case.overrides)):
        said = load_edits({path: text.encode()}, case.vocabulary).overrides.get(case.id, ())
        if number < len(said) and said[number].in_force:
            place = slot(text, position(said[number].at)[1])
            entry, _ = write_correction(place.text, case.machine(), (), case.vocabulary)
            text = place.filled(entry, article=case.id)
    return text


def settle_all(case: Case, doubts: Iterable[Doubt], drifted: Iterable[str]) -> tuple[Filed, ...]:
    """The files after which nothing of the article is worth a look, if all is right as it stands.

    `drifted`: the files whose corrections were written against something else.
    """
    files = dict(case.files)
    changed = list(dict.fromkeys(drifted))
    for path in changed:
        files[path] = renew(replace(case, files=files), path)
    article, _ = settle(case.reading, case.overrides, case.lookups)
    answers = settling(article, doubts)
    if answers:
        said = load_edits({path: text.encode() for path, text in files.items()}, case.vocabulary)
        now = replace(case, files=files, overrides=said.overrides.get(case.id, ()))
        for filed in file_correction(now, answers, LOOKED):
            files[filed.path] = filed.text
            changed = list(dict.fromkeys((*changed, filed.path)))
    return tuple(Filed(path, files[path]) for path in changed)


def _complete(machine: Article, assignments: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """A topic that the article has not is added before anything is said of it; people are called as it calls
    them."""
    found: list[str] = []
    for assignment in assignments:
        said = assignment
        name, dot, rest = said.partition(".")
        inner, equals, value = rest.partition("=")
        if dot and name == "topics":
            ident = words(vocabulary).named(Kind.TOPIC, inner) or inner
            if ident in words(vocabulary).ids[Kind.TOPIC] and point.value(machine, name, ident) is None:
                found.append(f"topics+={ident}")
        if dot and name == "persons":
            person, mark, attribute = inner.rpartition(".")
            called = {fold(each.id): each.id for each in machine.persons}.get(fold(person), person)
            said = f"{name}.{called}{mark}{attribute}{equals}{value}"
        found.append(said)
    return tuple(dict.fromkeys(found))


def _place_for_more(case: Case, path: str) -> Slot:
    """In the article's own file, behind what it holds.

    A file that cannot be read is taken as it is, to be told what is wrong with it.
    """
    text = case.files.get(path, "")
    in_force = any(position(override.at)[0] == path for override in case.overrides)
    return new_slot(text, case.id) if in_force or not text.strip() else Slot("", text, "")


def _wrong(case: Case, path: str, before: Mapping[str, str]) -> tuple[Finding, ...]:
    """What is wrong with the file that may not be written, and what it would not bring about; nothing that was wrong
    with it before."""
    known = {(found.code, found.message) for found in _findings(replace(case, files=before), path)}
    return tuple(f for f in _findings(case, path) if (f.code, f.message) not in known)


def _findings(case: Case, path: str) -> Iterator[Finding]:
    edits = load_edits({name: each.encode() for name, each in case.files.items()}, case.vocabulary)
    _, found = settle(case.reading, edits.overrides.get(case.id, ()), case.lookups)
    for each in (*edits.findings, *found):
        if each.severity is not Severity.NOTE and each.path == path and each.code != "drifted":
            yield each
