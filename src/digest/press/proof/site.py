"""The whole site proofread: every link, in whatever file, leads to a file that is there."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path, PurePosixPath

from digest.model.codes import finding
from digest.model.finding import Finding, Severity
from digest.press.cache.codec import decode, encode
from digest.press.cache.memo import Memo
from digest.press.proof.file import Proof, ids_of, is_text, proof
from digest.press.steps.edition import FAULTY
from digest.press.steps.fault import Fault, fenced, unmade
from digest.press.steps.pool import Pool

#: The note of what was proofread last and found right.
_NOTE = "proofread"


#: Files that went, of which it is looked who still names them. Of more, everything is proofread anew.
_FEW = 50

#: Bytes from which on a file is heavier than a reader on a slow line should be asked to wait for. Data has no such
#: limit: whoever wants all of it waits for all of it.
BUDGETS: Mapping[str, int] = {".html": 750_000, ".css": 100_000, ".svg": 100_000, ".xml": 2_000_000}

#: Where files of the site are now.
Where = Callable[[str], Path]


@dataclass(frozen=True, slots=True)
class Proofread:
    """A site that was found right: by which code and for which address, its files' sha256, to which files others lead
    (or led before they changed), and to which fragments of others each file leads (`deep`)."""

    by: str = ""
    files: dict[str, str] = field(default_factory=dict)
    links: tuple[str, ...] = ()
    deep: dict[str, tuple[str, ...]] = field(default_factory=dict)


def proofread(
    memo: Memo,
    files: Mapping[str, str],
    where: Where,
    address: str,
    pool: Pool,
    *,
    kept: Set[str] = frozenset(),
) -> tuple[Finding, ...]:
    """What is wrong with a site of these files. Only those that are new are read, and those that name what is gone;
    all of them, before anything is called wrong. `address`: of the site; `kept`: files that are as they came, and
    nobody's business but their host's."""
    by, last = memo.key("proof", address), _last(memo)
    found, read = _read(last if last.by == by else Proofread(), files, where, address, pool, kept=kept)
    if found and last.files:
        found, read = _read(Proofread(), files, where, address, pool, kept=kept)
    right = Proofread() if _wrong(found) else replace(read, by=by)
    memo.store.note(_NOTE, encode(right))
    memo.store.note(FAULTY, b"faulty" if _wrong(found) else b"")
    return found


def _wrong(found: Iterable[Finding]) -> bool:
    return any(one.severity is Severity.ERROR for one in found)


def _read(
    last: Proofread, files: Mapping[str, str], where: Where, address: str, pool: Pool, *, kept: Set[str]
) -> tuple[tuple[Finding, ...], Proofread]:
    """What is wrong, and what was read; `last`: what was right before."""
    new = [url for url, sha in files.items() if last.files.get(url) != sha]
    changed, links = frozenset(new), set(last.links)
    scope = (*new, *_who_names((last.files.keys() - files.keys()) & links, changed, files, where))
    deep = {url: led for url, led in last.deep.items() if url in files and url not in changed}
    findings: list[Finding] = []
    for url, found in _proofs([url for url in scope if url not in kept], where, address, pool):
        if isinstance(found, Fault):
            findings.append(unmade(replace(found, of=url)))
            continue
        links.update(map(_file_of, found.links))
        deep |= _deep(url, found)
        findings += _told(url, found, files)
    findings += _astray(_fresh(deep, changed), files, where)
    findings += _heavy(changed - kept, where)
    return tuple(findings), Proofread("", dict(files), tuple(sorted(links)), deep)


def _proofs(
    urls: Iterable[str], where: Where, address: str, pool: Pool
) -> Iterator[tuple[str, Proof | Fault]]:
    """Of those that hold text."""
    texts = [url for url in urls if is_text(url)]
    tasks = ((url, str(where(url)), address) for url in texts)
    return zip(texts, pool.map(proof_file, tasks, len(texts)), strict=True)


def _deep(url: str, found: Proof) -> dict[str, tuple[str, ...]]:
    fragments = tuple(link for link in found.links if "#" in link)
    return {url: fragments} if fragments else {}


def start() -> None:
    """A process that proofreads needs no tools."""


@fenced
def proof_file(task: tuple[str, str, str]) -> Proof:
    """Of a URL, the file's path and the site's address."""
    url, path, address = task
    return proof(url, Path(path).read_bytes(), address)


def _last(memo: Memo) -> Proofread:
    noted = memo.store.noted(_NOTE)
    return decode(noted, Proofread) if noted else Proofread()


def _who_names(gone: Set[str], new: Set[str], files: Iterable[str], where: Where) -> Iterator[str]:
    """Files that stayed as they were and may lead to one that went."""
    if not gone:
        return
    few = len(gone) <= _FEW
    names = {PurePosixPath(url).name for url in gone}
    holds = re.compile("|".join(map(re.escape, sorted(names))).encode()).search
    for url in files:
        if url not in new and (not few or holds(where(url).read_bytes())):
            yield url


def _told(url: str, found: Proof, files: Mapping[str, str]) -> Iterator[Finding]:
    for fault in found.faults:
        yield finding("proof", url, fault)
    for link in found.links:
        if _file_of(link) not in files:
            yield finding("proof", url, f"links to {link}, which is not there")


def _fresh(deep: Mapping[str, Iterable[str]], changed: Set[str]) -> dict[str, str]:
    """Fragments to which a file leads that is new, or of a file that is; each with the first file that leads to it."""
    found: dict[str, str] = {}
    for url, led in deep.items():
        for link in led:
            if url in changed or _file_of(link) in changed:
                found.setdefault(link, url)
    return found


def _file_of(link: str) -> str:
    return link.partition("#")[0]


def _astray(links: Mapping[str, str], files: Mapping[str, str], where: Where) -> Iterator[Finding]:
    """Fragments that the file they lead to has not, by who leads there. (One file may be led to by hundreds; it is read
    once.)"""
    leading = sorted({link for link in links if _file_of(link) in files})
    for url, group in groupby(leading, _file_of):
        ids = ids_of(where(url).read_text(encoding="utf-8"))
        for link in group:
            if (ident := link.partition("#")[2]) not in ids:
                yield finding(
                    "proof", url, f"nothing in it has the id {ident!r}, to which {links[link]} links"
                )


def _heavy(urls: Iterable[str], where: Where) -> Iterator[Finding]:
    for url in sorted(urls):
        size, budget = where(url).stat().st_size, BUDGETS.get(PurePosixPath(url).suffix)
        if budget and size > budget:
            yield finding("heavy", url, f"has {size:,} bytes; over {budget:,} is much to wait for")
