"""The map of the partners: where they lie, and how many articles each has."""

from collections.abc import Mapping, Sequence

from digest.site.agreements import HOME
from digest.site.edition import Edition, number
from digest.site.views import Atlas, AtlasState, Card, Term
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
    shown = [(term, len(cards)) for term, cards in partners.items() if term.id in outlines]
    shown.sort(key=lambda pair: -pair[1])
    ids = {term.id for term, _ in shown}
    others = (one.shape for code, one in outlines.items() if code not in ids and code != HOME)
    home = outlines.get(HOME)
    return Atlas(
        near=NEAR,
        world=WORLD,
        land="".join(others),
        home=home.shape if home else "",
        states=tuple(_state(term, outlines[term.id], articles, most) for term, articles in shown),
    )


def _state(partner: Term, outline: Outline, articles: int, most: int) -> AtlasState:
    """The circle's area tells the number of articles."""
    return AtlasState(
        url=partner.url,
        title=f"{partner.name}: {number(articles)} artikel",
        shape=outline.shape,
        x=outline.x,
        y=outline.y,
        radius=round(max(LEAST, MOST * (articles / most) ** 0.5), 1),
    )
