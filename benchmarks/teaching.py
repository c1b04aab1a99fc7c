"""What editors found right or set right teaches: the articles of a project that they reviewed, and what a fit that has
learned from them would change. `judge.py` and `fit.py` share it.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read_document
from digest.model.article import Article
from digest.model.claim import Claim
from digest.model.finding import Finding
from digest.model.scan import Scan
from digest.press.desk.newsroom import Newsroom
from digest.press.site import Project
from digest.vocabulary.values import Vocabulary

#: A change of a weight that is told.
TOLD = 0.1


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article as settled, what the loader makes of its text, and the words that it was read with."""

    article: Article
    seen: tuple[Scan, tuple[Claim, ...], tuple[Finding, ...]]
    vocabulary: Vocabulary


def reviewed(project: Path) -> Iterator[Lesson]:
    """The articles of a project that editors corrected or accepted as reviewed, by what they say now."""
    with closing(Newsroom(Project(root=project, seeds=project / "seeds"))) as room:
        vocabulary = room.vocabulary.matching()
        lexicon = Lexicon(vocabulary)
        for ident in room.ids:
            article = room.article(ident)
            if article.reviewed:
                yield Lesson(article, read_document(article.document, lexicon, vocabulary), vocabulary)


def changes(before: Mapping[str, str], after: Mapping[str, str], most: int = 12) -> Iterator[str]:
    """The weights that would change most, file by file, and by how much."""
    for name in sorted(before.keys() | after.keys()):
        old, new = _numbers(before.get(name, "")), _numbers(after.get(name, ""))
        # a word that only now is among the heaviest, or no more, was there all the time: it is not told
        told = (
            key for key in old.keys() | new.keys() if not key.startswith("=") or (key in old and key in new)
        )
        moved = {key: new.get(key, 0.0) - old.get(key, 0.0) for key in told}
        heavy = sorted(
            (key for key in moved if abs(moved[key]) >= TOLD), key=lambda key: (-abs(moved[key]), key)
        )
        if heavy:
            yield f"{name}: {len(heavy)} weights change by {TOLD} or more"
            yield from (
                f"  {key}: {old.get(key, 0.0):.2f} -> {new.get(key, 0.0):.2f}" for key in heavy[:most]
            )


def _numbers(text: str) -> dict[str, float]:
    pairs = (line.rsplit(": ", 1) for line in text.splitlines() if not line.startswith("#"))
    return {key.strip('"'): float(value) for key, value in pairs}


def save(found: Mapping[str, str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in found.items():
        (folder / name).write_text(text, encoding="utf-8")


def finish(after: Mapping[str, str], project: Path, write: bool) -> None:
    """Writes the weights into the project where told to, and else says how that is told."""
    if write:
        save(after, project / "content" / "weights")
    else:
        print("nothing is changed; --write writes these weights to the project's content/weights/")
