"""Articles that come many in a file."""

import hashlib
import json

import pytest

from digest.loader.sources.files import sources
from digest.loader.sources.records import item_of
from digest.vocabulary.values import Vocabulary


def record(**said: object) -> bytes:
    return json.dumps(said).encode()


def test_records_of_many_shapes() -> None:
    lines = [
        record(
            id=7,
            judul="Judul Satu",
            tanggal="2025-01-02",
            sumber="Antara",
            link="https://a.example/1",
            isi="Isi.",
        ),
        record(guid="g", title="Judul Dua", content="<p>Satu &amp; dua.</p><script>x</script><p>Tiga.</p>"),
        record(
            url="https://a.example/3",
            paragraphs=[[["Polisi", "datang", "."], ["Lalu", "pergi", "."]], [["Usai", "."]]],
        ),
        record(text="Tanpa pengenal."),
    ]
    found, findings = sources("seeds/kumpulan.jsonl", b"\n".join(lines))
    assert findings == ()
    assert [source.text.split("---\n")[-1].strip() for source in found] == [
        "Isi.",
        "Satu & dua.\nTiga.",
        "Polisi datang. Lalu pergi.\nUsai.",
        "Tanpa pengenal.",
    ]
    digest = hashlib.sha256(b"https://a.example/1").hexdigest()[:8]
    assert found[0].id == f"kumpulan-{digest}"
    assert len({source.id for source in found}) == 4
    assert "url: https://a.example/1" in found[0].text


def test_what_is_wrong_with_records_is_said_by_line() -> None:
    data = (
        b'{"id": "a1", "text": "Satu."}\n{oops\n[1]\n{"id": "a1", "text": "Dua."}\n{"id": "a2"}\n'
        + b"[" * 100_000
    )
    found, findings = sources("seeds/k.jsonl", data)
    assert len(found) == 1
    assert [(f.code, f.line) for f in findings] == [("seed-record", line) for line in (2, 3, 4, 5, 6)]


def test_lone_surrogates_in_a_record_are_mended() -> None:
    (source,), _ = sources("seeds/k.jsonl", b'{"id": 1, "text": "Satu \\ud800 dua."}')
    assert source.text == "Satu \ufffd dua."


ARTICLE = {"title": "Dua Orang", "date": "2025-05-21", "text": "Isi."}


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (ARTICLE, 1),
        ([ARTICLE, {**ARTICLE, "title": "Tiga"}], 2),
        ({"status": "ok", "total": 2, "articles": [ARTICLE, {**ARTICLE, "title": "Tiga"}]}, 2),
        ({"version": "https://jsonfeed.org/version/1", "title": "Kabar", "items": [ARTICLE]}, 1),
        ({"hits": {"total": 1, "hits": [{"_id": "x9", "_source": ARTICLE}]}}, 1),
        ({"title": "Dua", "text": "Isi.", "images": [{"url": "a"}, {"url": "b"}]}, 1),
    ],
)
@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("ending", ["json", "jsonl", "ndjson"])
def test_lists_and_what_holds_them(value: object, count: int, indent: int | None, ending: str) -> None:
    found, findings = sources(f"seeds/a.{ending}", json.dumps(value, indent=indent).encode())
    assert (len(found), findings) == (count, ())


def test_line_ends_of_other_kinds_inside_a_string_end_no_record() -> None:
    data = '{"judul": "Dua\u2028Orang", "isi": "Satu.\u0085Dua."}\r\n{"judul": "Tiga", "isi": "Empat."}\r\n'.encode()
    found, _ = sources("seeds/a.jsonl", data)
    assert [source.text for source in found] == [
        "---\ntitle: Dua Orang\n---\n\nSatu.\nDua.",
        "---\ntitle: Tiga\n---\n\nEmpat.",
    ]


