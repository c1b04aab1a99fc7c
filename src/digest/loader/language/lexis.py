"""What the vocabulary says of words that stand in and around names, compiled for looking up."""

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.lists import WordList
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expanded
from digest.vocabulary.values import Office, Organization, Vocabulary


class Use:
    """What a word may do, a bit each. A word may have several uses, or none: then it may be a name."""

    COMMON = 1 << 0  # opens sentences or names things in general, never a person
    ENGLISH = 1 << 1  # makes a run of capitals an event, a body or a product
    TITLE = 1 << 2  # belongs to an office or an institution
    ROLE = 1 << 3  # a role runs through it in lower case
    END = 1 << 4  # a role ends before it
    HONORIFIC = 1 << 5
    PARTICLE = 1 << 6
    DEGREE = 1 << 7
    SUFFIX = 1 << 8  # follows a rank
    THING = 1 << 9  # names what bears the name after it
    REFERENCE = 1 << 10  # makes the person after it a mere reference
    INTRODUCTION = 1 << 11  # a name follows
    SPEECH_TAG = 1 << 12  # the speaker follows
    SPEECH = 1 << 13  # the speaker stands before
    ADVERB = 1 << 14  # may stand between the two
    COMPANY = 1 << 15  # ends a company's name
    INSTITUTION = 1 << 16  # opens an institution's name
    SIGN = 1 << 17  # an agreement is signed
    PLAN = 1 << 18  # it is only meant to be
    DENY = 1 << 19  # it is not
    FORCE = 1 << 20  # it binds
    DISCUSS = 1 << 21  # it is talked about
    RELY = 1 << 22  # somebody acts by it
    FORENAME = 1 << 23  # a title elsewhere, a forename behind an office
    PAPER = 1 << 24  # made out to a name
    VERB = 1 << 25  # a verb without a prefix
    HUNT = 1 << 26  # its object is whom the case is about
    KIN = 1 << 27  # the name behind it is another's
    REPORT = 1 << 28  # what follows is what somebody says
    FORCES = 1 << 29  # before a country, what acts for it
    CONCERN = 1 << 30  # the name of a firm or association follows
    LINK = 1 << 31  # stands inside a body's name
    BEFORE_PLACE = 1 << 32  # stands between a body's first words and its place
    AS = 1 << 33  # stands between a name and what somebody is


_LISTS: dict[WordList, int] = {
    "body-link": Use.LINK,
    "body-before-place": Use.BEFORE_PLACE,
    "body-called": Use.CONCERN,
    "body-of-state": Use.FORCES,
    "company": Use.COMPANY,
    "institution": Use.INSTITUTION,
    "instrument-denied": Use.DENY,
    "instrument-discussed": Use.DISCUSS,
    "instrument-in-force": Use.FORCE,
    "instrument-planned": Use.PLAN,
    "instrument-relied": Use.RELY,
    "instrument-signed": Use.SIGN,
    "name-common": Use.COMMON,
    "name-english": Use.ENGLISH,
    "name-forename": Use.FORENAME,
    "name-degree": Use.DEGREE,
    "name-honorific": Use.HONORIFIC,
    "name-particle": Use.PARTICLE,
    "person-hunted": Use.HUNT,
    "name-paper": Use.PAPER,
    "name-thing": Use.THING,
    "person-as": Use.AS,
    "person-introduction": Use.INTRODUCTION,
    "person-kin": Use.KIN,
    "person-reference": Use.REFERENCE,
    "rank-suffix": Use.SUFFIX,
    "role-end": Use.END,
    "role-lower": Use.ROLE,
    "role-title": Use.TITLE,
    "speech-adverb": Use.ADVERB,
    "speech-report": Use.REPORT,
    "speech-tag": Use.SPEECH_TAG,
    "speech-verb": Use.SPEECH,
    "verb-bare": Use.VERB,
}


@dataclass(frozen=True, slots=True)
class Lexis:
    """`uses`: by word in lower case; `office_phrases`: by phrase, also without marks; others by id."""

    uses: dict[str, int]
    offices: dict[str, Office]
    office_phrases: dict[str, Office]
    organizations: dict[str, Organization]
    capitals: dict[str, str]  # by ISO code
    by_name: frozenset[str]  # ids of organizations whose own name follows what is known of them


@compiled
def lexis(vocabulary: Vocabulary) -> Lexis:
    return Lexis(
        _uses(vocabulary),
        {office.id: office for office in vocabulary.offices},
        _office_phrases(vocabulary.offices),
        {organization.id: organization for organization in vocabulary.organizations},
        {country.code: country.capitals[0] for country in vocabulary.countries if country.capitals},
        frozenset(o.id for o in vocabulary.organizations if o.kind in ("by-name", "task-force")),
    )


def _uses(vocabulary: Vocabulary) -> dict[str, int]:
    dates = [name.lower() for name in (*vocabulary.calendar.months, *vocabulary.calendar.weekdays)]
    lists = ((vocabulary.words.get(name, ()), use) for name, use in _LISTS.items())
    uses: dict[str, int] = {}
    for words, use in (*lists, (dates, Use.COMMON)):
        for word in words:
            uses[word] = uses.get(word, 0) | use
    return uses


def _office_phrases(offices: Iterable[Office]) -> dict[str, Office]:
    """Of two offices with one phrase the first has it."""
    phrases: dict[str, Office] = {}
    for office in offices:
        for phrase in expanded(office.forms):
            phrases.setdefault(bare(phrase), office)
    return phrases


_BARE = str.maketrans(dict.fromkeys(",.()&/\"'", " "))


def bare(phrase: str) -> str:
    """Lower case, without marks: two ways to print one office become one."""
    return " ".join(phrase.lower().translate(_BARE).split())
