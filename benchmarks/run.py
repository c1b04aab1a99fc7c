"""What a build costs: cold, with nothing to do, and after each of the small changes of a working day.

    python benchmarks/run.py [--sizes 100,1000,10000] [--overrides N] [--runs 3] [--jobs N] [--work DIR] [--markdown]

Builds a made-up corpus (corpus.py) with the content and templates of this clone, as the command line does,
one process a build. Wall is what a person waits; CPU is that of all processes together and hardly moves
when something else runs on the machine; memory is the peak of the largest process. The figures are medians
of the runs. Every build is checked: the page that the change calls for must be there, with the words it
calls for. With --overrides so many articles of each size are corrected, and what editors wait for is measured:
a build, `check`, `review`, and a build after one more correction.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import timeit
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus

PROJECT = Path(__file__).parents[1]

#: Exit codes of a build that published a site.
PUBLISHED = (0, 1)

#: Where Python keeps what it compiled, as it does unless it is told otherwise: else each run compiles the program.
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

TOPIC = """\
label: Patroli
label_en: Patrols
definition: Patroli bersama di perbatasan dan di laut.
terms: [patroli]
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one build: seconds waited, seconds of all its processes, peak bytes of its largest one."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True, slots=True)
class Project:
    """A clone's content and templates, with made-up seeds."""

    root: Path
    ids: Sequence[str]
    jobs: int | None

    @property
    def out(self) -> Path:
        return self.root / "public"

    @property
    def log(self) -> Path:
        return self.root / "log"

    def override(self, text: str) -> None:
        path = self.root / "content" / "overrides" / f"{self.ids[0]}.yml"
        path.write_text(text, encoding="utf-8")

    def page(self, url: str) -> str:
        return (self.out / url).read_text(encoding="utf-8")

    def article(self, place: int) -> str:
        return self.page(f"artikel/{self.ids[place]}.html")

    def run(self, said: str) -> Cost:
        """`said`: a command and what it takes; `{}` is the last article's id."""
        words = (word.format(self.ids[-1]) for word in said.split())
        command = [sys.executable, str(PROJECT / "build.py"), *words, "--root", str(self.root)]
        if self.jobs:
            command += ["--jobs", str(self.jobs)]
        with self.log.open("wb") as output:
            begun = time.perf_counter()
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=COMPILED
            )
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in PUBLISHED:
            raise SystemExit(
                f"{' '.join(command)}: exit {process.returncode}\n{self.log.read_text()[-2000:]}"
            )
        unit = 1 if sys.platform == "darwin" else 1024
        return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def prepare(root: Path, size: int, overrides: int, jobs: int | None) -> Project:
    """A project of this many articles, and corrections. The first one has an override, to be edited later."""
    for folder in ("content", "templates"):
        shutil.copytree(PROJECT / folder, root / folder)
    folder = root / "content" / "overrides"
    shutil.rmtree(folder, ignore_errors=True)
    ids = corpus.write(root / "seeds", size)
    corpus.write_overrides(folder, ids, overrides)
    project = Project(root, ids, jobs)
    project.override("because: Tanggal menurut siaran pers.\nhappened: {set: 2024-03-04}\n")
    return project


def cold(project: Project) -> Callable[[], bool]:
    shutil.rmtree(project.root / ".digest", ignore_errors=True)
    shutil.rmtree(project.out, ignore_errors=True)
    return lambda: "4 Maret 2024" in project.article(0) and bool(project.article(-1))


def nothing(project: Project) -> Callable[[], bool]:
    before = (project.out / "index.html").stat().st_mtime_ns
    return lambda: (project.out / "index.html").stat().st_mtime_ns == before


def edited_override(project: Project) -> Callable[[], bool]:
    project.override("because: Tanggal menurut siaran pers kedua.\nhappened: {set: 2024-03-05}\n")
    return lambda: "5 Maret 2024" in project.article(0)


def new_topic(project: Project) -> Callable[[], bool]:
    (project.root / "content" / "topics" / "patroli.yml").write_text(TOPIC, encoding="utf-8")
    return lambda: "Patroli" in project.page("topik/patroli.html")


