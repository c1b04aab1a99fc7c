"""What a change of topics cannot touch: a text without a word of theirs reads as it did before."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from digest.model.text import Span
from digest.vocabulary.forms import expand
from digest.vocabulary.values import Topic, Vocabulary

_BETWEEN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """As much of a `Document` as is looked at here."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Glance:
    """As much of a `Reading`."""

    document: Words


def phrases(before: Vocabulary, now: Vocabulary) -> tuple[str, ...] | None:
    """All that topics which are not in both go by, squeezed; None where more than topics changed.

    A topic goes by its own terms and by those of the crimes that feed it.
    """
    if replace(before, topics=()) != replace(now, topics=()):
        return None
    changed = {*before.topics} ^ {*now.topics}
    crimes = {ident for topic in changed for ident in topic.crimes}
    feeding = ((*crime.forms, *crime.parts) for crime in now.crimes if crime.id in crimes)
    forms = chain(*map(_forms, changed), *feeding)
    return tuple(sorted({_squeezed(phrase) for form in forms for phrase in expand(form)}))


def _forms(topic: Topic) -> Iterator[str]:
    yield from topic.forms
    yield from topic.parts
    yield from topic.exclusions


def holds(glance: Glance, phrases: Iterable[str]) -> bool:
    """Whether a phrase may stand in the text, with typesetting or without, whatever is between its letters: rather
    one text too many than one too few."""
    texts = [_squeezed(glance.document.text)]
    if glance.document.marks:
        texts.append(_squeezed(_plain(glance.document)))
    return any(phrase in text for text in texts for phrase in phrases)


def _plain(words: Words) -> str:
    parts, at = [], 0
    for mark in words.marks:
        parts.append(words.text[at : max(at, mark.start)])
        at = max(at, mark.end)
    return "".join((*parts, words.text[at:]))


def _squeezed(text: str) -> str:
    return _BETWEEN.sub("", text.casefold())
