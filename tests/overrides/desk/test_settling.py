"""What settles an article's doubts without changing the article."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.article import Reading
from digest.model.claim import Claim
from digest.overrides.desk.filing import LOOKED
from digest.overrides.desk.settling import settling
from digest.overrides.desk.write import write_correction
from digest.overrides.settle import machine_article, settle
from editors import VOCABULARY, claim, override, reading


def settled_by_its_answers(read: Reading) -> None:
    """Nothing is doubtful after them, and nothing else is as it was not."""
    article, _ = settle(read)
    answers = settling(article, article.doubts)
    text, wrong = write_correction("", machine_article(read), answers, VOCABULARY, LOOKED)
    assert not wrong, (answers, wrong)
    after, found = settle(read, (override(text),))
    assert after.doubts == (), (text, after.doubts)
    assert [f for f in found if f.severity != "note"] == []
    for name in ("partners", "regions", "forums", "crimes", "organizations", "persons", "instruments"):
        assert [item.id for item in getattr(after, name)] == [item.id for item in getattr(article, name)], (
            name
        )
    assert {t.id: t.get("prominence") for t in after.topics} == {
        t.id: t.get("prominence") for t in article.topics
    }
    assert [after.happened.value, after.in_scope.value, after.outlet.value] == [
        article.happened.value,
        article.in_scope.value or "true",
        article.outlet.value,
    ]
    changed = [c.field for c in after.corrections]
    assert changed == ([] if article.in_scope.value else ["in_scope"]), "bearing out is no correction"


def weak(claims: tuple[Claim, ...], chosen: set[int]) -> tuple[Claim, ...]:
    return tuple(c.replace(certainty=0.3) if at in chosen else c for at, c in enumerate(claims))


@given(st.sets(st.integers(0, 30)), st.sets(st.sampled_from([c.field for c in reading().claims])))
def test_any_doubts(chosen: set[int], missing: set[str]) -> None:
    left = tuple(c for c in weak(reading().claims, chosen) if c.field not in missing)
    settled_by_its_answers(replace(reading(), claims=left))


def test_two_readings_of_a_date() -> None:
    rival = claim("happened", "2024-05-11", phrase="5 November 2024")
    article, _ = settle(replace(reading(), claims=(*reading().claims, rival)))
    assert [doubt.field for doubt in article.doubts if "2024" in doubt.why] == ["happened"]
    settled_by_its_answers(replace(reading(), claims=(*reading().claims, rival)))


def test_nothing_known_at_all() -> None:
    settled_by_its_answers(replace(reading(), claims=()))


@pytest.mark.parametrize("attribute", ["rank", "country", "capacity"])
def test_a_doubtful_attribute_is_said_again(attribute: str) -> None:
    value = {"rank": "Kompol", "country": "MY", "capacity": "expert"}[attribute]
    doubtful = claim("persons", value, "Siti Aminah", attribute).replace(certainty=0.2)
    settled_by_its_answers(replace(reading(), claims=(*reading().claims, doubtful)))
