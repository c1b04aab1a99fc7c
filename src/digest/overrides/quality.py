"""What reviewed articles tell of the machine: where it was right, wrong or silent, and what misled it."""

from collections.abc import Iterable, Iterator

from digest.model.article import Article, Correction, Fact, Item
from digest.model.fields import FIELD, FIELDS, Shape
from digest.model.verdict import Cause, Outcome, Verdict
from digest.overrides import point
from digest.vocabulary.suggest import clip

#: Fields that say nothing of how well a text was read: where it was published, what follows from others.
_UNJUDGED = frozenset({"source_url", "mentioned", "summary"})

#: Topics that the article is about, beside all that it touches.
PRIMARY = "primary"


def verdicts(machine: Article, article: Article) -> tuple[Verdict, ...]:
    """Of each value that either has, in the order of the fields; `machine`: the article without overrides."""
    found = []
    for name in (*(field.name for field in FIELDS if field.name not in _UNJUDGED), PRIMARY):
        said, right = _values(machine, name), _values(article, name)
        for value in dict.fromkeys((*said, *right)):
            outcome = _outcome(value in said, value in right)
            found.append(Verdict(name, value, outcome))
    return tuple(found)


def causes(machine: Article, corrections: Iterable[Correction]) -> tuple[Cause, ...]:
    """The evidence of what the corrections in force took back or changed, each word once a correction."""
    found = []
    for correction in corrections:
        if correction.field in FIELD and not correction.withdrawn_on and correction.machine is not None:
            evidence = (e for fact in _facts(machine, correction) for e in fact.claims[0].evidence)
            said = ((e.rule, clip(e.quote.casefold(), 80)) for e in evidence)
            found += [Cause(correction.field, rule, term) for rule, term in dict.fromkeys(said)]
    return tuple(found)


def _outcome(said: bool, right: bool) -> Outcome:
    if said and right:
        return Outcome.RIGHT
    return Outcome.WRONG if said else Outcome.MISSED


def _values(article: Article, name: str) -> tuple[str, ...]:
    """What the article holds there; out of scope is what scope does not hold."""
    if name == PRIMARY:
        return tuple(topic.id for topic in article.topics if topic.get("prominence") == "primary")
    if name == "in_scope":
        return ("true",) if article.in_scope.value == "true" else ()
    if FIELD[name].shape is Shape.LIST:
        return tuple(item.id for item in point.items(article, name))
    value = point.value(article, name)
    return (value,) if value else ()


def _facts(machine: Article, correction: Correction) -> Iterator[Fact]:
    """What the machine had at the place of the correction: a scalar, an attribute, an item, or the items that
    a list set anew no longer holds."""
    field = FIELD[correction.field]
    if field.shape is Shape.LIST:
        facts = [
            item.fact(correction.attribute) if correction.attribute else item.belongs
            for item in _items(machine, correction)
        ]
    elif field.shape is Shape.ONE:
        facts = [machine.place.belongs] if machine.place else []
    else:
        facts = [getattr(machine, field.name)]
    return (fact for fact in facts if fact.claims)


def _items(machine: Article, correction: Correction) -> Iterable[Item]:
    items = point.items(machine, correction.field) if correction.field != "summary" else ()
    if correction.item:
        return (item for item in items if item.id == correction.item)
    kept = (correction.editor or "").split(", ")
    return (item for item in items if item.id not in kept)
