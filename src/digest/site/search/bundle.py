"""The search's files as they are published: those a browser asks for, and the same for the same articles.

Pagefind writes the values of a filter in an order of chance. They are put in order here, and what is named after its
bytes (a filter, the list of all parts) is named anew. Its files are CBOR behind a mark, compressed.
"""

import gzip
import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

import cbor2

#: Stands before the CBOR, by which Pagefind knows that it has been decompressed.
_MARK = b"pagefind_dcd"

_ENTRY = "pagefind-entry.json"

#: What a browser asks for; the rest is Pagefind's own look, which this site does not use.
_CODE = ("pagefind.js", "pagefind-worker.js")
_PARTS = ("fragment/", "index/")

#: Where a list of parts has its filters.
_FILTERS = 3


def bundle(files: Mapping[str, bytes], language: str) -> Iterator[tuple[str, bytes]]:
    """Of all files that Pagefind made, by path. KeyError or ValueError where they are not what is known of them."""
    entry = json.loads(files[_ENTRY])
    about = entry["languages"].get(language)
    if about is None:
        raise ValueError(f"Pagefind took up no article: its index has nothing in the language {language!r}")
    meta = _decoded(files[f"pagefind.{about['hash']}.pf_meta"])
    filters = {}
    for name, was in meta[_FILTERS]:
        said, values = _decoded(files[f"filter/{was}.pf_filter"])
        filters[name] = _encoded([said, sorted(values)])
    meta[_FILTERS] = [[name, _name(filters[name], language)] for name in sorted(filters)]
    listed = _encoded(meta)
    about["hash"] = _name(listed, language)
    entry["languages"] = {language: about}
    yield from ((path, files[path]) for path in (*_CODE, f"wasm.{about['wasm']}.pagefind"))
    yield from ((path, files[path]) for path in sorted(files) if path.startswith(_PARTS))
    yield from ((f"filter/{_name(data, language)}.pf_filter", data) for data in filters.values())
    yield f"pagefind.{about['hash']}.pf_meta", listed
    yield _ENTRY, json.dumps(entry, ensure_ascii=False).encode()


def _decoded(data: bytes) -> Any:
    plain = gzip.decompress(data)
    if not plain.startswith(_MARK):
        raise ValueError("no file of Pagefind's")
    return cbor2.loads(plain.removeprefix(_MARK))


def _encoded(value: Any) -> bytes:
    return gzip.compress(_MARK + cbor2.dumps(value), mtime=0)


def _name(data: bytes, language: str) -> str:
    return f"{language}_{sha256(data).hexdigest()[:10]}"
