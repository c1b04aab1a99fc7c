"""Where a sentence names somebody: the name, what stands before and after it, and what the person does
there."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from digest.loader.fields.people.titles import Title, closes, leads_group, title
from digest.loader.language.lexis import Use
from digest.loader.language.names import (
    OF_THINGS,
    STARTS,
    capitals_end,
    introduces,
    name_end,
    past_degrees,
    past_honorifics,
    short_initials,
    shortens,
)
from digest.loader.language.words import Sort, Word, is_verb, word_at
from digest.model.scan import Hit
from digest.model.text import Span

FURTHEST_VERB = 6  # words between a name and its verb
LONGEST_APPOSITION = 14  # words
FURTHEST_BEFORE = 60  # words between "sebelumnya" and whom it tells of
FURTHEST_OPENING = 5  # marks before the first word of a sentence
FURTHEST_OCCASION = 10  # words between somebody and what else took place: usai menghadiri pertemuan antara X
FURTHEST_PAPER = 6  # words between a paper and the name it is made out to: paspor palsu atas nama X
FURTHEST_THING = 8  # words between a thing and the word that calls it by name

_IDENTIFIES = frozenset({"adalah", "ialah", "yakni", "yaitu"})
_NAMES = frozenset({"bernama", "dinamai", "dinamakan"})
_NAMES_OR_IDENTIFIES = _NAMES | _IDENTIFIES
_FORMER = frozenset({"mantan", "eks", "bekas"})
_ATTENDS = frozenset({"mendampingi", "menghadap", "menghadiri", "menyaksikan"})
_WHILE = frozenset({"ketika", "saat", "sebelum", "sesudah", "setelah", "seusai", "usai"})
_BEFORE = "sebelumnya"
_ASIDES = frozenset({"catatan", "informasi", "latar", "pengingat"})
#: Before another name of somebody, and how many words behind the first one: yang akrab disapa X.
_ALSO = {"alias": 1, "aka": 1, "atau": 1, **dict.fromkeys(("dipanggil", "disapa", "dijuluki"), 5)}
_DEFINES = _IDENTIFIES | {"merupakan"}
_ONE_OF = frozenset({"sebuah", "suatu", "salah", "satu", "nama", "jenis", "sejenis"})
_PERSONAL = frozenset({Sort.OFFICE, Sort.RANK, Sort.HONORIFIC})
_SOMEBODY = frozenset({"seorang", "orang", "seseorang", "rekan", "rekannya", "teman", "temannya"})
_AND = frozenset({"dan", "serta", "bersama", ",", "&"})


class Role(Struct, frozen=True, gc=False):
    """What somebody is called beside the name. `head` is the first office in it that the vocabulary knows,
    `names` whatever else it knows there: bodies, countries, places."""

    span: Span
    head: Hit | None
    names: tuple[Hit, ...]


class Mention(Struct, frozen=True, gc=False):
    """`acts`: the name stands before a verb or after `oleh`; `listed`: in a row of people; `introduced`:
    after words that only say who somebody is; `referred`: named only to name something else (the government
    of X); `background`: in what somebody else says, or what went before the news."""

    name: Span
    key: tuple[str, ...]  # the name's words in lower case, initials without their full stop
    role: Role | None = None
    rank: Span | None = None
    speaks: bool = False
    acts: bool = False
    aged: bool = False
    listed: bool = False
    referred: bool = False
    background: bool = False
    introduced: bool = False
    opens: bool = False  # a single word that opens its sentence, where any word has a capital
    thing: bool = False  # called a thing: perusahaan bernama X, X adalah kelompok peretas
    beside: bool = False  # the role stands right beside the name, no comma between
    alias: tuple[str, ...] = ()  # another name behind it, in brackets or after alias
    of: Hit | None = None  # the country right before the name: Inspektur Jenderal Polisi Malaysia X

    @property
    def known(self) -> bool:
        """Something tells that a person is meant."""
        return bool(self.role or self.rank or self.introduced or self.aged or self.speaks)


_CAPITALS = frozenset({Sort.ABBREVIATION, Sort.PLAIN})


def mentions(row: Sequence[Word], heads: Iterable[int], by_name: frozenset[str]) -> list[Mention]:
    """In order. A role without a name (`Menteri Pertahanan mengatakan`) is no mention. `heads`: see `rows`."""
    found: list[_Placed] = []
    reach = 0
    for at in heads:
        if at < reach:
            continue
        end, told = _somebody(row, at, by_name)
        reach = max(reach, end)
        if told and not (told.bare and _is_alias(row, at, found, reach)):
            found.append(_Placed(_mention(row, told, by_name), at, reach))
    return _in_rows(row, found) if found else []


def _somebody(row: Sequence[Word], at: int, by_name: frozenset[str]) -> tuple[int, Title | None]:
    """Who is named from here on, and the index after the name."""
    sort = row[at].sort
    if sort in (Sort.OFFICE, Sort.RANK):
        told = title(row, at, by_name)
        named = told.last and not word_at(row, at - 1).may(Use.THING)  # Jalan Jenderal X
        return told.last, told if named else None
    if sort in STARTS or (sort in _CAPITALS and _called_for(row, at)):
        return _bare(row, at)
    return 0, None


class _Placed(Struct):
    """A mention with the indices it spans, role before the name included."""

    mention: Mention
    start: int
    end: int


def _called_for(row: Sequence[Word], at: int) -> bool:
    """A common word, initials or capitals that begin a name where one is due: kata Hari Siregar, ucap AM Fachir,
    bernama LI WEI; or two initials before a name that speaks: KA Halim mengatakan."""
    if not at:
        return False
    due = row[at - 1].may(Use.SPEECH_TAG)
    last = name_end(row, at, certain=True) if due or row[at].sort == Sort.ABBREVIATION else None
    if last is None:
        return False
    if due or capitals_end(row, at):
        return True
    return short_initials(row, at) and word_at(row, last).may(Use.SPEECH)


def _bare(row: Sequence[Word], at: int) -> tuple[int, Title | None]:
    """A name without a role before it, and the index after it; None where it is no person's."""
    first = past_honorifics(row, at)
    last = name_end(row, first, word_at(row, at - 1).may(Use.SPEECH_TAG) or introduces(row, at))
    if last is None:
        return max(first, at + 1), None
    more = _leads_on(word_at(row, at - 1)) or _is_led_on(row, at, last)
    return last, None if more else Title(first, first, first=first, last=last)


