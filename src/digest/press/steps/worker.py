"""The per-article chain: bytes in, bytes out, nothing remembered but the tools. Runs in any process."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256

from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read, read_document
from digest.loader.sources.files import Source, sources
from digest.model.article import Article, Correction, Doubt, Reading
from digest.model.finding import Finding
from digest.model.page import Page
from digest.model.story import Bond
from digest.model.verdict import Cause, Verdict
from digest.overrides import lookups, quality
from digest.overrides.desk import stanza
from digest.overrides.initials import show_initials
from digest.overrides.lines import LineEdit, relay
from digest.overrides.settle import machine_article, settle
from digest.overrides.values import Lookup, Override
from digest.press.cache.codec import decode, digest, encode
from digest.press.cache.store import Entry
from digest.press.steps.fault import Fault, fenced
from digest.press.steps.spoken import spoken_of
from digest.renderer import Renderer, RenderError
from digest.site.article.changes import unnamed
from digest.site.article.fix import fix
from digest.site.cards import card
from digest.site.data.encoded import encoded
from digest.site.data.records import record
from digest.site.data.rows import Rows, rows
from digest.site.labels import by_id
from digest.site.pages.article import Beside, article_page
from digest.site.pages.table import VIEWS
from digest.site.particulars import Particulars, particulars
from digest.site.search import entries as search
from digest.site.views.article import Around
from digest.site.views.lists import Card
from digest.stories import Face
from digest.tagger import tag
from digest.vocabulary.catalogue import HOME, Catalogue, CatalogueError, catalogue
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary


@dataclass(frozen=True)
class Tools:
    vocabulary: Vocabulary  # as finders see it
    labels: Vocabulary  # as the site sees it
    renderer: Renderer
    overrides: Mapping[str, tuple[Override, ...]]
    lookups: tuple[Lookup, ...]

    @cached_property
    def lexicon(self) -> Lexicon:
        """Made when something is read, for that is most of a start."""
        return Lexicon(self.vocabulary)


@dataclass(frozen=True, slots=True)
class Templates:
    """By name, with the catalogues of what Python says, and what they were compiled to before."""

    texts: Mapping[str, str]
    code: dict[str, bytes]

    @property
    def catalogue(self) -> Catalogue:
        """Raises RenderError."""
        name = f"locale/{HOME}.po"
        try:
            return catalogue(HOME, self.texts.get(name, ""))
        except CatalogueError as error:
            raise RenderError(name, "is not written as a catalogue of gettext is", error.line) from error


@compiled
def renderer(templates: Templates) -> Renderer:
    """One for all that is rendered in this process."""
    return Renderer(templates.texts, templates.code, templates.catalogue)


#: The one module state of the program, named: a worker's tools, set when its process starts.
_tools: list[Tools] = []


def start(
    vocabulary: bytes,
    templates: Templates,
    overrides: Mapping[str, tuple[Override, ...]],
    lookups: tuple[Lookup, ...],
) -> None:
    known = decode(vocabulary, Vocabulary)
    _tools[:] = [
        Tools(known.matching(), known.labels(templates.catalogue), renderer(templates), overrides, lookups)
    ]


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


def read_seed(task: tuple[str, bytes]) -> Made:
    """Of a path and the file's bytes."""
    return _read(*task)[0]


def chain_seed(task: tuple[str, bytes]) -> Chained:
    """As `read_seed`, and on to the end of the chain: for a first build, where no cutoff can be known."""
    made, readings = _read(*task)
    ends = (_settle_and_present(reading) for reading in readings)
    return Chained(made, tuple(None if isinstance(end, Fault) else end for end in ends))


@fenced
def relay_article(task: tuple[bytes, tuple[LineEdit, ...]]) -> Made:
    """Of a reading and the lines of it that an editor keeps or cuts: what the article says then."""
    reading, lines = decode(task[0], Reading), task[1]
    document, findings = relay(reading.document, lines)
    if document == reading.document:
        made = entry(task[0])
    else:
        tools = _tools[0]
        scan, claims, more = read_document(document, tools.lexicon, tools.vocabulary)
        claims = (*claims, *tag(scan, claims, tools.vocabulary))
        made = entry(encode(Reading(document, claims, more)))
    return Made(encode(Relaid(made.digest, findings)), (made,))


@fenced
def settle_article(reading: bytes) -> Made:
    return _settle(decode(reading, Reading))[0]


