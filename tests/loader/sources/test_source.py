"""The ids of articles, from the names of their files."""

import pytest

from digest.loader.sources.files import sources


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
