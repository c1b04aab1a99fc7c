"""What editors' files do to a build: in the site, in the findings, and in what is computed again."""

import json
import re

import pytest

from desk import Desk, changes
from digest.press.site import Outcome

IDENT = "000003-rusia"
PATH = f"content/overrides/{IDENT}.yml"
SEED = f"seeds/{IDENT}.txt"

ARTICLE = """\
Indonesia dan Laos Bahas Narkotika

VIENTIANE - Kepala BNN bertemu Menteri Keamanan Laos di Vientiane, Senin (3/3/2025).

Kedua negara sepakat bekerja sama memberantas peredaran narkotika lintas negara.

Perampokan kapal di Selat Malaka juga dibahas. Perompakan di laut mengancam pelayaran kedua negara.

Baca juga: Polri Tangkap Buron Korupsi di Kamboja
"""
CUT = "Perampokan kapal di Selat Malaka juga dibahas. Perompakan di laut mengancam pelayaran kedua negara."
KEPT = "Baca juga: Polri Tangkap Buron Korupsi di Kamboja"


def record(desk: Desk, ident: str) -> dict[str, object]:
    articles = json.loads(desk.read("public/data/articles.json"))["articles"]
    found: dict[str, object] = next(one for one in articles if one["id"] == ident)
    return found


def topics(desk: Desk, ident: str) -> set[str]:
    return {item["id"] for item in record(desk, ident)["topics"]}  # type: ignore[attr-defined]


def told(outcome: Outcome) -> list[tuple[str, str, int, int]]:
    return [(f.code, f.path, f.line, f.column) for f in outcome.findings]


def ran(outcome: Outcome, *steps: str) -> set[str]:
    return {subject for step, subject in outcome.ran if step in steps}


@pytest.fixture
def laos(desk: Desk) -> Desk:
    desk.write("seeds/laos.txt", ARTICLE)
    desk.build()
    return desk


# -- lines kept and cut


def test_a_line_cut_tags_nothing_any_more(laos: Desk) -> None:
    assert "maritim" in topics(laos, "laos")
    laos.write("content/overrides/laos.yml", f"because: Tempelan.\nlines: {{cut: ['{CUT}']}}\n")
    outcome = laos.build()
    assert not outcome.refused, outcome.findings
    assert "maritim" not in topics(laos, "laos")
    assert {"text": CUT, "rule": "redaksi"} in record(laos, "laos")["removed"]  # type: ignore[operator]
    assert ran(outcome, "read") == set()
    assert ran(outcome, "relay", "settle", "present", "page") == {"laos"}
    assert laos.site() == laos.cold()


def test_a_line_kept_is_read(laos: Desk) -> None:
    assert KEPT not in json.dumps(record(laos, "laos")["body"])
    laos.write("content/overrides/laos.yml", f"because: Bagian naskah.\nlines: {{keep: ['{KEPT}']}}\n")
    assert not laos.build().refused
    assert KEPT in json.dumps(record(laos, "laos")["body"])
    assert laos.site() == laos.cold()


def test_a_line_that_is_not_there_is_said(laos: Desk) -> None:
    laos.write("content/overrides/laos.yml", "because: x\nlines: {cut: [tidak ada]}\n")
    first = laos.build()
    assert ("no-such-line", "content/overrides/laos.yml") in [(f.code, f.path) for f in first.findings]
    assert told(laos.build()) == told(first), "the same in an edition that is known"


def test_taking_a_line_edit_back_is_where_it_was(laos: Desk) -> None:
    before = laos.site()
    laos.write("content/overrides/laos.yml", f"because: Tempelan.\nlines: {{cut: ['{CUT}']}}\n")
    laos.build()
    laos.delete("content/overrides/laos.yml")
    outcome = laos.build()
    assert laos.site() == before
    assert not ran(outcome, "read", "relay", "settle", "present"), "what was known stays known"


# -- findings, in an edition that is known too


def test_stale_corrections_are_said_every_time(desk: Desk) -> None:
    desk.write(
        PATH, "because: x\npartners: {add: [RU]}\nhappened: {set: 2020-01-01}\nseen: {happened: 2019}\n"
    )
    desk.write("content/overrides/hilang.yml", "because: x\nreviewed: true\n")
    desk.write("content/lookups.yml", "- {field: outlet, value: koran x, means: null, because: x}\n")
    first = desk.build()
    codes = {(f.code, f.path, f.line) for f in first.findings}
    assert ("redundant", PATH, 2) in codes
    assert ("drifted", PATH, 3) in codes
    assert ("orphan", "content/overrides/hilang.yml", 1) in codes
    assert ("lookup-unused", "content/lookups.yml", 1) in codes
    again = desk.build()
    assert again.ran == ()
    assert again.findings == first.findings
    assert desk.call("check") == 1


