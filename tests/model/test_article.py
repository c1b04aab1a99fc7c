"""Settled values."""

from digest.model.article import Fact, Item
from digest.model.claim import Claim


def test_a_fact_is_doubtful_where_its_winner_is() -> None:
    weak, sure = Claim("title", "A", certainty=0.4), Claim("title", "B", certainty=0.5)
    assert Fact("A", (weak, sure)).doubtful
    assert not Fact("B", (sure, weak)).doubtful
    assert not Fact().doubtful


def test_an_item_gives_its_attributes() -> None:
    item = Item(
        "tppo", Fact("tppo", (Claim("topics", "tppo", certainty=0.1),)), (("prominence", Fact("primary")),)
    )
    assert item.get("prominence") == "primary"
    assert item.get("rank") is None
    assert item.fact("rank") == Fact()
    assert item.doubtful
