"""The search's files as published: the same for the same articles, and no more than a browser asks for."""

import gzip
import json
from collections.abc import Mapping
from typing import Any

import cbor2
import pytest

from digest.site.search.bundle import bundle


def part(value: Any) -> bytes:
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps(value))


def made(*order: int) -> dict[str, bytes]:
    """As Pagefind makes them, the values of a filter in this order."""
    values = [["KH", [0]], ["LA", [1, 2]], ["MY", [3]]]
    return {
        "pagefind.js": b"js",
        "pagefind-worker.js": b"worker",
        "pagefind-ui.js": b"ui",
        "wasm.id.pagefind": b"wasm",
        "wasm.unknown.pagefind": b"wasm",
        "fragment/id_1.pf_fragment": b"f",
        "index/id_2.pf_index": b"i",
        "filter/id_3.pf_filter": part(["mitra", [values[at] for at in order]]),
        f"pagefind.id_{order[0]}.pf_meta": part(
            ["1.5.2", [["id_1", 7]], [["a", "z", "id_2"]], [["mitra", "id_3"]], []]
        ),
        "pagefind-entry.json": json.dumps(
            {
                "version": "1.5.2",
                "languages": {"id": {"hash": f"id_{order[0]}", "wasm": "id", "page_count": 4}},
            }
        ).encode(),
    }


def read(files: Mapping[str, bytes], path: str) -> Any:
    return cbor2.loads(gzip.decompress(files[path]).removeprefix(b"pagefind_dcd"))


def test_the_order_of_chance_is_gone() -> None:
    assert dict(bundle(made(0, 1, 2), "id")) == dict(bundle(made(2, 0, 1), "id"))


def test_every_name_leads_to_its_file() -> None:
    files = dict(bundle(made(1, 0, 2), "id"))
    entry = json.loads(files["pagefind-entry.json"])
    meta = read(files, f"pagefind.{entry['languages']['id']['hash']}.pf_meta")
    ((name, at),) = meta[3]
    assert read(files, f"filter/{at}.pf_filter") == [name, [["KH", [0]], ["LA", [1, 2]], ["MY", [3]]]]
    assert meta[1] == [["id_1", 7]]


def test_an_index_of_nothing_says_so() -> None:
    files = made(0, 1, 2)
    with pytest.raises(ValueError, match="took up no article"):
        dict(bundle(files | {"pagefind-entry.json": b'{"languages": {}}'}, "id"))


def test_only_what_a_browser_asks_for() -> None:
    files = dict(bundle(made(0, 1, 2), "id"))
    assert len(files) == 8
    assert not [path for path in files if "ui" in path or "unknown" in path]


def test_another_shape_is_refused() -> None:
    strange = made(0, 1, 2) | {"filter/id_3.pf_filter": gzip.compress(b"else")}
    with pytest.raises(ValueError, match="no file of Pagefind's"):
        dict(bundle(strange, "id"))
