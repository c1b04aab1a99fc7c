"""The per-article chain, link by link and in one go."""

from collections.abc import Iterator, Mapping

import pytest

from desk import Desk
from digest.press.cache.codec import digest
from digest.press.cache.memo import Memo
from digest.press.cache.store import open_store
from digest.press.inputs import take
from digest.press.steps import worker
from digest.press.steps.chain import Chain
from digest.press.steps.laid_out import readings_of
from digest.press.steps.pool import Pool
from digest.press.steps.words import edits, words
from digest.vocabulary.settings import HOME


@pytest.fixture
def memo() -> Iterator[Memo]:
    store = open_store(None)
    yield Memo(store)
    store.close()


def chain_of(desk: Desk, memo: Memo) -> Chain:
    taken = take(desk.root, desk.root / "seeds")
    known = words(memo, taken.content)
    said = edits(memo, taken, known)
    return Chain(
        memo,
        Pool(
            1,
            worker.start,
            (memo.store.value(known.all), worker.Templates({}, {}), said.overrides, said.lookups),
        ),
        known,
        said,
        said={HOME: ""},
    )


def digests(seeds: Mapping[str, bytes]) -> dict[str, str]:
    return {path: digest(path, data) for path, data in seeds.items()}


def results(chain: Chain, memo: Memo, seeds: Mapping[str, bytes]) -> tuple[object, object]:
    readings = readings_of(memo, chain.read(seeds, digests(seeds))).articles
    settled = chain.settle(readings)
    return settled, chain.present(settled)


def test_in_one_go_as_link_by_link(pristine: Desk, memo: Memo) -> None:
    """A first build takes each seed to the chain's end at once; later ones stop where nothing changed."""
    seeds = take(pristine.root, pristine.root / "seeds").seeds
    at_once = results(chain_of(pristine, memo), memo, seeds)
    other = Memo(open_store(None))
    other.cold = False
    assert results(chain_of(pristine, other), other, seeds) == at_once
    other.store.close()


def test_what_is_known_is_not_computed(pristine: Desk, memo: Memo) -> None:
    seeds = take(pristine.root, pristine.root / "seeds").seeds
    chain = chain_of(pristine, memo)
    first = results(chain, memo, seeds)
    memo.ran.clear()
    assert results(chain, memo, seeds) == first
    assert memo.ran == []


def test_a_file_that_moved_is_another_seed(pristine: Desk, memo: Memo) -> None:
    """Its path stands in the data, and its name is the article's id."""
    seeds = take(pristine.root, pristine.root / "seeds").seeds
    path, data = next(iter(seeds.items()))
    chain = chain_of(pristine, memo)
    chain.read({path: data}, digests({path: data}))
    memo.ran.clear()
    moved = "seeds/lain/" + path.rpartition("/")[2]
    chain.read({moved: data}, digests({moved: data}))
    assert ("read", moved) in memo.ran


def test_the_vocabulary_of_another_program_is_not_opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache of an older program lies there, whose values this one may not understand."""

    def unreadable(*_: object) -> None:
        raise ValueError("opened")

    monkeypatch.setattr("digest.press.cache.memo.code_digest", lambda step: f"another program's {step}")
    monkeypatch.setattr("digest.press.steps.chain.carry.phrases", unreadable)
    desk.delete("content/topics/perikanan.yml")
    assert {step for step, _ in desk.build(jobs=1).ran} >= {"read"}
