"""The tables of `content/`, from bytes to values: one literal row a file."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar, get_args

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.lists import CueList, WordList
from digest.vocabulary import edge
from digest.vocabulary.codes import ISO_CODES
from digest.vocabulary.entries import check
from digest.vocabulary.forms import expanded
from digest.vocabulary.layers import TOPICS, Row, layers_of, lists, rows, topics_of
from digest.vocabulary.messages import wrong_type
from digest.vocabulary.reader import Listing, Node, Scalar, Sheet, Table, at, read
from digest.vocabulary.schema_lines import missing_schema_line
from digest.vocabulary.settings import SHIPPED, Expect, SiteSettings
from digest.vocabulary.signs import sign_of
from digest.vocabulary.suggest import clip, did_you_mean, nearest, one_of
from digest.vocabulary.values import (
    Calendar,
    Country,
    Crime,
    Family,
    Forms,
    Forum,
    FurnitureRule,
    GlossaryEntry,
    InstrumentType,
    Office,
    Organization,
    Outlet,
    Outline,
    Pattern,
    Place,
    Rank,
    Region,
    Topic,
    Vocabulary,
    Weights,
)

Value = TypeVar("Value")
#: What a weight may be called that is a topic's: topic-tppo.
OF_TOPICS = ("about", "pattern", "topic")

#: Parts of `content/` that are no vocabulary.
_ELSEWHERE = ("content/overrides/", "content/pages/", "content/schemas/", "content/lookups.yml")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the vocabulary. `model` is the shape of one entry; `required`: no honest site without it."""

    path: str
    model: type[edge.Entry]
    required: bool = True
    missed: bool = True  # whether it is noted that an optional one is not there


FILES: dict[str, File] = {
    "territories": File("content/territories.yml", edge.TerritoryEntry),
    "countries": File("content/countries.yml", edge.CountryEntry),
    "regions": File("content/regions.yml", edge.RegionEntry),
    "forums": File("content/forums.yml", edge.ForumEntry),
    "places": File("content/places.yml", edge.PlaceEntry),
    "organizations": File("content/organizations.yml", edge.OrganizationEntry),
    "offices": File("content/offices.yml", edge.OfficeEntry),
    "ranks": File("content/ranks.yml", edge.RankEntry),
    "outlets": File("content/outlets.yml", edge.OutletEntry),
    "crimes": File("content/crimes.yml", edge.CrimeEntry),
    "instruments": File("content/instruments.yml", edge.InstrumentEntry),
    "furniture": File("content/furniture.yml", edge.FurnitureEntry),
    "calendar": File("content/calendar.yml", edge.FormsEntry),
    "cues": File("content/cues.yml", edge.FormsEntry),
    "words": File("content/words.yml", edge.WordsEntry),
    "glossary": File("content/glossary.yml", edge.GlossaryItem, required=False),
    "outlines": File("content/outlines.yml", edge.OutlineEntry, required=False, missed=False),
    "families": File("content/families.yml", edge.FamilyEntry, required=False),
    "patterns": File("content/patterns.yml", edge.PatternEntry),
    "signs": File("content/signs.yml", edge.SignEntry),
    "site": File("content/site.yml", edge.SiteEntry, required=False),
    "redirects": File("content/redirects.yml", edge.RedirectEntry, required=False, missed=False),
    "expect": File("content/expect.yml", edge.ExpectEntry, required=False, missed=False),
}

#: The names of the lists that two of the tables hold.
LISTS: dict[str, tuple[str, ...]] = {"cues": get_args(CueList), "words": get_args(WordList)}

#: Fields that are decided by learned weights: `content/weights/<field>.yml`, and what stands there beside the features.
WEIGHTS = ("happened", "organizations", "partners", "persons", "place", "primary", "scope", "topics")
BESIDE_WEIGHTS = ("bar", "bias")
WEIGHTS_FOLDER = "content/weights/"

#: What a publisher may choose, and so the bars that scope has: bar-strict ...
SCOPES = ("strict", "balanced", "open")
ABOUT_BARS = frozenset((*BESIDE_WEIGHTS, "bar-first", *(f"bar-{scope}" for scope in SCOPES)))

