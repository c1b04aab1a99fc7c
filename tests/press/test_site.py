"""From a project to a published site, or to the reasons why not."""

from dataclasses import replace

import pytest

from desk import Desk
from digest.model.codes import finding
from digest.model.finding import Finding, Severity
from digest.press.site import Outcome, Project, check_site, refusal
from digest.press.steps.edition import Edition
from digest.vocabulary.values import Expect


def edition(*severities: Severity, articles: int = 1) -> Edition:
    findings = tuple(Finding(severity, "bad-date", "a.yml", "message") for severity in severities)
    return Edition({}, findings, articles, articles, {}, 0, Expect(), 0, frozenset(), frozenset(), "")


@pytest.mark.parametrize(
    ("found", "strict", "keep_going", "refused"),
    [
        ((), False, False, ""),
        ((Severity.NOTE,), True, False, ""),
        ((Severity.WARNING,), False, False, ""),
        ((Severity.WARNING,), True, False, "1 warning"),
        ((Severity.ERROR, Severity.ERROR), False, False, "2 errors"),
        ((Severity.ERROR,), False, True, ""),
        ((Severity.ERROR,), True, True, "1 error"),
    ],
)
def test_what_refuses_a_site(
    found: tuple[Severity, ...], strict: bool, keep_going: bool, refused: str
) -> None:
    said = refusal(edition(*found), strict=strict, keep_going=keep_going)
    assert said.startswith(refused)
    assert bool(said) is bool(refused)


@pytest.mark.parametrize(
    ("strict", "keep_going", "accept_shrink"),
    [
        (False, False, False),
        (False, True, False),
        (True, False, False),
        (False, False, True),
        (True, True, True),
    ],
)
def test_what_readers_would_lose_refuses_until_it_is_accepted(
    strict: bool, keep_going: bool, accept_shrink: bool
) -> None:
    gone = replace(
        edition(), findings=(finding("url-gone", "content/urls.lock", "topik/siber.html is gone", 3),)
    )
    said = refusal(gone, strict=strict, keep_going=keep_going, accept_shrink=accept_shrink)
    lost = "1 published page would lead nowhere; --accept-shrink publishes it all the same"
    assert said == ("" if accept_shrink else lost)


def test_a_site_without_articles_is_never_published() -> None:
    assert refusal(edition(articles=0), keep_going=True) == "there is no article to publish"


@pytest.mark.parametrize(("severity", "counts"), [("note", False), ("warning", True), ("error", True)])
def test_a_note_never_counts(severity: str, counts: bool) -> None:
    assert Outcome((Finding(Severity(severity), "code", "a.yml", "message"),)).counts is counts


def test_looking_writes_nothing_and_finds_the_same(desk: Desk) -> None:
    desk.write("seeds/b.docx", b"PK")
    before = {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")}
    looked = check_site(Project(desk.root, desk.root / "seeds", 1))
    assert {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")} == before
    assert looked.findings == desk.build().findings


def test_a_refused_build_leaves_the_site_and_remembers_what_it_read(desk: Desk) -> None:
    before = desk.site()
    desk.write("seeds/baru.txt", "Polri dan kepolisian Laos membahas narkotika di Vientiane.\n")
    desk.write("content/overrides/baru.yml", "because: x\nhappened: {set: kemarin}\n")
    assert desk.build().refused
    assert desk.site() == before
    desk.delete("content/overrides/baru.yml")
    outcome = desk.build()
    assert not outcome.refused
    assert ("read", "seeds/baru.txt") not in outcome.ran
