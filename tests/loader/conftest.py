"""The knowledge of the project, loaded once for all tests of the loader."""

from pathlib import Path

import pytest

from digest.loader.language.lexicon import Lexicon
from digest.vocabulary.load import load
from digest.vocabulary.values import Vocabulary

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    files = {
        p.relative_to(ROOT).as_posix(): p.read_bytes() for p in sorted((ROOT / "content").rglob("*.yml"))
    }
    return load(files)[0].matching()


@pytest.fixture(scope="session")
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    return Lexicon(vocabulary)
