"""Patterns of `content/patterns.yml`, as regular expressions over an article's letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Pattern, Vocabulary
from digest.weighing.alphabet import END, MARK, NAMES, Alphabet, alphabet, tokens
from digest.weighing.row import Row

#: How many words `…` stands for at most.
GAP = 6

#: Single letters that stand one after the other in a choice, `[a]|[b]`: as one class, `[ab]`, they are sought ten times
#: as quickly.
_SINGLES = re.compile(r"(?<=[:|])\[[^]^]+\](?:\|\[[^]^]+\])+(?=[|)])")

#: How many more countries a row may have.
ROW = 8


@dataclass(frozen=True, slots=True)
class _Compiled:
    pattern: Pattern
    search: re.Pattern[str]


@compiled
def _patterns(vocabulary: Vocabulary) -> tuple[_Compiled, ...]:
    known = alphabet(vocabulary)
    return tuple(
        _Compiled(pattern, re.compile("|".join(_regex(form, known) for form in pattern.forms)))
        for pattern in vocabulary.patterns
    )


def _regex(form: str, known: Alphabet) -> str:
    """ "warga <country>" as a regular expression over letters."""
    pieces = [_piece(token, known) for token in tokens(form)]
    row = _row(known) if form.endswith("<country>") else ""
    return _SINGLES.sub(lambda found: found[0].replace("]|[", ""), "".join((*pieces, row)))


def _row(known: Alphabet) -> str:
    """What else stands in a row behind a country: in "polisi X, Y, dan Z" all three do what the first does."""
    joins = "".join(known.all_of(token) for token in (",", "dan", "serta"))
    return f"(?:[{joins}]{{1,2}}{_piece('<country>', known)}){{0,{ROW}}}"


def _piece(token: str, known: Alphabet) -> str:
    name = token[1:-1]
    if token in ("(", "|", ")"):
        return "(?:" if token == "(" else token
    if token == "…":
        return f"[^{END}]{{0,{GAP}}}?"
    if token == "_":
        return f"[^{END}{known.letter(0, MARK)}]"
    if token.startswith("<") and name in NAMES:
        return f"[{known.part(name)}][{known.part('goes-on')}]*"
    if token == "<subject>":
        return f"[{known.part('subject')}]"
    return f"[{known.all_of(token)}]"


def matches(row: Row, vocabulary: Vocabulary) -> Iterator[tuple[Pattern, int, int]]:
    """Each pattern with the words it covers: the first, and behind the last; in the order of the patterns."""
    letters = row.letters
    for compiled_ in _patterns(vocabulary):
        for match in compiled_.search.finditer(letters):
            yield compiled_.pattern, match.start(), match.end()