#: Tables in which one form must mean one entry, and the fields that hold such forms.
_UNAMBIGUOUS = {
    "countries": ("strong", "demonyms", "capitals"),
    "regions": ("forms",),
    "forums": ("forms",),
    "organizations": ("forms",),
    "offices": ("forms",),
    "ranks": ("forms",),
    "outlets": ("forms",),
    "instruments": ("forms",),
}


def load(files: Mapping[str, bytes]) -> tuple[Vocabulary, tuple[Finding, ...]]:
    """See `load.load`."""
    return _Loading(files).result()


class _Loading:
    """One reading of `content/`: the sheets as they come, the findings as they gather."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._findings: list[Finding] = []
        self._weighed: list[tuple[Sheet, Scalar]] = []  # what weights are of
        self._written: dict[str, dict[str, tuple[Sheet, Node]]] = {}  # by table and key, faulty entries too

    def result(self) -> tuple[Vocabulary, tuple[Finding, ...]]:
        crimes = self._rows("crimes", _made(Crime, "id"))
        organizations = self._rows("organizations", _organization)
        vocabulary = Vocabulary(
            countries=self._countries(),
            regions=self._rows("regions", _made(Region, "id")),
            forums=self._rows("forums", _made(Forum, "id")),
            places=self._places(),
            organizations=organizations,
            offices=self._offices({organization.id for organization in organizations}),
            ranks=self._rows("ranks", _made(Rank, "id")),
            outlets=self._outlets(),
            crimes=crimes,
            topics=self._topics({crime.id for crime in crimes}),
            instruments=self._rows("instruments", _made(InstrumentType, "id")),
            furniture=self._rows("furniture", _made(FurnitureRule, "id")),
            calendar=self._calendar(),
            cues=self._lists("cues"),
            words=self._lists("words"),
            glossary=self._rows("glossary", _made(GlossaryEntry, "term"), _any_key),
            outlines=self._rows("outlines", _made(Outline, "code"), _iso),
            patterns=self._rows("patterns", _made(Pattern, "id")),
            signs=dict(self._rows("signs", _sign, _any_key)),
            weights=self._weights(),
            families=self._rows("families", _made(Family, "id")),
            site=self._site(),
            redirects=self._redirects(),
            expect=self._expect(),
        )
        self._judged(vocabulary)
        self._findings += _unread(self._files)
        self._findings.sort(key=lambda f: (f.path, f.line, f.column, f.code, f.message))
        return vocabulary, tuple(self._findings)

    def _sheet(self, path: str, required: bool = True) -> Sheet | None:
        """The file as read, where it holds a mapping; otherwise the reason is among the findings."""
        if path not in self._files:
            code, what = ("missing-file", "is missing") if required else ("no-file", "is not there")
            self._findings.append(finding(code, path, what))
            return None
        sheet = read(path, self._files[path])
        self._findings += sheet.findings
        if isinstance(sheet.root, Table) and (sheet.root.entries or not required):
            self._findings += () if path.startswith(SHIPPED) else missing_schema_line(sheet)
            return sheet
        self._findings += _no_mapping(sheet, required)
        return None

    def _layers(self, table: str) -> list[Sheet]:
        """The sheets that make up a table, the project's own last."""
        file = FILES[table]
        paths = layers_of(file.path, self._files) or ((file.path,) if file.missed else ())
        return [sheet for path in paths if (sheet := self._sheet(path, file.required))]

    def _entries(
        self, table: str, key: Callable[[str], str], layered: Callable[[list[Sheet]], Iterable[Row]] = rows
    ) -> Iterator[Row]:
        written = self._written.setdefault(table, {})
        for sheet, name, node in layered(self._layers(table)):
            written[name.text] = (sheet, node)
            if code := key(name.text):
                what = f'"{clip(name.text)}" {_KEY_ERRORS[code]}{_slugged(code, name.text)}'
                self._findings.append(sheet.finding(code, name, what))
            else:
                yield sheet, name, node

    def _rows(
        self,
        table: str,
        make: Callable[[str, edge.Entry], Value],
        key: Callable[[str], str] | None = None,
    ) -> tuple[Value, ...]:
        """A mapping of ids to entries, in the order written."""
        rows, places = [], []
        for sheet, name, node in self._entries(table, key or _slug):
            entry = self._check(sheet, node, FILES[table].model)
            if entry is not None:
                rows.append(make(name.text, entry))
                places.append((sheet, name))
        self._ambiguous(table, rows, places)
        return tuple(rows)

    def _check(self, sheet: Sheet, node: Node, model: type[edge.Entry], wrap: str = "") -> edge.Entry | None:
        entry, found = check(sheet, node, model, wrap)
        self._findings += found
        return entry

    def _countries(self) -> tuple[Country, ...]:
        names = dict(self._rows("territories", _territory, _iso))
        countries = self._rows("countries", partial(_country, names), _iso)
        for table in ("territories", "countries"):
            written = self._written[table].keys()
            if written and (missing := sorted(ISO_CODES - written)):
                what = f"no entry for {clip(', '.join(missing), 200)}"
                self._findings.append(finding("no-country", FILES[table].path, what))
        return countries

    def _offices(self, organizations: set[str]) -> tuple[Office, ...]:
        """Offices; one whose body there is not, or is faulty, is an office of no body."""
        offices = self._rows("offices", _made(Office, "id"))
        for office in offices:
            body = office.organization
            sheet, entry = self._written["offices"][office.id]
            if body and body not in self._written["organizations"] and not sheet.path.startswith(SHIPPED):
                what = f'no organization "{clip(body)}" in content/organizations.yml'
                what += did_you_mean(body, sorted(organizations))
                self._findings.append(sheet.finding("unknown-id", at(entry, "organization"), what))
        return tuple(
            office if office.organization in organizations else replace(office, organization=None)
            for office in offices
        )

    def _outlets(self) -> tuple[Outlet, ...]:
        return self._rows("outlets", _made(Outlet, "id"), _outlet)

    def _places(self) -> tuple[Place, ...]:
        places = []
        for sheet, name, node in self._entries("places", _iso_or_none, lists):
            if not isinstance(node, Listing):
                self._findings.append(sheet.finding("wrong-type", node, wrong_type("a list", node)))
                continue
            for item in node.items:
                entry = self._check(sheet, item, edge.PlaceEntry, "name" if isinstance(item, Scalar) else "")
                if entry is not None:
                    places.append(Place(country=None if name.text == "XX" else name.text, **dict(entry)))
        return tuple(places)

    def _topics(self, crimes: set[str]) -> tuple[Topic, ...]:
        topics: list[Topic] = []
        files = topics_of(self._files)
        if not files:
            self._findings.append(finding("missing-file", TOPICS, "holds no topic"))
        for ident, path in files.items():
            if _slug(ident):
                what = f'the name "{clip(ident)}" {_KEY_ERRORS["bad-id"]}{_slugged("bad-id", ident)}'
                self._findings.append(finding("bad-id", path, what))
                continue
            sheet = self._sheet(path)
            entry = self._check(sheet, sheet.root, edge.TopicEntry) if sheet and sheet.root else None
            if sheet and isinstance(entry, edge.TopicEntry):
                topics.append(_topic(ident, entry, crimes))
                self._findings += _idle(sheet, topics)
                if not path.startswith(SHIPPED):
                    self._findings += _unknown_crimes(sheet, crimes)
        return tuple(topics)

    def _judged(self, vocabulary: Vocabulary) -> None:
        """Weights for what nothing counts, patterns and weights about a topic that there is not."""
        topics = {topic.id for topic in vocabulary.topics}
        known = sorted({*vocabulary.signs, *(pattern.id for pattern in vocabulary.patterns)})
        for sheet, key in self._weighed:
            sign = key.text.removesuffix("@")
            kind, _, topic = sign.partition("-")
            if sign_of(sign, known) is not None:
                continue
            if kind in OF_TOPICS and topic:
                self._no_topic(sheet, key, topic, topics)
            else:
                what = f'no sign or pattern "{clip(key.text)}"{did_you_mean(sign, known)}'
                self._findings.append(sheet.finding("unknown-id", key, f"{what}; run benchmarks/judge.py"))
        for pattern in vocabulary.patterns:
            if pattern.of not in ("country", "text"):
                sheet, node = self._written["patterns"][pattern.id]
                self._no_topic(sheet, at(node, "of"), pattern.of, topics)

    def _no_topic(self, sheet: Sheet, node: Node, topic: str, topics: set[str]) -> None:
        if topics and topic not in topics and not sheet.path.startswith(SHIPPED):
            what = f'no topic "{clip(topic)}" in content/topics/{did_you_mean(topic, sorted(topics))}'
            self._findings.append(sheet.finding("no-topic", node, f"{what}; this counts for nothing"))

    def _calendar(self) -> Calendar:
        tables: dict[str, dict[str, int]] = {"months": {}, "weekdays": {}, "malay": {}}
        layers = self._layers("calendar")
        for sheet, name, node in rows(layers):
            most = {"months": 12, "weekdays": 7, "malay": 12}.get(name.text)
            if most is None:
                what = f'unknown key "{clip(name.text)}"; the calendar has months, weekdays and malay'
                self._findings.append(sheet.finding("unknown-key", name, what))
            elif not isinstance(node, Table):
                self._findings.append(sheet.finding("wrong-type", node, wrong_type("a mapping", node)))
            else:
                tables[name.text] = self._numbers(sheet, node, most, whole=name.text != "malay")
        if not layers:
            return Calendar({}, {})
        return Calendar(**tables)

    def _numbers(self, sheet: Sheet, table: Table, most: int, whole: bool) -> dict[str, int]:
        """`whole`: each number must be there."""
        names: dict[str, int] = {}
        allowed = {str(number): number for number in range(1, most + 1)}
        for key, node in table.entries:
            if key.text not in allowed:
                what = f'"{clip(key.text)}" is no number from 1 to {most}'
                self._findings.append(sheet.finding("bad-number", key, what))
                continue
            entry = self._check(sheet, node, edge.FormsEntry, "forms")
            if isinstance(entry, edge.FormsEntry):
                names.update(dict.fromkeys(entry.forms, allowed[key.text]))
        for number in sorted(set(allowed.values()) - set(names.values())) if whole else ():
            self._findings.append(sheet.finding("missing-key", table, f"no names for {number}"))
        return names

    def _lists(self, table: str) -> dict[Any, Forms]:
        """The lists of that table, each under the name by which the program asks for it."""
        names, lists = LISTS[table], dict[str, Forms]()
        for sheet, name, node in self._entries(table, _slug):
            entry = self._check(sheet, node, FILES[table].model, "forms")
            if name.text not in names:
                hint = did_you_mean(name.text, names) or f"; the lists are {one_of(names, 60)}"
                what = f'nothing asks for a list "{clip(name.text)}"{hint}'
                self._findings.append(sheet.finding("unknown-key", name, what))
            elif entry is not None:
                lists[name.text] = dict(entry)["forms"]
        self._missed(table, names)
        return lists

    def _missed(self, table: str, names: tuple[str, ...]) -> None:
        written = self._written[table]
        for name in names:
            if written and name not in written:
                what = f'the list "{name}" is missing; restore it, or write {name}: []'
                self._findings.append(finding("missing-key", FILES[table].path, what, 1, 1))

    def _weights(self) -> dict[str, Weights]:
        """By the file's name; a project's own takes the place of the shipped one."""
        found = {}
        for path in sorted({*map(weights_file, WEIGHTS), *self._weight_files()}):
            sheet = self._sheet((layers_of(path, self._files) or (path,))[-1])
            if sheet is not None and isinstance(sheet.root, Table):
                name = path.removeprefix(WEIGHTS_FOLDER).removesuffix(".yml")
                found[name] = self._weighed_by(sheet, sheet.root, name)
        return found

    def _weight_files(self) -> Iterator[str]:
        for path in self._files:
            own = path.removeprefix(SHIPPED)
            if own.startswith(WEIGHTS_FOLDER) and own.endswith(".yml"):
                yield own

    def _weighed_by(self, sheet: Sheet, root: Table, name: str) -> Weights:
        """One file: numbers by name, those of words behind an equals sign."""
        numbers, words = dict[str, float](), dict[str, float]()
        for key, node in root.entries:
            entry = self._check(sheet, node, edge.WeightEntry, "weight")
            if not isinstance(entry, edge.WeightEntry):
                continue
            if key.text.startswith("="):
                words[key.text[1:]] = entry.weight
                continue
            numbers[key.text] = entry.weight
            if name in WEIGHTS and key.text not in ABOUT_BARS:
                self._weighed.append((sheet, key))
        self._findings += _missing(sheet, root, BESIDE_WEIGHTS)
        bar, bias, first = numbers.pop("bar", 1.0), numbers.pop("bias", 0.0), numbers.pop("bar-first", 1.0)
        bars = {bar: numbers.pop(f"bar-{bar}") for bar in SCOPES if f"bar-{bar}" in numbers}
        return Weights(bar, bias, numbers, words, first, bars)

    def _site(self) -> SiteSettings:
        sheet = self._sheet(FILES["site"].path, required=False)
        if sheet is None or sheet.root is None:
            return SiteSettings()
        entry = self._check(sheet, sheet.root, edge.SiteEntry)
        if entry is None:
            return SiteSettings()
        url = sheet.root.get("url") if isinstance(sheet.root, Table) else None
        if isinstance(url, Scalar) and url.text and not dict(entry)["id"]:
            self._findings.append(sheet.finding("no-site-id", url, _NO_SITE_ID))
        return SiteSettings(**dict(entry))

    def _redirects(self) -> dict[str, str]:
        found = {}
        for sheet, name, node in self._entries("redirects", _any_key):
            entry = self._check(sheet, node, edge.RedirectEntry, "to")
            if isinstance(entry, edge.RedirectEntry):
                found[name.text] = entry.to
        return found

    def _expect(self) -> Expect:
        for sheet in self._layers("expect"):
            entry = self._check(sheet, sheet.root, edge.ExpectEntry) if sheet.root else None
            if entry is not None:
                return Expect(**{key: getattr(entry, key) for key in entry.model_fields_set})
        return Expect()

    def _ambiguous(self, table: str, rows: Iterable[Any], places: Iterable[tuple[Sheet, Scalar]]) -> None:
        first: dict[str, Scalar] = {}
        for row, (sheet, name) in zip(rows, places, strict=True):
            forms = (form for field in _UNAMBIGUOUS.get(table, ()) for form in getattr(row, field))
            for phrase in dict.fromkeys(expanded(forms)):
                other = first.setdefault(phrase, name)
                if other is not name:
                    what = (
                        f'"{clip(phrase)}" is a form of {other.text} (line {other.line}) and of {name.text}'
                    )
                    self._findings.append(sheet.finding("same-form", name, what))


