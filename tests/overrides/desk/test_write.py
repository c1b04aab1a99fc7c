"""Corrections from a command line to a file: what was asked, what was seen, and every comment."""

from dataclasses import replace

import pytest

from digest.model.article import Article
from digest.overrides.desk.settling import settling
from digest.overrides.desk.write import Author, write_correction
from digest.overrides.settle import machine_article, settle
from editors import VOCABULARY, claim, override, reading

LINE = "# yaml-language-server: $schema=../schemas/override.schema.json"


def machine() -> Article:
    return machine_article(reading())


def test_a_correction_from_the_command_line() -> None:
    assignments = [
        "happened=6 Desember 2024",
        "partners+=Tiongkok",
        "partners-=MY",
        "topics.siber=primary",
        "persons.Siti Aminah.role=null",
        "place.name=Bangkok",
        "place.country=TH",
        "outlet=null",
    ]
    text, wrong = write_correction(
        "", machine(), assignments, VOCABULARY, Author("Dibaca ulang.", "Rina", "2025-01-31")
    )
    assert wrong == ()
    assert (
        text
        == f"""{LINE}
because: Dibaca ulang.
by: Rina
on: 2025-01-31
outlet: {{set: null}}
happened: {{set: 2024-12-06}}
place: {{set: {{name: Bangkok, country: TH}}}}
partners: {{add: [CN], remove: [MY]}}
topics: {{set: {{siber: primary}}}}
persons: {{set: {{Siti Aminah: {{role: null}}}}}}
seen:
  body: {override(text).seen.body}
  title: Polri dan PDRM bertemu di Bangkok
  outlet: null
  happened: 2024-11-05
  place: TH/Bangkok
  partners/CN: null
  partners/MY: MY
  topics/siber/prominence: secondary
  persons/Siti Aminah/role: Direktur Interpol
"""
    )


def test_a_file_is_changed_and_its_comments_stay() -> None:
    before = "because: lama\n# kata Budi\npartners: {add: [CN]}   # dua\nhappened: {set: 2024}\n"
    text, wrong = write_correction(
        before, machine(), ["partners-=CN", "partners+=NO", "reviewed=true"], VOCABULARY
    )
    assert not wrong
    assert "# kata Budi\npartners:" in text
    assert "# dua" in text
    said = override(text)
    assert {(c.item, c.denies) for c in said.claims if c.field == "partners"} == {("NO", False), ("CN", True)}
    assert said.reviewed
    assert said.because == "lama"


def test_what_cannot_be_assigned() -> None:
    for assignment in ("happened", "topik=x", "title+=x", "persons.Siti=x", "=x", ""):
        with pytest.raises(ValueError, match=r"."):
            write_correction("", machine(), [assignment], VOCABULARY)
    with pytest.raises(ValueError, match="several corrections"):
        write_correction("- {article: b, because: x, hide: true}", machine(), [], VOCABULARY)


def test_a_wrong_value_is_written_and_reported() -> None:
    text, wrong = write_correction("", machine(), ["partners+=Tiongkog"], VOCABULARY, Author("x"))
    assert [found.code for found in wrong] == ["bad-country"]
    assert "Tiongkog" in text


def test_a_broken_file_is_left_as_it_is() -> None:
    text, wrong = write_correction("because: [x\n", machine(), ["hide=true"], VOCABULARY)
    assert text == "because: [x\n"
    assert wrong


def test_the_assignments_that_settle_a_doubt_do() -> None:
    weak = tuple(each.replace(certainty=0.2) if not each.denies else each for each in reading().claims)
    rival = claim("happened", "2024-05-11", phrase="5 November 2024", certainty=0.3)
    for read_ in (replace(reading(), claims=(*weak, rival)), replace(reading(), claims=())):
        article, _ = settle(read_)
        assert article.doubts
        for doubt in article.doubts:
            text, wrong = write_correction("", article, settling(article, [doubt]), VOCABULARY, Author("x"))
            assert not wrong
            after, _ = settle(read_, (override(text),))
            assert doubt not in after.doubts, (doubt, text)