def _leads_on(before: Word) -> bool:
    """Whether the capitals before a name make it a place's, an event's, an institution's."""
    if before.sort in (Sort.BODY, Sort.NAME) or before.low in ("&", "di"):
        return True
    if before.sort == Sort.ABBREVIATION:
        return not before.uses & (Use.END | Use.SPEECH_TAG)
    if before.may(Use.HUNT):
        return False
    return bool(before.uses & (OF_THINGS if before.sort == Sort.PLAIN else Use.THING))


def _is_led_on(row: Sequence[Word], at: int, last: int) -> bool:
    """The same, by what stands behind it."""
    after, short = word_at(row, last), word_at(row, last + 1)
    if after.sort in (Sort.BODY, Sort.NUMBER) or after.text == "&":
        return True
    if after.sort == Sort.PLAIN:
        return not after.may(Use.END)
    # an institution's abbreviation, where it stands for more words than the name's
    longer = after.text == "(" and len(short.low) > last - at
    return longer and shortens(short, row[max(0, at - 4) : last])


def _is_alias(row: Sequence[Word], at: int, found: Sequence[_Placed], end: int) -> bool:
    """After alias stands another name of the person before; without one, of somebody the text does not
    name. So it does after `akrab disapa`, and with an honorific after `atau`: Abdul Muhaimin Iskandar atau Cak
    Imin."""
    before = word_at(row, at - 1).low
    nearest = _ALSO.get(before, 0) if before != "atau" or row[at].sort == Sort.HONORIFIC else 0
    if found and 0 < at - found[-1].end <= nearest:
        key = tuple(word.low for word in row[at:end] if word.sort == Sort.NAME)
        found[-1].mention = replace(found[-1].mention, alias=key)
        return True
    return before in ("alias", "aka")


def _in_rows(row: Sequence[Word], found: Sequence[_Placed]) -> list[Mention]:
    """The mentions, those that stand in a row of people marked: each is there for the reason of any."""
    done: list[Mention] = []
    chain: list[Mention] = []
    for index, placed in enumerate(found):
        chain.append(placed.mention)
        if index + 1 == len(found) or not _joined(row, placed.end, found[index + 1].start):
            done += _alike(chain)
            chain = []
    return done


def _alike(chain: Sequence[Mention]) -> Iterator[Mention]:
    if len(chain) == 1:
        yield chain[0]
        return
    known = any(m.known for m in chain)
    introduced = any(m.introduced or m.aged for m in chain)
    for m in chain:
        yield replace(
            m,
            listed=known,
            introduced=m.introduced or (introduced and not m.role),
            referred=chain[0].referred or m.referred,
        )


