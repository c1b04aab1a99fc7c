"""Pages and data files to the sink: a page is rendered only where what it shows, or how, is new."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.page import Page
from digest.model.story import Story
from digest.overrides.desk.stanza import Home
from digest.press.cache.codec import digest, encode
from digest.press.cache.memo import Memo
from digest.press.output.place import MANIFEST
from digest.press.steps import publishing
from digest.press.steps.edition import Sink
from digest.press.steps.fault import Fault, FaultyArticlesError, made_of, unmade
from digest.press.steps.pool import Pool
from digest.press.steps.publishing import Published, Setting
from digest.press.steps.search import Search
from digest.press.steps.words import Words
from digest.press.steps.worker import Presented, Templates, entry, said
from digest.press.tree import AS_IT_IS
from digest.site import urls
from digest.site.data.files import RECORDS, DataFile, data_files, pieces, written
from digest.site.data.holdings import NO_DATA, Held, Holdings
from digest.site.data.package import described
from digest.site.desk import Desk
from digest.site.labels import by_id
from digest.site.moves import Aliases, Moves, moved_pages, moves
from digest.site.pages.article import TEMPLATE, kin
from digest.site.pages.prose import placed
from digest.site.pages.table import listing_pages
from digest.site.registry import kept_out, private
from digest.site.related import NOTHING, arounds
from digest.site.sought import sought
from digest.site.views.article import Around
from digest.vocabulary.settings import HOME
from digest.vocabulary.values import Vocabulary

T = TypeVar("T")

#: What the search knows of an article, among what it has in the public data.
SEARCH = "search"

#: Digits of the data's digest that name its version: no two editions of one site share them by chance.
VERSION = 12


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An article ready for the press: the digests of its `Article`, of its `Presented` by language and of the names
    that its pages show. `home`: where its corrections are; `others`: articles that these name, by id."""

    article: str
    presented: Mapping[str, str]
    names: tuple[str, ...]
    home: Home
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of a manuscript: by language the sha256 of its page, and the digests of what it has in the public
    data: its record, and its rows by the name of their table."""

    pages: dict[str, str]
    data: dict[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """A file's sha256, and its length in bytes."""

    sha256: str
    size: int


