"""Findings and the outcome, as text for people and in the forms that machines read."""

import json
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

from digest.model.finding import Finding, Severity

MARK = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by place."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (f.path, f.line, f.column, f.code, f.message)))


def count(number: int, one: str, many: str = "") -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def text(findings: Sequence[Finding]) -> str:
    return "".join(_entry(finding) for finding in findings)


def _entry(finding: Finding) -> str:
    """`path:line:col: severity: code: message`, the line it stands on, and a caret under the word."""
    head = f"{finding.where()}: {finding.severity}: {finding.code}: {_printable(finding.message)}\n"
    if not finding.excerpt:
        return head
    line = _printable(finding.excerpt.rstrip())[:160]
    caret = " " * (finding.column - 1) + "^\n" if 0 < finding.column <= len(line) + 1 else ""
    return f"{head}    {line}\n" + (f"    {caret}" if caret else "")


def _printable(text: str) -> str:
    """Without control and direction characters, which could hide or fake what a terminal shows."""
    return "".join(char if char.isprintable() else " " for char in text)


def github(findings: Sequence[Finding]) -> str:
    """Workflow commands: annotations on the file and line that cause the problem."""
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    lines = []
    for finding in findings:
        properties = {
            "file": finding.path,
            "line": finding.line,
            "col": finding.column,
            "title": finding.code,
        }
        listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
        lines.append(f"::{names[finding.severity]} {listed}::{_data(finding.message)}\n")
    return "".join(lines)


def _data(value: object) -> str:
    return str(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def gitlab(findings: Sequence[Finding]) -> str:
    """A code quality report (CodeClimate's form, as GitLab reads it)."""
    severities = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}
    issues = [
        {
            "description": finding.message,
            "check_name": finding.code,
            "fingerprint": sha256(f"{finding.where()} {finding.code} {finding.message}".encode()).hexdigest(),
            "severity": severities[finding.severity],
            "location": {"path": finding.path, "lines": {"begin": max(1, finding.line)}},
        }
        for finding in findings
    ]
    return _json(issues)


def sarif(findings: Sequence[Finding]) -> str:
    """SARIF 2.1.0 (OASIS)."""
    results = [
        {
            "ruleId": finding.code,
            "level": str(finding.severity),
            "message": {"text": finding.message},
            "locations": [{"physicalLocation": _physical(finding)}],
        }
        for finding in findings
    ]
    rules = [{"id": code} for code in sorted({finding.code for finding in findings})]
    run = {"tool": {"driver": {"name": "digest", "rules": rules}}, "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return _json({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _physical(finding: Finding) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": finding.path}}
    if finding.line:
        region = {"startLine": finding.line, "startColumn": max(1, finding.column)}
        place["region"] = region
    return place


def as_json(findings: Sequence[Finding]) -> str:
    keys = ("severity", "code", "path", "line", "column", "message", "excerpt")
    return _json([{key: getattr(finding, key) for key in keys} for finding in findings])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": text,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "json": as_json,
}
