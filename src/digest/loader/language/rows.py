"""The sentences of a scan as rows of words."""

from digest.loader.language.lexis import lexis
from digest.loader.language.words import Word, named, words
from digest.loader.once import once
from digest.model.scan import Scan
from digest.vocabulary.values import Vocabulary

Row = tuple[Word, ...]
Rows = tuple[Row, ...]


@once
def rows(scan: Scan, vocabulary: Vocabulary) -> Rows:
    """A row a sentence, in order."""
    known, hits = lexis(vocabulary), named(scan)
    return tuple(tuple(words(scan.text, sentence.span, hits, known)) for sentence in scan.sentences)
