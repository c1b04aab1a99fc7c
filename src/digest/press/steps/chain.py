"""The per-article chain: read, settle, present. Each link asks what is known and has the pool compute the rest."""

from collections.abc import Mapping
from typing import TypeVar

from digest.overrides.edits import Edits
from digest.overrides.lines import line_edits
from digest.press.cache.codec import decode, digest, encode
from digest.press.cache.memo import Memo
from digest.press.steps import carry, worker
from digest.press.steps.carry import Glance
from digest.press.steps.fault import Fault
from digest.press.steps.pool import Pool
from digest.press.steps.words import Words
from digest.press.steps.worker import Chained, Made, Read, Relaid, Settled
from digest.vocabulary.values import Vocabulary

T = TypeVar("T")

#: The note of the words that decided matches when seeds were last read.
_MATCHING = "matching"


class Chain:
    """Keys are made of the digests of values, so a change stops at the link that gives the same as before.

    `faults`: of the articles on which a link failed; they go no further.
    """

    def __init__(self, memo: Memo, pool: Pool, words: Words, edits: Edits) -> None:
        self._memo = memo
        self._pool = pool
        self._words = words
        self._edits = edits
        self._lookups = digest(encode(edits.lookups))
        self.faults: dict[str, Fault] = {}

    def read(self, seeds: Mapping[str, bytes], digests: Mapping[str, str]) -> dict[str, str]:
        """The digest of each seed file's `Read`. Where nothing at all is known, the seeds run on to the chain's end
        in one go: there is no cutoff to wait for. `digests`: of the seeds, with their paths."""
        inputs = {path: (digests[path], self._words.matching) for path in seeds}
        found = {path: self._memo.known("read", *key) for path, key in inputs.items()}
        found |= self._carried({path: key for path, key in inputs.items() if found[path] is None})
        self._memo.store.note(_MATCHING, self._words.matching.encode())
        new = [path for path, known in found.items() if known is None]
        tasks = ((path, seeds[path]) for path in new)
        if self._memo.cold:
            for path, chained in zip(new, self._pool.map(worker.chain_seed, tasks, len(new)), strict=True):
                found[path] = self._keep("read", path, inputs[path], chained.read)
                self._keep_chained(chained)
        else:
            for path, made in zip(new, self._pool.map(worker.read_seed, tasks, len(new)), strict=True):
                found[path] = self._keep("read", path, inputs[path], made)
        return {path: known for path, known in found.items() if known}

    def _carried(self, unread: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """Of seeds by the inputs of their reading: where nothing but topics changed since the last build, what was
        read then of those in which no changed topic can be found."""
        memo, before = self._memo, self._memo.store.noted(_MATCHING).decode()
        if not unread or before in ("", self._words.matching):
            return {}
        last = {path: memo.known("read", *inputs[:-1], before) for path, inputs in unread.items()}
        known = {path: read for path, read in last.items() if read}
        if not known:  # another program read them, whose vocabulary this one may not understand
            return {}
        changed = carry.phrases(memo.value(before, Vocabulary), memo.value(self._words.matching, Vocabulary))
        if changed is None:
            return {}
        readings = {
            path: [reading for _, reading in read.articles] for path, read in memo.values(known, Read).items()
        }
        origin = [(path, reading) for path, found in readings.items() for reading in found]
        texts = memo.store.values(reading for _, reading in origin)
        touched = {
            path
            for (path, _), text in zip(origin, texts, strict=True)
            if carry.holds(decode(text, Glance), changed)
        }
        return {
            path: memo.again("read", unread[path], known[path], held)
            for path, held in readings.items()
            if path not in touched
        }

    def relay(self, readings: Mapping[str, str]) -> dict[str, Relaid]:
        """Of those readings of which an editor keeps or cuts lines, by article id: what they say then."""
        edits = {ident: lines for ident, lines in line_edits(self._edits).items() if ident in readings}
        inputs = {i: (readings[i], digest(encode(lines)), self._words.matching) for i, lines in edits.items()}
        found = {ident: self._memo.known("relay", *key) for ident, key in inputs.items()}
        new = [ident for ident, known in found.items() if known is None]
        tasks = ((self._memo.store.value(readings[ident]), edits[ident]) for ident in new)
        for ident, made in zip(new, self._pool.map(worker.relay_article, tasks, len(new)), strict=True):
            found[ident] = self._kept("relay", ident, inputs[ident], made)
        return self._memo.values({ident: known for ident, known in found.items() if known}, Relaid)

    def settle(self, readings: Mapping[str, str]) -> dict[str, Settled]:
        """Of article ids and digests of their readings."""
        inputs = {ident: self._settle_inputs(ident, reading) for ident, reading in readings.items()}
        found = {ident: self._memo.known("settle", *key) for ident, key in inputs.items()}
        new = [ident for ident, known in found.items() if known is None]
        tasks = self._memo.store.values(readings[ident] for ident in new)
        for ident, made in zip(new, self._pool.map(worker.settle_article, tasks, len(new)), strict=True):
            found[ident] = self._kept("settle", ident, inputs[ident], made)
        return self._memo.values({ident: known for ident, known in found.items() if known}, Settled)

    def present(self, settled: Mapping[str, Settled]) -> dict[str, str]:
        """The digest of each article's `Presented`."""
        inputs = {ident: self._present_inputs(article) for ident, article in settled.items()}
        found = {ident: self._memo.known("present", *key) for ident, key in inputs.items()}
        new = [ident for ident, known in found.items() if known is None]
        tasks = self._memo.store.values(settled[ident].article for ident in new)
        for ident, made in zip(new, self._pool.map(worker.present_article, tasks, len(new)), strict=True):
            found[ident] = self._kept("present", ident, inputs[ident], made)
        return {ident: known for ident, known in found.items() if known}

    def sound(self, articles: Mapping[str, T]) -> dict[str, T]:
        """Those on which no link failed."""
        return {ident: one for ident, one in articles.items() if ident not in self.faults}

    def names(self, article: Settled) -> tuple[str, ...]:
        """Digests of the names that the article's pages show."""
        return tuple(self._words.labels.get(label, "") for label in article.labels)

    def _settle_inputs(self, ident: str, reading: str) -> tuple[str, ...]:
        overrides = self._edits.overrides.get(ident, ())
        return reading, digest(encode(overrides)) if overrides else "", self._lookups

    def _present_inputs(self, article: Settled) -> tuple[str, ...]:
        return article.article, *self.names(article)

    def _keep(self, step: str, subject: str, inputs: tuple[str, ...], made: Made) -> str:
        return self._memo.keep(step, subject, inputs, made.result, made.holds)

    def _kept(self, step: str, ident: str, inputs: tuple[str, ...], made: Made | Fault) -> str | None:
        if isinstance(made, Fault):
            self.faults[ident] = made
            return None
        return self._keep(step, ident, inputs, made)

    def _keep_chained(self, chained: Chained) -> None:
        read = decode(chained.read.result, Read)
        for (ident, reading), end in zip(read.articles, chained.articles, strict=True):
            if end is None:
                continue
            settled, presented = end
            self._keep("settle", ident, self._settle_inputs(ident, reading), settled)
            article = decode(settled.result, Settled)
            self._keep("present", ident, self._present_inputs(article), presented)
