"""What speaks for and against somebody's acting in an article, as named features."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from digest.loader.fields.people.cast import ABOUT, Person, Seen
from digest.loader.fields.people.mentions import Mention
from digest.loader.language.rows import Rows
from digest.loader.language.words import Sort, Word

#: Sentences that open a text, and mentions that are many.
OPENING, MANY = 5, 3

_MARKS = (
    "speaks", "acts", "aged", "listed", "referred", "background", "introduced", "opens", "thing", "beside",
)  # fmt: skip

#: Of these it also tells something if they hold of every mention.
_EVERYWHERE = frozenset({"referred", "background", "opens", "thing", "heading"})

#: As many named in a row of introductions in one sentence are a list.
MOST_LISTED = 3


def weighed(everybody: Sequence[Person], rows: Rows) -> Iterator[tuple[Person, tuple[str, ...]]]:
    """Everybody who may act, with his or her features."""
    crowds = _crowds([s for person in everybody for s in person.seen])
    persons = [person for person in everybody if not _is_thing(person) and not _is_listed(person, crowds)]
    among = "persons=" + _graded(len(persons), (OPENING, 2 * OPENING), ("few", "some", "many"))
    quotes = _quotes(rows, persons)
    for number, person in enumerate(persons):
        told = {among, *_of_person(person, number), *_of_mentions(person, crowds, rows, quotes)}
        yield person, tuple(sorted(told))


def _quotes(rows: Rows, persons: Iterable[Person]) -> Mapping[int, Sequence[int]]:
    """Where quotation marks stand, by sentence that names somebody."""
    sentences = {s.sentence for person in persons for s in person.seen}
    return {at: [word.start for word in rows[at] if word.text in _QUOTES] for at in sentences}


def _graded(count: int, ends: Sequence[int], names: Sequence[str]) -> str:
    """The name of the stretch between two ends that a number lies in."""
    return names[bisect_right(ends, count)]


def _up_to_many(count: int) -> str:
    return str(count) if count < MANY else "many"


def _is_thing(person: Person) -> bool:
    """Called a thing in some place, and by no office anywhere."""
    running = [s.mention for s in person.seen if not s.heading]
    return any(m.thing for m in running) and not any(m.beside or m.rank for m in running)


def _is_listed(person: Person, crowds: Mapping[int, int]) -> bool:
    """One of four or more in a list of the accused or the victims, and hardly named elsewhere: no article is about
    them one by one."""
    running = [s for s in person.seen if not s.heading]
    in_lists = [s for s in running if crowds.get(s.sentence, 0) > MOST_LISTED]
    official = any(s.mention.rank or (s.office and s.office.capacity == "official") for s in running)
    return bool(in_lists) and len(in_lists) == len(running) < MANY and not official


def _crowds(everywhere: Sequence[Seen]) -> Mapping[int, int]:
    """By sentence, how many are introduced in it or in the lines next to it: a list has a line each."""
    cases = {s.sentence for s in everywhere if s.office and s.office.capacity in ABOUT}
    crowds = Counter(s.sentence for s in everywhere if _is_introduced(s, cases))
    run: list[int] = []
    for sentence in sorted(crowds):
        run = [*run[-MOST_LISTED:], sentence] if sentence - 1 in run[-1:] else [sentence]
        if len(run) > MOST_LISTED:
            crowds |= Counter(dict.fromkeys(run, len(run)))
    return crowds


def _is_introduced(s: Seen, cases: Set[int]) -> bool:
    return s.mention.aged or s.mention.introduced or (s.mention.listed and s.sentence in cases)


def _of_person(person: Person, number: int) -> Iterator[str]:
    words = len(person.fullest.key)
    mentions = "mentions=" + _up_to_many(sum(not s.heading for s in person.seen))
    yield f"words={_up_to_many(words)}"
    yield mentions
    yield f"words={'one' if words == 1 else 'more'}/{mentions}"
    yield "named-" + _graded(number, (1, MANY), ("first", "early", "late"))
    capacities = {s.office.capacity for s in person.seen if s.office}
    yield from (f"office={capacity}" for capacity in capacities or {"none"})


def _of_mentions(
    person: Person, crowds: Mapping[int, int], rows: Rows, quotes: Mapping[int, Sequence[int]]
) -> Iterator[str]:
    signs = [
        frozenset((*_of_mention(s, crowds), *_around(s, rows[s.sentence], quotes[s.sentence])))
        for s in person.seen
    ]
    for sign in frozenset().union(*signs):
        yield sign
        if sign in _EVERYWHERE and all(sign in of_one for of_one in signs):
            yield "only-" + sign


def _of_mention(s: Seen, crowds: Mapping[int, int]) -> Iterator[str]:
    """What the mention is, and where it stands."""
    words = "one-word" if len(s.mention.key) == 1 else "full"
    for mark in _MARKS:
        if getattr(s.mention, mark):
            yield mark
            yield f"{words}-{mark}"
    yield _where(s)
    if s.mention.rank:
        yield "rank"
    if s.office:
        yield from _in_office(s.mention, s.office.capacity)
    if crowds.get(s.sentence, 0) > MOST_LISTED:
        yield "in-a-list"


def _where(s: Seen) -> str:
    if s.heading or s.lead:
        return "heading" if s.heading else "lead"
    return "opening" if s.sentence < OPENING else "further"


def _in_office(mention: Mention, capacity: str) -> Iterator[str]:
    yield f"{capacity}-{'acting' if mention.acts or mention.speaks else 'named'}"
    if mention.referred or mention.background:
        yield f"{capacity}-aside"


def _around(s: Seen, row: Sequence[Word], quotes: Sequence[int]) -> Iterator[str]:
    """The two words before the name and the one behind it; whether it stands in somebody's words."""
    at = bisect_left(row, s.mention.name.start, key=lambda word: word.start)
    end = bisect_left(row, s.mention.name.end, key=lambda word: word.start)
    if at:
        yield "before=" + _called(row[at - 1])
    if at > 1:
        yield "before-that=" + _called(row[at - 2])
    if end < len(row):
        yield "after=" + _called(row[end])
    if bisect_left(quotes, s.mention.name.start) % 2:
        yield "quoted"


_QUOTES = frozenset('"“”')
_NAMED = {
    Sort.OFFICE: "an office",
    Sort.RANK: "a rank",
    Sort.BODY: "a body",
    Sort.COUNTRY: "a country",
    Sort.NUMBER: "a number",
}


def _called(word: Word) -> str:
    """A small word or mark itself; of others what they are."""
    if word.sort in (Sort.LOWER, Sort.MARK):
        return word.low
    return _NAMED.get(word.sort, "a name")
