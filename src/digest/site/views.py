"""What a template is given: frozen values that hold every word and URL of a page.

A URL in a view is a path under the site's root (`artikel/x.html`), a fragment (`#x`) or absolute; the
renderer makes it relative to the page. What a page has dozens of is a named tuple: it is sooner made.
"""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the vocabulary as shown; `url` is empty where it has no page. `doubtful`: whether it belongs there
    is to be checked."""

    id: str
    name: str
    url: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A date in words, and as `<time datetime>` takes it (empty where HTML has no form for it)."""

    text: str
    datetime: str


@dataclass(frozen=True, slots=True)
class NavLink:
    """`current`: `page` on that page, `true` on the pages below it, else empty."""

    url: str
    text: str
    current: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """Where a page's list can be followed."""

    title: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page. Nothing of the edition: a new article must not change all.

    `here` is what links are relative to: the page's URL, or the site's path on its host.
    """

    here: str
    site: str
    tagline: str
    title: str
    description: str
    canonical: str
    home: str
    style: str
    icon: str
    card: str  # the picture that stands beside a link to the page, absolute or nothing
    nav: tuple[NavLink, ...]
    footer: tuple[Link, ...]
    feed: FeedLink | None = None
    crumbs: tuple[Link, ...] = ()  # from the front page to the page above
    newer: str = ""  # the pages before and behind it of one list
    older: str = ""
    linked: str = ""  # JSON-LD


@dataclass(frozen=True, slots=True)
class CardTopic:
    id: str
    name: str
    url: str
    primary: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Card:
    """All that a listing knows of an article. No body."""

    id: str
    url: str
    title: str
    in_scope: bool
    when: When | None
    when_kind: str  # said before it: dinyatakan, terbit, nothing where it is the day it happened
    when_doubtful: bool
    order: str  # sorts by time; empty where undated
    dated: bool  # the year is known
    lead: str
    outlet: str
    partners: tuple[Term, ...]
    realms: tuple[Term, ...]  # regions and forums
    topics: tuple[CardTopic, ...]  # primary ones first


@dataclass(frozen=True, slots=True)
class Entry:
    """A card on a list. `also`: the list's topic is secondary there ("juga dibahas"). `kin`: how many other
    articles tell the same story."""

    card: Card
    also: bool
    kin: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow a list: a topic on a partner's page, with the number of articles behind it."""

    url: str
    text: str
    count: int
    detail: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a list of several pages stands: "Halaman 2 dari 5"."""

    text: str
    newer: Link | None
    older: Link | None
    first: Link | None = None
    last: Link | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one month, under its head. `anchor`: where the year's chips lead."""

    anchor: str
    heading: Link
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Articles by month, newest first, and the years to jump to."""

    groups: tuple[Group, ...]
    years: tuple[Facet, ...]
    pager: Pager | None
    empty: str


@dataclass(frozen=True, slots=True)
class ListingView:
    """A page that lists articles: a topic of a partner, a month, a shelf."""

    frame: Frame
    kicker: Link | None
    heading: str
    intro: str
    count: str
    facets: tuple[Facet, ...]
    facets_heading: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class ThroughView:
    """A list of one article: the page leads on to it. The address stays for the day when there are more."""

    frame: Frame
    kicker: Link
    heading: str
    article: Link


@dataclass(frozen=True, slots=True)
class Bar:
    """A count as a length of 100. `text`: the count in figures."""

    link: Link
    text: str
    length: int


@dataclass(frozen=True, slots=True)
class Rung:
    """An agreement as listed: whose it is, how far it is said to be, and the sentence that says so.

    `waiting`: what is said where nothing was heard of it since; `more`: other articles that tell the same.
    """

    pair: tuple[Term, ...]
    title: str
    status: str
    stage: int
    when: str
    sentence: str
    article: Link
    doubtful: bool
    waiting: str
    more: str


@dataclass(frozen=True, slots=True)
class RungGroup:
    """Agreements of one year."""

    heading: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """`mentioned`: agreements that are no partner's: of many states, or without a name in their sentence."""

    frame: Frame
    heading: str
    intro: str
    count: str
    waiting: tuple[Rung, ...]
    groups: tuple[RungGroup, ...]
    mentioned: tuple[Rung, ...]
    pager: Pager | None
    empty: str


@dataclass(frozen=True, slots=True)
class Known:
    """A person or an agency on a list: the way to all about it, what it is, in how many articles."""

    link: Link
    detail: str
    count: int


@dataclass(frozen=True, slots=True)
class Side:
    """Who acts for one of the two."""

    heading: str
    people: tuple[Known, ...]
    bodies: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class DossierView:
    """All about a pair of states."""

    frame: Frame
    kicker: Link
    heading: str
    count: str
    latest: Entry | None
    span: str
    topics: tuple[Bar, ...]
    rungs: tuple[Rung, ...]
    all_rungs: Link
    sides: tuple[Side, ...]
    listing: Listing
    version: str = ""  # of what it says, for paper


