"""What editors are told of a wrong entry, word for word: `wrong_texts.py` is the table."""

import pytest

from digest.overrides.reading.entry import KEYS, read_entry
from digest.overrides.reading.words import words
from digest.overrides.values import Seen, Withdrawn
from digest.vocabulary.reader import read
from editors import VOCABULARY, at, matches, override, said
from wrong_texts import WRONG

PATH = "content/overrides/a1.yml"


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_text_is_answered_in_the_editors_terms(name: str) -> None:
    text, expected = WRONG[name]
    findings = said(at(PATH, text).findings)
    assert len(findings) == len(expected), findings
    for found, wanted in zip(findings, expected, strict=True):
        assert matches(found, wanted), (found, wanted)


def test_what_is_said_of_the_entry_itself() -> None:
    entry = override(
        "because: satu\n  dua\nby: Rina\non: 2025-01-31\nevidence: https://a.id/b\n"
        "lines: {keep: [a  b], cut: [c]}\nsame_story: [b]\nnot_same_story: [c, d]\n"
        "initials: [Siti]\nhide: true\nreviewed: false\n"
        "withdrawn: {on: 2025-02-01, because: keliru}\n"
        "seen: {body: 0123abcd, happened: ~, topics/tppo: tppo}\n"
    )
    assert (entry.because, entry.by, entry.on) == ("satu dua", "Rina", "2025-01-31")
    assert entry.evidence == "https://a.id/b"
    assert (entry.keep, entry.cut) == (("a b",), ("c",))
    assert (entry.same_story, entry.not_same_story, entry.initials) == (("b",), ("c", "d"), ("Siti",))
    assert (entry.hide, entry.reviewed) == (True, False)
    assert entry.withdrawn == Withdrawn("2025-02-01", "keliru")
    assert entry.seen == Seen("0123abcd", (("happened", None), ("topics/tppo", "tppo")))
    assert entry.at == f"{PATH}:1:1"
    assert entry.seen.value("topics/tppo") == (True, "tppo")
    assert entry.seen.value("topics/siber") == (False, None)


def test_an_entry_of_a_list_names_its_article() -> None:
    sheet = read("content/overrides/x.yml", b"article: b-1\nbecause: x\nhide: true\n")
    assert sheet.root
    entry, findings = read_entry(sheet, sheet.root, "", words(VOCABULARY))
    assert findings == ()
    assert entry and entry.article == "b-1"


def test_article_is_no_key_of_a_file_named_after_it() -> None:
    assert "article" not in KEYS
    assert at(PATH, "article: a1\nbecause: x\nhide: true").overrides["a1"]


def test_the_table_is_as_long_as_promised() -> None:
    assert len(WRONG) >= 60
