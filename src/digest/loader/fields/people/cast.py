"""The people of an article: mentions gathered into persons, and for whom each acts."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from digest.loader.fields.people.mentions import Mention, Role
from digest.loader.language.lexis import Lexis, bare, lexis
from digest.loader.language.words import TAILS
from digest.model.scan import Hit, Kind, Scan
from digest.model.text import Span
from digest.vocabulary.codes import HOME
from digest.vocabulary.compiled import compiled
from digest.vocabulary.home import home_names
from digest.vocabulary.values import Office, Vocabulary
from digest.weighing.weigh import Reason

MOST_NAMESAKES = 200  # names with one word in common; more are no article
SHORTEST_STEM = 3  # letters
SHORTEST_TAIL = 4  # letters: Rama is not Ramadan
LONGEST_TAIL = 16  # letters: no small word is longer, and a word of a hundred thousand is gone through once

#: An article that names other countries more than so many times as often as Indonesia is about them: of officials in
#: labelled articles whose country nothing tells, four in five were Indonesia's, and with this seven in eight.
HOMELY = 2

ABOUT = frozenset({"suspect", "victim"})


class Seen(Struct, frozen=True, gc=False):
    """A mention with where it stands, and the office that its role says."""

    mention: Mention
    sentence: int
    heading: bool  # headline or subhead
    lead: bool
    office: Office | None = None


class Person(Struct, frozen=True, gc=False):
    """Everything an article says of one name: its mentions, in order. `acts`: why it is said that he or she acts
    in it."""

    seen: tuple[Seen, ...]
    acts: Reason = Reason(0.0, "persons", "")

    @property
    def fullest(self) -> Mention:
        """The mention with the longest name, the first of them, in running text where there is one."""
        longest = max(self.seen, key=lambda s: (not s.heading, len(s.mention.key), -s.mention.name.start))
        return longest.mention


def gather(seen: Iterable[Seen]) -> list[Person]:
    """Persons in the order of their first mention. A later, shorter name is the person's whose name holds all
    its words; where two have it, the one named last."""
    everyone = list(seen)
    aliases = {s.mention.alias: s.mention.key for s in everyone if s.mention.alias}
    homes = _homes({s.mention.key for s in everyone}, aliases)
    named: dict[tuple[str, ...], list[Seen]] = {}
    last: dict[str, tuple[str, ...]] = {}
    for one in everyone:
        key = one.mention.key
        home = last.get(key[0], homes[key]) if len(key) == 1 else homes[key]
        named.setdefault(home, []).append(one)
        last.update(dict.fromkeys(key, home))
    return [Person(tuple(mentions)) for mentions in named.values()]


def unglued(seen: Iterable[Seen], uses: Mapping[str, int]) -> Iterator[Seen]:
    """The mentions; a small word that a scraper glued to a name is cut off, where the name also stands without it:
    Retnolalu, beside Retno."""
    everyone = list(seen)
    words = {word for s in everyone for word in s.mention.key}
    for one in everyone:
        cut = _tail(one.mention.key[-1], words, uses)
        yield replace(one, mention=_shortened(one.mention, cut)) if cut else one


def _shortened(mention: Mention, cut: int) -> Mention:
    *names, last = mention.key
    return replace(mention, name=Span(mention.name.start, mention.name.end - cut), key=(*names, last[:-cut]))


def _tail(word: str, words: Collection[str], uses: Mapping[str, int]) -> int:
    """How many letters at the end of a word are another one's."""
    for at in range(max(SHORTEST_STEM, len(word) - LONGEST_TAIL), len(word) - SHORTEST_TAIL + 1):
        if word[:at] in words and uses.get(word[at:], 0) & TAILS:
            return len(word) - at
    return 0


