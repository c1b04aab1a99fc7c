"""The notation of forms: `perdagangan (orang|manusia)`, `tindak pidana (perdagangan |)orang`.

Round brackets hold alternatives, one of which may be empty; they nest. Everything else stands for itself.
Where both of two forms must stand in one sentence, they are written with a plus between them:
`(napi|narapidana) + dipulangkan`.
"""

from collections.abc import Iterable, Iterator
from itertools import product


def forms_of(together: str) -> tuple[str, ...]:
    """The forms of "A + B"; one where there is no plus."""
    return tuple(together.split(" + "))


def parts_of(lines: Iterable[str]) -> tuple[str, ...]:
    """The forms that stand in lines of "A + B", each once."""
    return tuple(dict.fromkeys(part for line in lines for part in forms_of(line)))


def expand(form: str) -> tuple[str, ...]:
    """All the phrases a form stands for, in the order written, each with single spaces.

    Raises ValueError where brackets do not close.
    """
    phrases, rest = _alternatives(form, 0)
    if rest != len(form):
        raise ValueError(f"a closing bracket without an opening one in {form!r}")
    return tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in phrases if phrase.strip()))


def expanded(forms: Iterable[str]) -> Iterator[str]:
    """All the phrases of some forms, in order."""
    for form in forms:
        yield from expand(form)


def _alternatives(form: str, at: int) -> tuple[list[str], int]:
    """Read `a|b|c` up to a closing bracket or the end."""
    found: list[str] = []
    parts: list[list[str]] = []
    literal = at
    while True:
        char = form[at : at + 1]
        if char not in ("", "(", "|", ")"):
            at += 1
            continue
        parts.append([form[literal:at]])
        if char == "(":
            inner, end = _alternatives(form, at + 1)
            if form[end : end + 1] != ")":
                raise ValueError(f"an opening bracket without a closing one in {form!r}")
            parts.append(inner)
            at = literal = end + 1
            continue
        found += ["".join(choice) for choice in product(*parts)]
        if char != "|":
            return found, at
        parts, at, literal = [], at + 1, at + 1


def count(form: str) -> int:
    """How many phrases a form stands for, without making them. Raises ValueError as `expand` does."""
    total, rest = _count(form, 0)
    if rest != len(form):
        raise ValueError(f"a closing bracket without an opening one in {form!r}")
    return total


def _count(form: str, at: int) -> tuple[int, int]:
    total, product_of_parts = 0, 1
    while True:
        char = form[at : at + 1]
        at += 1
        if char == "(":
            inner, end = _count(form, at)
            if form[end : end + 1] != ")":
                raise ValueError(f"an opening bracket without a closing one in {form!r}")
            product_of_parts *= inner
            at = end + 1
        elif char == "|":
            total, product_of_parts = total + product_of_parts, 1
        elif char in ("", ")"):
            return total + product_of_parts, at - 1
