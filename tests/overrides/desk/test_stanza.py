"""The correction to begin with: sound but for its reason, and every line of it right when uncommented."""

import re

from digest.overrides.desk.stanza import HOW, Home, begun, blank, lines
from digest.overrides.desk.write import Author
from digest.overrides.reading.load import load_edits
from digest.overrides.settle import machine_article, settle
from editors import VOCABULARY, override, reading

PATH = "content/overrides/a1.yml"


def test_only_the_reason_is_missing() -> None:
    found = load_edits({PATH: blank(machine_article(reading())).encode()}, VOCABULARY).findings
    assert [(f.code, f.line) for f in found] == [("empty-value", line) for line in (2, 3, 4)]


def test_uncommented_it_says_what_the_article_says() -> None:
    article = machine_article(reading())
    said = [line.removeprefix("# ") for line in lines(article) if line != HOW and "[...]" not in line]
    text = "\n".join(("because: Semua benar.", *said))
    after, found = settle(reading(), (override(text),))
    assert after.corrections == ()
    assert {f.code for f in found} <= {"redundant"}
    assert after.happened.value == article.happened.value
    assert [t.id for t in after.topics] == [t.id for t in article.topics]
    assert [p.id for p in after.persons] == [p.id for p in article.persons]


def test_what_is_deleted_from_a_list_is_deleted() -> None:
    article = machine_article(reading())
    offered = {line.split(":")[0]: line for line in (x.removeprefix("# ") for x in lines(article))}
    assert offered["topics"] == "topics: {set: [tppo, {siber: secondary}]}"
    after, found = settle(reading(), (override("because: x\ntopics: {set: [{siber: secondary}]}"),))
    assert [topic.id for topic in after.topics] == ["siber"] and not found
    people = [line for line in lines(article) if line.startswith("#     - {name: ")]
    assert len(people) == len(article.persons)


def test_every_field_is_offered_once() -> None:
    offered = [m[1] for line in lines(machine_article(reading())) if (m := re.match(r"# (\w+):", line))]
    assert len(offered) == len(set(offered))
    assert {"title", "happened", "place", "partners", "topics", "persons", "instruments"} <= set(offered)


def test_it_is_signed_where_the_author_is_known() -> None:
    text = blank(machine_article(reading()), Author(by="Rina", on="2025-01-31"))
    assert "\nby: Rina\non: 2025-01-31\n" in text


def test_into_a_file_that_is_there_go_lines_or_an_entry() -> None:
    article = machine_article(reading())
    assert begun(article, Home()) == blank(article)
    own = "because: Lama.\nhide: true\n" + begun(article, Home(PATH))
    assert override(own).because == "Lama."
    many = "- article: b2\n  because: x\n  hide: true\n" + begun(
        article, Home("content/overrides/m.yml", listed=True)
    )
    found = load_edits({"content/overrides/m.yml": many.encode()}, VOCABULARY)
    assert [(f.code, f.line) for f in found.findings if f.severity == "error"] == [
        ("empty-value", line) for line in (5, 6, 7)
    ]
    signed = many.replace("by:  #", "by: Rina  #").replace("on:  #", "on: 2025-01-31  #")
    mended = signed.replace("because:  #", "because: Sebab.  #").replace(
        "# happened: {set: 2024", "happened: {set: 2023"
    )
    edits = load_edits({"content/overrides/m.yml": mended.encode()}, VOCABULARY)
    assert edits.overrides["a1"][0].claims[0].value == "2023-11-05"
