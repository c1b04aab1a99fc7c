"""Work in one process and in several."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from digest.press.steps.pool import CHUNK, WORTH_A_POOL, Pool, cores

_given: list[int] = []


def start(factor: int) -> None:
    _given[:] = [factor]


def work(task: int) -> int:
    return task * _given[0]


def where(_: int) -> int:
    return os.getpid()


def fail(task: int) -> int:
    return 1 // (task - 3)


@contextmanager
def pool(jobs: int) -> Iterator[Pool]:
    made = Pool(jobs, start, (3,))
    yield made
    made.close()


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("count", [0, 5, WORTH_A_POOL + 1])
def test_same_results_in_the_same_order(jobs: int, count: int) -> None:
    with pool(jobs) as made:
        assert list(made.map(work, range(count), count)) == [task * 3 for task in range(count)]


def test_few_tasks_stay_in_this_process() -> None:
    with pool(2) as made:
        assert set(made.map(where, range(5), 5)) == {os.getpid()}


def test_many_tasks_go_to_others() -> None:
    with pool(2) as made:
        assert os.getpid() not in set(made.map(where, range(WORTH_A_POOL), WORTH_A_POOL))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_the_program_is_not_swallowed(jobs: int) -> None:
    with pool(jobs) as made, pytest.raises(ZeroDivisionError):
        list(made.map(fail, range(WORTH_A_POOL), WORTH_A_POOL))


def test_tasks_are_made_as_they_are_needed() -> None:
    """The parent never holds all tasks: what waits is bounded, however many there are."""
    asked = 0

    def tasks() -> Iterator[int]:
        nonlocal asked
        for task in range(20 * CHUNK):
            asked += 1
            yield task

    with pool(2) as made:
        results = made.map(work, tasks(), 20 * CHUNK)
        next(results)
        assert asked < 20 * CHUNK
        assert len(list(results)) == 20 * CHUNK - 1


def test_at_least_one_core() -> None:
    assert cores() >= 1