class Press:
    def __init__(self, memo: Memo, pool: Pool, sink: Sink, words: Words, templates: Templates) -> None:
        self.memo = memo
        self.words = words
        self.files: dict[str, str] = {}
        self.kept: set[str] = set()  # of these files, those that are as they came
        self._pool = pool
        self._sink = sink
        self._templates = templates.texts
        self._written = digest(*(part for named in sorted(self._templates.items()) for part in named))
        self._renderer = publishing.renderer(templates, HOME)
        self._catalogues = {language: templates.catalogue(language) for language in words.site.languages}
        self._said = said(templates, words.site.languages)
        self._site = digest(encode(words.site))
        self._looks: dict[str, str] = {}
        self._holdings = NO_DATA
        self._manuscripts: Mapping[str, Manuscript] = {}
        self._search = Search(memo, self._kept, self.file)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return self.memo.value(self.words.all, Vocabulary)

    @cached_property
    def _labels(self) -> dict[str, Vocabulary]:
        """By language."""
        return {language: self._vocabulary.labels(one) for language, one in self._catalogues.items()}

    def articles(
        self,
        shown: Mapping[str, Mapping[str, Presented]],
        stories: Iterable[Story],
        manuscripts: Mapping[str, Manuscript],
    ) -> None:
        """The articles' own pages, and the files of their data. `shown`: by language. Raises FaultyArticlesError."""
        settings = {
            language: self._settings(language, some, tuple(stories), manuscripts)
            for language, some in shown.items()
        }
        self._manuscripts = manuscripts
        inputs = {ident: self._inputs(ident, one, settings) for ident, one in manuscripts.items()}
        printed = self._known("page", inputs, Printed)
        new = [ident for ident in manuscripts if not self._lies(ident, printed)]
        tasks = self._tasks(new, manuscripts, settings)
        faults: dict[str, Fault] = {}
        for ident, made in zip(new, self._pool.map(publishing.publish_article, tasks, len(new)), strict=True):
            if isinstance(made, Fault):
                faults[ident] = made
                continue
            printed[ident] = self._printed(ident, made, () if ident in printed else inputs[ident])
        if faults:
            raise FaultyArticlesError(faults)
        self._data({ident: printed[ident].data for ident in manuscripts}, shown[HOME])

    def _inputs(self, ident: str, one: Manuscript, settings: Mapping[str, "_Settings"]) -> tuple[str, ...]:
        return (
            one.article,
            *one.presented.values(),
            *one.names,
            *(of.digest(ident) for of in settings.values()),
            self._site,
            self.words.sought,
            *(self._look(TEMPLATE, language) for language in settings),
        )

    def _settings(
        self,
        language: str,
        shown: Mapping[str, Presented],
        stories: tuple[Story, ...],
        manuscripts: Mapping[str, Manuscript],
    ) -> "_Settings":
        lies = made_of(shown, lambda some: self._arounds(language, some, stories), urls.article("*"))
        return _Settings(language, shown, stories, manuscripts, lies)

    def _tasks(
        self,
        idents: Sequence[str],
        manuscripts: Mapping[str, Manuscript],
        settings: Mapping[str, "_Settings"],
    ) -> Iterator[tuple[bytes, dict[str, tuple[bytes, bytes]]]]:
        """Of each the article, and by language how it is presented, and its setting."""
        store = self.memo.store
        articles = store.values(manuscripts[ident].article for ident in idents)
        presented = [
            store.values([manuscripts[i].presented[language] for i in idents]) for language in settings
        ]
        for ident, article, *told in zip(idents, articles, *presented, strict=True):
            around = (of.encoded(ident) for of in settings.values())
            yield article, dict(zip(settings, zip(told, around, strict=True), strict=True))

    def _lies(self, ident: str, printed: Mapping[str, Printed]) -> bool:
        """Whether its pages are known, and lie there already."""
        return ident in printed and all(
            self._kept(_placed(language, ident), sha) for language, sha in printed[ident].pages.items()
        )

    def _printed(self, ident: str, made: Published, inputs: tuple[str, ...]) -> Printed:
        """The pages as they lie now, kept where they are new. (Else they are known and lay there no more: no
        `inputs`.)"""
        data = {name: entry(value) for name, value in _data_of(made).items()}
        told = {name: held.digest for name, held in data.items()}
        pages = {language: self.file(_placed(language, ident), page) for language, page in made.pages.items()}
        printed = Printed(pages, told)
        if inputs:
            self.memo.keep("page", ident, inputs, encode(printed), data.values())
        return printed

    def _arounds(
        self, language: str, shown: Mapping[str, Presented], stories: Iterable[Story]
    ) -> dict[str, Around]:
        names = by_id(self._labels[language])
        particulars = {ident: presented.particulars for ident, presented in shown.items()}
        return arounds([presented.card for presented in shown.values()], particulars, stories, names)

    def listings(
        self,
        shown: Mapping[str, Mapping[str, Presented]],
        stories: Iterable[Story],
        prose: Mapping[str, str],
        desk: Desk,
    ) -> tuple[Finding, ...]:
        """Every other page. `shown`: by language. The findings name what wants one URL, and what cannot be made. Raises
        FaultyArticlesError and StoppedError."""
        told = tuple(stories)
        findings: list[Finding] = []
        for language, some in shown.items():
            findings += self._listed(language, some, told, prose=prose, desk=desk)
        for url, text in made_of(
            {}, lambda _: tuple(described(self._holdings, self.words.site)), urls.DATA_INDEX
        ):
            self.file(url, text)
        return tuple(findings)

    def _listed(
        self,
        language: str,
        shown: Mapping[str, Presented],
        stories: tuple[Story, ...],
        *,
        prose: Mapping[str, str],
        desk: Desk,
    ) -> Iterator[Finding]:
        """Of one language."""
        labels, of_topics = self._labels[language], sought(self._vocabulary)
        digests = {ident: one.presented[language] for ident, one in self._manuscripts.items()}

        def listed(some: Mapping[str, Presented]) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
            return listing_pages(
                (presented.card for presented in some.values()),
                stories,
                labels,
                labels.site,
                prose,
                desk=desk,
                holdings=self._holdings,
                searchable=self._search.works,
                particulars={ident: presented.particulars for ident, presented in some.items()},
                sought=of_topics,
                digests=digests,
            )

        def viewed(page: Page) -> bytes:
            def of(some: Mapping[str, Presented]) -> bytes:
                pages = (page,) if some is shown else listed(some)[0]
                return b"".join(encode(one.view) for one in pages if one.url == page.url)

            return made_of(shown, of, page.url)

        pages, findings = made_of(shown, listed, urls.INDEX)
        yield from findings
        sources = {placed(path): path for path in prose}
        for url, one in self._pages({page.url: page for page in pages}, viewed, language).items():
            yield unmade(one, sources.get(url, ""))

    def as_it_is(self, content: Mapping[str, bytes]) -> tuple[Finding, ...]:
        """The files that the host wants beside the pages (CNAME, .well-known/), copied from `content/static/`."""
        taken = {url.casefold() for url in (*self.files, MANIFEST)}
        findings = []
        for path, data in content.items():
            url = path.removeprefix(AS_IT_IS)
            if url == path:
                continue
            if url.casefold() in taken:
                findings.append(
                    finding("url-taken", path, f"the site itself has a file {url}; name yours otherwise")
                )
            else:
                self.file(url, data)
                self.kept.add(url)
        return tuple(findings)

    def moved(self, ledger: str, earlier: Mapping[str, tuple[str, ...]], hidden: frozenset[str]) -> Moves:
        """A page that leads on at every address of before, once all others are made. `earlier`: the ids that articles
        had; `hidden`: articles that no address leads to."""
        made = frozenset(filter(urls.is_home, self.files))
        found = moves(ledger, made, Aliases(self._vocabulary, earlier, hidden))
        faults: dict[str, Fault] = {}
        for language, labels in self._labels.items():
            root = urls.root(language)
            to = {url: target for url, target in found.to.items() if f"{root}{target}" in self.files}
            pages = moved_pages(to, labels.site, by_id(labels))
            placed = {f"{root}{page.url}": page for page in pages}
            faults |= self._pages(placed, lambda page: encode(page.view), language)
        return replace(found, findings=(*found.findings, *map(unmade, faults.values())))

    def rest(self, static: Mapping[str, bytes]) -> tuple[Finding, ...]:
        """What is no page. The findings say what became of the search."""
        for name, data in static.items():
            self.file(name, data)
        return self._search.end()

    def file(self, url: str, data: bytes) -> str:
        """Bring a file to the sink; its sha256."""
        self.files[url] = self._sink.write(url, data)
        return self.files[url]

    def close(self) -> None:
        self._search.stop()

    def _pages(
        self, pages: Mapping[str, Page], viewed: Callable[[Page], bytes], language: str
    ) -> dict[str, Fault]:
        """Those that cannot be made, and why. `viewed`: what a page shows, encoded."""
        inputs = {
            url: (url, page.template, digest(encode(page.of)), self._look(page.template, language))
            for url, page in pages.items()
        }
        known = self._known("render", inputs, str)
        new = [url for url in pages if url not in known or not self._kept(url, known[url])]
        tasks = ((language, url, pages[url].template, viewed(pages[url])) for url in new)
        faults: dict[str, Fault] = {}
        for url, data in zip(new, self._pool.map(publishing.render_page, tasks, len(new)), strict=True):
            if isinstance(data, Fault):
                faults[url] = replace(data, of=url)
                continue
            sha = self.file(url, data)
            if url not in known:
                self.memo.keep("render", url, inputs[url], encode(sha))
        return faults

    def _known(self, step: str, inputs: Mapping[str, tuple[str, ...]], kind: type[T]) -> dict[str, T]:
        """What the step gave before, by the names of those inputs that were seen."""
        found = ((name, self.memo.known(step, *key)) for name, key in inputs.items())
        return self.memo.values({name: known for name, known in found if known}, kind)

    def _kept(self, url: str, sha: str) -> bool:
        """Whether the file lies there already, and so stays."""
        if not self._sink.keeps(url, sha):
            return False
        self.files[url] = sha
        self._sink.keep(url)
        return True

    def _data(self, data: Mapping[str, Mapping[str, str]], shown: Mapping[str, Presented]) -> None:
        """The files of the public data, each put together again only where something in it changed."""
        held = []
        files = made_of(
            shown, lambda some: tuple(data_files(one.card for one in some.values())), urls.DATA_INDEX
        )
        for file in files:
            parts = [data[ident][file.piece] for ident in file.articles]
            made = self._data_file(file, parts)
            held.append(Held(file.url, file.of, file.form, len(file.articles), made.size, made.sha256))
        self._holdings = Holdings(digest(*(one[RECORDS] for one in data.values()))[:VERSION], tuple(held))
        self._search.begin({ident: one[SEARCH] for ident, one in data.items()})

    def _data_file(self, file: DataFile, parts: list[str]) -> Written:
        inputs = (file.of, file.form, *parts)
        known = self.memo.known("data", *inputs)
        before = self.memo.value(known, Written) if known else None
        if before and self._kept(file.url, before.sha256):
            return before
        made = made_of(
            dict(zip(file.articles, parts, strict=True)),
            lambda some: written(file, self.memo.store.values(some.values())),
            file.url,
        )
        now = Written(self.file(file.url, made), len(made))
        if not known:
            self.memo.keep("data", file.url, inputs, encode(now))
        return now

    def _look(self, template: str, language: str) -> str:
        """The digest of a template, of all that it can reach, and of what the site says in the language."""
        if template not in self._looks:
            known = self.memo.run(
                "reach", template, (template, self._written), lambda: self._renderer.closure(template)
            )
            names = self.memo.value(known, tuple[str, ...])
            self._looks[template] = digest(
                *(part for name in names for part in (name, self._templates[name]))
            )
        return digest(self._looks[template], self._said[language])