@fenced
def present_article(article: bytes) -> Made:
    return _present(decode(article, Article))


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around an article: where its corrections are, its story, and the other articles of that.

    `hidden`: keys of its officials and experts whom another article calls a victim or a suspect; `titles`: of other
    articles that its corrections name, as far as they are shown, by id.
    """

    home: stanza.Home
    story: str
    siblings: tuple[tuple[Card, Bond | None], ...]
    further: int  # siblings that are not among them
    around: Around
    hidden: frozenset[str]
    titles: dict[str, str]


@dataclass(frozen=True, slots=True)
class Published:
    """An article's page, its line of the public data, its rows in the tables, and what the search knows of it."""

    page: bytes
    record: bytes
    rows: Rows
    search: bytes


@fenced
def publish_article(task: tuple[bytes, bytes, bytes]) -> Published:
    """Of an article, what it shows of itself elsewhere, and its setting."""
    tools = _tools[0]
    article, shown, setting = decode(task[0], Article), decode(task[1], Presented), decode(task[2], Setting)
    article = replace(article, corrections=unnamed(article.corrections, setting.titles))
    settings = tools.labels.site
    names = by_id(tools.labels)
    how = fix(article.id, stanza.begun(article, setting.home), setting.home.path, settings, names)
    said = record(article, setting.story, tools.labels, settings)
    line = encoded(said)
    version = sha256(line).hexdigest()[:VERSION]
    beside = Beside(setting.siblings, setting.further, setting.around, version, how, setting.titles)
    page = article_page(article, shown.card, beside, tools.labels, settings)
    sought = encoded(search.entry(said, shown.card, tools.labels, setting.hidden))
    return Published(tools.renderer.render(page), line, rows(said, setting.hidden), sought)


#: Letters of the digest by which a record's version is called.
VERSION = 12


@fenced
def render_page(task: tuple[str, str, bytes]) -> bytes:
    """Of a page's URL, its template and what it shows: the file."""
    url, template, view = task
    return _tools[0].renderer.render(Page(url, template, decode(view, VIEWS[template])))


def _read(path: str, data: bytes) -> tuple[Made, tuple[Reading, ...]]:
    taken = _sources((path, data))
    if isinstance(taken, Fault):
        return Made(encode(Read((), (taken.finding(path),)))), ()
    found, findings = taken
    readings = []
    for source in found:
        reading = _reading(source)
        if isinstance(reading, Fault):
            findings = (*findings, reading.finding(source.path))
            continue
        readings.append(reading)
        findings = (*findings, *reading.findings)
    entries = tuple(entry(encode(reading)) for reading in readings)
    index = tuple((reading.document.id, made.digest) for reading, made in zip(readings, entries, strict=True))
    return Made(encode(Read(index, findings)), entries), tuple(readings)


@fenced
def _sources(task: tuple[str, bytes]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    return sources(*task, _tools[0].vocabulary)


@fenced
def _reading(source: Source) -> Reading:
    tools = _tools[0]
    scan, claims, findings = read(source, tools.lexicon, tools.vocabulary)
    return Reading(scan.document, (*claims, *tag(scan, claims, tools.vocabulary)), findings)


def _settle(reading: Reading) -> tuple[Made, Article]:
    tools = _tools[0]
    overrides = tools.overrides.get(reading.document.id, ())
    article, findings = settle(reading, overrides, tools.lookups)
    made = entry(encode(article))
    unaided = machine(reading, overrides, tools.lookups) if overrides else article
    settled = Settled(
        id=article.id,
        article=made.digest,
        labels=labels_of(article),
        findings=findings,
        lookups=lookups.uses(tools.lookups, reading) if tools.lookups else (),
        corrections=article.corrections,
        doubts=article.doubts,
        verdicts=quality.verdicts(unaided, article) if article.reviewed else None,
        causes=quality.causes(unaided, article.corrections),
    )
    return Made(encode(settled), (made,)), article


def machine(reading: Reading, overrides: tuple[Override, ...], rules: tuple[Lookup, ...]) -> Article:
    """The article as the machine has it, with the names kept out of the paper that the editors keep out."""
    names = tuple(name for o in overrides if o.in_force for name in o.initials)
    return show_initials(machine_article(reading, rules), names)


def _present(article: Article) -> Made:
    tools = _tools[0]
    return Made(
        encode(Presented(card(article, tools.labels), Face.of(article), particulars(article, tools.labels)))
    )


@fenced
def _settle_and_present(reading: Reading) -> tuple[Made, Made]:
    made, article = _settle(reading)
    return made, _present(article)


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
