"""The search's index as it is published: of its parts, and the same for the same articles.

Pagefind indexes a part; what it made is kept as a table of words, and the tables are put together here as Pagefind
would have written one index of all: so an edit has one part indexed anew. Its files are CBOR behind a mark, compressed.
Pages are numbered through, and a word's pages are told by how far each lies behind the one before: of a part that
follows another only the first of them is written anew.
"""

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate, pairwise, takewhile
from typing import Any

import cbor2

#: Stands before the CBOR, by which Pagefind knows that it has been decompressed.
_MARK = b"pagefind_dcd"

_ENTRY = "pagefind-entry.json"

#: What a browser asks for; the rest is Pagefind's own look and its worker, which this site does not use.
_CODE = ("pagefind.js",)

#: Pages of all its words that a file of the index tells, as Pagefind has it: some 20 KB.
_FILE = 5000

#: Of a word in a part: on how many pages, the first and the last of them, and what follows the first one's number.
_Pages = tuple[int, int, int, bytes]
_NOWHERE: _Pages = (0, 0, 0, b"")

#: A word's pages by the form in which it stands there: most as it is sought, few with accents.
_Forms = Mapping[str, _Pages]
_AS_SOUGHT = ""


def pack(data: bytes) -> bytes:
    """As Pagefind packs its files."""
    return gzip.compress(_MARK + data, 6, mtime=0)


def taken(files: Mapping[str, bytes], language: str) -> bytes:
    """What is kept of all files that Pagefind made of a part, by path. KeyError, TypeError or ValueError where they
    are not what is known of them."""
    entry = json.loads(files[_ENTRY])
    about = entry["languages"].get(language)
    if about is None:
        raise ValueError(f"Pagefind took up no article: its index has nothing in the language {language!r}")
    version, pages, index, filters, _, fields = _decoded(files[f"pagefind.{about['hash']}.pf_meta"])
    words = (word for *_, name in index for word in _decoded(files[f"index/{name}.pf_index"])[0])
    values = (_decoded(files[f"filter/{name}.pf_filter"]) for _, name in filters)
    return cbor2.dumps(
        {
            "entry": entry,
            "code": {path: files[path] for path in (*_CODE, f"wasm.{about['wasm']}.pagefind")},
            "version": version,
            "fields": fields,
            "pages": [(files[f"fragment/{name}.pf_fragment"], many) for name, many in pages],
            "words": {
                word: {form: _kept(on) for form, on in ((_AS_SOUGHT, pages), *forms)}
                for word, pages, forms in words
            },
            "filters": {name: dict(sorted(found)) for name, found in values},
        }
    )


def _kept(pages: list[Any]) -> _Pages:
    if not pages:
        return _NOWHERE
    if any(len(page) != 3 for page in pages):
        raise ValueError("Pagefind tells of a page otherwise than is known of it")
    first = pages[0][0]
    head = len(_array(len(pages)) + _array(3) + cbor2.dumps(first))
    return len(pages), first, sum(page[0] for page in pages), cbor2.dumps(pages)[head:]


def bundle(
    parts: Iterable[bytes], language: str, packed: Callable[[bytes], bytes] = pack
) -> dict[str, bytes]:
    """The files of the index of all parts, by path. `packed`: `pack`, or what remembers what it gave."""
    tables = [cbor2.loads(part) for part in parts]
    (fields,) = {tuple(table["fields"]) for table in tables}
    starts = (0, *accumulate(len(table["pages"]) for table in tables))
    files: dict[str, bytes] = {}

    def filed(kind: str, data: bytes) -> str:
        name = _name(data, language)
        files[f"{kind}/{name}.pf_{kind}"] = data
        return name

    pages = [(filed("fragment", data), many) for table in tables for data, many in table["pages"]]
    words = [(*bounds, filed("index", packed(data))) for *bounds, data in _index(tables, starts)]
    filters = [(name, filed("filter", data)) for name, data in _filters(tables, starts)]
    listed = _encoded([tables[0]["version"], pages, words, filters, [], fields])
    entry = tables[0]["entry"]
    about = entry["languages"][language] | {"hash": _name(listed, language), "page_count": len(pages)}
    files[f"pagefind.{about['hash']}.pf_meta"] = listed
    files[_ENTRY] = json.dumps(entry | {"languages": {language: about}}, ensure_ascii=False).encode()
    files.update(tables[0]["code"])
    return files


