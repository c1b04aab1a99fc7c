"""Files of every kind to articles."""

import hashlib

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
