"""What a build came to, for the page of a job: counts, findings, where the time went, what is large, what is next."""

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from digest.model.finding import Finding, Severity
from digest.press.output.report import count, text

#: Rows of each table: what is worth a look, not all there is.
ROWS = 5


@dataclass(frozen=True, slots=True)
class Account:
    """`computed`: tasks by step, most first; `spent`: seconds by step, most first; `largest`: pages by bytes."""

    refused: str
    articles: int
    stories: int
    pages: int
    came: int
    gone: int
    seconds: float
    errors: int
    warnings: int
    notes: int
    computed: tuple[tuple[str, int], ...]
    spent: tuple[tuple[str, float], ...]
    largest: tuple[tuple[str, int], ...]
    next_steps: tuple[str, ...]


def largest(out: Path, urls: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    sizes = [(url, (out / url).stat().st_size) for url in urls if (out / url).is_file()]
    return tuple(sorted(sizes, key=lambda one: (-one[1], one[0]))[:ROWS])


def computed(ran: tuple[tuple[str, str], ...]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(step for step, _ in ran).most_common())


def severities(findings: tuple[Finding, ...]) -> tuple[int, int, int]:
    """Errors, warnings, notes."""
    found = Counter(one.severity for one in findings)
    return found[Severity.ERROR], found[Severity.WARNING], found[Severity.NOTE]


def as_json(account: Account) -> str:
    return json.dumps(asdict(account), ensure_ascii=False, indent=2) + "\n"


def as_markdown(account: Account, findings: tuple[Finding, ...]) -> str:
    state = f"**Refused**: {account.refused}" if account.refused else "**Published**"
    numbers = (
        count(account.articles, "article"),
        count(account.stories, "story", "stories"),
        f"{count(account.pages, 'page')} ({account.came} came, {account.gone} went)",
        f"{account.seconds:.1f} s",
    )
    parts = [f"### Build\n\n{state}: {', '.join(numbers)}\n"]
    if findings:
        parts.append(f"\n````text\n{text(findings)}````\n")
    parts += _table(
        "slowest steps", "seconds", [(step, f"{each:.1f}") for step, each in account.spent[:ROWS]]
    )
    parts += _table("largest pages", "bytes", [(url, f"{size:,}") for url, size in account.largest])
    if account.next_steps:
        parts.append("\nNext:\n\n" + "".join(f"- {step}\n" for step in account.next_steps))
    return "".join(parts)


def _table(what: str, unit: str, rows: list[tuple[str, str]]) -> list[str]:
    if not rows:
        return []
    lines = "".join(f"| `{name}` | {value} |\n" for name, value in rows)
    return [f"\n| {what} | {unit} |\n|---|--:|\n{lines}"]
