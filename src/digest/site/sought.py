"""The words by which the machine finds a topic, as readers see them."""

from itertools import islice

from digest.vocabulary.forms import expand
from digest.vocabulary.values import Topic, Vocabulary

#: Of each topic, so many are told: enough to see what is meant.
MOST = 24


def sought(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """By topic: of each form the first phrase that it stands for, those of its crimes first."""
    crimes = {crime.id: crime.forms for crime in vocabulary.crimes}
    return {topic.id: tuple(islice(_words(topic, crimes), MOST)) for topic in vocabulary.topics}


def _words(topic: Topic, crimes: dict[str, tuple[str, ...]]) -> dict[str, None]:
    forms = [form for crime in topic.crimes for form in crimes.get(crime, ())]
    return dict.fromkeys(next(iter(expand(form)), form) for form in (*forms, *topic.forms))
