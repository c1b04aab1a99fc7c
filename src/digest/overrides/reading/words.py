"""The words an editor may use for a value, and what was meant by those that are wrong."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from digest.model.fields import FIELDS, Kind
from digest.overrides.reading.edtf import days, is_edtf, meant
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expand
from digest.vocabulary.suggest import clip, fold, foreign, nearest, one_of
from digest.vocabulary.values import Topic, Vocabulary

LONGEST_TEXT = 600  # characters of a title, a role, a sentence
_URL = re.compile(r"https?://[^\s/]+(/\S*)?")

#: What an Indonesian editor may call a choice.
_CHOICES = {
    "utama": "primary",
    "sekunder": "secondary",
    "juga dibahas": "secondary",
    "pejabat": "official",
    "ahli": "expert",
    "pakar": "expert",
    "tersangka": "suspect",
    "korban": "victim",
    "lain": "other",
    "lainnya": "other",
    "dibahas": "discussed",
    "direncanakan": "planned",
    "rencana": "planned",
    "ditandatangani": "signed",
    "berlaku": "in-force",
}
#: What is typed where nothing is known.
_NOTHING = frozenset(
    {"", "tidakdiketahui", "tidakada", "tidakjelas", "takdiketahui", "unknown", "none", "na"}
)
_FLAGS = {
    "ya": "true",
    "benar": "true",
    "yes": "true",
    "on": "true",
    "tidak": "false",
    "no": "false",
    "off": "false",
}

#: What a table is called in a message: the field's noun, and where its ids stand.
NOUNS = {
    Kind.COUNTRY: ("country code", "content/countries.yml"),
    Kind.REGION: ("region", "content/regions.yml"),
    Kind.FORUM: ("forum", "content/forums.yml"),
    Kind.CRIME: ("crime", "content/crimes.yml"),
    Kind.TOPIC: ("topic", "content/topics/"),
    Kind.ORGANIZATION: ("organization", "content/organizations.yml"),
    Kind.INSTRUMENT_TYPE: ("instrument type", "content/instruments.yml"),
}

#: Before it a year is a slip, or counted from another event.
_EARLIEST = 1900

#: The field in which the ids of a table are listed.
_FIELD_OF = {field.kind: field.name for field in FIELDS if field.kind in NOUNS and field.name != "mentioned"}


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a word is wrong, with the finding's code."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one vocabulary. `ids` and `names` by kind; a name is folded and leads to its id."""

    ids: dict[Kind, dict[str, str]]  # id -> display name, in the order of the table
    names: dict[Kind, dict[str, str]]
    forms: dict[Kind, tuple[tuple[str, str], ...]]  # (a name as written, the id)
    months: dict[str, int]
    weekdays: tuple[str, ...] = ()
    latest: int = 9999  # the year behind which a date is odd

    def value(self, kind: Kind, word: str, allowed: tuple[str, ...] = ()) -> str | Wrong:
        """The value that the word stands for, or why it is none."""
        if plain := _PLAIN.get(kind):
            return plain(word)
        if kind is Kind.CHOICE:
            return word if word in allowed else _choice(word, allowed)
        if kind is Kind.DATE:
            return self._date(word)
        if kind is Kind.COUNTRIES:
            return self._countries(word)
        if kind is Kind.OUTLET:
            return self.named(kind, word) or _unknown(word) or _text(word)
        return word if word in self.ids[kind] else self._unknown(kind, word)

    def named(self, kind: Kind, word: str) -> str:
        """The id that this word is, or is exactly a name of; else empty."""
        return word if word in self.ids[kind] else self.names[kind].get(fold(word), "")

    def _countries(self, word: str) -> str | Wrong:
        """Codes with spaces between them, each once."""
        codes = list(dict.fromkeys(word.replace(",", " ").split()))
        found = [self.value(Kind.COUNTRY, code) for code in codes]
        wrong = next((one for one in found if isinstance(one, Wrong)), None)
        return wrong or " ".join(codes)

    def _date(self, word: str) -> str | Wrong:
        if is_edtf(word):
            return word
        if right := meant(word, self.months, self.weekdays):
            hint = f" → {right}"
        elif days(word, self.months, self.weekdays):
            hint = "; it is more than one day, and this holds one day: the first, or 2024-12 for the month"
        else:
            hint = (
                "; write 2024-12-06, 2024-12, 2024, XXXX-12-06 without the year, or null where it is unknown"
            )
        return Wrong("bad-date", f'"{clip(word)}" is no date that exists, in EDTF{hint}')

    def odd(self, date: str) -> str:
        """What is odd about the year of a date that is right: a slip of the finger, more often than not."""
        year = int(date[:4]) if date[:4].isdecimal() else _EARLIEST
        if _EARLIEST <= year <= self.latest:
            return ""
        when = "lies in the future" if year > self.latest else f"is before {_EARLIEST}; years are Gregorian"
        return f'"{date}": the year {year} {when}'

    def _unknown(self, kind: Kind, word: str) -> Wrong:
        """Why this word is no id of its table, told from what is most likely to what is not."""
        noun, table = NOUNS[kind]
        code = "bad-country" if kind is Kind.COUNTRY else "unknown-id"
        said = f'{noun} "{clip(word)}"'
        if exact := self.named(kind, word) or (word.upper() if word.upper() in self.ids[kind] else ""):
            return Wrong(code, f"{said} → {exact}")
        if script := foreign(word):
            return Wrong(code, f"{said} has letters of another script in it ({script}); type it anew")
        if listed := self._several(kind, word):
            return Wrong(code, f"{said} is several; write [{', '.join(listed)}]")
        if other := self._elsewhere(kind, word):
            return Wrong(code, f"{said} {other}")
        if near := self._near(kind, word):
            name = self.ids[kind][near]
            return Wrong(code, f"{said} → {f'{name} ({near})' if kind is Kind.COUNTRY else near}?")
        return Wrong(code, f"unknown {said}; {table} has {one_of(tuple(self.ids[kind]))}")

    def _several(self, kind: Kind, word: str) -> tuple[str, ...]:
        """The ids of a list that was typed as one word: `MY TH`, `siber; narkotika`."""
        for parts in (re.split(r"[;,/&+]", word), word.split()):
            found = tuple(self.named(kind, part.strip()) for part in parts if part.strip())
            if len(found) > 1 and all(found):
                return found
        return ()

    def _elsewhere(self, kind: Kind, word: str) -> str:
        """Where this word belongs, where it is an id or a name of another table: a forum is no country."""
        for other, field in _FIELD_OF.items():
            if other is not kind and (ident := self.named(other, word)):
                noun = NOUNS[other][0]
                article = "an" if noun[0] in "aeiou" else "a"
                return f"is {article} {noun}; write it as {field}: {{add: [{ident}]}}"
        return ""

    def _near(self, kind: Kind, word: str) -> str:
        """The id that has this word in more of its names than any other has, or that is spelt alike."""
        wanted = fold(word)
        counted = Counter(ident for form, ident in self.forms[kind] if wanted in map(fold, form.split()))
        (first, most), (_, fewer) = (*counted.most_common(2), ("", 0), ("", 0))[:2]
        if most > fewer:
            return first
        near = next(iter(nearest(word, (*self.names[kind], *map(fold, self.ids[kind])))), "")
        return self.names[kind].get(near) or next((i for i in self.ids[kind] if fold(i) == near), "")