@dataclass(frozen=True, slots=True)
class Held:
    """An office that somebody is said to hold, when, and where that stands."""

    role: str
    when: str
    url: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence that quotes somebody."""

    text: str
    when: str
    article: Link


@dataclass(frozen=True, slots=True)
class PersonView:
    """An official or an expert: offices, words, company, agreements, articles."""

    frame: Frame
    kicker: Link
    heading: str
    country: str
    count: str
    held: tuple[Held, ...]
    quoted: tuple[Quoted, ...]
    beside: tuple[Known, ...]
    rungs: tuple[Rung, ...]
    listing: Listing


@dataclass(frozen=True, slots=True)
class AzEntry:
    """A name, what it is, and the way to it: a page of its own, else its first articles."""

    kind: str
    text: str
    detail: str
    url: str
    articles: tuple[Link, ...]
    count: int


@dataclass(frozen=True, slots=True)
class AzGroup:
    anchor: str
    letter: str
    entries: tuple[AzEntry, ...]


@dataclass(frozen=True, slots=True)
class AzView:
    frame: Frame
    heading: str
    intro: str
    count: str
    letters: tuple[Facet, ...]
    groups: tuple[AzGroup, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class IssueStory:
    """A story in an issue. `url`: within the site; `address`: for those who read the issue elsewhere."""

    title: str
    lead: str
    when: str
    outlet: str
    url: str
    address: str


@dataclass(frozen=True, slots=True)
class IssuePart:
    heading: str
    stories: tuple[IssueStory, ...]


@dataclass(frozen=True, slots=True)
class IssueView:
    """The digest of a week or a month. `files`: the same as Markdown and as text."""

    frame: Frame
    kicker: Link
    heading: str
    count: str
    quiet: str
    parts: tuple[IssuePart, ...]
    more: str
    newer: Link | None
    older: Link | None
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Shelved:
    """The issues of one year."""

    year: str
    issues: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class IssuesView:
    """All issues."""

    frame: Frame
    heading: str
    intro: str
    months: tuple[Shelved, ...]
    weeks: tuple[Shelved, ...]


@dataclass(frozen=True, slots=True)
class PartnerYears:
    """A partner of a topic: all its articles in figures, and those of each year."""

    link: Link
    all: str
    years: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """`words`: some of those by which the machine finds the topic."""

    frame: Frame
    kicker: Link
    heading: str
    definition: str
    count: str
    crimes: tuple[Link, ...]
    words: str
    partners: tuple[PartnerYears, ...]
    years: tuple[str, ...]
    listing: Listing


@dataclass(frozen=True, slots=True)
class YearRow:
    year: Link
    count: int
    months: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class TimeView:
    """All years and months that have articles."""

    frame: Frame
    heading: str
    intro: str
    count: str
    years: tuple[YearRow, ...]
    undated: Facet
    all: Link


@dataclass(frozen=True, slots=True)
class Cell:
    """`count` articles of one partner on one topic, `doubtful` of them; no URL where there are none.

    `text`: both in figures: "2 + 1?"; `shade`: how dark, 0 to 5.
    """

    url: str
    count: int
    doubtful: int
    text: str
    topic: str
    shade: int


@dataclass(frozen=True, slots=True)
class Row:
    """A partner of the matrix, or what has none. `length`: its articles, of 100."""

    link: Link
    count: int
    length: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A topic of the matrix, with the number of its articles."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class Matrix:
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Column:
    """A month of the chart, in its units; no URL where it has no article."""

    url: str
    title: str
    count: str
    month: str
    year: str
    x: int
    left: int
    middle: int
    top: int
    above: int
    height: int


@dataclass(frozen=True, slots=True)
class Chart:
    """`step`: the width of a month, `thick` of its column; `names`, `years`: where those are written."""

    width: int
    height: int
    step: int
    thick: int
    names: int
    years: int
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class LeadStory:
    """The first article and the others of its story."""

    entry: Entry
    told: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list that catches what has no place elsewhere."""

    url: str
    text: str
    count: int
    explanation: str


