"""The words by which a topic is found."""

from digest.site.sought import MOST, sought
from digest.vocabulary.values import Crime, Topic, Vocabulary


def test_the_first_phrase_of_each_form_those_of_its_crimes_first() -> None:
    crime = Crime("a", "A", "A", None, ("perdagangan (orang|manusia)", "TPPO"))
    topic = Topic("t", "T", "T", "", ("a",), ("(sindikat|jaringan) gelap", "TPPO"))
    found = sought(Vocabulary(crimes=(crime,), topics=(topic,)))
    assert found == {"t": ("perdagangan orang", "TPPO", "sindikat gelap")}


def test_of_many_the_first() -> None:
    topic = Topic("t", "T", "T", "", (), tuple(f"kata{at}" for at in range(100)))
    assert len(sought(Vocabulary(topics=(topic,)))["t"]) == MOST