_NO_SITE_ID = (
    "feeds are called by this address, and their readers get everything twice when it changes; "
    "give the site an id that stays, a name you own and a year: id: example.org,2025"
)


_KEY_ERRORS = {
    "bad-id": "is no id; use lower-case letters, digits and single hyphens",
    "bad-country": 'is no ISO 3166-1 code; write two capitals in quotes, like "TH"',
}


def _slugged(code: str, key: str) -> str:
    """The id that a name may have been meant for."""
    made = "-".join(re.findall("[a-z0-9]+", key.casefold()))
    return f": {made}" if code == "bad-id" and made else ""


def _slug(key: str) -> str:
    return "" if re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", key) else "bad-id"


def _outlet(key: str) -> str:
    """An outlet's id may be its domain: kompas.com."""
    return "" if re.fullmatch("[a-z0-9]+([.-][a-z0-9]+)*", key) else "bad-id"


def _iso(key: str) -> str:
    return "" if key in ISO_CODES else "bad-country"


def _iso_or_none(key: str) -> str:
    return "" if key == "XX" else _iso(key)


def _sign(key: str, entry: edge.Entry) -> tuple[str, str]:
    return key, dict(entry)["label"]


def _any_key(key: str) -> str:
    return ""


def _made(kind: Callable[..., Value], ident: str) -> Callable[[str, edge.Entry], Value]:
    """A maker for values whose fields are those of the entry, and its id."""
    return lambda key, entry: kind(**{ident: key}, **dict(entry))