def _filters(tables: Sequence[Any], starts: Sequence[int]) -> Iterator[tuple[str, bytes]]:
    """Each filter, with the pages of its values in order."""
    found: dict[str, dict[str, list[int]]] = {}
    for table, start in zip(tables, starts, strict=False):
        for name, values in table["filters"].items():
            for value, pages in values.items():
                shown = found.setdefault(name, {}).setdefault(value, [])
                shown += (start + page for page in pages)
    for name, those in sorted(found.items()):
        yield name, _encoded([name, sorted(those.items())])


def _index(tables: Sequence[Any], starts: Sequence[int]) -> Iterator[tuple[str, str, bytes]]:
    """What the files of the words hold: each with how its first and its last one begin, which tells a browser whether
    to ask for it."""
    found: dict[str, list[tuple[int, _Forms]]] = {}
    for table, start in zip(tables, starts, strict=False):
        for word, forms in table["words"].items():
            found.setdefault(word, []).append((start, forms))
    files = tuple(_cut({word: found[word] for word in sorted(found)}))
    bounds = [(before[-1], after[0]) for before, after in pairwise(files)]
    firsts = [files[0][0], *(_parted(after, before) for before, after in bounds)]
    lasts = [*(_parted(before, after) for before, after in bounds), files[-1][-1]]
    for words, first, last in zip(files, firsts, lasts, strict=True):
        data = b"".join((_array(1), _array(len(words)), *(_word(word, found[word]) for word in words)))
        yield first, last, data


def _cut(found: Mapping[str, Iterable[tuple[int, _Forms]]]) -> Iterator[list[str]]:
    """The words of each file."""
    file: list[str] = []
    told = 0
    for word, parts in found.items():
        if told > _FILE:
            yield file
            file, told = [], 0
        file.append(word)
        told += sum(many for _, forms in parts for many, *_ in forms.values())
    yield file


def _parted(word: str, neighbour: str) -> str:
    """As much of a word as parts it from its neighbour in another file."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(word, neighbour, strict=False))
    return word[: sum(1 for _ in same) + 1]


def _word(word: str, parts: Sequence[tuple[int, _Forms]]) -> bytes:
    """A word with all its pages, and those on which it is written in another form."""

    def pages(form: str) -> Iterator[bytes]:
        return _joined((start, forms.get(form, _NOWHERE)) for start, forms in parts)

    others = sorted({form for _, forms in parts for form in forms} - {_AS_SOUGHT})
    written = [_array(3), cbor2.dumps(word), *pages(_AS_SOUGHT), _array(len(others))]
    for form in others:
        written += (_array(2), cbor2.dumps(form), *pages(form))
    return b"".join(written)


def _joined(parts: Iterable[tuple[int, _Pages]]) -> Iterator[bytes]:
    there = [(start, on) for start, on in parts if on[0]]
    yield _array(sum(on[0] for _, on in there))
    before = 0
    for start, (_, first, last, rest) in there:
        yield from (_array(3), _number(start + first - before), rest)
        before = start + last


#: Numbers in CBOR: the same few, ten thousand times.
_number = lru_cache(cbor2.dumps)


@lru_cache
def _array(many: int) -> bytes:
    """The head of a list in CBOR: as that of a number, in another kind."""
    first, *rest = cbor2.dumps(many)
    return bytes((first | 0x80, *rest))


def _decoded(data: bytes) -> Any:
    plain = gzip.decompress(data)
    if not plain.startswith(_MARK):
        raise ValueError("no file of Pagefind's")
    return cbor2.loads(plain.removeprefix(_MARK))


def _encoded(value: Any) -> bytes:
    return pack(cbor2.dumps(value))


def _name(data: bytes, language: str) -> str:
    return f"{language}_{sha256(data).hexdigest()[:10]}"
