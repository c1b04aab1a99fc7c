"""A site whose articles were read on many machines: each has the project, and hands over the file of its cache."""

import shutil
from pathlib import Path

import pytest

from desk import Desk, tree
from digest.press.seeds import Share
from digest.press.site import CACHE, Outcome, Project, build_site, read_share

SHARES = 3


@pytest.fixture
def fresh(pristine: Desk, tmp_path: Path) -> Desk:
    """The project as it is fetched: nothing built, nothing known."""
    shutil.copytree(pristine.root, tmp_path / "fresh", ignore=shutil.ignore_patterns(".digest", "public"))
    return Desk(tmp_path / "fresh")


def read(desk: Desk, number: int) -> tuple[Path, Outcome]:
    """The store of one machine, and what it did."""
    machine = desk.root.with_name(f"machine-{number}")
    shutil.copytree(desk.root, machine)
    outcome = read_share(Project(machine, machine / "seeds", jobs=1), Share(number, SHARES))
    assert [path for path in machine.iterdir() if path.name not in ("content", "templates", "seeds")] == [
        machine / ".digest"
    ]
    return machine / CACHE, outcome


def build(desk: Desk, *stores: Path) -> Outcome:
    project = Project(desk.root, desk.root / "seeds", jobs=1, stores=stores)
    outcome = build_site(project, desk.out)
    assert not outcome.refused, outcome.findings
    return outcome


def files_read(outcome: Outcome) -> list[str]:
    return sorted(subject for step, subject in outcome.ran if step == "read")


def test_three_shares_make_the_site_that_one_machine_makes(fresh: Desk, pristine: Desk) -> None:
    """Nothing is read again, and what was taken is kept: the next build needs no other store."""
    shares = [read(fresh, number) for number in range(1, SHARES + 1)]
    everything = sorted(f"seeds/{path.name}" for path in (fresh.root / "seeds").iterdir())
    assert sorted(path for _, did in shares for path in files_read(did)) == everything
    assert all({step for step, _ in did.ran} == {"vocabulary", "read"} for _, did in shares)
    made = build(fresh, *(store for store, _ in shares))
    assert not files_read(made)
    assert tree(fresh.out) == tree(pristine.out)
    for store, _ in shares:
        store.unlink()
    fresh.write("seeds/baru.txt", "Indonesia dan Laos Bahas Narkotika\n\nPolri dan polisi Laos bertemu.\n")
    assert files_read(build(fresh)) == ["seeds/baru.txt"]


def test_a_damaged_store_is_noticed_and_passed_over(fresh: Desk, pristine: Desk) -> None:
    """What it held is read again, and what the others hold is not."""
    (whole, _), (broken, lost) = read(fresh, 1), read(fresh, 2)
    data = bytearray(broken.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    broken.write_bytes(data)
    made = build(fresh, whole, broken)
    assert [(found.code, found.path) for found in made.findings if found.code == "store-off"] == [
        ("store-off", str(broken))
    ]
    assert set(files_read(lost)) <= set(files_read(made))
    assert len(files_read(made)) < len(fresh.seed_ids())
    assert tree(fresh.out) == tree(pristine.out)


def test_a_share_reads_again_only_what_is_new(fresh: Desk) -> None:
    """As in a job that keeps its cache: a file more moves no other one into another share."""
    project = Project(fresh.root, fresh.root / "seeds", jobs=1)
    assert files_read(read_share(project, Share(1, SHARES)))
    names = (f"seeds/baru-{at}.txt" for at in range(100))
    new = next(name for name in names if Share(1, SHARES).holds(name))
    fresh.write(new, "Indonesia dan Laos Bahas Narkotika\n\nPolri dan polisi Laos bertemu.\n")
    assert files_read(read_share(project, Share(1, SHARES))) == [new]
