"""Faults that are really injected into builds, and what must hold after each.

    python benchmarks/faults.py [--times 100] [--seed 1] [NAME ...]

Each scenario is run so many times on a copy of the project with a few made-up articles: killed at a random moment or
before a random operation on the disk, stopped, out of disk, with a cache that is damaged, two builds at once, and so
on. After each the site is the old one or the new one, whole; the next build makes the new one; nothing is left lying
about; nobody sees a traceback. What needs root (small disks, disks that cannot be written) is left out without it.

A sample of each runs with the tests; a scheduled job runs more of them.
"""

import argparse
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Thread

import corpus

from digest.press.output.place import MANIFEST
from digest.press.output.verify import verify

REPOSITORY = Path(__file__).parents[1]

#: A build in a process of its own; the pool is worth its start from few articles on, so that there are workers to kill.
CHILD = """\
import os, signal, sys
sys.path[:0] = {path!r}
from digest.press.steps import pool
pool.WORTH_A_POOL, pool.CHUNK = 3, 2
{more}
from digest.cli.main import main
raise SystemExit(main(sys.argv[1:]))
"""

#: Dies before its so many-th operation that changes the disk.
DYING = """\
from digest.press.output import disk
if {renaming}: disk.exchange = lambda one, other: False
left = {left}
def count(event, given):
    global left
    changes = event in ("os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "ctypes.dlsym")
    if changes or (event == "open" and isinstance(given[2], int) and given[2] & os.O_CREAT):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
"""

#: A worker dies at its so many-th task; the parent does not.
DYING_WORKER = """\
from digest.press.steps import publishing
import multiprocessing
whole, left = publishing.publish_article, {left}
def publish_article(task):
    global left
    left -= 1
    if left == 0 and multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return whole(task)
publish_article.__module__, publish_article.__qualname__ = "__main__", "publish_article"
publishing.publish_article = publish_article
"""

ARTICLES = 8
EDITED = "seeds/baru.txt"
TEXT = (
    "Indonesia dan Laos Bahas Narkotika\n\nPolri dan kepolisian Laos bertemu di Jakarta, Senin (3/3/2025).\n"
)


@dataclass(frozen=True)
class Bench:
    """A project, built, as it was (`old`) and with one article more (`new`): what the manifests of both are."""

    folder: Path
    old: str
    new: str

    @contextmanager
    def project(self, *, warm: bool = True, at: Path | None = None) -> Iterator[Path]:
        """A copy with the new article in it; warm with the old site and the cache that made it."""
        with tempfile.TemporaryDirectory(dir=at or self.folder) as folder:
            root = Path(folder) / "project"
            shutil.copytree(self.folder / "project", root, symlinks=True)
            if not warm:
                shutil.rmtree(root / "public")
                shutil.rmtree(root / ".digest")
            (root / EDITED).write_text(TEXT)
            yield root


def bench(folder: Path) -> Bench:
    root = folder / "project"
    for name in ("content", "templates", "seeds"):
        shutil.copytree(REPOSITORY / name, root / name)
    corpus.write(root / "seeds", ARTICLES)
    assert run(root).returncode in (0, 1)
    old = state(root)
    made = Bench(folder, old, "")
    with made.project(warm=False) as other:
        assert run(other).returncode in (0, 1)
        return Bench(folder, old, state(other))


def command(root: Path, *words: str, more: str = "") -> list[str]:
    path = [str(REPOSITORY / "src"), str(REPOSITORY / "benchmarks")]
    script = CHILD.format(path=path, more=more)
    return [sys.executable, "-c", script, *(words or ("build",)), "--root", str(root)]


def run(
    root: Path, *words: str, more: str = "", before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(root, *words, more=more),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=before,
    )


def state(root: Path) -> str:
    """The manifest of the site that lies there, which must be whole; nothing where there is none."""
    out = root / "public"
    if not out.exists():
        return ""
    wrong = verify(out)
    assert not wrong, f"the site is not whole: {wrong[:3]}"
    return sha256((out / MANIFEST).read_bytes()).hexdigest()


