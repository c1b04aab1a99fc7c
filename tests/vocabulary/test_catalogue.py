"""The catalogues of what the site says, as gettext's tools write them."""

import re
from pathlib import Path

import pytest

from digest.vocabulary.catalogue import SILENT, CatalogueError, catalogue

FOLDER = Path(__file__).parents[2] / "templates" / "locale"

HEAD = 'msgid ""\nmsgstr "Language: en\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
ENGLISH = catalogue(
    "en",
    f"""{HEAD}
# A note.
msgid "articles"
msgid_plural "articles"
msgstr[0] "{{n}} article"
msgstr[1] "{{n}} articles"

msgid "long"
msgstr ""
"two "
"lines\\n"

msgid "empty"
msgstr ""
""",
)


def test_numbers_choose_their_form() -> None:
    assert [ENGLISH.say("articles", n) for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]


def test_a_string_may_stand_on_several_lines() -> None:
    assert ENGLISH.say("long") == "two lines\n"


@pytest.mark.parametrize("key", ["absent", "empty"])
def test_what_is_not_said_stands_for_itself(key: str) -> None:
    assert ENGLISH.say(key) == key
    assert (ENGLISH.word("stage", "signed"), ENGLISH.word("stage", "signed", "")) == ("signed", "")


def test_what_is_filled_in_fills_nothing_itself() -> None:
    one = catalogue("id", 'msgid "a"\nmsgstr "{x} dan {y}, {z}"')
    assert one.say("a", x="{y}", y=10000) == "{y} dan 10.000, {z}"


def test_each_language_writes_numbers_its_way() -> None:
    english = catalogue("en", 'msgid "number.thousands"\nmsgstr ","')
    assert [one.number(1234567) for one in (SILENT, english)] == ["1.234.567", "1,234,567"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr b', 2),
        ('\n\n"a"', 3),
        ('# x\n\nmsgid "a"\nmsgstr "\\x"', 4),
        ('msgctxt "a"\nmsgid "a"', 1),
    ],
)
def test_what_is_no_catalogue_is_told_by_its_line(text: str, line: int) -> None:
    with pytest.raises(CatalogueError) as told:
        catalogue("id", text)
    assert told.value.line == line


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_message_stands_twice(language: str) -> None:
    text = (FOLDER / f"{language}.po").read_text("utf-8")
    idents = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)
    assert len(idents) == len(set(idents)) == len(catalogue(language, text).messages)
