"""What a person should check of an article; the reasons are shown to readers, so they are Indonesian."""

from collections.abc import Iterator

from digest.model.article import Article, Doubt, Fact, Item
from digest.model.claim import Layer
from digest.model.fields import FIELDS, Shape
from digest.vocabulary.suggest import clip

#: So many of the words that a doubtful value rests on are told.
_MOST_WORDS = 3

#: A second reading counts where it is nearly as certain as the first.
_NEAR = 0.1


def doubts(article: Article) -> tuple[Doubt, ...]:
    """In the order of the fields: weak claims, rival readings, and facts that are missing."""
    return tuple(dict.fromkeys((*_weak(article), *_missing(article))))


def _weak(article: Article) -> Iterator[Doubt]:
    for field in FIELDS:
        if field.shape is Shape.SCALAR:
            yield from _fact(field.name, getattr(article, field.name))
        elif field.shape is Shape.ONE:
            yield from _item(field.name, article.place) if article.place else ()
        elif field.name not in ("summary", "mentioned"):
            for item in getattr(article, field.name):
                yield from _item(field.name, item)


def _item(field: str, item: Item) -> Iterator[Doubt]:
    if item.doubtful:
        yield Doubt(field, item.id, _weakness(item.belongs))
    for name, fact in item.attributes:
        for doubt in _fact(f"{field}.{name}", fact):
            yield Doubt(doubt.field, f"{item.id}: {doubt.value}", doubt.why)


def _fact(field: str, fact: Fact) -> Iterator[Doubt]:
    if not fact.claims or fact.claims[0].layer is Layer.EDITED:
        return
    winner = fact.claims[0]
    if fact.doubtful:
        yield Doubt(field, fact.value, _weakness(fact))
    for other in fact.claims[1:]:
        rival = not other.denies and other.value != fact.value and other.layer is winner.layer
        if rival and other.certainty >= winner.certainty - _NEAR:
            yield Doubt(field, fact.value, f"terbaca juga sebagai {other.value}")


def _weakness(fact: Fact) -> str:
    """What it was believed for is all there is for it: the machine's why, else the words."""
    claim = fact.claims[0]
    if claim.note:
        return f"dasarnya lemah: {claim.note}"
    words = dict.fromkeys(" ".join(one.quote.split()) for one in claim.evidence)
    if not words:
        return "tidak tertulis dalam naskah, hanya disimpulkan"
    told = ", ".join(f"“{clip(word)}”" for word in list(words)[:_MOST_WORDS])
    return f"dasarnya hanya kata {told}"


def _missing(article: Article) -> Iterator[Doubt]:
    """An editor's `null` is an answer: what was looked at and is unknown is not missing."""
    if not article.in_scope.claims:
        yield Doubt("in_scope", None, "cakupannya belum ditentukan")
    if article.in_scope.value == "false":
        return
    dates = article.happened, article.stated, article.published
    if not any(fact.value or fact.claims for fact in dates):
        yield Doubt("happened", None, "tanggalnya tidak disebut")
    if not (article.partners or article.regions or article.forums):
        yield Doubt("partners", None, "tidak ada negara mitra yang ditemukan")
    if not article.topics:
        yield Doubt("topics", None, "tidak ada topik yang ditemukan")
