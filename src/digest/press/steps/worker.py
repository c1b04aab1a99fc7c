"""What is done for one article, in any process: bytes in, bytes out, nothing remembered but the tools.

Here it is settled and presented; what else is done stands apart (`reading`, `publishing`), for who shows or corrects an
article needs neither the readers nor the templates.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from digest.model.article import Article, Correction, Doubt, Reading
from digest.model.finding import Finding
from digest.model.page import RenderError
from digest.model.verdict import Cause, Verdict
from digest.overrides import lookups, quality
from digest.overrides.initials import show_initials
from digest.overrides.settle import machine_article, settle
from digest.overrides.values import Lookup, Override
from digest.press.cache.codec import decode, digest, encode
from digest.press.cache.store import Entry
from digest.press.steps.fault import fenced
from digest.press.steps.spoken import spoken_of
from digest.site.cards import card
from digest.site.particulars import Particulars, particulars
from digest.site.views.lists import Card
from digest.stories import Face
from digest.vocabulary.catalogue import Catalogue, CatalogueError, catalogue
from digest.vocabulary.settings import HOME
from digest.vocabulary.values import Vocabulary

if TYPE_CHECKING:
    from digest.loader.language.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Templates:
    """By name, with the catalogues of what Python says, and what they were compiled to before."""

    texts: Mapping[str, str]
    code: dict[str, bytes]

    def catalogue(self, language: str) -> Catalogue:
        """Raises RenderError."""
        name = f"locale/{language}.po"
        try:
            return catalogue(language, self.texts.get(name, ""))
        except CatalogueError as error:
            raise RenderError(name, "is not written as a catalogue of gettext is", error.line) from error


def said(templates: Templates, languages: Iterable[str]) -> dict[str, str]:
    """By language the digest of what the site says."""
    return {language: digest(encode(templates.catalogue(language))) for language in languages}


@dataclass(frozen=True)
class Tools:
    vocabulary: Vocabulary  # as finders see it
    labels: Mapping[str, Vocabulary]  # as the site sees it, by language
    templates: Templates
    overrides: Mapping[str, tuple[Override, ...]]
    lookups: tuple[Lookup, ...]

    @cached_property
    def lexicon(self) -> "Lexicon":
        """Made when something is read, for that is most of a start."""
        from digest.loader.language.lexicon import Lexicon  # noqa: PLC0415 (who shows an article reads none)

        return Lexicon(self.vocabulary)


#: The one module state of the program, named: a worker's tools, set when its process starts.
_tools: list[Tools] = []


def start(
    vocabulary: bytes,
    templates: Templates,
    overrides: Mapping[str, tuple[Override, ...]],
    lookups: tuple[Lookup, ...],
) -> None:
    known = decode(vocabulary, Vocabulary)
    labels = {language: known.labels(templates.catalogue(language)) for language in known.site.languages}
    _tools[:] = [Tools(known.matching(), labels, templates, overrides, lookups)]


def tools() -> Tools:
    return _tools[0]


@dataclass(frozen=True, slots=True)
class Read:
    """What a seed file gave: its articles' readings by digest."""

    articles: tuple[tuple[str, str], ...]  # (article id, digest of its Reading)
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Relaid:
    """What became of a reading when an editor's lines were kept or cut."""

    reading: str  # digest of the Reading
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    id: str
    article: str  # digest of the Article
    labels: tuple[str, ...]  # what its pages call by name: "topics/tppo", "countries/LA"
    findings: tuple[Finding, ...]
    lookups: tuple[str, ...] = ()  # places of the lookups that it uses
    corrections: tuple[Correction, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    verdicts: tuple[Verdict, ...] | None = None  # None: nobody has reviewed it
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True)
class Presented:
    """What an article shows of itself elsewhere."""

    card: Card
    face: Face
    particulars: Particulars


@dataclass(frozen=True, slots=True)
class Made:
    """A step's result as bytes, and the values it names by digest."""

    result: bytes
    holds: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Chained:
    """A seed file taken through reading, settling and presenting: one (settled, presented) an article, or nothing
    where that fails and is to be told by the step itself."""

    read: Made
    articles: tuple[tuple[Made, Made] | None, ...]


@fenced
def settle_article(reading: bytes) -> Made:
    return settled(decode(reading, Reading))[0]


@fenced
def present_article(task: tuple[str, bytes]) -> Made:
    """In a language."""
    return presented(decode(task[1], Article), task[0])


def settled(reading: Reading) -> tuple[Made, Article]:
    known = tools()
    overrides = known.overrides.get(reading.document.id, ())
    article, findings = settle(reading, overrides, known.lookups)
    made = entry(encode(article))
    unaided = machine(reading, overrides, known.lookups) if overrides else article
    told = Settled(
        id=article.id,
        article=made.digest,
        labels=labels_of(article),
        findings=findings,
        lookups=lookups.uses(known.lookups, reading) if known.lookups else (),
        corrections=article.corrections,
        doubts=article.doubts,
        verdicts=quality.verdicts(unaided, article) if article.reviewed else None,
        causes=quality.causes(unaided, article.corrections),
    )
    return Made(encode(told), (made,)), article


def machine(reading: Reading, overrides: tuple[Override, ...], rules: tuple[Lookup, ...]) -> Article:
    """The article as the machine has it, with the names kept out of the paper that the editors keep out."""
    names = tuple(name for o in overrides if o.in_force for name in o.initials)
    return show_initials(machine_article(reading, rules), names)


def presented(article: Article, language: str = HOME) -> Made:
    labels = tools().labels[language]
    return Made(encode(Presented(card(article, labels), Face.of(article), particulars(article, labels))))


def entry(data: bytes) -> Entry:
    return Entry(digest(data), data)


def labels_of(article: Article) -> tuple[str, ...]:
    """The entries of the vocabulary whose names the article's pages show, each once, in order."""
    tables: dict[str, Iterable[str | None]] = {
        **{
            table: [item.id for item in getattr(article, table)]
            for table in ("regions", "forums", "crimes", "topics")
        },
        "countries": _countries(article),
        "organizations": (
            *(item.id for item in article.organizations),
            *(item.get("organization") for item in article.persons),
        ),
        "outlets": (article.outlet.value,),
        "instruments": (item.get("type") for item in article.instruments),
    }
    named = {f"{table}/{ident}" for table, idents in tables.items() for ident in idents if ident}
    return tuple(sorted(named.union(spoken_of(article))))


def _countries(article: Article) -> Iterator[str | None]:
    yield from (item.id for item in (*article.partners, *article.mentioned))
    yield from (item.get("country") for item in (*article.persons, *article.organizations))
    yield article.place.get("country") if article.place else None
    for item in article.instruments:
        yield from (item.get("parties") or "").split()
