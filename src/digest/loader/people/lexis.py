"""What the vocabulary says of words that stand in and around names, compiled for looking up."""

from dataclasses import dataclass
from enum import Flag, auto

from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expand
from digest.vocabulary.values import Office, Organization, Vocabulary


class Use(Flag):
    """What a word may do. A word may have several uses, or none: then it may be a name."""

    NONE = 0
    COMMON = auto()  # opens sentences or names things in general, never a person
    TITLE = auto()  # belongs to an office or an institution
    ROLE = auto()  # a role runs through it in lower case
    END = auto()  # a role ends before it
    HONORIFIC = auto()
    PARTICLE = auto()
    DEGREE = auto()
    SUFFIX = auto()  # follows a rank
    THING = auto()  # names what bears the name after it
    REFERENCE = auto()  # makes the person after it a mere reference
    INTRODUCTION = auto()  # a name follows
    SPEECH_TAG = auto()  # the speaker follows
    SPEECH = auto()  # the speaker stands before
    ADVERB = auto()  # may stand between the two
    COMPANY = auto()  # ends a company's name
    INSTITUTION = auto()  # opens an institution's name


_LISTS = {
    "company": Use.COMPANY,
    "institution": Use.INSTITUTION,
    "name-common": Use.COMMON,
    "name-english": Use.COMMON,
    "name-degree": Use.DEGREE,
    "name-honorific": Use.HONORIFIC,
    "name-particle": Use.PARTICLE,
    "name-thing": Use.THING,
    "person-introduction": Use.INTRODUCTION,
    "person-reference": Use.REFERENCE,
    "rank-suffix": Use.SUFFIX,
    "role-end": Use.END,
    "role-lower": Use.ROLE,
    "role-title": Use.TITLE,
    "speech-adverb": Use.ADVERB,
    "speech-tag": Use.SPEECH_TAG,
    "speech-verb": Use.SPEECH,
}


@dataclass(frozen=True, slots=True)
class Lexis:
    """`uses`: by word in lower case. `offices`: by phrase in lower case without marks, each with its first words."""

    uses: dict[str, int]
    offices: dict[str, Office]
    office_phrases: dict[str, Office]
    organizations: dict[str, Organization]
    by_name: frozenset[str]  # ids of organizations whose own name follows what is known of them


@compiled
def lexis(vocabulary: Vocabulary) -> Lexis:
    uses: dict[str, int] = {}
    for name, use in _LISTS.items():
        for word in vocabulary.words.get(name, ()):
            uses[word] = uses.get(word, 0) | use.value
    for word in (*vocabulary.calendar.months, *vocabulary.calendar.weekdays):
        uses[word.lower()] = uses.get(word.lower(), 0) | Use.COMMON.value
    phrases: dict[str, Office] = {}
    for office in vocabulary.offices:
        for form in office.forms:
            for phrase in expand(form):
                phrases.setdefault(bare(phrase), office)
    return Lexis(
        uses,
        {office.id: office for office in vocabulary.offices},
        phrases,
        {organization.id: organization for organization in vocabulary.organizations},
        frozenset(o.id for o in vocabulary.organizations if o.kind == "by-name"),
    )


_BARE = str.maketrans(dict.fromkeys(",.()&/\"'", " "))


def bare(phrase: str) -> str:
    """Lower case, without marks: two ways to print one office become one."""
    return " ".join(phrase.lower().translate(_BARE).split())
