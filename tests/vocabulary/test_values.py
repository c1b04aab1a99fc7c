"""The two projections of a vocabulary: what finds, and what is shown."""

from dataclasses import replace

from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.values import GlossaryEntry, Outline
from editors import VOCABULARY


def test_renaming_a_topic_changes_nothing_that_is_found() -> None:
    renamed = replace(VOCABULARY, topics=tuple(replace(t, label="Lain") for t in VOCABULARY.topics))
    assert renamed.matching() == VOCABULARY.matching()
    assert renamed.labels() != VOCABULARY.labels()


def test_a_new_term_changes_nothing_that_is_shown() -> None:
    longer = replace(VOCABULARY, topics=tuple(replace(t, forms=("x",)) for t in VOCABULARY.topics))
    assert longer.labels() == VOCABULARY.labels()
    assert longer.matching() != VOCABULARY.matching()


def test_settings_glossary_and_map_find_nothing() -> None:
    shown = {"glossary": (GlossaryEntry("A", "B", "C"),), "outlines": (Outline("TH", 1, 2),)}
    other = replace(VOCABULARY, **shown, site=SiteSettings(title="X"))
    assert other.matching() == VOCABULARY.matching()
    assert other.labels().glossary == other.glossary
