"""What the newsroom knows, as values. One class a table of `content/`.

Forms are written in a small notation (`forms.py`). Labels (what a reader sees) and forms (what is looked for)
stand side by side here; `Vocabulary.matching` blanks the labels, so that renaming a topic re-reads nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from digest.model.lists import CueList, WordList
from digest.vocabulary.catalogue import SILENT, Catalogue
from digest.vocabulary.forms import parts_of
from digest.vocabulary.settings import Expect, SiteSettings

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is ISO 3166-1 alpha-2 (or user-assigned, XK).

    `strong` forms always mean the country (name, epithet, abbreviation); `weak` ones only with support (Oman,
    Georgia, Mali: also persons' names, places, words). `malay`: a name that is understood where editors
    type it, and not looked for in texts.
    """

    code: str
    name: str
    name_en: str
    strong: Forms = ()
    weak: Forms = ()
    demonyms: Forms = ()
    capitals: Forms = ()
    malay: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    id: str
    name: str
    name_en: str
    forms: Forms = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forum:
    """A body that states meet in. `includes_indonesia`: a text about it involves Indonesia."""

    id: str
    name: str
    name_en: str
    forms: Forms = ()
    includes_indonesia: bool = True


#: What a place is.
PlaceKind = Literal[
    "city",
    "province",
    "regency",
    "district",
    "airport",
    "port",
    "border-post",
    "prison",
    "island",
    "sea",
    "building",
]

#: What a body is; the last six are families, told apart by what is printed after them.
BodyKind = Literal[
    "ministry",
    "agency",
    "police",
    "military",
    "court",
    "prosecution",
    "legislature",
    "company",
    "association",
    "forum",
    "armed-group",
    "platform",
    "by-place",
    "prison",
    "mission",
    "by-name",
    "academy",
    "task-force",
]


