"""The shape of each table of `content/` at its edge, as pydantic models.

They check one entry at a time and give the JSON Schemas that editors complete with (`schemas.py`). Field for
field they are the classes of `values.py`; imported only where YAML is parsed or a schema is written.
"""

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

from digest.vocabulary.addresses import ADDRESS, wrong_address
from digest.vocabulary.codes import ISO_CODES
from digest.vocabulary.forms import count, forms_of
from digest.vocabulary.settings import HOME
from digest.vocabulary.suggest import clip
from digest.vocabulary.values import BodyKind, How, PlaceKind

_ADDRESS = r"https?://[^\s/]+(/\S*)?"
_REPORT = rf"mailto:[^\s@]+@[^\s@]+|{_ADDRESS}"
#: Of a `tag:` URI (RFC 4151): a host or mail address that is yours, when it was, and which of your sites it is.
_SITE_ID = r"([a-z0-9._+-]+@)?[a-z0-9-]+(\.[a-z0-9-]+)+,[0-9]{4}(-[0-9]{2}){0,2}(:[A-Za-z0-9._~/-]+)?"
LONGEST_FORM = 600  # characters
MOST_PHRASES = 500  # that one form may stand for


def _form(form: str) -> str:
    if not form.strip():
        raise PydanticCustomError("empty-value", "an empty form")
    if len(form) > LONGEST_FORM:
        raise PydanticCustomError("bad-form", f"a form of {len(form)} characters; at most {LONGEST_FORM}")
    try:
        phrases = count(form)
    except ValueError:
        raise PydanticCustomError("bad-form", _braces(f'brackets do not close in "{clip(form)}"')) from None
    if phrases > MOST_PHRASES:
        raise PydanticCustomError(
            "bad-form", _braces(f'"{clip(form)}" stands for {phrases} phrases; at most 500')
        )
    return form


def _braces(message: str) -> str:
    """Pydantic reads a message as a format string."""
    return message.replace("{", "(").replace("}", ")")


def _country(code: str) -> str:
    if code not in ISO_CODES:
        raise PydanticCustomError("bad-country", _braces(f'"{clip(code)}" is no ISO 3166-1 code'))
    return code


def _iccs(code: str) -> str:
    if not re.fullmatch("[0-9]{2,6}", code):
        raise PydanticCustomError(
            "bad-iccs", _braces(f'"{clip(code)}" is no ICCS code; write it like "0204"')
        )
    return code


def _address(url: str) -> str:
    if url and not re.fullmatch(_ADDRESS, url):
        raise PydanticCustomError(
            "bad-url", _braces(f'"{clip(url)}" is no address; begin with https://, and write no spaces')
        )
    return url


def _site_address(url: str) -> str:
    if wrong := wrong_address(url):
        raise PydanticCustomError("bad-url", _braces(wrong))
    return url


def _report(url: str) -> str:
    if url and not re.fullmatch(_REPORT, url):
        raise PydanticCustomError(
            "bad-url", _braces(f'"{clip(url)}" is no address; write mailto:name@example.org, or https://…')
        )
    return url


def _site_id(name: str) -> str:
    if name and not re.fullmatch(_SITE_ID, name):
        raise PydanticCustomError(
            "bad-url", _braces(f'"{clip(name)}" is no id; write a name you own and a year: example.org,2025')
        )
    return name


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, no name at all, a folder of names
        raise PydanticCustomError(
            "unknown-value", _braces(f'"{clip(name)}" is no time zone; write one like Asia/Jakarta')
        ) from None
    return name


def _flag(text: Any) -> Any:
    return {"true": True, "false": False}.get(text, text) if isinstance(text, str) else text


def _pattern(form: str) -> str:
    """A form of a pattern, whose brackets close. It is not expanded, so that it may stand for many phrases."""
    depth = 0
    for char in form:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            break
    if depth:
        raise PydanticCustomError("bad-form", _braces(f'brackets do not close in "{clip(form)}"'))
    return form


def _words(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("empty-value", "empty; write the text")
    return text


_FORM_SCHEMA = {"type": "string", "minLength": 1, "maxLength": LONGEST_FORM, "pattern": r"\S"}
Form = Annotated[str, AfterValidator(_form), WithJsonSchema(_FORM_SCHEMA)]
FormList = tuple[Form, ...]
PatternForm = Annotated[str, AfterValidator(_words), AfterValidator(_pattern), WithJsonSchema(_FORM_SCHEMA)]
Text = Annotated[str, AfterValidator(_words), WithJsonSchema({"type": "string", "pattern": r"\S"})]
CountryCode = Annotated[
    str, AfterValidator(_country), WithJsonSchema({"type": "string", "enum": sorted(ISO_CODES)})
]
Iccs = Annotated[
    str,
    AfterValidator(_iccs),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]{2,6}$"}),
]
Address = Annotated[
    str,
    AfterValidator(_address),
    WithJsonSchema({"type": "string", "pattern": f"^({_ADDRESS})?$"}),
]
SiteAddress = Annotated[
    str, AfterValidator(_site_address), WithJsonSchema({"type": "string", "pattern": f"^({ADDRESS})?$"})
]
Report = Annotated[
    str, AfterValidator(_report), WithJsonSchema({"type": "string", "pattern": f"^({_REPORT})?$"})
]
SiteId = Annotated[
    str, AfterValidator(_site_id), WithJsonSchema({"type": "string", "pattern": f"^({_SITE_ID})?$"})
]
Zone = Annotated[str, AfterValidator(_zone), WithJsonSchema({"type": "string", "pattern": r"\S"})]
Flag = Annotated[bool, Strict(), BeforeValidator(_flag)]
Count = Annotated[int, Field(ge=1, le=1000)]