@dataclass(frozen=True, slots=True)
class Change:
    """What the editor changed, in words (`said`). `subject`: which attribute of which item, or
    empty where the whole field or membership in it changed."""

    subject: str
    said: str
    because: str
    by: str
    on: str
    withdrawn: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A change with the name of its field."""

    label: str
    change: Change


@dataclass(frozen=True, slots=True)
class Act:
    """What editors corrected in one article at one time, and why.

    `id`: lasting, as part of a URL would be; `on`, `withdrawn_on`: ISO days or nothing. An article that is
    hidden has no URL, and nothing is told of it.
    """

    id: str
    article: Link
    changes: tuple[Changed, ...]
    because: str
    by: str
    on: str
    when: When | None
    evidence: str
    withdrawn: str
    withdrawn_on: str


@dataclass(frozen=True, slots=True)
class IndexView:
    frame: Frame
    count: str
    lead: LeadStory | None
    days: tuple[Group, ...]
    all: Link
    signed: tuple[Rung, ...]
    waiting: tuple[Rung, ...]
    corrected: tuple[Act, ...]
    matrix: Matrix
    chart: Chart | None
    coverage: tuple[str, ...]
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """A page that lists pages: all topics."""

    frame: Frame
    heading: str
    intro: str
    count: str
    facets: tuple[Facet, ...]
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class AtlasState:
    """A partner on the map: its outline as an SVG path, and a circle at its middle."""

    url: str
    title: str
    shape: str
    x: int
    y: int
    radius: float


@dataclass(frozen=True, slots=True)
class Atlas:
    """The map of partners, those with most articles first. `near`, `world`: two windows onto it; `land`: all else."""

    near: str
    world: str
    land: str
    home: str
    states: tuple[AtlasState, ...]


@dataclass(frozen=True, slots=True)
class PartnersView:
    """All partners, as a list and as a map."""

    frame: Frame
    heading: str
    intro: str
    count: str
    atlas: Atlas | None
    facets: tuple[Facet, ...]
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """Something about the edition, under its label, and where to go on."""

    label: str
    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class ProseView:
    """`text` is Markdown. `stated`: of the edition; `pages`, `files`: what else there is to read or to take; `lang`:
    its language, where that is not the site's."""

    frame: Frame
    heading: str
    stated: tuple[Stated, ...]
    text: str
    pages: tuple[Link, ...]
    files: tuple[Link, ...]
    lang: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    anchor: str
    term: str
    expansion: str
    explanation: str


@dataclass(frozen=True, slots=True)
class GlossaryView:
    frame: Frame
    heading: str
    intro: str
    terms: tuple[GlossaryTerm, ...]


@dataclass(frozen=True, slots=True)
class MissingView:
    """The page for addresses that do not exist."""

    frame: Frame
    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MovedView:
    """A page at an address of before, which leads on."""

    frame: Frame
    heading: str
    target: Link


@dataclass(frozen=True, slots=True)
class SitemapView:
    """Absolute URLs, in order."""

    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    sitemap: str


class Mark(NamedTuple):
    """A stretch of a passage that is evidence. `anchor`: its place in the source, None where no evidence
    begins; `facts`: the numbers of the facts it speaks for."""

    start: int
    end: int
    anchor: int | None
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the text with its marks, in order and apart. `role`: model.text.Role; `element`: the HTML
    element it is; `rule`: what gave it its role; `place`: its anchor on the page; `sentences`: where each begins, where
    there are several. No mark reaches over the beginning of one."""

    role: str
    element: str
    text: str
    marks: tuple[Mark, ...]
    rule: str
    place: str = ""
    sentences: tuple[int, ...] = ()


class Proof(NamedTuple):
    """A sentence, and the words in it that caused a fact (`bold`: from, to). `anchor`: where they stand in the text,
    None where they do not stand on the page; `what`: what they say, where they do not say so themselves."""

    text: str
    bold: tuple[tuple[int, int], ...]
    anchor: int | None
    what: str


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    frame: Frame
    heading: str
    intro: str
    count: str
    acts: tuple[Act, ...]
    pager: Pager | None
    empty: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """How well one field or topic is read. The ranges are empty where there are too few for a percentage."""

    name: str
    precision: str
    precision_range: str
    recall: str
    recall_range: str
    wrong: str
    missed: str


@dataclass(frozen=True, slots=True)
class Figures:
    heading: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class MisleadingRow:
    """Words and a rule that led to what editors took back, so many times."""

    term: str
    rule: str
    field: str
    times: str


@dataclass(frozen=True, slots=True)
class QualityView:
    """`sure`: whether any figure is a percentage, with its range."""

    frame: Frame
    heading: str
    intro: str
    count: str
    note: str
    tables: tuple[Figures, ...]
    sure: bool
    misleading: tuple[MisleadingRow, ...]


@dataclass(frozen=True, slots=True)
class Stanza:
    """YAML to paste, and the file that it is."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """An article worth a look, why, and what settles it. `pages`: how many show it."""

    article: Link
    pages: str
    reasons: tuple[str, ...]
    stanzas: tuple[Stanza, ...]


@dataclass(frozen=True, slots=True)
class QueueView:
    frame: Frame
    heading: str
    intro: str
    count: str
    entries: tuple[QueueEntry, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """`updated`, `published`: moments as Atom writes them; `published` is empty where nobody says it. `tags`: what it
    is about, in words."""

    id: str
    title: str
    updated: str
    published: str
    url: str
    author: str
    text: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed, as Atom (RFC 4287) and as JSON Feed 1.1 have it.

    URLs are absolute, or relative to the feed where the site has no address; `atom` and `json`, where the feed itself
    is, are then empty.
    """

    id: str
    title: str
    subtitle: str
    author: str
    updated: str
    page: str
    atom: str
    json: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class OutlineGroup:
    """The feeds of one kind."""

    text: str
    feeds: tuple[FeedView, ...]


