"""What a change of topics can touch, and what not."""

from dataclasses import replace

import pytest

from digest.model.text import Span
from digest.press.steps.carry import Glance, Words, holds, phrases
from digest.vocabulary.values import Crime, Topic, Vocabulary

SABU = Crime("narkotika", "", "", None, ("sabu", "heroin"))
TOPICS = (
    Topic("laut", "", "", "", forms=("patroli (laut|bersama)",)),
    Topic("uang", "", "", "", forms=("korupsi",)),
)
BEFORE = Vocabulary(crimes=(SABU,), topics=TOPICS)


def after(*topics: Topic) -> tuple[str, ...] | None:
    return phrases(BEFORE, replace(BEFORE, topics=topics))


@pytest.mark.parametrize(
    ("topics", "found"),
    [
        (TOPICS, ()),
        (TOPICS[::-1], ()),
        (TOPICS[:1], ("korupsi",)),
        ((*TOPICS, Topic("baru", "", "", "", exclusions=("Pulau Sabu",))), ("pulausabu",)),
        ((*TOPICS, Topic("baru", "", "", "", together=("kapal + asing",))), ("asing", "kapal")),
        ((*TOPICS, Topic("obat", "", "", "", crimes=("narkotika",))), ("heroin", "sabu")),
        ((replace(TOPICS[0], label="Laut"), TOPICS[1]), ("patrolibersama", "patrolilaut")),
    ],
)
def test_all_that_changed_topics_go_by(topics: tuple[Topic, ...], found: tuple[str, ...]) -> None:
    assert after(*topics) == found


def test_where_more_than_topics_changed_nothing_is_said() -> None:
    assert phrases(BEFORE, replace(BEFORE, crimes=())) is None


@pytest.mark.parametrize(
    "text", ["Patroli  Laut", "patroli\nlaut", "**PATROLI** laut", "patroli-laut", "apatrolilautan"]
)
def test_a_phrase_is_found_whatever_is_between_its_letters(text: str) -> None:
    assert holds(Glance(Words(text)), ("patrolilaut",))


def test_typesetting_parts_no_phrase() -> None:
    text = "[patroli](https://a.example/) laut"
    marks = (Span(0, 1), Span(8, 29))
    assert holds(Glance(Words(text, marks)), ("patrolilaut",))
    assert not holds(Glance(Words(text)), ("patrolilaut",))


def test_a_text_without_the_phrase() -> None:
    assert not holds(Glance(Words("Patroli di laut")), ("patrolilaut",))