def _together(form: str) -> str:
    parts = forms_of(form)
    if len(parts) != 2:
        raise PydanticCustomError("bad-form", _braces(f'write two forms, A + B, not "{clip(form)}"'))
    for part in parts:
        _form(part)
    return form


Together = Annotated[
    str,
    AfterValidator(_together),
    WithJsonSchema({"type": "string", "pattern": r"\S \+ \S", "maxLength": 2 * LONGEST_FORM}),
]


class Entry(BaseModel):
    """One entry of a table; a key that is not a field is an error."""

    model_config = ConfigDict(extra="forbid", populate_by_name=False, frozen=True)


class TerritoryEntry(Entry):
    name: Text = Field(description="Nama yang dilihat pembaca.")
    name_en: Text
    malay: Text | None = Field(None, description="What Malay papers call it; editors may type it.")


class CountryEntry(Entry):
    name: Text | None = Field(
        None, description="Nama yang dilihat pembaca; tanpa ini: yang di territories.yml."
    )
    name_en: Text | None = Field(None, description="English name; left out: that of territories.yml.")
    aliases: tuple[Text, ...] = Field((), description="Names it was published under: their pages lead here.")
    strong: FormList = Field((), description="Forms that always mean the country.")
    weak: FormList = Field((), description="Names that also mean something else.")
    demonyms: FormList = ()
    capitals: FormList = ()


class RegionEntry(Entry):
    name: Text
    name_en: Text
    forms: FormList = ()
    members: tuple[CountryCode, ...] = Field((), description="ISO 3166-1 alpha-2, quoted.")


class ForumEntry(Entry):
    name: Text
    name_en: Text
    forms: FormList = ()
    includes_indonesia: Flag = True


class PlaceEntry(Entry):
    name: Text
    kind: PlaceKind = "city"
    forms: FormList = ()


class OrganizationEntry(Entry):
    name: Text = Field(description="The short form a reader knows: BNPT, Ditjen Imigrasi.")
    full: Text | None = None
    country: CountryCode | None = None
    kind: BodyKind = "agency"
    forms: FormList = ()
    weak: FormList = Field((), description="Short names that also mean something else (PMI, AFP).")


class OfficeEntry(Entry):
    forms: FormList
    country: CountryCode | None = None
    organization: Text | None = Field(None, description="Id of the organization it heads or speaks for.")
    capacity: Literal["official", "expert", "suspect", "victim", "other"] = "official"
    elsewhere: bool = Field(
        False, description="Indonesia has no such office: without a country it tells none."
    )


class RankEntry(Entry):
    full: Text = Field(description="The whole name, which is looked for too: Komisaris Jenderal Polisi.")
    forms: FormList = ()


class OutletEntry(Entry):
    name: Text
    forms: FormList = ()
    domains: tuple[Text, ...] = ()


class CrimeEntry(Entry):
    name: Text
    name_en: Text
    iccs: Iccs | None = Field(None, description="UNODC ICCS 1.0 (2015), quoted; null where it has no class.")
    forms: FormList = ()
    together: tuple[Together, ...] = Field((), description="A + B: B after A, few words between.")
    exclusions: FormList = ()


class TopicEntry(Entry):
    label: Text
    label_en: Text
    definition: Text
    definition_en: str = Field("", description="The same for readers of English.")
    crimes: tuple[Text, ...] = Field((), description="Ids of the crime types that feed it.")
    terms: FormList = Field((), description="What is looked for beyond the forms of its crimes.")
    together: tuple[Together, ...] = Field((), description="A + B: both in one sentence say it.")
    exclusions: FormList = ()
    aliases: tuple[Text, ...] = Field((), description="Ids it was published under: their pages lead here.")


class InstrumentEntry(Entry):
    name: Text
    name_en: str = Field("", description="What readers of English see.")
    forms: FormList = ()
    multilateral: Flag = Field(False, description="Many states are party to it: never one with a partner.")