def right_after(made: Bench, root: Path, *allowed: str) -> None:
    """After the fault: one of these sites; after the next build the new one, and nothing left."""
    found = state(root)
    assert found in allowed, "neither the old nor the new site"
    done = run(root)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    assert state(root) == made.new, "the next build makes another site"
    left = [path.name for path in root.iterdir() if path.name.startswith(".public")]
    assert not left, f"left lying about: {left}"


def polite(done: subprocess.CompletedProcess[str], *codes: int) -> None:
    assert done.returncode in codes, f"exit {done.returncode}: {done.stdout}{done.stderr}"
    assert "Traceback" not in done.stdout + done.stderr, done.stderr


# -- killed and stopped


def killed_at_a_moment(made: Bench, chance: random.Random) -> None:
    warm, jobs = chance.random() < 0.5, chance.choice("12")
    with made.project(warm=warm) as root:
        child = subprocess.Popen(
            command(root, "build", "--jobs", jobs),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(chance.uniform(0.1, 1.5))
        child.kill()
        child.wait()
        assert _gone(child.pid), "workers outlive the build"
        right_after(made, root, made.new, made.old if warm else "")


def killed_at_an_operation(made: Bench, chance: random.Random) -> None:
    """Before any operation on the disk, between the two renames of a system without an exchange among them."""
    warm, renaming = chance.random() < 0.7, chance.random() < 0.5
    more = DYING.format(left=chance.randint(1, 400 if warm else 210), renaming=renaming)
    with made.project(warm=warm) as root:
        done = run(root, "build", "--jobs", "1", more=more)
        assert done.returncode in (0, 1, -signal.SIGKILL), done.stderr
        if renaming and not (root / "public").exists() and (root / ".public.old").exists():
            assert run(root, "build", "--seeds", str(root / "content")).returncode == 3
            assert state(root) == made.old, "the next start, even one that is refused, puts the old site back"
        right_after(made, root, made.new, made.old if warm else "")


def stopped(made: Bench, chance: random.Random) -> None:
    warm, jobs, how = (
        chance.random() < 0.5,
        chance.choice("12"),
        chance.choice((signal.SIGINT, signal.SIGTERM)),
    )
    with made.project(warm=warm) as root:
        child = subprocess.Popen(
            command(root, "build", "--jobs", jobs),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        time.sleep(chance.uniform(0.5, 1.5))  # once it runs: before that it is Python that is stopped
        os.killpg(child.pid, how) if chance.random() < 0.5 else child.send_signal(how)
        said = child.communicate()[0]
        if child.returncode == -how:  # still starting
            said = ""
        assert child.returncode in (0, 1, 128 + how, -how), f"exit {child.returncode}: {said}"
        assert "Traceback" not in said, said
        assert _gone(child.pid), "workers outlive the build"
        right_after(made, root, made.new, made.old if warm else "")


def worker_killed(made: Bench, chance: random.Random) -> None:
    with made.project(warm=False) as root:
        more = DYING_WORKER.format(left=chance.randint(1, 4))
        polite(run(root, "build", "--jobs", "2", more=more), 0, 1)
        right_after(made, root, made.new)


def _gone(session: int) -> bool:
    """Whether nobody of a session is left, or is within a few seconds."""
    for _ in range(100):
        if not any(_is_of(session, place) for place in Path("/proc").glob("[0-9]*/stat")):
            return True
        time.sleep(0.05)
    return False


def _is_of(session: int, stat: Path) -> bool:
    try:
        fields = stat.read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return fields[3] == str(session) and fields[0] != "Z"


# -- disks


def limited(made: Bench, chance: random.Random) -> None:
    """A limit on the length of files acts on every write as a full disk does."""
    warm, most = chance.random() < 0.5, int(2 ** chance.uniform(8, 21))
    with made.project(warm=warm) as root:
        done = run(
            root,
            "build",
            "--jobs",
            "1",
            before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
        )
        polite(done, 0, 1, 3)
        right_after(made, root, *([made.new] if done.returncode < 3 else [made.old if warm else ""]))


def full(made: Bench, chance: random.Random) -> None:
    """A small disk, with the output, the cache or both on it."""
    with made.project(warm=False) as root:
        what = chance.choice(("public", ".digest", "all"))
        size = int(2 ** chance.uniform(3, 12)) * 1024
        with _mounted(root.parent / "disk", f"size={size}") as disk:
            out = disk / "public" if what in ("public", "all") else root / "public"
            if what in (".digest", "all"):
                (disk / "cache").mkdir()
                (root / ".digest").symlink_to(disk / "cache")
            done = run(root, "build", "--jobs", "1", "--out", str(out))
            polite(done, 0, 1, 3)
            assert out.exists() is (done.returncode < 3), "published, or not at all"
            if done.returncode < 3:
                assert not verify(out)
                assert sha256((out / MANIFEST).read_bytes()).hexdigest() == made.new
            assert [path.name for path in disk.iterdir() if path.name.startswith(".public")] == []


def unwritable(made: Bench, chance: random.Random) -> None:
    """A project on a disk that cannot be written, its site elsewhere."""
    with made.project(warm=chance.random() < 0.5) as root:
        subprocess.run(["mount", "--bind", root, root], check=True)
        try:
            subprocess.run(["mount", "-o", "remount,ro,bind", root], check=True)
            out = root.parent / "elsewhere"
            done = run(root, "build", "--jobs", "1", "--out", str(out))
            polite(done, 0, 1)
            assert "cache-off" in done.stdout
            assert sha256((out / MANIFEST).read_bytes()).hexdigest() == made.new
            polite(run(root, "build", "--jobs", "1"), 0, 3)
        finally:
            subprocess.run(["umount", root], check=True)


def tied(made: Bench, chance: random.Random) -> None:
    """An output that is mounted, here or elsewhere: killed at an operation, the next build brings it to its end."""
    with made.project() as root:
        served = root.parent / "served"
        served.mkdir()
        subprocess.run(["mount", "--bind", root / "public", served], check=True)
        try:
            more = DYING.format(left=chance.randint(1, 400), renaming=False)
            run(root, "build", "--jobs", "1", more=more)
            polite(run(root, "build", "--jobs", "1"), 0, 1)
            assert state(root) == made.new
            assert not verify(served)
            assert not [path.name for path in served.iterdir() if path.name.startswith(".")]
        finally:
            subprocess.run(["umount", served], check=True)


@contextmanager
def _mounted(place: Path, options: str) -> Iterator[Path]:
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", place]
    subprocess.run(words, check=True, stderr=subprocess.DEVNULL)
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


# -- the cache, and others at work


def damaged(made: Bench, chance: random.Random) -> None:
    with made.project() as root:
        cache = root / ".digest" / "cache.sqlite"
        whole = cache.read_bytes()
        kind = chance.choice(("cut", "bits", "page", "foreign", "folder"))
        if kind == "cut":
            cache.write_bytes(whole[: chance.randrange(len(whole))])
        elif kind == "bits":
            bad = bytearray(whole)
            for _ in range(chance.choice((1, 10, 1000))):
                bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
            cache.write_bytes(bad)
        elif kind == "page":
            at = chance.randrange(len(whole) // 4096) * 4096
            other = chance.randrange(len(whole) // 4096) * 4096
            cache.write_bytes(whole[:at] + whole[other : other + 4096] + whole[at + 4096 :])
        elif kind == "foreign":
            cache.write_bytes(chance.randbytes(chance.choice((0, 100, 5000))))
        else:
            cache.unlink()
            cache.mkdir()
        polite(run(root, "check"), 0, 1)
        polite(run(root, "show", "000003-rusia"), 0)
        polite(run(root, "build", "--jobs", "1"), 0, 1)
        right_after(made, root, made.new)


def two_at_once(made: Bench, chance: random.Random) -> None:
    """Two states of a project into one folder: the site is one of theirs, and whole."""
    with made.project() as root, made.project(warm=False) as other:
        (other / EDITED).unlink()
        out, flags = str(root / "public"), ["--no-cache"] if chance.random() < 0.5 else []
        children = []
        for each in (root, other):
            words = command(each, "build", "--jobs", "1", "--out", out, *flags)
            children.append(
                subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            )
            time.sleep(chance.uniform(0, 0.6))
        said = [child.communicate()[0] for child in children]
        assert all(child.returncode in (0, 1, 3) for child in children), said
        assert any(child.returncode < 3 for child in children), said
        assert "Traceback" not in "".join(said), said
        right_after(made, root, made.old, made.new)


def changed_meanwhile(made: Bench, chance: random.Random) -> None:
    """Seeds that come and go while they are read: whole all the same, and the next build is right."""
    with made.project(warm=chance.random() < 0.5) as root:
        over = False

        def disturb() -> None:
            while not over:
                path = root / "seeds" / f"lewat-{chance.randrange(5)}.txt"
                path.unlink() if path.exists() else path.write_text(TEXT[: chance.randrange(1, len(TEXT))])
                time.sleep(0.002)

        beside = Thread(target=disturb)
        beside.start()
        try:
            done = run(root, "build", "--jobs", chance.choice("12"))
        finally:
            over = True
            beside.join()
        polite(done, 0, 1, 3)
        for path in (root / "seeds").glob("lewat-*"):
            path.unlink()
        state(root)
        assert run(root).returncode in (0, 1)
        assert state(root) == made.new


def few_files(made: Bench, chance: random.Random) -> None:
    most = chance.randint(6, 40)
    with made.project(warm=False) as root:
        done = run(
            root,
            "build",
            "--jobs",
            "2",
            before=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most)),
        )
        if (
            done.returncode != 1 or "cannot open shared object" not in done.stderr
        ):  # Python itself cannot start
            assert done.returncode in (0, 1, 3), done.stderr
        right_after(made, root, made.new if done.returncode == 0 else "", made.new, "")


Scenario = Callable[[Bench, random.Random], None]

SCENARIOS: dict[str, Scenario] = {
    each.__name__.replace("_", "-"): each
    for each in (
        killed_at_a_moment,
        killed_at_an_operation,
        stopped,
        worker_killed,
        limited,
        damaged,
        two_at_once,
        changed_meanwhile,
        few_files,
    )
}

#: What only root can set up.
OF_ROOT: dict[str, Scenario] = {each.__name__: each for each in (full, unwritable, tied)}


def scenarios() -> dict[str, Scenario]:
    return SCENARIOS | (OF_ROOT if _may_mount() else {})


@cache
def _may_mount() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        try:
            with _mounted(Path(folder) / "disk", "size=64k"):
                return True
        except (OSError, subprocess.CalledProcessError):
            return False


def repeat(made: Bench, scenario: Scenario, times: int, seed: int) -> list[str]:
    """What went wrong, with the number that brings it back."""
    wrong = []
    for at in range(times):
        try:
            scenario(made, random.Random(f"{seed} {at}"))
        except AssertionError as error:
            wrong.append(f"--seed {seed}, {at}: {error}")
    return wrong


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="inject faults into builds")
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"which of {', '.join(scenarios())}")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        made = bench(Path(folder))
        for name in options.names or scenarios():
            wrong = repeat(made, scenarios()[name], options.times, options.seed)
            print(f"{name:24}{options.times:6} times{len(wrong):6} wrong", flush=True)
            for one in wrong[:5]:
                print(f"    {one[:600]}")
            failed += len(wrong)
    return min(failed, 1)


if __name__ == "__main__":
    raise SystemExit(main())