@dataclass(frozen=True, slots=True)
class OutlineView:
    """All feeds, for a reader that takes them at once (OPML 2.0)."""

    title: str
    groups: tuple[OutlineGroup, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of an agreement, and whether the text says that it was reached."""

    text: str
    reached: bool


class Tag(NamedTuple):
    """One thing an article was found to be about, and why. `datetime`: where it is a date; `ladder`:
    where it is an agreement; `number`: under which its words light up in the text, 0 where they cannot;
    `report`: where a reader says that it is wrong."""

    anchor: str
    name: str
    url: str
    detail: str
    badge: str
    datetime: str
    ladder: tuple[Step, ...]
    doubtful: bool
    doubts: tuple[str, ...]
    proofs: tuple[Proof, ...]
    more: int  # sentences not shown
    note: str
    number: int
    report: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the article. `unknown` is said where it has no tags."""

    id: str
    label: str
    tags: tuple[Tag, ...]
    unknown: str
    changes: tuple[Change, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another article of the same story, and why it is thought so. `differs`: in what it tells otherwise."""

    card: Card
    reason: str
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Another article that has to do with this one, and what both have in common."""

    link: Link
    when: str
    reason: str


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around an article: the next ones of its pair, what led to it and what came of it, and the rest."""

    pair: str
    newer: Link | None
    older: Link | None
    earlier: tuple[Related, ...]
    later: tuple[Related, ...]
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A citation as a program takes it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """`paragraph`: what is added to cite one paragraph."""

    text: str
    forms: tuple[Form, ...]
    paragraph: str


@dataclass(frozen=True, slots=True)
class Glance:
    """A line of what there is to know at once."""

    label: str
    text: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Report:
    """How a reader says that something is wrong: a way, or where to look for one."""

    words: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class Fix:
    """How to correct this article: a YAML stanza to paste, and where; `how` says what to do with it."""

    stanza: str
    path: str
    link: Link | None
    how: str


@dataclass(frozen=True, slots=True)
class Source:
    path: str
    sha256: str
    outlet: str
    url: str


@dataclass(frozen=True, slots=True)
class Meta:
    """A `<meta name content>` of the article's own, as reference managers read it."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    frame: Frame
    metas: tuple[Meta, ...]
    card: Card
    heading: Passage
    title_note: str
    summary: tuple[str, ...]
    glance: tuple[Glance, ...]
    scope_note: str
    groups: tuple[Field, ...]
    unmentioned: str
    picks: tuple[str, ...]
    passages: tuple[Passage, ...]
    front: tuple[Passage, ...]
    removed: tuple[Passage, ...]
    removed_heading: str
    siblings: tuple[Sibling, ...]
    further: str  # how many of the story are not among them
    source: Source
    citation: Citation
    reviewed: bool
    around: Around
    report: Report
    fix: Fix | None
    version: str  # of its record


@dataclass(frozen=True, slots=True)
class DataFileLink:
    """A file to take: what kind, how large ("240 kB"), of how many articles."""

    url: str
    text: str
    size: str
    articles: int


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of a table: its `kind` and `meaning` in English, for those who read no Indonesian."""

    name: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataTable:
    files: tuple[DataFileLink, ...]
    schema: str
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The data and its codebook. `whole`: the file of all records, None where there are too many for one;
    `licence`: empty where none is stated; `feeds`: the list of all feeds, if there is one."""

    frame: Frame
    version: str
    licence: str
    address: str
    total: int
    articles: DataTable
    agreements: DataTable
    persons: DataTable
    whole: DataFileLink | None
    parts: tuple[DataFileLink, ...]
    partners: tuple[DataFileLink, ...]
    topics: tuple[DataFileLink, ...]
    years: tuple[DataFileLink, ...]
    package: str
    index: str
    schema: str
    separator: str
    feeds: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What one can choose in a form."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """`action`: the page to which the form leads where no script answers; `script`: empty where there is no index."""

    frame: Frame
    action: str
    script: str
    partners: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    years: tuple[Choice, ...]