def _territory(code: str, entry: edge.Entry) -> tuple[str, dict[str, Any]]:
    return code, dict(entry)


def _country(names: Mapping[str, Mapping[str, Any]], code: str, entry: edge.Entry) -> Country:
    """Called as its entry says, else as the table of names does; by its code where neither is there."""
    fields = {"name": code, "name_en": code, **names.get(code, {})}
    fields |= {key: value for key, value in entry if value is not None}
    if not fields["strong"] and not fields["weak"]:
        fields["strong"] = (fields["name"],)
    return Country(code, **fields)


def _organization(ident: str, entry: edge.Entry) -> Organization:
    """Short and full name are forms as well, but where they stand under `weak`."""
    fields = dict(entry)
    full = fields.pop("full") or fields["name"]
    names = [name for name in (fields["name"], full) if name not in fields["weak"]]
    forms = tuple(dict.fromkeys([*names, *fields.pop("forms")]))
    return Organization(id=ident, full=full, forms=forms, **fields)


def _topic(ident: str, entry: edge.TopicEntry, crimes: Set[str]) -> Topic:
    fields = dict(entry)
    fields["crimes"] = tuple(crime for crime in entry.crimes if crime in crimes)
    return Topic(id=ident, forms=fields.pop("terms"), **fields)


def _idle(sheet: Sheet, topics: list[Topic]) -> Iterator[Finding]:
    """What is odd about the last topic: nothing finds it, or it cannot be told from another."""
    topic, root = topics[-1], sheet.root
    assert isinstance(root, Table)
    if not any(root.get(key) for key in ("terms", "crimes", "together")):
        what = "no article will have this topic: give it terms, together, or crimes"
        yield sheet.finding("finds-nothing", root, what)
    other = next((each.id for each in topics[:-1] if each.label == topic.label), "")
    if other and (node := root.get("label")):
        what = f'"{clip(topic.label)}" is also the label of {other}; readers cannot tell them apart'
        yield sheet.finding("same-label", node, what)