def _homes(
    keys: Iterable[tuple[str, ...]], aliases: Mapping[tuple[str, ...], tuple[str, ...]]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """By name, the longest name of the person."""
    homes: dict[tuple[str, ...], tuple[str, ...]] = {}
    holding: dict[str, list[tuple[str, ...]]] = {}  # by word, the names that hold it
    begun: dict[str, list[tuple[str, ...]]] = {}  # by the first two letters, the names of more words
    for key in sorted(keys, key=lambda key: (-len(key), key)):
        home = _home(aliases.get(key, key), holding)
        if len(key) > 1:
            begun.setdefault(key[0][:2], []).append(key)
        elif home is None:
            home = next((k for k in begun.get(key[0][:2], ())[:MOST_NAMESAKES] if _blend(key[0], k)), None)
        homes[key] = homes.get(home, home) if home else key
        for word in key:
            holding.setdefault(word, []).append(key)
    return homes


def _home(key: tuple[str, ...], holding: Mapping[str, Sequence[tuple[str, ...]]]) -> tuple[str, ...] | None:
    """The first of the longer names that holds all words of this one; initials do not count."""
    words = frozenset(word for word in key if len(word) > 1)
    likely = min((holding.get(word, ()) for word in words), key=len, default=())
    return next((longer for longer in likely[:MOST_NAMESAKES] if words <= frozenset(longer)), None)


def _blend(word: str, name: Sequence[str]) -> bool:
    """Whether a word is made of the beginnings of a name's first two words: Jokowi, of Joko Widodo."""
    return any(
        name[0].startswith(word[:at]) and name[1].startswith(word[at:]) for at in range(2, len(word) - 1)
    )


_BRACKET = re.compile(r"\([^()]*\)")


def office_of(role: Role, scan: Scan, known: Lexis) -> Office:
    """The office that a role says: the longest known phrase it begins with, marks left aside; else its first
    word's."""
    phrase = bare(_BRACKET.sub(" ", scan.document.plain(role.span))).split()
    for length in range(min(len(phrase), 14), 0, -1):
        words = " ".join(phrase[:length])
        office = known.office_phrases.get(words) or known.office_phrases.get(words.removesuffix("nya"))
        if office:
            return office
    return known.offices[role.head.id] if role.head else Office("", (), capacity="other")


class Country(Struct, frozen=True, gc=False):
    code: str | None
    certain: bool
    span: Span | None = None


def country_of(person: Person, scan: Scan, vocabulary: Vocabulary) -> Country:
    """For whom the person acts, by the office, the words of the role, the body, the country right before the name.
    Where none tells, an official acts for Indonesia, if that is what the article is about; else nobody knows."""
    told = (_told_at(s, scan, lexis(vocabulary)) for s in person.seen)
    if country := next(filter(None, told), None):
        return country
    official = any(_is_official(s) for s in person.seen)
    return Country(HOME if official and _at_home(scan, vocabulary) else None, False)


def _told_at(s: Seen, scan: Scan, known: Lexis) -> Country | None:
    """By one mention."""
    if s.mention.role and s.office:
        return told_country(s.mention.role, s.office, scan, known)
    before = s.mention.of
    return Country(before.id, False, before.span) if before else None


def _is_official(s: Seen) -> bool:
    if s.mention.role and s.office:
        return s.office.capacity == "official" and not s.office.elsewhere
    return s.mention.rank is not None


@compiled
def _at_home(scan: Scan, vocabulary: Vocabulary) -> bool:
    """Whether an article names Indonesia, its agencies and places at least half as often as other countries."""
    home = sum(hit.id in ours for kind, ours in home_names(vocabulary).items() for hit in scan.of(kind))
    return HOMELY * home >= sum(hit.id != HOME for hit in scan.of(Kind.COUNTRY))


def told_country(role: Role, office: Office, scan: Scan, known: Lexis) -> Country | None:
    """By a country in the role's words; by the office; by a body there; by a place."""
    placed = [hit for hit in role.names if hit.kind in _PLACED and not _posted(role, hit, scan)]
    for hit in placed:
        if hit.kind is Kind.COUNTRY:
            return Country(hit.id, True, hit.span)
    if office.country:
        return Country(office.country, True, role.span)
    for hit in role.names:
        if hit.kind in _BODIES and (code := known.organizations[hit.id].country):
            return Country(code, True, hit.span)
    return _of_place(placed)


def _of_place(placed: Sequence[Hit]) -> Country | None:
    codes = ((hit, hit.id.partition("/")[0]) for hit in placed)
    return next((Country(code, h.kind is Kind.WEAK_COUNTRY, h.span) for h, code in codes if code), None)


_PLACED = frozenset({Kind.COUNTRY, Kind.PLACE, Kind.CAPITAL, Kind.WEAK_COUNTRY})
_BODIES = frozenset({Kind.ORGANIZATION, Kind.WEAK_ORGANIZATION})


def _posted(role: Role, hit: Hit, scan: Scan) -> bool:
    """Whether the country is where somebody is sent to: Duta Besar X untuk Indonesia."""
    before = scan.text[role.span.start : hit.span.start].split()
    return bool(before) and before[-1].lower() in ("untuk", "di", "bagi", "for", "to", "dengan")
