"""Findings in the forms that people and machines read."""

import json
import re
from dataclasses import replace

import pytest

from digest.model.codes import CODES, finding
from digest.model.finding import Finding, Severity
from digest.press.output import report

ERROR = Finding(
    Severity.ERROR,
    "unknown-topic",
    "content/overrides/a.yml",
    "topik tpo: tidak ada; tppo?",
    3,
    15,
    "topics: {add: [tpo]}",
)
WARNING = Finding(Severity.WARNING, "empty-seed", "seeds/b.txt", "100% kosong,\nbaris: dua")
NOTE = Finding(Severity.NOTE, "redundant", "content/overrides/b.yml", "mesin kini setuju", 2, 1)
ALL = (ERROR, WARNING, NOTE)


def test_text_shows_place_word_line_and_caret() -> None:
    assert report.text([ERROR]).splitlines() == [
        "content/overrides/a.yml:3:15: error: unknown-topic: topik tpo: tidak ada; tppo?",
        "    topics: {add: [tpo]}",
        "                  ^",
    ]


def test_text_has_no_place_where_there_is_none() -> None:
    assert report.text([WARNING]).startswith("seeds/b.txt: warning: empty-seed: ")


def test_text_cannot_be_used_to_fool_a_terminal() -> None:
    shown = report.text(
        [Finding(Severity.ERROR, "x", "a.yml", "\x1b[31mred\u202eback", 1, 1, "\x1b]0;title\x07")]
    )
    assert shown.isascii()
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_github_is_told_errors_first_and_all_of_them_in_the_log() -> None:
    told = report.github([NOTE, WARNING, *[ERROR] * 12])
    kinds = [line.split(" ")[0] for line in told.splitlines() if line.startswith("::")]
    assert kinds[:14] == ["::error"] * 12 + ["::warning", "::notice"]
    assert report.text([NOTE, WARNING, *[ERROR] * 12]) in told


def test_nothing_in_the_log_is_taken_for_a_command() -> None:
    """A runner looks for commands in every line, also behind blanks."""
    evil = Finding(Severity.ERROR, "x", "a.yml", "m", 1, 1, "::error file=b.yml::fake")
    lines = report.github([evil]).splitlines()
    stop = next(at for at, line in enumerate(lines) if line.startswith("::stop-commands::"))
    mark = lines[stop].removeprefix("::stop-commands::")
    fake = next(at for at, line in enumerate(lines) if line.strip().startswith("::error file=b"))
    assert stop < fake < lines.index(f"::{mark}::")


def test_the_summary_holds_all_and_cannot_be_left() -> None:
    evil = Finding(Severity.ERROR, "x", "a.yml", "m ```` <script>")
    told = report.summary([evil, WARNING], "refused: 1 error")
    assert told.startswith("### refused: 1 error\n\n`````text\na.yml: error: x: m ````")
    assert told.endswith("\n`````\n")
    assert report.summary([], "5 articles") == "### 5 articles\n"
    many = report.summary([WARNING] * 20_000, "x")
    assert len(many) < report.SUMMARY + 1000
    assert "(more in the log)" in many


def test_github_escapes_what_github_wants_escaped() -> None:
    lines = report.github(ALL).splitlines()
    assert lines[0] == (
        "::error file=content/overrides/a.yml,line=3,col=15,title=unknown-topic::topik tpo: tidak ada; tppo?"
    )
    assert lines[1] == "::warning file=seeds/b.txt,title=empty-seed::100%25 kosong, baris: dua"
    assert lines[2].startswith("::notice ")


def test_github_properties_cannot_be_left() -> None:
    line = report.github([Finding(Severity.ERROR, "x", "a,b:c%.yml", "m")]).splitlines()[0]
    assert line == "::error file=a%2Cb%3Ac%25.yml,title=x::m"


def test_gitlab_has_every_key_of_a_code_quality_report() -> None:
    issues = json.loads(report.gitlab(ALL))
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("/", "./"))
    assert len({issue["fingerprint"] for issue in issues}) == len(ALL)


def test_gitlab_knows_a_finding_again_when_lines_are_put_in_above_it() -> None:
    def prints(*findings: Finding) -> list[str]:
        return [issue["fingerprint"] for issue in json.loads(report.gitlab(findings))]

    twice = Finding(Severity.ERROR, "set-twice", "a.yml", "also set in b.yml:3:1; keep one", 7, 1)
    later = replace(twice, line=9, message="also set in b.yml:5:1; keep one")
    assert prints(twice) == prints(later)
    assert len(set(prints(twice, later, ERROR))) == 3
    assert prints(twice, later)[0] == prints(twice)[0]


def test_sarif_names_files_by_uris() -> None:
    odd = Finding(Severity.ERROR, "x", "seeds/a b:50%#é.txt", "m", 1, 1)
    results = json.loads(report.sarif([odd, replace(odd, path="")]))["runs"][0]["results"]
    (place,) = results[0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "seeds/a%20b%3A50%25%23%C3%A9.txt"
    assert results[1]["locations"] == []


def test_sarif_keeps_the_rules_of_its_schema() -> None:
    """Of sarif-2.1.0-rtm.5: no other keys, no rule twice, lines and columns begin with 1, and
    an address is a URI reference, in ASCII. (Held against the schema itself by hand, with a finding of each code.)"""
    paths = ("seeds/a b:50%#é.txt", "/a\\b.yml", "1:2.txt", "http:x?y.yml", "seeds/\u202e\n.txt", "")
    every = [finding(code, paths[at % 6], code, at % 3, at % 2) for at, code in enumerate(CODES)]
    log = json.loads(report.sarif([*every, *ALL]))
    assert (log.keys(), log["version"]) == ({"$schema", "version", "runs"}, "2.1.0")
    (run,) = log["runs"]
    assert run.keys() == {"tool", "columnKind", "results"}
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    (driver,) = run["tool"].values()
    assert (driver.keys(), driver["name"]) == ({"name", "rules"}, "digest")
    known = [rule.pop("id") for rule in driver["rules"]]
    assert len(set(known)) == len(known)
    assert not any(driver["rules"])
    for result in run["results"]:
        assert result.keys() == {"ruleId", "level", "message", "locations"}
        assert list(result["message"]) == ["text"]
        assert result["message"]["text"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["ruleId"] in known
        for place in result["locations"]:
            physical = place.pop("physicalLocation")
            assert not place
            assert physical.keys() <= {"artifactLocation", "region"}
            assert re.fullmatch(
                r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", physical["artifactLocation"].pop("uri")
            )
            assert not physical["artifactLocation"]
            region = physical.get("region", {"startLine": 1})
            assert region.keys() <= {"startLine", "startColumn"}
            assert all(value >= 1 for value in region.values())


def test_json_gives_every_field_back() -> None:
    assert [
        Finding(**{**one, "severity": Severity(one["severity"])}) for one in json.loads(report.as_json(ALL))
    ] == list(ALL)


@pytest.mark.parametrize("form", report.FORMATS)
def test_every_form_tells_every_finding(form: str) -> None:
    shown = report.FORMATS[form](ALL)
    assert all(shown.count(finding.code) >= 1 for finding in ALL)
    assert report.FORMATS[form](()).strip() in {"", "[]"} or "runs" in shown


def test_each_finding_is_told_once_errors_first() -> None:
    told = report.in_order([NOTE, WARNING, ERROR, WARNING])
    assert told == (ERROR, WARNING, NOTE)


def test_notes_are_counted_apart() -> None:
    assert report.tally((ERROR, WARNING, NOTE)) == "2 findings, 1 note"
    assert report.tally(()) == "0 findings"
