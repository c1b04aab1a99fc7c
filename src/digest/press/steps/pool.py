"""Work for many articles, on one core or several. Same results in the same order either way."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

#: Below this many tasks the start of a pool costs more than it saves.
WORTH_A_POOL = 200

#: Tasks handed over at a time: few enough that all cores end together, many enough that handing over is cheap.
CHUNK = 32


def cores() -> int:
    """Processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


Watch = Callable[[int, int], None]


def unwatched(done: int, many: int) -> None:
    pass


class Pool:
    """`start` builds a worker's tools from `given`; it runs once in each process that works."""

    def __init__(
        self, jobs: int, start: Callable[..., None], given: Sequence[object], watch: Watch = unwatched
    ) -> None:
        """`watch` is told how many tasks are done, and of how many."""
        self._jobs = jobs
        self._watch = watch
        self._start = start
        self._given = tuple(given)
        self._processes: ProcessPoolExecutor | None = None
        self._started = False

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task], many: int) -> Iterator[Result]:
        """Each task's result, in order; `many` is their number. Tasks are made as they are needed, so that memory
        does not grow with them."""
        apart = self._jobs > 1 and many >= WORTH_A_POOL
        results = self._apart(work, iter(tasks)) if apart else self._here(work, tasks)
        for done, result in enumerate(results, 1):
            yield result
            self._watch(done, many)

    def close(self) -> None:
        if self._processes:
            self._processes.shutdown(cancel_futures=True)

    def _here(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        for task in tasks:
            if not self._started:
                self._start(*self._given)
                self._started = True
            yield work(task)

    def _apart(self, work: Callable[[Task], Result], tasks: Iterator[Task]) -> Iterator[Result]:
        if self._processes is None:
            self._processes = ProcessPoolExecutor(self._jobs, initializer=self._start, initargs=self._given)
        waiting: deque[Future[list[Result]]] = deque()
        while True:
            while len(waiting) < 3 * self._jobs and (chunk := list(islice(tasks, CHUNK))):
                waiting.append(self._processes.submit(_each, work, chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _each(work: Callable[[Task], Result], chunk: list[Task]) -> list[Result]:
    return [work(task) for task in chunk]
