"""Made-up texts read with the real vocabulary."""

from functools import cache
from pathlib import Path

from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read
from digest.loader.sources.files import sources
from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.tagger import tag
from digest.vocabulary.load import load
from digest.vocabulary.values import Vocabulary

ROOT = Path(__file__).parents[1]


@cache
def vocabulary() -> Vocabulary:
    files = {
        path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "content").rglob("*.yml")
    }
    loaded, _ = load(files)
    return loaded.matching()


@cache
def lexicon() -> Lexicon:
    return Lexicon(vocabulary())


def scanned(text: str) -> tuple[Scan, tuple[Claim, ...]]:
    """The scan of a text, and what the loader claims of it."""
    (source,), _ = sources("seeds/berita.txt", text.encode())
    scan, claims, _ = read(source, lexicon(), vocabulary())
    return scan, claims


def judged(text: str) -> tuple[Claim, ...]:
    """What the tagger claims of a text."""
    scan, claims = scanned(text)
    return tag(scan, claims, vocabulary())