def new_article(project: Project) -> Callable[[], bool]:
    (made,) = corpus.write(project.root / "seeds", 1, first=len(project.ids))
    return lambda: made in project.page(f"artikel/{made}.html")


def findings(project: Project) -> Callable[[], bool]:
    return lambda: "finding" in project.log.read_text(encoding="utf-8")


def shown(project: Project) -> Callable[[], bool]:
    return lambda: project.ids[-1] in project.log.read_text(encoding="utf-8")


def corrected(project: Project) -> Callable[[], bool]:
    path = project.root / "content" / "overrides" / f"{project.ids[-1]}.yml"
    path.unlink(missing_ok=True)
    return lambda: "2024-03-06" in path.read_text(encoding="utf-8")


def queue(project: Project) -> Callable[[], bool]:
    many = f"of {len(project.ids)} articles are worth a look"
    return lambda: many in project.log.read_text(encoding="utf-8")


#: A command, what is changed before it, and what must then hold.
Step = tuple[str, Callable[[Project], Callable[[], bool]]]

#: In this order, each upon the state that the one before left.
CHANGES: dict[str, Step] = {
    "cold": ("build", cold),
    "nothing to do": ("build", nothing),
    "one override edited": ("build", edited_override),
    "one new topic": ("build", new_topic),
    "one new article": ("build", new_article),
    "check": ("check", findings),
    "show": ("show {}", shown),
    "correct": ("correct {} happened=2024-03-06 --because Begitu.", corrected),
}

#: The same for a newsroom that has corrected many articles.
EDITING: dict[str, Step] = {
    "cold": ("build", cold),
    "check": ("check", findings),
    "review": ("review", queue),
    "one override edited": ("build", edited_override),
}


def measure(work: Path, size: int, overrides: int, runs: int, jobs: int | None) -> dict[str, Cost]:
    steps = EDITING if overrides else CHANGES
    costs: dict[str, list[Cost]] = {name: [] for name in steps}
    for _ in range(runs):
        with tempfile.TemporaryDirectory(dir=work) as folder:
            project = prepare(Path(folder), size, overrides, jobs)
            for name, (command, change) in steps.items():
                holds = change(project)
                costs[name].append(project.run(command))
                if not holds():
                    raise SystemExit(f"{size} articles, {name}: it did not do what the change calls for")
    return {name: _median(each) for name, each in costs.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    wall, cpu, memory = zip(*((cost.wall, cost.cpu, cost.memory) for cost in costs), strict=True)
    return Cost(statistics.median(wall), statistics.median(cpu), int(statistics.median(memory)))


def row(size: int, overrides: int, name: str, cost: Cost) -> tuple[str, ...]:
    articles = f"{size:,}, {overrides:,} corrected" if overrides else f"{size:,}"
    return articles, name, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.memory / 2**20:.0f}"


def yardstick() -> float:
    """Seconds of a fixed piece of Python: what to hold these figures against on another, or a busier, machine."""
    return min(timeit.repeat("sum(range(10**6))", number=1, repeat=9))


HEAD = ("articles", "build", "wall s", "CPU s", "peak MB")


def main() -> None:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--overrides", type=int, default=0, help="articles of each size that are corrected")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int)
    parser.add_argument(
        "--work", type=Path, help="folder for the sites (default: the system's temporary one)"
    )
    parser.add_argument("--markdown", action="store_true", help="print the table as in the README")
    options = parser.parse_args()
    if options.markdown:
        print(
            f"Python {platform.python_version()}, {os.cpu_count()} cores, medians of {options.runs}; ", end=""
        )
        print(f"on this machine `sum(range(10**6))` takes {yardstick() * 1000:.0f} ms.\n")
        print(f"| {' | '.join(HEAD)} |\n|--:|:--|--:|--:|--:|")
    line = "| {} | {} | {} | {} | {} |" if options.markdown else "{:>22}  {:20} {:>8} {:>8} {:>8}"
    if not options.markdown:
        print(line.format(*HEAD))
    for size in map(int, options.sizes.split(",")):
        measured = measure(options.work, size, options.overrides, options.runs, options.jobs)
        for name, cost in measured.items():
            print(line.format(*row(size, options.overrides, name, cost)), flush=True)


if __name__ == "__main__":
    main()