def test_a_broken_record_costs_only_itself() -> None:
    data = b'{"isi": "Satu."}\n{\n "isi": "Dua"\n "judul": 1\n}\n{"isi": "Tiga."}\n'
    found, findings = sources("seeds/a.jsonl", data)
    assert [source.text for source in found] == ["Satu.", "Tiga."]
    assert [(finding.code, finding.line) for finding in findings] == [("seed-record", 4)]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (
            {
                "maintext": "Isi.",
                "date_publish": "2025-05-21",
                "date_download": "2025-06-30",
                "source_domain": "kabar.example",
            },
            {"text": "Isi.", "published": "2025-05-21", "accessed": "2025-06-30", "outlet": "kabar.example"},
        ),
        (
            {
                "text": "Isi.",
                "raw_text": "Lain.",
                "source": "https://kabar.example/1",
                "source-hostname": "Kabar",
                "filedate": "x",
            },
            {"text": "Isi.", "source_url": "https://kabar.example/1", "outlet": "Kabar", "accessed": "x"},
        ),
        (
            {
                "content": {"rendered": "<p>Isi.</p>"},
                "title": {"rendered": "Dua"},
                "link": "https://a.example/1",
                "modified": "m",
            },
            {"text": "Isi.", "title": "Dua", "source_url": "https://a.example/1", "modified": "m"},
        ),
        (
            {"page_content": "x", "text": "Isi.", "metadata": {"title": "Dua", "source": "Kabar"}},
            {"text": "Isi.", "title": "Dua", "outlet": "Kabar"},
        ),
        ({"Title": "", "Judul": "Dua", "FullText": "Isi."}, {"title": "Dua", "text": "Isi."}),
        (
            {"isi": "Isi.", "tanggal": {"$date": {"$numberLong": "1747679400000"}}, "_id": {"$oid": "abc"}},
            {"text": "Isi.", "published": "1747679400000", "guid": "abc"},
        ),
        ({"text": "Isi.", "published": True, "draft": 0}, {"text": "Isi."}),
        ({"text": "Isi.", "draft": True}, {"text": "Isi.", "guid": "", "hidden": "draft"}),
        ({"text": "Isi.", "status": "pending"}, {"text": "Isi.", "hidden": "pending"}),
        ({"text": "Isi.", "published": False}, {"text": "Isi.", "hidden": "draft"}),
    ],
)
def test_keys_of_many_tools(record: dict[str, object], said: dict[str, str]) -> None:
    item = item_of(record, 1)
    fields = ("guid", "title", "published", "modified", "accessed", "outlet", "source_url", "text", "hidden")
    told = {name: getattr(item, name) for name in fields if getattr(item, name)}
    assert {name: value for name, value in told.items() if name != "guid" or "guid" in said} == {
        name: value for name, value in said.items() if value
    }


def test_a_record_without_text_names_its_keys(vocabulary: Vocabulary) -> None:
    found, (finding,) = sources("seeds/a.jsonl", b'{"naskah_utama": "Isi.", "judul": "Dua"}', vocabulary)
    assert found == ()
    assert "naskah_utama, judul" in finding.message
    assert "docs/seeds.md" in finding.message


@pytest.mark.parametrize(
    "data", [b"[]", b",", b",\n,\x0b", b"\xc2\xa0", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b" [ ] "]
)
def test_a_file_without_a_record_is_said(data: bytes) -> None:
    found, (finding,) = sources("seeds/a.json", data)
    assert (found, finding.code) == ((), "seed-empty")


def test_a_file_of_faults_is_given_up_and_that_is_said() -> None:
    found, findings = sources(
        "seeds/a.jsonl", b'{"isi": "Satu."}\n' + b"{oops\n" * 5000 + b'{"isi": "Dua."}\n'
    )
    assert len(found) == 1
    assert len(findings) == 201
    assert findings[-1].message.endswith("no further record of this file is read")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('{"data": {"title": "A", "text": "Polri."}}', ["A"]),
        (
            '{"https://a.example": {"title": "A", "text": "Polri."}, "b": {"title": "B", "text": "PDRM."}}',
            ["A", "B"],
        ),
        ('{"n": 1, "_source": {"title": "A", "text": "Polri."}, "url": "https://a.example/x"}', ["A"]),
        ('{"response": {"results": [{"webTitle": "A", "fields": {"bodyText": "Polri."}}]}}', ["A"]),
    ],
)
def test_records_are_found_where_they_lie(text: str, titles: list[str]) -> None:
    found, findings = sources("seeds/a.json", text.encode())
    assert findings == ()
    assert [line for one in found for line in one.text.splitlines() if line.startswith("title")] == [
        f"title: {title}" for title in titles
    ]