def _unknown_crimes(sheet: Sheet, known: set[str]) -> Iterator[Finding]:
    """Those of a topic that there are not."""
    node = sheet.root.get("crimes") if isinstance(sheet.root, Table) else None
    for item in node.items if isinstance(node, Listing) else ():
        if isinstance(item, Scalar) and item.text not in known:
            hint = did_you_mean(item.text, sorted(known))
            what = f'no crime "{clip(item.text)}" in content/crimes.yml{hint}'
            yield sheet.finding("unknown-id", item, what)


def _missing(sheet: Sheet, root: Table, keys: Iterable[str]) -> Iterator[Finding]:
    for key in keys:
        if root.get(key) is None:
            yield sheet.finding("missing-key", root, f'key "{key}" is missing')


def _no_mapping(sheet: Sheet, required: bool) -> Iterator[Finding]:
    """Why a file that could be read says nothing to us."""
    if sheet.root is not None and not isinstance(sheet.root, Table):
        yield sheet.finding("wrong-type", sheet.root, wrong_type("a mapping", sheet.root))
    elif not sheet.findings and required:
        yield finding("empty-file", sheet.path, "says nothing; fill it")


def weights_file(field: str) -> str:
    return f"content/weights/{field}.yml"


def _unread(files: Mapping[str, bytes]) -> Iterator[Finding]:
    known = {*(file.path for file in FILES.values()), *(weights_file(field) for field in WEIGHTS)}
    for path in files:
        if (
            path in known
            or path.startswith((*_ELSEWHERE, SHIPPED))
            or not path.lower().endswith((".yml", ".yaml"))
        ):
            continue
        if path.startswith((TOPICS, WEIGHTS_FOLDER)) and path.endswith(".yml"):
            continue
        yield finding("unknown-file", path, f"nothing reads this file{_meant(path, known)}")


def _meant(path: str, known: set[str]) -> str:
    """The file that was probably meant, in the folder it stands in."""
    folder, _, name = path.rpartition("/")
    if path.startswith(TOPICS) and "/" not in path.removeprefix(TOPICS):
        return f"; topics end in .yml: {path.rpartition('.')[0]}.yml"
    near = nearest(
        name, sorted(file.rpartition("/")[2] for file in known if file.rpartition("/")[0] == folder)
    )
    return f"; did you mean {folder}/{near[0]}?" if near else ""
