"""The search's files as published: the same for the same articles, and no more than a browser asks for."""

import gzip
import json
from collections.abc import Mapping
from typing import Any

import cbor2
import pytest

from digest.site.search.bundle import bundle, taken


def published(*parts: Mapping[str, bytes]) -> dict[str, bytes]:
    return bundle([taken(files, "id") for files in parts], "id")


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
        "index/id_2.pf_index": part([[["anu", [[0, [-25, 1], []]], []]]]),
        "filter/id_3.pf_filter": part(["mitra", [values[at] for at in order]]),
        f"pagefind.id_{order[0]}.pf_meta": part(
            ["1.5.2", [["id_1", 7]], [["a", "z", "id_2"]], [["mitra", "id_3"]], [], ["title"]]
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
    assert published(made(0, 1, 2)) == published(made(2, 0, 1))


def test_every_name_leads_to_its_file() -> None:
    files = published(made(1, 0, 2))
    entry = json.loads(files["pagefind-entry.json"])
    meta = read(files, f"pagefind.{entry['languages']['id']['hash']}.pf_meta")
    ((name, at),) = meta[3]
    assert read(files, f"filter/{at}.pf_filter") == [name, [["KH", [0]], ["LA", [1, 2]], ["MY", [3]]]]
    ((at, words),) = meta[1]
    assert files[f"fragment/{at}.pf_fragment"] == b"f" and words == 7
    ((first, last, at),) = meta[2]
    assert (first, last) == ("anu", "anu")
    assert read(files, f"index/{at}.pf_index") == [[["anu", [[0, [-25, 1], []]], []]]]


def test_an_index_of_nothing_says_so() -> None:
    files = made(0, 1, 2)
    with pytest.raises(ValueError, match="took up no article"):
        published(files | {"pagefind-entry.json": b'{"languages": {}}'})


def test_only_what_a_browser_asks_for() -> None:
    files = published(made(0, 1, 2))
    assert len(files) == 7
    assert not [path for path in files if "ui" in path or "worker" in path or "unknown" in path]


def test_another_shape_is_refused() -> None:
    strange = made(0, 1, 2) | {"filter/id_3.pf_filter": gzip.compress(b"else")}
    with pytest.raises(ValueError, match="no file of Pagefind's"):
        published(strange)


def test_a_page_told_in_another_way_is_refused() -> None:
    strange = made(0, 1, 2) | {"index/id_2.pf_index": part([[["anu", [[0, [-25, 1]]], []]]])}
    with pytest.raises(ValueError, match="tells of a page otherwise"):
        published(strange)
