"""The made-up corpus of the benchmarks."""

from pathlib import Path

import corpus
import pytest

from digest.overrides.reading.load import load_edits
from digest.vocabulary.load import load

PROJECT = Path(__file__).parents[2]
TABLES = [
    path for path in (PROJECT / "content").rglob("*.yml") if path.parent.name not in ("overrides", "schemas")
]


def test_an_article_depends_on_seed_and_place_alone() -> None:
    five, nine = list(corpus.corpus(5)), list(corpus.corpus(9))
    assert nine[:5] == five
    assert list(corpus.corpus(4, first=5)) == nine[5:]
    assert list(corpus.corpus(5, seed=8)) != five


def test_articles_share_no_long_sentence() -> None:
    sentences = [s for made in corpus.corpus(60) for s in set(made.text.split(". ")) if len(s.split()) > 12]
    assert len(set(sentences)) == len(sentences)


def test_size_is_that_of_a_news_article() -> None:
    words = [len(made.text.split()) for made in corpus.corpus(200)]
    assert 350 < sum(words) / len(words) < 480


def test_writing_gives_one_file_an_article(tmp_path: Path) -> None:
    ids = corpus.write(tmp_path, 3)
    assert sorted(path.stem for path in tmp_path.iterdir()) == sorted(ids)


def test_corrections_are_spread_and_sound(tmp_path: Path) -> None:
    ids = [made.id for made in corpus.corpus(100)]
    corrected = corpus.write_overrides(tmp_path, ids, 40)
    assert corrected == [ident for place, ident in enumerate(ids) if place % 5 in (0, 2)]
    files = {f"content/overrides/{path.name}": path.read_bytes() for path in tmp_path.iterdir()}
    vocabulary, _ = load({p.relative_to(PROJECT).as_posix(): p.read_bytes() for p in TABLES})
    edits = load_edits(files, vocabulary)
    assert not edits.findings
    assert set(edits.overrides) == set(corrected)


def test_a_date_agrees_with_its_weekday() -> None:
    draw = corpus.Random(1)
    printed = {corpus._printed(corpus.date(2024, 2, 29), draw) for _ in range(50)}
    assert printed == {"Kamis (29/2/2024)", "Kamis (29/2)", "Kamis, 29 Februari 2024", "29 Februari 2024"}


def test_an_unknown_slot_is_an_error() -> None:
    with pytest.raises(KeyError):
        corpus._Story(corpus.Random(1)).fill("{nobody}")
