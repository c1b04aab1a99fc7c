"""What the seeds give, in all."""

from desk import Desk
from digest.press.cache.codec import digest, encode
from digest.press.cache.memo import Memo
from digest.press.cache.store import Entry, open_store
from digest.press.inputs import take
from digest.press.steps.laid_out import as_laid_out, readings_of
from digest.press.steps.words import words
from digest.press.steps.worker import Read


def test_of_two_articles_with_one_id_the_first_is_kept_and_the_other_said() -> None:
    memo = Memo(open_store(None))
    read = {}
    for path, ident in (("seeds/a.txt", "a"), ("seeds/b/A.txt", "A"), ("seeds/c.txt", "c")):
        made = encode(Read(((ident, f"reading of {path}"),), ()))
        memo.store.put([Entry(digest(made), made)])
        read[path] = digest(made)
    laid_out = readings_of(memo, read)
    readings, findings = laid_out.articles, laid_out.findings
    assert readings == {"a": "reading of seeds/a.txt", "c": "reading of seeds/c.txt"}
    assert [(found.code, found.path) for found in findings] == [("article-twice", "seeds/b/A.txt")]


def test_the_same_seeds_gave_the_same(desk: Desk) -> None:
    """Known whole to who comes later, until a seed is another."""
    memo = Memo(open_store(desk.root / ".digest" / "cache.sqlite"))
    taken = take(desk.root, desk.root / "seeds")
    before = as_laid_out(memo, taken.seeds, words(memo, taken.content))
    assert before and list(before.articles) == sorted(desk.seed_ids())
    desk.write("seeds/baru.txt", "Polri Bertemu PDRM\n\nPolri dan PDRM bertemu.\n")
    now = take(desk.root, desk.root / "seeds").seeds
    assert as_laid_out(memo, now, words(memo, taken.content)) is None
    memo.store.abandon()
