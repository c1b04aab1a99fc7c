"""A seed file read, in any process."""

import pytest

from desk import Desk
from digest.press.cache.codec import decode, digest
from digest.press.cache.memo import Memo
from digest.press.cache.store import open_store
from digest.press.inputs import take
from digest.press.steps import worker
from digest.press.steps.reading import chain_seed, read_seed, relay_article
from digest.press.steps.words import words
from digest.press.steps.worker import Read, Relaid, Templates

TEXT = b"Polri Bertemu PDRM\n\nKUALA LUMPUR - Polri dan PDRM bertemu di Kuala Lumpur, Senin (3/3/2025).\n"


@pytest.fixture(autouse=True)
def tools(pristine: Desk) -> None:
    memo = Memo(open_store(None))
    known = words(memo, take(pristine.root, pristine.root / "seeds").content)
    worker.start(memo.store.value(known.all), Templates({}, {}), {}, ())


def test_a_seed_gives_its_articles_by_digest() -> None:
    made = read_seed(("seeds/a.txt", TEXT))
    read = decode(made.result, Read)
    assert read.articles == (("a", made.holds[0].digest),)
    assert made.holds[0].digest == digest(made.holds[0].value)


def test_on_to_the_end_it_reads_the_same() -> None:
    chained = chain_seed(("seeds/a.txt", TEXT))
    assert chained.read == read_seed(("seeds/a.txt", TEXT))
    (end,) = chained.articles
    assert end and end[0] == worker.settle_article(chained.read.holds[0].value)


def test_without_a_line_that_is_cut_it_is_the_same_reading() -> None:
    (reading,) = read_seed(("seeds/a.txt", TEXT)).holds
    made = relay_article((reading.value, ()))
    assert decode(made.result, Relaid) == Relaid(reading.digest, ())