class FurnitureEntry(Entry):
    how: How = Field(description="How much of the text is cut: " + ", ".join(get_args(How)))
    forms: tuple[Text, ...]


class PatternEntry(Entry):
    """A turn of phrase that proves something."""

    label: Text = Field(description="What it says, for readers, in Indonesian.")
    of: Text = Field("text", description="What it tells of: country, text, or the id of a topic.")
    against: Flag = Field(False, description="It speaks against the article's belonging here.")
    forms: tuple[PatternForm, ...]


class SignEntry(Entry):
    label: str = Field(
        "", description="What the sign says, for readers, in Indonesian; empty: it only counts."
    )


class FormsEntry(Entry):
    """A list under a name: cues, words, months, weekdays."""

    forms: FormList


class FamilyEntry(Entry):
    """Words that the search takes for one another."""

    forms: tuple[Text, ...]


class WordsEntry(Entry):
    forms: tuple[Text, ...]


class WeightEntry(Entry):
    weight: float = Field(ge=-100, le=100, description="What the feature adds to the logarithm of the odds.")


def _url(text: str) -> str:
    if not re.fullmatch(r"[^\s?#/:][^\s?#:]*\.html", text):
        raise PydanticCustomError(
            "bad-url", _braces(f'"{clip(text)}" is no page of the site; write it like topik/siber.html')
        )
    return text


class RedirectEntry(Entry):
    """A page that leads to another."""

    to: Annotated[str, AfterValidator(_url)]


def _number(most: int) -> Callable[[str], int]:
    """A whole number, which YAML gives here as it is written."""

    def check(text: str) -> int:
        if not text.isdecimal() or not 0 <= int(text) <= most:
            raise PydanticCustomError(
                "bad-number", _braces(f'"{clip(text)}" is no whole number from 0 to {most}')
            )
        return int(text)

    return check


Number = Annotated[
    str, AfterValidator(_number(10_000_000)), WithJsonSchema({"type": "integer", "minimum": 0})
]
Percent = Annotated[
    str, AfterValidator(_number(100)), WithJsonSchema({"type": "integer", "minimum": 0, "maximum": 100})
]


class ExpectEntry(Entry):
    articles: Number = Field("0", description="The least articles the site must have.")
    partners: dict[CountryCode, Number] = Field(
        {}, description="The least articles of a partner, by its code."
    )
    dated: Percent = Field("0", description="The least share of articles with a date, in percent.")
    shrink: Percent = Field(
        "100", description="How many of its articles the site may lose at once, in percent."
    )


class GlossaryItem(Entry):
    expansion: Text
    explanation: Text = Field(description="Satu kalimat untuk pembaca.")
    explanation_en: str = Field("", description="The same for readers of English.")


class OutlineEntry(Entry):
    x: int = Field(ge=-1080, le=2160, description="Where its middle is, in units of the map.")
    y: int = Field(ge=-1080, le=2160)
    shape: str = Field("", pattern=r"^[Mlz0-9 ,-]*$", description="Its outline, as an SVG path.")


def _languages(named: tuple[str, ...]) -> tuple[str, ...]:
    if named[:1] != (HOME,) or len(set(named)) < len(named):
        raise PydanticCustomError("bad-language", "write [id], or [id, en]: the articles are Indonesian")
    return named


Languages = Annotated[tuple[Literal["id", "en"], ...], AfterValidator(_languages)]


class SiteEntry(Entry):
    title: Text = "Ringkasan Berita"
    tagline: str = ""
    tagline_en: str = Field("", description="The same for readers of English.")
    languages: Languages = Field(("id",), description="[id], or [id, en]: English pages too, under en/.")
    url: SiteAddress = Field(
        "", description="Where the site lives, absolute; without it no sitemap and no feeds."
    )
    text: Literal["full", "excerpt"] = Field(
        "full", description="excerpt: no full article text, on pages and in data."
    )
    page_size: Count = 50
    latest: Count = 20
    repository: Address = Field(
        "", description="Address of the repository, for links that open a correction."
    )
    branch: Text = "main"
    report: Report = Field("", description="Address or mailto: where readers report errors.")
    review_page: Flag = False
    vocabulary: Literal["own", "shipped"] = Field(
        "own",
        description="own: content/ holds all of it. shipped: content/ lies over what the program brings.",
    )
    page_from: Count = Field(2, description="Articles from which on a person, an agency, a place has a page.")
    id: SiteId = Field("", description="What feeds are called by for good: a name you own, and a year.")
    scope: Literal["strict", "balanced", "open"] = Field(
        "balanced", description="How sure it must be that an article belongs here: docs/publishing.md."
    )
    publisher: str = Field("", description="Who answers for the site, as readers should read it.")
    licence: str = Field("", description="Under which others may use the data: CC-BY-4.0.")
    timezone: Zone = Field(
        "Asia/Jakarta", description="Where the newsroom is: 18:30 UTC is the next day in Jakarta."
    )
