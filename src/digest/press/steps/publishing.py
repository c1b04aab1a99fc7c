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
from digest.vocabulary.settings import HOME


def renderer(templates: Templates, language: str) -> Renderer:
    """One for all that is rendered in a language in this process."""
    made = _renderers(templates)
    if language not in made:
        made[language] = Renderer(templates.texts, templates.code, templates.catalogue(language))
    return made[language]


@compiled
def _renderers(_: Templates) -> dict[str, Renderer]:
    """Those that were asked for."""
    return {}


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
    """An article's page in each language, its line of the public data, its rows in the tables, and what the search
    knows of it."""

    pages: dict[str, bytes]
    record: bytes
    rows: Rows
    search: bytes


@fenced
def publish_article(task: tuple[bytes, dict[str, tuple[bytes, bytes]]]) -> Published:
    """Of an article, and by language what it shows of itself elsewhere, and its setting."""
    told = {
        of: (decode(shown, Presented), decode(setting, Setting)) for of, (shown, setting) in task[1].items()
    }
    labels, (shown, setting) = tools().labels[HOME], told[HOME]
    article = decode(task[0], Article)
    article = replace(article, corrections=unnamed(article.corrections, setting.titles))
    said = record(article, setting.story, labels, labels.site)
    line = encoded(said)
    version = sha256(line).hexdigest()[:VERSION]
    pages = {language: _page(article, version, language, *one) for language, one in told.items()}
    sought = encoded(search.entry(said, shown.card, labels, setting.hidden))
    return Published(pages, line, rows(said, setting.hidden), sought)


def _page(article: Article, version: str, language: str, shown: Presented, setting: Setting) -> bytes:
    """`version`: of its record."""
    labels = tools().labels[language]
    how = fix(article.id, stanza.begun(article, setting.home), setting.home.path, labels.site, by_id(labels))
    beside = Beside(setting.siblings, setting.further, setting.around, version, how, setting.titles)
    page = article_page(article, shown.card, beside, labels, labels.site)
    return renderer(tools().templates, language).render(page)


#: Letters of the digest by which a record's version is called.
VERSION = 12


@fenced
def render_page(task: tuple[str, str, str, bytes]) -> bytes:
    """Of a page's language, its URL, its template and what it shows: the file."""
    language, url, template, view = task
    return renderer(tools().templates, language).render(Page(url, template, decode(view, VIEWS[template])))
