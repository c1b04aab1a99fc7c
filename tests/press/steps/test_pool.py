"""Work in one process and in several."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from pathlib import Path

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


def die(task: int) -> int:
    if task == 50 and parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return task * 3


def test_a_worker_that_is_killed_costs_no_result() -> None:
    with pool(2) as made:
        tasks = range(WORTH_A_POOL)
        assert list(made.map(die, iter(tasks), len(tasks))) == [task * 3 for task in tasks]
        assert list(made.map(work, tasks, len(tasks))) == [task * 3 for task in tasks]


@pytest.mark.parametrize("name", ["ProcessPoolExecutor", "ProcessPoolExecutor.submit"])
def test_where_there_are_no_processes_the_work_is_done_here(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As without /dev/shm, or where no more processes may be made."""

    def refuse(*_: object, **__: object) -> None:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(f"digest.press.steps.pool.{name}", refuse)
    with pool(2) as made:
        assert list(made.map(work, range(WORTH_A_POOL), WORTH_A_POOL)) == [3 * n for n in range(WORTH_A_POOL)]


PARENT = """
import sys, time
sys.path[:0] = {path!r}
from test_pool import start, slow
from digest.press.steps.pool import WORTH_A_POOL, Pool
for pid in Pool(2, start, (3,)).map(slow, range(WORTH_A_POOL), WORTH_A_POOL):
    print(pid, flush=True)
"""


def slow(_: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def test_no_worker_outlives_a_parent_that_was_killed() -> None:
    script = PARENT.format(path=[str(Path(__file__).parent), *sys.path])
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        pids = {int(parent.stdout.readline()) for _ in range(2 * CHUNK)}
        parent.kill()
    for _ in range(500):
        if not (left := [pid for pid in pids if _lives(pid)]):
            break
        time.sleep(0.01)
    assert len(pids) == 2
    assert not left


def _lives(pid: int) -> bool:
    """A process that is dead and not yet waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_at_least_one_core() -> None:
    assert cores() >= 1
