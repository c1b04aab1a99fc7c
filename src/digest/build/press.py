"""Pages and data files to the sink: a page is rendered only where what it shows, or how, is new."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.build import worker
from digest.build.codec import digest, encode
from digest.build.edition import Sink
from digest.build.memo import Memo
from digest.build.pool import Pool
from digest.build.store import Entry
from digest.build.words import Words
from digest.build.worker import PageTask, Presented
from digest.model.finding import Finding
from digest.model.page import Page
from digest.model.story import Story
from digest.overrides.stanza import Home
from digest.site import urls
from digest.site.article import TEMPLATE, siblings
from digest.site.data import data_file
from digest.site.desk import Desk
from digest.site.pages import listing_pages
from digest.site.schema import schema_file
from digest.site.views import Sibling
from digest.vocabulary.values import Vocabulary


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An article ready for the press: the digest of its `Article`, and of all that its page shows of it.
    `home`: where its corrections are."""

    article: str
    shows: tuple[str, ...]
    home: Home


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of a manuscript: the sha256 of its page, the digest of its line of the public data."""

    page: str
    record: str


class Press:
    def __init__(
        self, memo: Memo, pool: Pool, sink: Sink, words: Words, templates: Mapping[str, str]
    ) -> None:
        self.memo = memo
        self.words = words
        self.files: dict[str, str] = {}
        self._pool = pool
        self._sink = sink
        self._templates = templates
        self._renderer = worker.renderer(templates)
        self._site = digest(encode(words.site))
        self._looks: dict[str, str] = {}

    def articles(
        self, shown: Mapping[str, Presented], stories: Iterable[Story], manuscripts: Mapping[str, Manuscript]
    ) -> None:
        """The articles' own pages, and the file of their data."""
        story_of = {ident: story for story in stories for ident in story.articles}
        cards = {ident: presented.card for ident, presented in shown.items()}
        kin = {ident: siblings(ident, story_of[ident], cards) for ident in manuscripts}
        look = self._look(TEMPLATE)
        inputs = {
            ident: (*one.shows, digest(encode((one.home, story_of[ident].id, kin[ident]))), self._site, look)
            for ident, one in manuscripts.items()
        }
        printed = self._known(inputs)
        new = [ident for ident in manuscripts if not self._kept(urls.article(ident), printed.get(ident))]
        tasks = (self._task(ident, manuscripts[ident], shown, story_of[ident], kin[ident]) for ident in new)
        for ident, made in zip(new, self._pool.map(worker.publish_article, tasks, len(new)), strict=True):
            record = Entry(digest(made.record), made.record)
            printed[ident] = Printed(self.file(urls.article(ident), made.page), record.digest)
            self.memo.keep("page", ident, inputs[ident], encode(printed[ident]), [record])
        self._data([printed[ident].record for ident in manuscripts])

    def listings(
        self, shown: Mapping[str, Presented], stories: Iterable[Story], prose: Mapping[str, str], desk: Desk
    ) -> tuple[Finding, ...]:
        """Every other page. The findings name what wants one URL."""
        labels = self.memo.value(self.words.all, Vocabulary).labels()
        cards = (presented.card for presented in shown.values())
        pages, findings = listing_pages(cards, stories, labels, self.words.site, prose, desk=desk)
        for page in pages:
            self._page(page)
        return findings

    def rest(self, static: Mapping[str, bytes]) -> None:
        for name, data in static.items():
            self.file(name, data)
        self.file(urls.SCHEMA, schema_file())

    def file(self, url: str, data: bytes) -> str:
        """Bring a file to the sink; its sha256."""
        self.files[url] = self._sink.write(url, data)
        return self.files[url]

    def _page(self, page: Page) -> None:
        inputs = page.url, page.template, digest(encode(page.view)), self._look(page.template)
        known = self.memo.known("render", *inputs)
        sha = self.memo.value(known, str) if known else ""
        if sha and self._sink.keeps(page.url, sha):
            self._keep(page.url, sha)
            return
        made = self.file(page.url, self._renderer.render(page))
        if not known:
            self.memo.keep("render", page.url, inputs, encode(made))

    def _known(self, inputs: Mapping[str, tuple[str, ...]]) -> dict[str, Printed]:
        found = ((ident, self.memo.known("page", *key)) for ident, key in inputs.items())
        return self.memo.values({ident: known for ident, known in found if known}, Printed)

    def _kept(self, url: str, printed: Printed | None) -> bool:
        if printed is None or not self._sink.keeps(url, printed.page):
            return False
        self._keep(url, printed.page)
        return True

    def _keep(self, url: str, sha: str) -> None:
        self.files[url] = sha
        self._sink.keep(url)

    def _task(
        self,
        ident: str,
        manuscript: Manuscript,
        shown: Mapping[str, Presented],
        story: Story,
        kin: tuple[Sibling, ...],
    ) -> PageTask:
        article = self.memo.store.value(manuscript.article)
        return PageTask(article, shown[ident].card, story.id, kin, manuscript.home)

    def _data(self, records: list[str]) -> None:
        """The public data, put together again only where a record changed."""
        known = self.memo.known("data", *records)
        sha = self.memo.value(known, str) if known else ""
        if sha and self._sink.keeps(urls.DATA, sha):
            self._keep(urls.DATA, sha)
            return
        made = self.file(urls.DATA, data_file(self.memo.store.values(records)))
        if not known:
            self.memo.keep("data", urls.DATA, records, encode(made))

    def _look(self, template: str) -> str:
        """The digest of a template and of all that it can reach."""
        if template not in self._looks:
            names = self._renderer.closure(template)
            self._looks[template] = digest(
                *(part for name in names for part in (name, self._templates[name]))
            )
        return self._looks[template]
