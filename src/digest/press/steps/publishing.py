"""An article published, and any other page rendered: bytes in, bytes out, as `worker` has it."""

from dataclasses import dataclass, replace
from hashlib import sha256

from digest.model.article import Article
from digest.model.page import Page
from digest.model.story import Bond
from digest.overrides.desk import stanza
from digest.press.cache.codec import decode
from digest.press.steps.fault import fenced
from digest.press.steps.worker import Presented, Templates, tools
from digest.renderer import Renderer
from digest.site.article.changes import unnamed
from digest.site.article.fix import fix
from digest.site.data.encoded import encoded
from digest.site.data.records import record
from digest.site.data.rows import Rows, rows
from digest.site.labels import by_id
from digest.site.pages.article import Beside, article_page
from digest.site.pages.table import VIEWS
from digest.site.search import entries as search
from digest.site.views.article import Around
from digest.site.views.lists import Card
from digest.vocabulary.compiled import compiled


@compiled
def renderer(templates: Templates) -> Renderer:
    """One for all that is rendered in this process."""
    return Renderer(templates.texts, templates.code, templates.catalogue)


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
    known = tools()
    article, shown, setting = decode(task[0], Article), decode(task[1], Presented), decode(task[2], Setting)
    article = replace(article, corrections=unnamed(article.corrections, setting.titles))
    settings = known.labels.site
    names = by_id(known.labels)
    how = fix(article.id, stanza.begun(article, setting.home), setting.home.path, settings, names)
    said = record(article, setting.story, known.labels, settings)
    line = encoded(said)
    version = sha256(line).hexdigest()[:VERSION]
    beside = Beside(setting.siblings, setting.further, setting.around, version, how, setting.titles)
    page = article_page(article, shown.card, beside, known.labels, settings)
    sought = encoded(search.entry(said, shown.card, known.labels, setting.hidden))
    return Published(renderer(known.templates).render(page), line, rows(said, setting.hidden), sought)


#: Letters of the digest by which a record's version is called.
VERSION = 12


@fenced
def render_page(task: tuple[str, str, bytes]) -> bytes:
    """Of a page's URL, its template and what it shows: the file."""
    url, template, view = task
    return renderer(tools().templates).render(Page(url, template, decode(view, VIEWS[template])))
