"""From a project to a published site, or to the reasons why not."""

import shutil
from dataclasses import replace

import pytest

from desk import Desk
from digest.model.codes import finding
from digest.model.finding import Finding, Severity
from digest.press.site import Outcome, Project, check_site, refusal
from digest.press.steps.edition import Edition
from digest.vocabulary.settings import Expect


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
    looked = check_site(Project(desk.root, desk.root / "seeds", 1), desk.out)
    assert {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")} == before
    assert looked.findings == desk.build().findings


#: A fault of each kind that a build tells and publishes with, and of each that refuses it, by the code it gets.
SOFT = {
    "file-unknown": ("seeds/b.docx", b"PK"),
    "seed-empty": ("seeds/kosong.txt", b""),
    "seed-date": ("seeds/tgl.md", b"---\ndate: 12 Foo 2024\n---\n\nPolri bertemu PDRM di Batam.\n"),
    "seed-draft": ("seeds/d.md", b"---\ntitle: x\ndraft: true\n---\n\nPolri bertemu PDRM.\n"),
    "orphan": ("content/overrides/tidak-ada.yml", b"because: x\ntopics: {add: [siber]}\n"),
    "unknown-file": ("content/tables.yml", b"x: 1\n"),
    "no-heading": ("content/pages/catatan.md", b"Tanpa judul.\n"),
    "heavy": ("content/pages/berat.md", b"# Berat\n\n" + b"kata panjang sekali\n\n" * 40_000),
}
HARD = {
    "broken-link": ("content/pages/catatan.md", b"# Catatan\n\n[x](tidak-ada.html)\n"),
    "bad-date": ("content/overrides/baru.yml", b"because: x\nhappened: {set: kemarin}\n"),
    "hidden-orphan": ("content/overrides/hilang.yml", b"because: x\nhide: true\n"),
    "url-gone": ("content/urls.lock", b"topik/lenyap.html\n"),
    "too-few": ("content/expect.yml", b"articles: 1000\n"),
    "yaml-syntax": ("content/ranks.yml", b"x: [\n"),
    "url-taken": ("content/static/index.html", b"x"),
}
PROOF = {"proof": ("templates/static/lain.css", b"a{background:url(https://b.example/x.png)}")}


@pytest.mark.parametrize("published", [True, False], ids=["beside a site", "without one"])
@pytest.mark.parametrize("kinds", [SOFT, SOFT | PROOF, HARD, {}], ids=["told", "proof", "refused", "none"])
def test_looking_finds_what_a_build_finds(
    desk: Desk, kinds: dict[str, tuple[str, bytes]], published: bool
) -> None:
    if not published:
        shutil.rmtree(desk.out)
    for path, data in kinds.values():
        desk.write(path, data)
    before = {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")}
    looked = check_site(Project(desk.root, desk.root / "seeds", 1), desk.out)
    assert {path: path.stat().st_mtime_ns for path in desk.root.rglob("*")} == before
    built = desk.build()
    assert looked.findings == built.findings
    assert looked.refused == built.refused
    assert {found.code for found in looked.findings} >= kinds.keys()


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
