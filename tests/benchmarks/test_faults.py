"""A sample of the faults that are injected into builds; `python benchmarks/faults.py` runs many more of each."""

import random

import faults
import pytest


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> faults.Bench:
    return faults.bench(tmp_path_factory.mktemp("bench"))


@pytest.mark.parametrize("name", faults.scenarios())
def test_a_site_survives(made: faults.Bench, name: str) -> None:
    assert faults.repeat(made, faults.scenarios()[name], times=1, seed=3) == []


def test_a_site_that_is_not_whole_is_noticed(made: faults.Bench) -> None:
    """What the scenarios rest on."""
    with made.project() as root:
        assert faults.state(root) == made.old != made.new
        (root / "public" / "index.html").write_text("x")
        with pytest.raises(AssertionError, match="not whole"):
            faults.state(root)

    def fails(_: faults.Bench, chance: random.Random) -> None:
        assert chance.random() > 1, "wrong"

    (wrong,) = faults.repeat(made, fails, 1, 3)
    assert wrong.startswith("--seed 3, 0: wrong")


def test_it_dies_where_it_is_told(made: faults.Bench) -> None:
    """A build that a scenario means to kill is really killed."""
    with made.project() as root:
        assert faults.run(root, more=faults.DYING.format(left=30, renaming=False)).returncode == -9
        assert faults.state(root) == made.old


def test_the_command_says_what_failed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, made: faults.Bench
) -> None:
    def fails(_: faults.Bench, __: random.Random) -> None:
        raise AssertionError("wrong")

    monkeypatch.setattr(faults, "bench", lambda _: made)
    monkeypatch.setitem(faults.SCENARIOS, "limited", fails)
    assert faults.main(["limited", "--times", "2"]) == 1
    assert "2 wrong" in capsys.readouterr().out
