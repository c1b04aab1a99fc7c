"""The account of a build."""

import json

from desk import Desk
from digest.press.output.account import Account, as_json, as_markdown, computed, largest, severities

ACCOUNT = Account(
    "", 5, 4, 40, 3, 1, 2.5, 0, 0, 0, (("read", 5),), (("read", 1.25),), (("index.html", 12_345),), ("go on",)
)


def test_for_people() -> None:
    told = as_markdown(ACCOUNT, ())
    assert "**Published**: 5 articles, 4 stories, 40 pages (3 came, 1 went), 2.5 s" in told
    assert "| `read` | 1.2 |" in told
    assert "| `index.html` | 12,345 |" in told
    assert told.endswith("Next:\n\n- go on\n")


def test_for_machines() -> None:
    assert json.loads(as_json(ACCOUNT))["largest"] == [["index.html", 12_345]]


def test_what_is_counted(desk: Desk) -> None:
    outcome = desk.build(cached=False, out=desk.root / "other")
    assert severities(outcome.findings) == (0, 0, 0)
    assert dict(computed(outcome.ran))["read"] == 12
    assert {step for step, _ in outcome.spent} == {step for step, _ in outcome.ran}
    found = largest(desk.out, ("index.html", "404.html", "gone.html"))
    assert [size for _, size in found] == sorted((size for _, size in found), reverse=True)
    assert {url for url, _ in found} == {"index.html", "404.html"}


def test_a_build_writes_it_where_it_is_told(desk: Desk) -> None:
    place = desk.root / "report.json"
    assert desk.call("build", "--report", str(place)) == 0
    told = json.loads(place.read_text())
    assert (told["articles"], told["came"], told["refused"]) == (12, 0, "")
    assert any("build.py ledger" in step for step in told["next_steps"])
    desk.write("content/ranks.yml", "x: [")
    place = desk.root / "report.md"
    assert desk.call("build", "--report", str(place)) == 3
    assert "**Refused**: 1 error" in place.read_text()
    assert "content/ranks.yml:1:" in place.read_text()
    assert desk.call("build", "--report", str(desk.root / "nowhere" / "report.md")) == 3