def _mention(row: Sequence[Word], told: Title, by_name: frozenset[str]) -> Mention:
    first, last, start = told.first, told.last, told.start
    while word_at(row, start - 1).sort == Sort.HONORIFIC:
        start -= 1
    role = _role(row, told)
    thing = told.bare and _is_thing(row, start, last)
    after, aged = past_degrees(row, last)
    apposition, after = (None, after) if thing else _apposition(row, after, by_name)
    verb = _verb(row, after)
    kin = _of_kin(row, told)
    return Mention(
        name=_span(row, first, last),
        key=_key(row[first:last]),
        role=role or apposition,
        rank=_span(row, told.rank_start, told.rank_end) if told.rank_end else None,
        speaks=not kin and _speaks(row, start, verb),
        acts=not kin and _acts(row, start, verb),
        aged=aged,
        referred=kin or _referred(row, start, verb is not None),
        background=_background(row, start, after),
        introduced=_is_introduced(row, told, start, verb is not None),
        opens=_opens(row, start, last, after),
        thing=thing,
        beside=role is not None and not told.apart,
        alias=_alias(row, last),
        of=_country_before(row, first),
    )


def _country_before(row: Sequence[Word], first: int) -> Hit | None:
    before = word_at(row, first - 1)
    return before.hit if before.sort == Sort.COUNTRY else None


def _key(name: Sequence[Word]) -> tuple[str, ...]:
    return tuple([word.low.rstrip(".") for word in name])


def _span(row: Sequence[Word], first: int, end: int) -> Span:
    return Span(row[first].start, row[end - 1].end)


def _role(row: Sequence[Word], told: Title) -> Role | None:
    return Role(_span(row, told.start, told.end), told.head, told.names) if told.head else None


_BY = frozenset({"oleh", "bersama", "didampingi"})
_TWO_WORDS = frozenset({("sebagai", "diidentifikasi"), ("lain", "antara"), (",", "yakni"), (",", "yaitu")})


def _acts(row: Sequence[Word], at: int, verb: Word | None) -> bool:
    """Before a verb; oleh X, ditandatangani X; memburu X: who does something, or whom the case is about."""
    before = word_at(row, at - 1)
    return verb is not None or before.low in _BY or before.may(Use.HUNT) or before.passive


def _background(row: Sequence[Word], at: int, after: int) -> bool:
    """Dia mengatakan Kapolri X menaruh perhatian; Presiden X sebelumnya menggelar rapat; sebagai informasi, ..."""
    if not at:
        return word_at(row, after).low == _BEFORE
    if row[at - 1].sort == Sort.LOWER and row[at - 1].may(Use.REPORT):
        return True
    if row[0].low == "sekadar" or (row[0].low == "sebagai" and row[1].low in _ASIDES):
        return True
    return any(word.low == _BEFORE for word in row[max(0, at - FURTHEST_BEFORE) : after + 1])


def _of_kin(row: Sequence[Word], told: Title) -> bool:
    """Istri X: the name is whose wife she is. But istrinya X, istri korban X."""
    return told.end == told.start + 1 and not told.apart and row[told.start].may(Use.KIN)


def _speaks(row: Sequence[Word], at: int, verb: Word | None) -> bool:
    """A word of saying right before, kata X, menurut X, or as the verb."""
    return word_at(row, at - 1).may(Use.SPEECH_TAG) or (verb is not None and verb.may(Use.SPEECH))


def _is_introduced(row: Sequence[Word], told: Title, start: int, acts: bool) -> bool:
    if not told.bare:
        return told.introduced
    return _introduced(row, start) or (acts and _apposed(row, told.first, told.last))


def _introduced(row: Sequence[Word], at: int) -> bool:
    if introduces(row, at):
        return not any(word.may(Use.PAPER) for word in row[max(0, at - FURTHEST_PAPER) : at])
    before = word_at(row, at - 1).low
    return before in _IDENTIFIES or (before, word_at(row, at - 2).low) in _TWO_WORDS


def _opens(row: Sequence[Word], start: int, last: int, after: int) -> bool:
    """Sinta (bukan nama sebenarnya) is a name all the same."""
    if after > last or start + 1 < last or start > FURTHEST_OPENING or word_at(row, last).text == "(":
        return False
    return all(word.sort == Sort.MARK for word in row[:start])


