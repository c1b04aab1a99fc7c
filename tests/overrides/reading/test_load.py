"""All corrections from their files: hostile ones cost no other, and no entry is lost without a word."""

import pytest

from digest.model.codes import CODES
from digest.overrides.edits import hidden, path_of, stories
from digest.overrides.reading.load import load_edits
from editors import VOCABULARY, at, matches, said
from hostile_texts import HARMLESS, HOSTILE
from wrong_texts import WRONG

PATH = "content/overrides/a1.yml"
OTHERS = {
    "content/overrides/a0.yml": b"because: x\nhappened: {set: 2024-01-01}\n",
    "content/overrides/z9.yml": b"because: x\nhide: true\n",
    "content/lookups.yml": b"- {field: outlet, value: Kompas, means: kompas.com, because: x}\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name: str) -> None:
    data, expected = HOSTILE[name]
    edits = load_edits({PATH: data}, VOCABULARY)
    findings = said(edits.findings)
    assert len(findings) == len(expected), findings[:5]
    for found, wanted in zip(findings, expected, strict=True):
        assert matches(found, wanted), (found, wanted)
    assert edits.overrides == {}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_looks_like_something_else_stays_what_was_typed(name: str) -> None:
    text, field, value = HARMLESS[name]
    edits = at(PATH, text)
    assert not said(edits.findings)
    (claim,) = [
        claim for claim in edits.overrides["a1"][0].claims if claim.field == field and not claim.attribute
    ]
    assert claim.value == value


@pytest.mark.parametrize("name", [*WRONG, *HOSTILE])
def test_a_wrong_file_costs_no_other(name: str) -> None:
    data = HOSTILE[name][0] if name in HOSTILE else WRONG[name][0].encode()
    edits = load_edits({**OTHERS, PATH: data}, VOCABULARY)
    alone = load_edits(OTHERS, VOCABULARY)
    assert {ident: edits.overrides[ident] for ident in alone.overrides} == alone.overrides
    assert edits.lookups == alone.lookups


def test_the_table_is_as_long_as_promised() -> None:
    assert len(HOSTILE) >= 60


def test_every_finding_has_a_code_of_the_table_and_its_line() -> None:
    for data in (*(text.encode() for text, _ in WRONG.values()), *(data for data, _ in HOSTILE.values())):
        lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
        for found in load_edits({PATH: data}, VOCABULARY).findings:
            assert found.severity is CODES[found.code].severity
            assert len(found.message) < 600
            if found.excerpt:
                assert lines[found.line - 1].startswith(found.excerpt)


MANY = """
- {article: a, because: x, same_story: [c, b], hide: true}
- {article: b, because: x, same_story: [a], not_same_story: [d]}
- {article: c, because: x, hide: true, withdrawn: {on: 2025-01-31, because: y}}
"""


def test_hidden_articles_and_pairs_of_stories() -> None:
    edits = at("content/overrides/banyak.yml", MANY)
    assert hidden(edits) == ("a",)
    assert stories(edits) == ((("a", "b"), ("a", "c")), (("b", "d"),))
    assert path_of("a") == "content/overrides/a.yml"


def test_entries_of_one_article_from_several_files_come_in_the_order_of_places() -> None:
    edits = load_edits(
        {
            "content/overrides/b.yml": b"- {article: a1, because: dua, partners: {add: [KH]}}\n",
            PATH: b"because: satu\npartners: {add: [TH]}\n",
        },
        VOCABULARY,
    )
    assert [entry.because for entry in edits.overrides["a1"]] == ["satu", "dua"]


@pytest.mark.parametrize("name", ["a1.yaml", "2024/a1.yml", "a b.yml"])
def test_files_of_other_names_are_named(name: str) -> None:
    edits = at(f"content/overrides/{name}", "because: x\nhide: true")
    assert [found.code for found in said(edits.findings)] in (["correction-astray"], ["bad-id"])
    assert edits.overrides == {}


def test_a_readme_beside_them_is_nothing() -> None:
    assert said(at("content/overrides/README.md", "# Koreksi").findings) == []


def test_a_day_long_after_this_year_is_said() -> None:
    files = {PATH: b"because: x\non: 2099-01-01\nhide: true\n"}
    (found,) = said(load_edits(files, VOCABULARY, year=2026).findings)
    assert (found.code, found.line, found.column) == ("odd-date", 2, 5)
    assert said(load_edits(files, VOCABULARY, year=2098).findings) == []


def test_the_first_lookup_may_stand_below_the_empty_list() -> None:
    text = b"# c\n[]  # masih kosong\n\n- {field: outlet, value: Kompas, means: kompas.com, because: x}\n"
    edits = load_edits({"content/lookups.yml": text}, VOCABULARY)
    assert len(edits.lookups) == 1 and said(edits.findings) == []
    assert ("empty-list", 2) in {(f.code, f.line) for f in edits.findings}
