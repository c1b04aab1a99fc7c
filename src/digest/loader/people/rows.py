"""The sentences of a scan as rows of words, made once for all who read them."""

from digest.loader.people.lexis import lexis
from digest.loader.people.words import Word, named, words
from digest.model.scan import Scan
from digest.vocabulary.values import Vocabulary

Rows = tuple[tuple[Word, ...], ...]

_last: list[tuple[Scan, Vocabulary, Rows]] = []


def rows(scan: Scan, vocabulary: Vocabulary) -> Rows:
    """A row a sentence, in order. The last answer is kept, by identity: people and organizations ask one after the
    other."""
    if not (_last and _last[0][0] is scan and _last[0][1] is vocabulary):
        known, hits = lexis(vocabulary), named(scan.hits)
        made = tuple(tuple(words(scan.text, sentence.span, hits, known)) for sentence in scan.sentences)
        _last[:] = [(scan, vocabulary, made)]
    return _last[0][2]
