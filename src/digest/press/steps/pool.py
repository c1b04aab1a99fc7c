"""Work for many articles, on one core or several. Same results in the same order either way."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import connection, parent_process
from threading import Thread
from typing import TypeVar

from digest.press.steps.edition import Watch, unwatched

Task = TypeVar("Task")
Result = TypeVar("Result")

#: Below this many tasks the start of a pool costs more than it saves.
WORTH_A_POOL = 200

#: Tasks handed over at a time: few enough that all cores end together, many enough that handing over is cheap.
CHUNK = 32

#: No processes are to be had here: no shared memory, no room for one more, or no such thing on this system.
_NO_PROCESSES = (OSError, ImportError, NotImplementedError)


def cores() -> int:
    """Processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool:
    """`start` builds a worker's tools from `given`; it runs once in each process that works.

    Where there are no processes to be had, or one of them dies, the work goes on in this one.
    """

    def __init__(
        self, jobs: int | None, start: Callable[..., None], given: Sequence[object], watch: Watch = unwatched
    ) -> None:
        """`jobs` None: all cores. `watch` is told how many tasks are done, and of how many."""
        self._jobs = jobs or cores()
        self._watch = watch
        self._start = start
        self._given = tuple(given)
        self._processes: ProcessPoolExecutor | None = None
        self._started = False

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task], many: int) -> Iterator[Result]:
        """Each task's result, in order; `many` is their number. Tasks are made as they are needed, so that memory
        does not grow with them."""
        apart = many >= WORTH_A_POOL and self._several()
        results = self._apart(work, iter(tasks)) if apart else self._here(work, tasks)
        for done, result in enumerate(results, 1):
            yield result
            self._watch(done, many)

    def close(self) -> None:
        if self._processes:
            self._processes.shutdown(cancel_futures=True)

    def _several(self) -> bool:
        """Whether there are processes to share the work with."""
        if self._jobs > 1 and self._processes is None:
            given = self._start, self._given
            try:
                self._processes = ProcessPoolExecutor(self._jobs, initializer=_begin, initargs=given)
            except _NO_PROCESSES:
                self._jobs = 1
        return self._jobs > 1

    def _here(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        for task in tasks:
            if not self._started:
                self._start(*self._given)
                self._started = True
            yield work(task)

    def _apart(self, work: Callable[[Task], Result], tasks: Iterator[Task]) -> Iterator[Result]:
        """A chunk is kept until its results are there: what a process that died leaves undone is done here."""
        waiting: deque[tuple[list[Task], Future[list[Result]]]] = deque()
        while True:
            chunk: list[Task] = []
            try:
                while len(waiting) < 3 * self._jobs and (chunk := list(islice(tasks, CHUNK))):
                    waiting.append((chunk, self._submit(work, chunk)))
                if not waiting:
                    return
                chunk = []
                done = waiting[0][1].result()
            except BrokenProcessPool:
                self._jobs = 1
                left = chain(*(handed for handed, _ in waiting), chunk, tasks)
                yield from self._here(work, left)
                return
            waiting.popleft()
            yield from done

    def _submit(self, work: Callable[[Task], Result], chunk: list[Task]) -> Future[list[Result]]:
        assert self._processes
        try:
            return self._processes.submit(_each, work, chunk)
        except _NO_PROCESSES as error:  # the first chunk starts them
            raise BrokenProcessPool(str(error)) from error


def _each(work: Callable[[Task], Result], chunk: list[Task]) -> list[Result]:
    return [work(task) for task in chunk]


def _begin(start: Callable[..., None], given: tuple[object, ...]) -> None:
    """A worker's beginning. Whoever stops the build stops the parent, which ends its workers: a Ctrl-C that the
    terminal sends to all of them is not theirs to answer, and they do not outlive a parent that was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    start(*given)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