def _referred(row: Sequence[Word], at: int, acts: bool) -> bool:
    """Era Presiden X; mantan Presiden X, unless it is he who does something; usai mendampingi Presiden X."""
    if not at:
        return False
    if row[at - 1].may(Use.REFERENCE):
        return not (acts and row[at - 1].low in _FORMER)
    if leads_group(row, at):
        return True
    for index in range(at - 1, max(0, at - FURTHEST_OCCASION), -1):
        if row[index].sort == Sort.MARK:
            return False
        if row[index].low in _ATTENDS and row[index - 1].low in _WHILE:
            return True
    return False


def _is_thing(row: Sequence[Word], start: int, last: int) -> bool:
    return _called_a_thing(row, start) or _defined(row, last)


def _called_a_thing(row: Sequence[Word], at: int) -> bool:
    """Perusahaan tempatnya bekerja bernama X: what is named in this clause is a thing, and nobody is."""
    called = word_at(row, at - 1).low
    if called not in _NAMES_OR_IDENTIFIES:
        return False
    before = at - 2 - (word_at(row, at - 2).low == "yang")
    if called in _NAMES and word_at(row, before).may(Use.THING):
        return True
    thing = False
    for word in reversed(row[max(0, at - FURTHEST_THING) : at]):
        if word.sort == Sort.MARK:
            break
        if word.sort in _PERSONAL or word.low in _SOMEBODY:
            return False
        thing = thing or word.may(Use.THING)
    return thing


def _defined(row: Sequence[Word], at: int) -> bool:
    """X adalah sebuah aplikasi, X merupakan kelompok peretas: what stands before is a thing."""
    if word_at(row, at).low not in _DEFINES:
        return False
    at += 1
    while word_at(row, at).low in _ONE_OF:
        at += 1
    word, following = word_at(row, at), word_at(row, at + 1)
    if word.sort == Sort.OFFICE and following.sort != Sort.MARK:
        return following.may(Use.COMPANY)  # hacker group
    return word.may(Use.THING)


def _apposed(row: Sequence[Word], first: int, last: int) -> bool:
    """Pengacara yang ditunjuk keluarga, X, menemukan: a name between commas, and then a verb."""
    return word_at(row, first - 1).text == "," and word_at(row, last).text == ","


def _alias(row: Sequence[Word], at: int) -> tuple[str, ...]:
    """Joko Widodo (Jokowi)."""
    opened, name, closed = (word_at(row, at + step) for step in range(3))
    return (name.low,) if (opened.text, name.sort, closed.text) == ("(", Sort.NAME, ")") else ()


def _apposition(row: Sequence[Word], at: int, by_name: frozenset[str]) -> tuple[Role | None, int]:
    """The role between commas behind a name, after selaku, or right behind it; and where the sentence goes
    on."""
    start, comma = at, word_at(row, at).text == ","
    at += comma
    most = at + 4
    while at < most and word_at(row, at).may(Use.AS):
        at += 1
    if word_at(row, at).sort == Sort.OFFICE:
        told = title(row, at, by_name)
        role = _role(row, told)
        if role is None or (told.last and not told.apart):
            return None, start
        return role, told.end + (word_at(row, told.end).text == ",")
    return None, _past_apposition(row, start) if comma else _past_home(row, start)


def _past_home(row: Sequence[Word], at: int) -> int:
    """Past what somebody comes from, where a word of saying stands behind it: X dari Universitas Y mengatakan."""
    if word_at(row, at).low != "dari":
        return at
    for index in range(at + 1, min(len(row), at + LONGEST_APPOSITION)):
        if row[index].may(Use.SPEECH):
            return index
        if row[index].sort in (Sort.LOWER, Sort.MARK):
            break
    return at


def _past_apposition(row: Sequence[Word], at: int) -> int:
    """Past an unknown apposition, where a word of saying stands behind its second comma: X, petugas protokol,
    mengatakan."""
    for index in range(at + 1, min(len(row) - 1, at + LONGEST_APPOSITION)):
        if row[index].text == ",":
            return index + 1 if row[index + 1].may(Use.SPEECH) else at
        if row[index].text in '"“”.;:':
            break
    return at + 1 if closes(row, at) else at


def _verb(row: Sequence[Word], at: int) -> Word | None:
    """The verb that the name before stands as subject of, adverbs passed over."""
    for word in row[at : at + FURTHEST_VERB]:
        if word.sort != Sort.LOWER:
            return None
        if word.may(Use.SPEECH):
            return word
        if not word.may(Use.ADVERB):
            return word if is_verb(word) else None
    return None


def _joined(row: Sequence[Word], end: int, at: int) -> bool:
    """Whether nothing but commas and `dan`, ages and degrees stand between two names."""
    after, _ = past_degrees(row, end)
    return 0 < at - after <= 2 and all(word.low in _AND for word in row[after:at])