@compiled
def words(vocabulary: Vocabulary) -> Words:
    """Of a whole vocabulary, with labels and forms."""
    ids: dict[Kind, dict[str, str]] = {}
    names: dict[Kind, dict[str, str]] = {}
    written: dict[Kind, tuple[tuple[str, str], ...]] = {}
    for kind, rows in _tables(vocabulary).items():
        ids[kind], names[kind] = {}, {}
        spelt = []
        for ident, name, forms in rows:
            ids[kind][ident] = name
            for form in filter(None, _phrases((name, *forms))):
                names[kind].setdefault(fold(form), ident)
                spelt.append((form, ident))
        written[kind] = tuple(spelt)
    calendar = vocabulary.calendar
    return Words(ids, names, written, {**calendar.months, **calendar.malay}, tuple(calendar.weekdays))


def _tables(v: Vocabulary) -> dict[Kind, Iterable[tuple[str, str, tuple[str | None, ...]]]]:
    """Of each table its ids, the names that are shown, and whatever else its entries are called."""
    return {
        Kind.COUNTRY: (
            (c.code, c.name, (c.name_en, c.malay, *c.strong, *c.weak, *c.demonyms, *c.capitals))
            for c in v.countries
        ),
        Kind.REGION: ((r.id, r.name, (r.name_en, *r.forms)) for r in v.regions),
        Kind.FORUM: ((f.id, f.name, (f.name_en, *f.forms)) for f in v.forums),
        Kind.CRIME: ((c.id, c.name, (c.name_en, c.iccs, *c.forms)) for c in v.crimes),
        Kind.TOPIC: ((t.id, t.label, (t.label_en, *t.forms, *_of_crimes(t, v))) for t in v.topics),
        Kind.OUTLET: ((o.id, o.name, (*o.forms, *o.domains)) for o in v.outlets),
        Kind.ORGANIZATION: ((o.id, o.name, (o.full, *o.forms)) for o in v.organizations),
        Kind.INSTRUMENT_TYPE: ((i.id, i.name, i.forms) for i in v.instruments),
    }