@dataclass(frozen=True, slots=True)
class Place:
    """A town, province, strait, airport. `country` is null for high seas shared by several."""

    name: str
    country: str | None
    kind: PlaceKind = "city"
    forms: Forms = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """`name` is the short form a reader knows; `weak` forms (PMI, AFP) count only beside support.

    Of kind `by-place` or `by-name` it is a family of bodies told apart by the place (KBRI Riyadh, Polda
    Bali) or by the name of their own (PT, Yayasan) printed after it: `name` is then the first half of
    theirs.
    """

    id: str
    name: str
    full: str
    country: str | None
    kind: BodyKind = "agency"
    forms: Forms = ()
    weak: Forms = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An office a person holds ("Menteri Pertahanan", "Kapolres").

    `country`: the state it always belongs to, or null where the words after it tell. `organization`: id of
    the body it heads or speaks for. `elsewhere`: Indonesia has none.
    """

    id: str
    forms: Forms
    country: str | None = None
    organization: str | None = None
    capacity: str = "official"
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Rank:
    id: str
    full: str
    forms: Forms = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    id: str
    name: str
    forms: Forms = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Crime:
    """A crime type, the fine grain; `iccs` is the code of UNODC's ICCS 1.0 (2015), as text. `together`: each "A + B",
    of which B follows A after few words."""

    id: str
    name: str
    name_en: str
    iccs: str | None
    forms: Forms = ()
    together: Forms = ()
    exclusions: Forms = ()

    @property
    def parts(self) -> Forms:
        """The forms that stand in `together`, each once."""
        return parts_of(self.together)


@dataclass(frozen=True, slots=True)
class Topic:
    """`forms`: terms beyond those of the crimes that feed it. `together`: each "A + B", words that say it
    only in one sentence with each other. `aliases`: ids it had before."""

    id: str
    label: str
    label_en: str
    definition: str
    crimes: tuple[str, ...] = ()
    forms: Forms = ()
    together: Forms = ()
    exclusions: Forms = ()
    aliases: tuple[str, ...] = ()
    definition_en: str = ""

    @property
    def parts(self) -> Forms:
        """The forms that stand in `together`, each once."""
        return parts_of(self.together)


@dataclass(frozen=True, slots=True)
class InstrumentType:
    """A kind of agreement (MoU, LoI, extradition treaty). `multilateral`: many states are party to it, so that it
    is never one with a partner."""

    id: str
    name: str
    forms: Forms = ()
    multilateral: bool = False
    name_en: str = ""


#: How much of the text a furniture rule cuts. A "line" is a paragraph as the file breaks it.
How = Literal[
    "line",  # a short line that is the form and nothing else
    "only",  # a line made of nothing but forms of this rule (Facebook WhatsApp Telegram)
    "starts",  # a short line that begins with the form
    "contains",  # a very short line, no sentence, that has the form in it
    "sentence",  # the sentence that has the form in it
    "inline",  # the words themselves, wherever they stand
    "ends",  # from the form to the end of its line
    "credit",  # a line that ends in brackets that begin with the form: (Foto: Antara)
    "credited",  # a line that ends in the form and names, behind a full stop or a slash: ... . Foto: Rina
    "block",  # lines in a row between paragraphs, of which half have the form in them
    "link",  # a label and the titles of the articles it points to, on its line or below
    "list",  # a label, and the list below it
    "above",  # a line over the first paragraph of the news that has the form in it
    "onwards",  # a line that is the form, and all after it
    "appendix",  # the same below a ruled line (---), also where the line, behind a longer article, only begins so
    "byline",  # names who wrote it: a short line that begins with the form, or the tail of the text
]


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """How scraping noise looks. In its forms `#` stands for a number and `…` for any words of the line."""

    id: str
    how: How
    forms: Forms


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names to numbers: months 1..12, weekdays 1 (Monday) .. 7; every spelling seen."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    malay: Mapping[str, int] = field(default_factory=dict)  # of months; understood where editors type them


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    term: str
    expansion: str
    explanation: str
    explanation_en: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A state as the map of partners draws it: its middle, and an SVG path where it is large enough to be seen."""

    code: str
    x: int
    y: int
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A turn of phrase that proves something. `of`: of what, each country in it, the article (text), or a topic.
    `against`: it speaks against the article's belonging here, and is no evidence that it does."""

    id: str
    label: str
    of: str
    forms: Forms
    against: bool = False


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to a logit, and each word (the less, the more words there are); `bar`: from which
    probability on it is claimed; `bars`: by what a publisher chose; `first`: from which the surest of an article that
    belongs here is."""

    bar: float
    bias: float
    features: Mapping[str, float]
    words: Mapping[str, float] = field(default_factory=dict)
    first: float = 1.0
    bars: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Family:
    """Words that the search takes for one another, in lower case."""

    id: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of `content/` but corrections and pages."""

    countries: tuple[Country, ...] = ()
    regions: tuple[Region, ...] = ()
    forums: tuple[Forum, ...] = ()
    places: tuple[Place, ...] = ()
    organizations: tuple[Organization, ...] = ()
    offices: tuple[Office, ...] = ()
    ranks: tuple[Rank, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    crimes: tuple[Crime, ...] = ()
    topics: tuple[Topic, ...] = ()
    instruments: tuple[InstrumentType, ...] = ()
    furniture: tuple[FurnitureRule, ...] = ()
    calendar: Calendar = Calendar({}, {})
    cues: Mapping[CueList, Forms] = field(default_factory=dict)
    words: Mapping[WordList, Forms] = field(
        default_factory=dict
    )  # single words, looked up word by word, not sought
    glossary: tuple[GlossaryEntry, ...] = ()
    outlines: tuple[Outline, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    signs: Mapping[str, str] = field(default_factory=dict)  # labels of features that are no patterns
    weights: Mapping[str, Weights] = field(default_factory=dict)  # by file of content/weights/
    families: tuple[Family, ...] = ()
    site: SiteSettings = field(default_factory=SiteSettings)
    redirects: Mapping[str, str] = field(default_factory=dict)  # a page of before to one of now
    expect: Expect = field(default_factory=Expect)
    catalogue: Catalogue = SILENT  # what the site says in the language that is shown

    def matching(self) -> "Vocabulary":
        """The projection that decides what is found: forms and codes, every label blank.

        Organizations keep their names: those of families, and of foreign counterparts, are made of them."""
        return replace(
            self,
            countries=tuple(replace(c, name="", name_en="", malay=None, aliases=()) for c in self.countries),
            regions=tuple(replace(r, name="", name_en="") for r in self.regions),
            forums=tuple(replace(f, name="", name_en="") for f in self.forums),
            organizations=tuple(replace(o, full="") for o in self.organizations),
            crimes=tuple(replace(c, name="", name_en="", iccs=None) for c in self.crimes),
            topics=tuple(
                replace(t, label="", label_en="", definition="", definition_en="", aliases=())
                for t in self.topics
            ),
            instruments=tuple(replace(i, name="", name_en="") for i in self.instruments),
            calendar=replace(self.calendar, malay={}),
            glossary=(),
            outlines=(),
            families=(),
            site=SiteSettings(timezone=self.site.timezone, scope=self.site.scope),
            redirects={},
            expect=Expect(),
        )

    def labels(self, catalogue: Catalogue = SILENT) -> "Vocabulary":
        """The projection that decides what is shown, in a language: names and definitions, every form gone."""
        return replace(
            self,
            countries=tuple(Country(c.code, c.name, c.name_en) for c in self.countries),
            regions=tuple(Region(r.id, r.name, r.name_en) for r in self.regions),
            forums=tuple(Forum(f.id, f.name, f.name_en) for f in self.forums),
            places=(),
            organizations=tuple(replace(o, forms=(), weak=()) for o in self.organizations),
            offices=(),
            ranks=(),
            outlets=tuple(Outlet(o.id, o.name) for o in self.outlets),
            crimes=tuple(Crime(c.id, c.name, c.name_en, c.iccs) for c in self.crimes),
            topics=tuple(replace(t, forms=(), together=(), exclusions=(), aliases=()) for t in self.topics),
            instruments=tuple(replace(i, forms=()) for i in self.instruments),
            furniture=(),
            calendar=Calendar({}, {}),
            cues={},
            words={},
            weights={},
            redirects={},
            expect=Expect(),
            site=self.site.spoken(catalogue.language),
            catalogue=catalogue,
        )
