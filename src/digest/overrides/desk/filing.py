"""Corrections put where they belong: into the entry that speaks of the same thing, or one of their own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.model.article import Article, Doubt, Reading
from digest.model.fields import Kind
from digest.model.finding import Finding, Severity
from digest.overrides import point
from digest.overrides.desk.entries import Slot, new_slot, slot
from digest.overrides.desk.settling import settling
from digest.overrides.desk.stanza import blank, lines
from digest.overrides.desk.write import Author, write_correction
from digest.overrides.edits import path_of
from digest.overrides.point import position
from digest.overrides.reading.load import load_edits
from digest.overrides.reading.words import words
from digest.overrides.settle import machine_article, settle
from digest.overrides.values import Lookup, Override
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


def file_correction(case: Case, assignments: Sequence[str], author: Author) -> Filed:
    """The file that makes these corrections. Assignments and ValueError as in `write_correction`.

    What is said already of one of the points is changed in its place, and signed by both where something of
    the old remains; another reason makes an entry of its own.
    """
    assignments = _complete(case.machine(), assignments, case.vocabulary)
    points = _points_of(case, assignments)
    there = _same_point(case, points) or _same_reason(case, author)
    if there is not None:
        path, line, _ = position(there.at)
        place = slot(case.files[path], line)
        author = _both(there, author) if not author.because or _points(there) - points else author
    else:
        path = path_of(case.id)
        place = _place_for_more(case, path)
    entry, wrong = write_correction(place.text, case.machine(), assignments, case.vocabulary, author)
    if wrong:
        return Filed(path, entry, tuple(replace(found, path=path) for found in wrong))
    text = place.filled(entry)
    return Filed(path, text, _wrong(case, path, text))


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
    return Filed(path, renewed, _wrong(case, path, renewed))


def renew(case: Case, path: str) -> str:
    """The file with `seen` of each live entry on the article as the machine says it now."""
    text = case.files[path]
    for number in range(len(case.overrides)):
        said = load_edits({path: text.encode()}, case.vocabulary).overrides.get(case.id, ())
        if number < len(said) and said[number].in_force:
            place = slot(text, position(said[number].at)[1])
            entry, _ = write_correction(place.text, case.machine(), (), case.vocabulary)
            text = place.filled(entry)
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
        filed = file_correction(now, answers, LOOKED)
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


def _points_of(case: Case, assignments: Sequence[str]) -> set[tuple[str, ...]]:
    """Fields and items that the assignments speak of."""
    draft, _ = write_correction("", case.machine(), assignments, case.vocabulary, LOOKED)
    said = load_edits({path_of(case.id): draft.encode()}, case.vocabulary).overrides.get(case.id, ())
    return {point for override in said for point in _points(override)}


def _points(override: Override) -> set[tuple[str, ...]]:
    return {(claim.field, claim.item) for claim in override.claims}


def _same_point(case: Case, points: set[tuple[str, ...]]) -> Override | None:
    """The entry that says something already of what is to be said."""
    return next((override for override in case.live if _points(override) & points), None)


def _same_reason(case: Case, author: Author) -> Override | None:
    """Without a new reason whatever entry is in force takes more in."""
    return next((o for o in case.live if author.because in ("", o.because)), None)


def _both(there: Override, author: Author) -> Author:
    """The old entry's reason and signature with the new ones behind them, on the later day."""
    because = _joined(there.because, author.because, " ")
    return Author(because, _joined(there.by, author.by, ", "), max(there.on, author.on))


def _joined(old: str, new: str, between: str) -> str:
    return old if new in old else between.join(part for part in (old, new) if part)


def _place_for_more(case: Case, path: str) -> Slot:
    """In the article's own file, behind what it holds.

    A file that cannot be read is taken as it is, to be told what is wrong with it.
    """
    text = case.files.get(path, "")
    in_force = any(position(override.at)[0] == path for override in case.overrides)
    return new_slot(text, case.id) if in_force or not text.strip() else Slot("", text, "")


def _wrong(case: Case, path: str, text: str) -> tuple[Finding, ...]:
    """What is wrong with the file that may not be written, and what it would not bring about."""
    files = {**case.files, path: text}
    edits = load_edits({name: each.encode() for name, each in files.items()}, case.vocabulary)
    _, found = settle(case.reading, edits.overrides.get(case.id, ()), case.lookups)
    counted = (f for f in (*edits.findings, *found) if f.severity is not Severity.NOTE and f.path == path)
    return tuple(f for f in counted if f.code != "drifted")
