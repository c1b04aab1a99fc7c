"""The sentences of a scan as rows of words."""

from digest.loader.language.words import Word, chunks, named, words
from digest.model.scan import Scan
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

Row = tuple[Word, ...]
Rows = tuple[Row, ...]
Heads = tuple[tuple[int, ...], ...]


def rows(scan: Scan, vocabulary: Vocabulary) -> Rows:
    """A row a sentence, in order."""
    return _read(scan, vocabulary)[0]


def heads(scan: Scan, vocabulary: Vocabulary) -> Heads:
    """For each row the indices of the words that a name may begin with, and of brackets that open."""
    return _read(scan, vocabulary)[1]


@compiled
def _read(scan: Scan, vocabulary: Vocabulary) -> tuple[Rows, Heads]:
    hits, known = named(scan), chunks(vocabulary)
    read = [words(scan.text, sentence.span, hits, known) for sentence in scan.sentences]
    return tuple([row for row, _ in read]), tuple([indices for _, indices in read])
