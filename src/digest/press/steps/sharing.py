"""A part of the seeds read, for a build elsewhere that takes it from the store: what one of many machines does."""

from contextlib import closing

from digest.overrides.edits import Edits
from digest.press.cache.memo import Memo
from digest.press.inputs import Snapshot
from digest.press.seeds import Share
from digest.press.steps import worker
from digest.press.steps.chain import Chain
from digest.press.steps.edition import Watch
from digest.press.steps.pool import Pool
from digest.press.steps.words import words


def read(snapshot: Snapshot, share: Share, memo: Memo, jobs: int | None, watch: Watch) -> None:
    """Each seed of the share, where it is not known; no correction and no template is looked at."""
    known = words(memo, snapshot.content)
    memo.cold = False  # no seed runs on to the chain's end
    snapshot.seeds.leave_out({path for path in snapshot.seeds if not share.holds(path)})
    tools: tuple[object, ...] = (memo.store.value(known.all), worker.Templates({}, {}), {}, ())
    with closing(Pool(jobs, worker.start, tools, watch)) as pool:
        Chain(memo, pool, known, Edits(), said={}).read(snapshot.seeds, snapshot.seeds.digests)
