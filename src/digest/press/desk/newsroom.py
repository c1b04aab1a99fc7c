"""A project as the editors' commands see it: read and settled, nothing of it written, not even the cache."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from digest.model.article import Article, Reading
from digest.overrides.desk.filing import Case, Filed
from digest.overrides.lines import line_edits, relay
from digest.overrides.reading.load import load_edits
from digest.overrides.review import orphans
from digest.press.cache.memo import Memo
from digest.press.desk import newsdesk
from digest.press.output.report import in_order
from digest.press.site import Project, looked_at, taken
from digest.press.steps import worker
from digest.press.steps.chain import Chain
from digest.press.steps.edition import StoppedError
from digest.press.steps.laid_out import as_laid_out, lay_out
from digest.press.steps.pool import Pool
from digest.press.steps.words import edits, words
from digest.press.steps.worker import Presented, Settled
from digest.site.desk import Worth
from digest.site.views.lists import Card
from digest.vocabulary.settings import HOME
from digest.vocabulary.values import Vocabulary


class Newsroom:
    """One project, until closed. Articles are asked for by id; KeyError where there is none, StoppedError where the
    program fails on it.

    `unread`: what is said of the seeds that it fails to read.
    """

    def __init__(self, project: Project) -> None:
        self.root = project.root
        self._store = looked_at(project)
        memo = Memo(self._store)
        self._memo = memo
        self._snapshot = taken(project, self._store)
        known = words(memo, self._snapshot.content)
        self.edits = edits(memo, self._snapshot, known)
        self._known = known
        tools: tuple[object, ...] = (
            memo.store.value(known.all),
            worker.Templates({}, {}),
            self.edits.overrides,
            self.edits.lookups,
        )
        self._pool = Pool(project.jobs, worker.start, tools)
        self._chain = Chain(memo, self._pool, known, self.edits, said={HOME: ""})
        seeds = self._snapshot.seeds
        laid_out = as_laid_out(memo, seeds, known) or lay_out(memo, self._chain, seeds, known)
        self._laid_out, self._origin = laid_out.articles, laid_out.origin
        self.unread = tuple(found for found in laid_out.findings if found.code == "seed-fault")
        relaid = self._chain.relay(self._laid_out)
        self._readings = self._laid_out | {ident: one.reading for ident, one in relaid.items()}

    def close(self) -> None:
        self._pool.close()
        self._store.close()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return self._memo.value(self._known.all, Vocabulary)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._readings)

    def article(self, ident: str) -> Article:
        """As settled, machine and editors together."""
        settled = self._chain.settle({ident: self._readings[ident]})
        if ident in self._chain.faults:
            raise StoppedError(self._chain.faults[ident].finding(self._origin[ident]))
        return self._memo.value(settled[ident].article, Article)

    def machine(self, ident: str) -> Article:
        """As the machine has it, with the names kept out of the paper that editors keep out."""
        return worker.machine(self._reading(ident), self.edits.overrides.get(ident, ()), self.edits.lookups)

    def case(self, ident: str) -> Case:
        """The article with its corrections, and the files that hold them or might."""
        return newsdesk.case(self._reading(ident), self.edits, self._snapshot.content, self.vocabulary)

    def queue(self) -> tuple[Worth, ...]:
        """What is worth a look, first things first; without the answers, which `answered` gives."""
        unseen = newsdesk.unseen(self.edits, self.settled)
        return newsdesk.queue(self.settled, {i: card for i, card in self.cards.items() if i not in unseen})

    def answered(self, worth: Worth) -> Worth:
        return newsdesk.answered(worth, self.case(worth.article))

    def checked(self, filed: Filed) -> Filed:
        """With what only the whole newsroom can tell is wrong: stories and lines that are not there."""
        edits = load_edits({filed.path: filed.text.encode()}, self.vocabulary)
        found = [*filed.findings, *orphans(edits, _Titles(self))]
        for ident, lines in line_edits(edits).items():
            if ident in self._laid_out:
                laid_out = self._memo.value(self._laid_out[ident], Reading).document
                found += relay(laid_out, lines)[1]
        return replace(filed, findings=in_order(found))

    @cached_property
    def settled(self) -> Mapping[str, Settled]:
        """Every article, hidden ones too."""
        return self._chain.settle(self._chain.sound(self._readings))

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """What listings show of every article."""
        shown = self._memo.values(self._chain.present(self.settled), Presented)
        return {ident: presented.card for ident, presented in shown.items()}

    def title(self, ident: str) -> str:
        """As listings have it; nothing where the program fails on the article."""
        settled = self._chain.settle({ident: self._readings[ident]})
        shown = self._memo.values(self._chain.present(settled), Presented)
        return shown[ident].card.title if ident in shown else ""

    def _reading(self, ident: str) -> Reading:
        return self._memo.value(self._readings[ident], Reading)


class _Titles(Mapping[str, str]):
    """Of every article, by id. Of thousands a few are asked for: those that may be meant by an id that is wrong."""

    def __init__(self, room: Newsroom) -> None:
        self._room = room

    def __getitem__(self, ident: str) -> str:
        return self._room.title(ident)

    def __contains__(self, ident: object) -> bool:
        return ident in self._room.ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._room.ids)

    def __len__(self) -> int:
        return len(self._room.ids)