def test_findings_follow_their_lines(desk: Desk) -> None:
    desk.write(PATH, "because: x\npartners: {add: [RU]}\n")
    desk.build()
    desk.write(PATH, "# satu\n# dua\nbecause: x\npartners: {add: [RU]}\n")
    assert ("redundant", PATH, 4) in {(f.code, f.path, f.line) for f in desk.build().findings}


def test_a_lookup_in_use_is_not_said(desk: Desk) -> None:
    desk.write("content/lookups.yml", "- {field: partners, value: ru, means: MY, because: Kapal sewaan.}\n")
    assert "lookup-unused" not in {f.code for f in desk.build().findings}
    assert [item["code"] for item in record(desk, IDENT)["partners"]] == ["MY"]  # type: ignore[attr-defined]


# -- the site


def test_two_articles_are_one_story_if_an_editor_says_so(desk: Desk) -> None:
    desk.write(PATH, "because: Peristiwa yang sama.\nsame_story: [000001-fiji]\n")
    desk.build()
    assert record(desk, IDENT)["story"] == record(desk, "000001-fiji")["story"] == "000001-fiji"
    desk.write(PATH, "because: Bukan.\nnot_same_story: [000001-fiji]\n")
    desk.build()
    assert record(desk, IDENT)["story"] == IDENT


def test_the_article_says_what_was_corrected(desk: Desk) -> None:
    desk.write(PATH, "because: Sebab itu.\nby: rina\non: 2025-01-31\npartners: {add: [MY], remove: [RU]}\n")
    settings = desk.read("content/site.yml").replace('id: ""', "id: contoh.id,2025")
    desk.write("content/site.yml", settings)
    desk.build()
    page = desk.read(f"public/artikel/{IDENT}.html")
    assert "dikeluarkan redaksi: Rusia" in page
    assert "alasan: Sebab itu. · 31 Januari 2025 · rina" in page
    assert "dikeluarkan redaksi: Rusia" in desk.read("public/koreksi.html")
    assert f"koreksi/{IDENT}/2025-01-31" in desk.read("public/koreksi.xml")


def test_a_name_that_only_a_correction_calls_is_renamed_with_it(desk: Desk) -> None:
    """The topic is on the page as what the machine had said, and nowhere else."""
    topic = sorted(topics(desk, IDENT))[0]
    desk.write(PATH, f"because: x\ntopics: {{remove: [{topic}]}}\n")
    desk.build()
    path = f"content/topics/{topic}.yml"
    desk.write(path, re.sub(r"(?m)^label: .*$", "label: Nama Lain Sekali", desk.read(path)))
    desk.build()
    assert "dikeluarkan redaksi: Nama Lain Sekali" in desk.read(f"public/artikel/{IDENT}.html")
    assert desk.site() == desk.cold()


def test_a_reader_finds_how_to_correct(desk: Desk) -> None:
    page = desk.read(f"public/artikel/{IDENT}.html")
    assert f"<code>{PATH}</code>" in page
    assert "because:  # alasannya" in page
    settings = desk.read("content/site.yml").replace('repository: ""', "repository: https://github.com/a/b")
    desk.write("content/site.yml", settings)
    desk.write("content/overrides/000001-fiji.yml", "because: x\nreviewed: true\n")
    desk.build()
    new = "https://github.com/a/b/new/main/content/overrides?filename=000003-rusia.yml&amp;value="
    assert new in desk.read(f"public/artikel/{IDENT}.html")
    there = "https://github.com/a/b/edit/main/content/overrides/000001-fiji.yml"
    assert there in desk.read("public/artikel/000001-fiji.html")
    assert desk.site() == desk.cold()


def test_the_queue_is_a_page_where_the_settings_say_so(desk: Desk) -> None:
    desk.write(
        "content/site.yml", desk.read("content/site.yml").replace("review_page: false", "review_page: true")
    )
    desk.build()
    assert "Koreksi siap salin" in desk.read("public/tinjau.html")
    before = desk.site()
    assert before == desk.cold()
    ident = re.search(r"content/overrides/([\w-]+)\.yml", desk.read("public/tinjau.html"))
    assert ident
    desk.write(f"content/overrides/{ident[1]}.yml", "because: x\nreviewed: true\n")
    outcome = desk.build()
    assert ran(outcome, "answer") == set(), "what is answered already is not asked again"
    assert "tinjau.html" in changes(before, desk.site())
    assert f"content/overrides/{ident[1]}.yml" not in desk.read("public/tinjau.html")
