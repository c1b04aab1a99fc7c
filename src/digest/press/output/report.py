"""Findings and the outcome, as text for people and in the forms that machines read."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from urllib.parse import quote

from digest.model.finding import Finding, Severity

#: Bytes of a list in the summary of a GitHub job, which takes a megabyte from all its steps together.
SUMMARY = 200_000

#: A place in a message, which changes with every line put in above it.
_LINES = re.compile(r":\d+(?::\d+)?\b")

MARK = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once: errors first, then by place."""
    unique = dict.fromkeys(findings)
    return tuple(
        sorted(unique, key=lambda f: (_RANK[f.severity], f.path, f.line, f.column, f.code, f.message))
    )


def count(number: int, one: str, many: str = "") -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def tally(findings: Sequence[Finding]) -> str:
    """`2 findings, 1 note`: how many count against the site, and how many do not."""
    notes = sum(found.severity is Severity.NOTE for found in findings)
    counted = count(len(findings) - notes, "finding")
    return f"{counted}, {count(notes, 'note')}" if notes else counted


def text(findings: Sequence[Finding]) -> str:
    return "".join(_entry(finding) for finding in findings)


def _entry(finding: Finding) -> str:
    """`path:line:col: severity: code: message`, the line it stands on, and a caret under the word."""
    head = (
        f"{_printable(finding.where())}: {finding.severity}: {finding.code}: {_printable(finding.message)}\n"
    )
    if not finding.excerpt:
        return head
    line = _printable(finding.excerpt.rstrip())[:160]
    caret = " " * (finding.column - 1) + "^\n" if 0 < finding.column <= len(line) + 1 else ""
    return f"{head}    {line}\n" + (f"    {caret}" if caret else "")


def _printable(text: str) -> str:
    """Without control and direction characters, which could hide or fake what a terminal shows."""
    return "".join(char if char.isprintable() else " " for char in text)


def github(findings: Sequence[Finding]) -> str:
    """Workflow commands: annotations on the file and line that cause the problem, errors first, for only ten of each
    kind are shown; then all of them as a plain list in the log."""
    if not findings:
        return ""
    worst_first = sorted(findings, key=lambda found: list(_COMMANDS).index(found.severity))
    listing = text(findings)
    mark = sha256(listing.encode("utf-8", "replace")).hexdigest()  # no line of the list can end it
    return "".join(
        (
            *map(_annotation, worst_first),
            f"::group::{count(len(findings), 'finding')}\n",
            f"::stop-commands::{mark}\n{listing}::{mark}::\n",
            "::endgroup::\n",
        )
    )


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _annotation(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": finding.line,
        "col": finding.column,
        "title": finding.code,
    }
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(finding.message)}\n"


def summary(findings: Sequence[Finding], outcome: str) -> str:
    """What came of it, and all findings, in Markdown for the page of a job."""
    told = _printable(outcome)
    listing = text(findings)
    shown = listing.encode()[:SUMMARY].decode("utf-8", "ignore")
    more = "\n(more in the log)" if len(shown) < len(listing) else ""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", shown)), default=0))
    listed = f"\n{fence}text\n{shown.rstrip()}{more}\n{fence}\n" if findings else ""
    return f"### {told}\n{listed}"


def _data(value: object) -> str:
    return _printable(str(value)).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def gitlab(findings: Sequence[Finding]) -> str:
    """A code quality report (CodeClimate's form, as GitLab reads it). A finding is the same one when lines are put in
    above it."""
    severities = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}
    seen: Counter[str] = Counter()
    issues = []
    for finding in findings:
        same = _LINES.sub("", f"{finding.path} {finding.code} {finding.message}")
        seen[same] += 1
        issues.append(
            {
                "description": _printable(finding.message),
                "check_name": finding.code,
                "fingerprint": sha256(f"{same} {seen[same]}".encode("utf-8", "replace")).hexdigest(),
                "severity": severities[finding.severity],
                "location": {"path": finding.path, "lines": {"begin": max(1, finding.line)}},
            }
        )
    return _json(issues)


def sarif(findings: Sequence[Finding]) -> str:
    """SARIF 2.1.0 (OASIS)."""
    results = [
        {
            "ruleId": finding.code,
            "level": str(finding.severity),
            "message": {"text": _printable(finding.message)},
            "locations": [{"physicalLocation": _physical(finding)}] if finding.path else [],
        }
        for finding in findings
    ]
    rules = [{"id": code} for code in sorted({finding.code for finding in findings})]
    driver = {"name": "digest", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return _json({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _physical(finding: Finding) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(finding.path)}}
    if finding.line:
        region = {"startLine": finding.line, "startColumn": max(1, finding.column)}
        place["region"] = region
    return place


def as_json(findings: Sequence[Finding]) -> str:
    keys = ("severity", "code", "path", "line", "column", "message", "excerpt")
    return _json([{key: getattr(finding, key) for key in keys} for finding in findings])


def _json(value: object) -> str:
    """In ASCII: the same file whatever the locale."""
    return json.dumps(value, indent=2) + "\n"


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": text,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "json": as_json,
}
