"""Files of every kind to articles."""

import hashlib

import pytest

from digest.loader.sources.files import KINDS, sources


def test_plain_text_is_its_own_text() -> None:
    data = b"Polisi menangkap dua orang.\r\n"
    (source,), findings = sources("seeds/2024/kabar_1.txt", data)
    assert (source.id, source.path, source.text) == (
        "kabar_1",
        "seeds/2024/kabar_1.txt",
        "Polisi menangkap dua orang.\n",
    )
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert findings == ()


def test_unknown_kinds_are_named_with_those_known() -> None:
    found, (finding,) = sources("seeds/a.docx", b"satu")
    assert found == ()
    assert finding.code == "seed-kind"
    assert ".txt" in finding.message


def test_an_empty_file_of_any_kind_is_a_finding() -> None:
    for ending in KINDS:
        found, findings = sources(f"seeds/a{ending}", b" \n")
        assert found == ()
        assert [finding.code for finding in findings] == ["seed-empty"], ending


BODY = "Polri dan PDRM sepakat memberantas narkotika di Selat Malaka.\n"


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle:Judul\ndraft:true\n---\n",  # no blank behind the colon
        "---\ntitle: Judul\ndraft: true\n",  # never closed
        "---\ntitle: [Judul\nstatus: draft\n---\n",  # no YAML
        "+++\ntitle = Judul\ndraft = true\n+++\n",  # no TOML
        "----\ntitle: Judul\ndraft: true\n----\n",
        "Title: Judul\nDate: 2025-05-21\nStatus: draft\n\n",  # as Pelican has it
    ],
)
def test_a_draft_stays_one_however_its_head_is_written(head: str) -> None:
    found, findings = sources("seeds/a.md", f"{head}{BODY}".encode())
    assert found == ()
    assert [one.code for one in findings] == ["seed-draft"]


def test_a_head_that_cannot_be_read_is_said() -> None:
    (found,), findings = sources("seeds/a.md", f"---\ntitle: Judul\n{BODY}".encode())
    assert "Judul" in found.text
    assert [one.code for one in findings] == ["seed-front"]
    for text in (f"---\n{BODY}", f"---\nJakarta: {BODY}", f"Catatan: satu\nJakarta: dua\n\n{BODY}", BODY):
        assert sources("seeds/a.md", text.encode())[1] == ()
