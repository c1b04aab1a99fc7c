"""The map of the partners: where they lie, and how many articles each has."""

from collections.abc import Mapping, Sequence

from digest.site.agreements import HOME
from digest.site.edition import Edition
from digest.site.labels import Labels
from digest.site.views.frame import Term
from digest.site.views.front import Atlas, AtlasState
from digest.site.views.lists import Card
from digest.vocabulary.values import Outline

#: What is seen of the map, in its units (`benchmarks/outlines.py`): the neighbours, and the world but for its ice.
NEAR, WORLD = "262 76 366 290", "0 0 1080 393"

#: Radius of the circle of the partner with most articles, and of the smallest that is still seen.
MOST, LEAST = 12.0, 2.4


def atlas(partners: Mapping[Term, Sequence[Card]], edition: Edition) -> Atlas | None:
    """None where nothing is known of where states lie. Small circles lie on large ones."""
    outlines = {one.code: one for one in edition.vocabulary.outlines}
    if not outlines:
        return None
    most = max((len(cards) for cards in partners.values()), default=1)
    ranked = sorted(partners.items(), key=lambda pair: -len(pair[1]))
    home = outlines.pop(HOME, None)
    shown = [(term, outlines.pop(term.id), len(cards)) for term, cards in ranked if term.id in outlines]
    return Atlas(
        near=NEAR,
        world=WORLD,
        land="".join(one.shape for one in outlines.values()),
        home=home.shape if home else "",
        states=tuple(
            _state(term, outline, articles, most, edition.labels) for term, outline, articles in shown
        ),
    )


def _state(partner: Term, outline: Outline, articles: int, most: int, names: Labels) -> AtlasState:
    """The circle's area tells the number of articles."""
    return AtlasState(
        url=partner.url,
        title=f"{partner.name}: {names.say('articles', articles)}",
        shape=outline.shape,
        x=outline.x,
        y=outline.y,
        radius=round(max(LEAST, MOST * (articles / most) ** 0.5), 1),
    )
