"""The ids of articles, from the names of their files."""

import re

import pytest

from digest.loader.sources.files import sources
from digest.loader.sources.source import LONGEST, article_id


@pytest.mark.parametrize(
    ("path", "ident"),
    [
        ("a/003_05f2.txt", "003_05f2"),
        ("a/x.y-z.txt", "x.y-z"),
        ("a/berita hari ini.txt", "berita-hari-ini"),
        ("a/Kafé.txt", "kafe"),
    ],
)
def test_ids_are_file_stems(path: str, ident: str) -> None:
    (source,), findings = sources(path, b"satu")
    assert source.id == ident
    assert [f.code for f in findings] == ([] if ident in path else ["seed-name"])


def test_a_stem_without_a_letter_still_has_an_id() -> None:
    (source,), _ = sources("seeds/☆☆.txt", b"satu")
    assert source.id.startswith("article-")


@pytest.mark.parametrize("stem", ["x" * 251, "berita " * 40, "☆" * 120])
def test_a_name_of_any_length_gives_an_id_that_a_file_can_have(stem: str) -> None:
    (source,), (finding,) = sources(f"seeds/{stem}.txt", b"satu")
    assert len(source.id) <= LONGEST
    assert finding.code == "seed-name"
    other = article_id(f"seeds/{stem}y.txt")[0]
    assert other != source.id


@pytest.mark.parametrize("stem", ["\udcff", "a\udcffb", "x\n::error::y", "a\x1b[31m", "..", "\u202eb"])
def test_a_name_of_any_bytes_gives_an_id(stem: str) -> None:
    ident, (finding,) = article_id(f"seeds/{stem}.txt")
    assert re.fullmatch("[a-z0-9-]+", ident)
    assert finding.message.isprintable()
    assert finding.message.encode()


def test_two_names_that_are_no_text_are_two_ids() -> None:
    assert article_id("seeds/\udcff.txt")[0] != article_id("seeds/\udcfe.txt")[0]
