"""Articles that come many in a file."""

import hashlib
import json

from digest.loader.sources.files import sources


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
    digest = hashlib.sha256(b"7").hexdigest()[:8]
    assert found[0].id == f"kumpulan-{digest}"
    assert len({source.id for source in found}) == 4
    assert "url: https://a.example/1" in found[0].text


def test_what_is_wrong_with_records_is_said_by_line() -> None:
    data = b'{"id": 1, "text": "Satu."}\n{oops\n[1]\n{"id": 1, "text": "Dua."}\n{"id": 2}\n' + b"[" * 100_000
    found, findings = sources("seeds/k.jsonl", data)
    assert len(found) == 1
    assert [(f.code, f.line) for f in findings] == [("seed-record", line) for line in (2, 3, 4, 5, 6)]


def test_lone_surrogates_in_a_record_are_mended() -> None:
    (source,), _ = sources("seeds/k.jsonl", b'{"id": 1, "text": "Satu \\ud800 dua."}')
    assert source.text == "Satu \ufffd dua."