def _of_crimes(topic: Topic, vocabulary: Vocabulary) -> Iterator[str]:
    """What the crimes of a topic are called: "human trafficking" means tppo."""
    for crime in vocabulary.crimes:
        if crime.id in topic.crimes:
            yield from (crime.name, crime.name_en, *crime.forms)


def _phrases(forms: Iterable[str | None]) -> Iterator[str]:
    for form in filter(None, forms):
        yield from expand(form) if "(" in form else (form,)


def _url(word: str) -> str | Wrong:
    right = len(word) <= 2000 and _URL.fullmatch(word)
    return word if right else Wrong("bad-url", f'"{clip(word)}" is no address; begin with https://')


def _flag(word: str) -> str | Wrong:
    if word in ("true", "false"):
        return word
    right = _FLAGS.get(word.casefold())
    return Wrong("wrong-type", f'"{clip(word)}"' + (f" → {right}" if right else "; write true or false"))


def _choice(word: str, allowed: tuple[str, ...]) -> Wrong:
    right = _CHOICES.get(word.casefold(), "")
    if right in allowed:
        return Wrong("unknown-value", f'"{clip(word)}" → {right}')
    near = nearest(word, allowed)
    hint = f" → {near[0]}?" if near else ""
    return Wrong("unknown-value", f'"{clip(word)}"{hint}; allowed: {one_of(allowed)}')


def _unknown(word: str) -> Wrong | None:
    """Why a word is no name that says there is none."""
    said = "".join(char for char in word.casefold() if char.isalpha())
    if said in _NOTHING:
        return Wrong("wrong-type", f'"{clip(word)}" says that it is unknown; write null')
    return None


def _text(word: str) -> str | Wrong:
    text = " ".join(word.split())
    if not text:
        return Wrong("empty-value", "empty; write the text, or null where it is unknown")
    if len(text) > LONGEST_TEXT:
        return Wrong("too-long", f"{len(text)} characters; at most {LONGEST_TEXT}")
    return text


#: Kinds that no list of words is asked about.
_PLAIN: dict[Kind, Callable[[str], str | Wrong]] = {
    Kind.URL: _url,
    Kind.FLAG: _flag,
    Kind.TEXT: _text,
    Kind.PERSON: _text,
}
