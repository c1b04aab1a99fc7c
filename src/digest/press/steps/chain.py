"""The per-article chain: read, settle, present. Each link asks what is known and has the pool compute the rest."""

from collections.abc import Callable, Iterable, Mapping
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
from digest.vocabulary.settings import HOME
from digest.vocabulary.values import Vocabulary

T = TypeVar("T")

#: The note of the words that decided matches when seeds were last read.
_MATCHING = "matching"


class Chain:
    """Keys are made of the digests of values, so a change stops at the link that gives the same as before.

    `said`: by language the digest of what the site says around articles. `faults`: of the articles on which a link
    failed; they go no further.
    """

    def __init__(self, memo: Memo, pool: Pool, words: Words, edits: Edits, said: Mapping[str, str]) -> None:
        self._memo = memo
        self._pool = pool
        self._words = words
        self._edits = edits
        self._said = said
        self._lookups = digest(encode(edits.lookups))
        self.faults: dict[str, Fault] = {}

    def read(self, seeds: Mapping[str, bytes], digests: Mapping[str, str]) -> dict[str, str]:
        """The digest of each seed file's `Read`. Where nothing at all is known, the seeds run on to the chain's end
        in one go: there is no cutoff to wait for. `digests`: of the seeds, with their paths."""
        inputs = {path: (digests[path], self._words.matching) for path in seeds}
        found = self._known("read", inputs)
        found |= self._carried({path: key for path, key in inputs.items() if path not in found})
        self._memo.store.note(_MATCHING, self._words.matching.encode())
        if self._memo.cold:
            self._chained({path: seed for path, seed in seeds.items() if path not in found}, inputs)
            found = self._known("read", inputs)
        from digest.press.steps import reading  # noqa: PLC0415 (the readers are half of a start)

        return self._run("read", inputs, found, reading.read_seed, lambda new: ((p, seeds[p]) for p in new))

    def _chained(self, seeds: Mapping[str, bytes], inputs: Mapping[str, tuple[str, ...]]) -> None:
        from digest.press.steps import reading  # noqa: PLC0415

        made = self._pool.map(reading.chain_seed, seeds.items(), len(seeds))
        for path, chained in zip(seeds, made, strict=True):
            self._keep("read", path, inputs[path], chained.read)
            self._keep_chained(chained)

    def _carried(self, unread: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """Of seeds by the inputs of their reading: where nothing but topics changed since the last build, what was
        read then of those in which no changed topic can be found."""
        memo, before = self._memo, self._memo.store.noted(_MATCHING).decode()
        if before in ("", self._words.matching):
            return {}
        known = self._known("read", {path: (*inputs[:-1], before) for path, inputs in unread.items()})
        if not known:  # another program read them, whose vocabulary this one may not understand
            return {}
        changed = carry.phrases(memo.value(before, Vocabulary), memo.value(self._words.matching, Vocabulary))
        if changed is None:
            return {}
        readings = {
            path: [reading for _, reading in read.articles] for path, read in memo.values(known, Read).items()
        }
        touched = self._touched(readings, changed)
        return {
            path: memo.again("read", unread[path], known[path], held)
            for path, held in readings.items()
            if path not in touched
        }

    def _touched(self, readings: Mapping[str, Iterable[str]], changed: Iterable[str]) -> set[str]:
        origin = [(path, reading) for path, found in readings.items() for reading in found]
        texts = self._memo.store.values(reading for _, reading in origin)
        return {
            path
            for (path, _), text in zip(origin, texts, strict=True)
            if carry.holds(decode(text, Glance), changed)
        }

    def relay(self, readings: Mapping[str, str]) -> dict[str, Relaid]:
        """Of those readings of which an editor keeps or cuts lines, by article id: what they say then."""
        from digest.press.steps import reading  # noqa: PLC0415

        edits = {ident: lines for ident, lines in line_edits(self._edits).items() if ident in readings}
        inputs = {i: (readings[i], digest(encode(lines)), self._words.matching) for i, lines in edits.items()}
        made = self._run(
            "relay",
            inputs,
            self._known("relay", inputs),
            reading.relay_article,
            lambda new: ((self._memo.store.value(readings[ident]), edits[ident]) for ident in new),
        )
        return self._memo.values(made, Relaid)

    def settle(self, readings: Mapping[str, str]) -> dict[str, Settled]:
        """Of article ids and digests of their readings."""
        inputs = {ident: self._settle_inputs(ident, reading) for ident, reading in readings.items()}
        made = self._run(
            "settle",
            inputs,
            self._known("settle", inputs),
            worker.settle_article,
            lambda new: self._memo.store.values(readings[ident] for ident in new),
        )
        return self._memo.values(made, Settled)

    def present(self, settled: Mapping[str, Settled], language: str = HOME) -> dict[str, str]:
        """The digest of each article's `Presented`."""
        inputs = {ident: self._present_inputs(article, language) for ident, article in settled.items()}
        return self._run(
            "present",
            inputs,
            self._known("present", inputs),
            worker.present_article,
            lambda new: (
                (language, data) for data in self._memo.store.values(settled[ident].article for ident in new)
            ),
        )

    def _known(self, step: str, inputs: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """What the step gave before, by the names of those inputs that were seen."""
        found = ((name, self._memo.known(step, *key)) for name, key in inputs.items())
        return {name: known for name, known in found if known}

    def _run(
        self,
        step: str,
        inputs: Mapping[str, tuple[str, ...]],
        known: Mapping[str, str],
        work: Callable[[T], Made | Fault],
        tasks: Callable[[list[str]], Iterable[T]],
    ) -> dict[str, str]:
        """What the step gives for each of the inputs that it can be done for: known, or computed."""
        new = [name for name in inputs if name not in known]
        results = self._pool.map(work, tasks(new), len(new))
        made = {n: self._kept(step, n, inputs[n], one) for n, one in zip(new, results, strict=True)}
        whole = {name: known.get(name) or made.get(name) for name in inputs}
        return {name: result for name, result in whole.items() if result}

    def sound(self, articles: Mapping[str, T]) -> dict[str, T]:
        """Those on which no link failed."""
        return {ident: one for ident, one in articles.items() if ident not in self.faults}

    def names(self, article: Settled) -> tuple[str, ...]:
        """Digests of the names that the article's pages show."""
        return tuple(self._words.labels.get(label, "") for label in article.labels)

    def _settle_inputs(self, ident: str, reading: str) -> tuple[str, ...]:
        overrides = self._edits.overrides.get(ident, ())
        return reading, digest(encode(overrides)) if overrides else "", self._lookups

    def _present_inputs(self, article: Settled, language: str = HOME) -> tuple[str, ...]:
        return article.article, self._said[language], *self.names(article)

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
