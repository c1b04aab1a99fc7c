"""Agreements over all articles."""

from collections.abc import Sequence

import pytest

import newsroom
from digest.model.article import Article
from digest.site.agreements import told, waiting
from digest.site.cards import card
from digest.site.edition import Edition, in_order
from digest.site.labels import by_id
from digest.site.particulars import particulars


def edition(articles: Sequence[Article]) -> Edition:
    vocabulary = newsroom.labels()
    return Edition(
        in_order(card(a, vocabulary) for a in articles),
        {},
        by_id(vocabulary),
        vocabulary,
        newsroom.SETTINGS,
        {},
        particulars={a.id: particulars(a, vocabulary) for a in articles},
    )


def pact(
    name: str,
    status: str,
    day: str | None,
    *,
    certainty: float = 1.0,
    parties: str = "ID LA",
    title: str = "Nota kesepahaman",
) -> Article:
    doc = newsroom.document(name, "Indonesia dan Laos soal nota kesepahaman.")
    item = newsroom.item(
        "instruments",
        "mou-1",
        newsroom.quotes(doc, "nota kesepahaman"),
        certainty,
        type="mou",
        status=status,
        title=title,
        parties=parties,
    )
    return newsroom.article(
        doc, "Judul", instruments=(item,), happened=newsroom.fact("happened", day), partners=()
    )


def waits(*articles: Article) -> list[str]:
    return [one.card.id for one in waiting(told(edition(articles)))]


def test_a_plan_waits_until_one_of_its_kind_and_pair_is_signed_later() -> None:
    plan = pact("a", "planned", "2024-05-01")
    assert waits(plan) == ["a"]
    assert waits(plan, pact("b", "signed", "2025-01-01")) == []
    assert waits(plan, pact("b", "signed", "2023-01-01")) == ["a"]
    assert waits(plan, pact("b", "signed", "2025-01-01", parties="ID TH")) == ["a"]


def test_where_a_date_is_not_known_nothing_is_said_to_be_waited_for() -> None:
    assert waits(pact("a", "planned", None)) == ["a"]
    assert waits(pact("a", "planned", None), pact("b", "signed", "2023-01-01")) == []


def test_what_is_doubtful_or_not_indonesia_s_is_not_waited_for() -> None:
    assert waits(pact("a", "planned", "2024-05-01", certainty=0.3)) == []
    assert waits(pact("a", "planned", "2024-05-01", parties="KH TH")) == []
    assert waits(pact("a", "planned", "2024-05-01", parties="")) == []


def test_the_newest_first_and_those_without_a_date_last() -> None:
    found = told(
        edition([pact("a", "planned", None), pact("b", "signed", "2023"), pact("c", "signed", "2024")])
    )
    assert [one.card.id for one in found] == ["c", "b", "a"]


def test_what_two_stories_call_the_same_is_one_and_named_by_the_newest() -> None:
    title = "MoU pelatihan siber"
    found = told(
        edition(
            [pact("a", "signed", "2025-01-01", title=title), pact("b", "signed", "2025-02-01", title=title)]
        )
    )
    assert [(one.card.id, one.others) for one in found] == [("b", 1)]


@pytest.mark.parametrize(
    ("title", "other", "status"),
    [
        ("MoU", "MoU", "signed"),
        ("MoU pelatihan siber", "MoU pelatihan siber", "planned"),
        ("MoU pelatihan siber", "MoU pelatihan selam", "signed"),
    ],
)
def test_what_is_called_only_alike_or_has_got_further_stays_two(title: str, other: str, status: str) -> None:
    two = [pact("a", "signed", "2025-01-01", title=title), pact("b", status, "2025-02-01", title=other)]
    assert [one.others for one in told(edition(two))] == [0, 0]