def _placed(language: str, ident: str) -> str:
    return f"{urls.root(language)}{urls.article(ident)}"


class _Settings:
    """What each article is set in, in one language; it is made only where the page is, and its digest always."""

    def __init__(
        self,
        language: str,
        shown: Mapping[str, Presented],
        stories: Sequence[Story],
        manuscripts: Mapping[str, Manuscript],
        lies: Mapping[str, Around],
    ) -> None:
        self._language, self._shown, self._manuscripts, self._lies = language, shown, manuscripts, lies
        self._story_of = {ident: story.id for story in stories for ident in story.articles}
        self._kin_of = {ident: one for story in stories for ident, one in kin(story).items()}
        self._hidden = private(one.particulars for one in shown.values())

    def digest(self, ident: str) -> str:
        kin_ = self._kin_of[ident].named
        named = [(self._manuscripts[other].presented[self._language], bond) for other, bond in kin_]
        return digest(
            encode(
                (named, self._home(ident), self._beside(ident), sorted(self._out(ident)), self._titles(ident))
            )
        )

    def encoded(self, ident: str) -> bytes:
        siblings = tuple((self._shown[other].card, bond) for other, bond in self._kin_of[ident].named)
        (home, story), (further, around) = self._home(ident), self._beside(ident)
        return encode(Setting(home, story, siblings, further, around, self._out(ident), self._titles(ident)))

    def _home(self, ident: str) -> tuple[Home, str]:
        return self._manuscripts[ident].home, self._story_of[ident]

    def _beside(self, ident: str) -> tuple[int, Around]:
        return self._kin_of[ident].further, self._lies.get(ident, NOTHING)

    def _titles(self, ident: str) -> dict[str, str]:
        others = self._manuscripts[ident].others
        return {other: self._shown[other].card.title for other in others if other in self._shown}

    def _out(self, ident: str) -> frozenset[str]:
        return kept_out(self._shown[ident].particulars, self._hidden)


def _data_of(made: Published) -> dict[str, bytes]:
    """What an article has in each kind of file of the public data."""
    rows = made.rows
    tables = {"articles": rows.articles, "agreements": rows.agreements, "persons": rows.persons}
    return {**pieces(made.record, tables), SEARCH: made.search}
