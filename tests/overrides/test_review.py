"""Corrections that the machine has caught up with, that it contradicts anew, or whose article is gone."""

from dataclasses import replace

from digest.model.article import Reading
from digest.model.codes import CODES
from digest.overrides.review import body_digest, orphans, seen
from digest.overrides.settle import machine_article, settle
from digest.overrides.values import Override, Seen
from editors import TEXT, at, claim, document, override, reading


def codes(said: Override, read: Reading | None = None) -> list[tuple[str, int, int]]:
    _, findings = settle(read or reading(), (said,))
    return [(found.code, found.line, found.column) for found in findings]


def written(text: str) -> Override:
    """An override with what the tool writes beside it."""
    said = override(text)
    return replace(said, seen=seen(machine_article(reading()), said))


def without(field: str, item: str = "") -> Reading:
    kept = tuple(c for c in reading().claims if not (c.field == field and c.item == item))
    return replace(reading(), claims=kept)


def test_fresh_corrections_are_quiet() -> None:
    said = written(
        "because: x\nhappened: {set: 2024}\n"
        "partners: {add: [KH], remove: [MY]}\ntopics: {set: {siber: primary}}"
    )
    assert said.seen and dict(said.seen.values) == {
        "title": "Polri dan PDRM bertemu di Bangkok",
        "happened": "2024-11-05",
        "partners/KH": None,
        "partners/MY": "MY",
        "topics/siber/prominence": "secondary",
    }
    assert codes(said) == []


def test_redundant_is_a_note_and_needs_no_seen() -> None:
    assert codes(override("because: x\nhappened: {set: 2024-11-05}")) == [("redundant", 2, 17)]
    assert codes(override("because: x\npartners: {add: [MY], remove: [KH]}")) == [
        ("redundant", 2, 18),
        ("redundant", 2, 32),
    ]
    assert codes(override("because: x\npartners: {set: [MY]}")) == [("redundant", 2, 17)]
    assert codes(override("because: x\nplace: {set: {name: Bangkok, country: TH}}")) == [("redundant", 2, 14)]


def test_adding_what_is_there_with_something_new_is_not_redundant() -> None:
    said = override("because: x\npersons: {add: [{name: Siti Aminah, country: ID}]}\ntopics: {add: [siber]}")
    assert codes(said) == []
    article, _ = settle(reading(), (said,))
    assert [(c.item, c.attribute, c.machine, c.editor) for c in article.corrections] == [
        ("Siti Aminah", "country", None, "ID"),
        ("siber", "prominence", "secondary", "primary"),
    ]


def test_drifted_where_the_machine_says_something_else_than_was_seen() -> None:
    said = written("because: x\nhappened: {set: 2024}\npartners: {remove: [MY]}")
    later = replace(
        without("happened"), claims=(*without("happened").claims, claim("happened", "2024-05-11"))
    )
    assert codes(said, later) == [("drifted", 2, 17)]
    assert codes(said, without("partners", "MY")) == [("redundant", 3, 21)]


def test_drifted_where_the_text_changed() -> None:
    said = written("because: x\nreviewed: true")
    assert codes(said) == []
    later = replace(reading(), document=document(f"{TEXT}\nDiperbarui pukul lima sore."))
    assert codes(said, later) == [("drifted", 1, 1)]


def another() -> Reading:
    """An article that came under the same id: no word of the first one's headline is in it."""
    return Reading(document("Harga cabai naik lagi.\nPedagang di pasar mengeluh."), ())


def test_a_correction_never_lands_on_another_article() -> None:
    said = written("because: x\nhappened: {set: 2024}\npartners: {add: [KH]}")
    article, findings = settle(another(), (said,))
    assert [(f.code, f.line) for f in findings] == [("other-article", 1)]
    assert "Polri dan PDRM bertemu di Bangkok" in findings[0].message
    assert article.partners == () and article.happened.value is None and article.corrections == ()


def test_what_hid_another_article_refuses_whatever_is_asked() -> None:
    for text in ("because: x\nhide: true", "because: x\ninitials: [Siti Aminah]"):
        (found, *_) = settle(another(), (written(text),))[1]
        assert found.code == "hidden-orphan" and CODES[found.code].always


def test_a_new_headline_alone_is_no_other_article() -> None:
    said = written("because: x\nreviewed: true")
    claims = (*without("title").claims, claim("title", "Dua kepolisian sepakat"))
    assert codes(said, replace(reading(), claims=claims)) == []


def test_a_body_is_its_words() -> None:
    one, other = document("Satu dua."), document("Satu\n\ndua.")
    assert body_digest(one) == body_digest(other) != body_digest(document("Satu tiga."))


def test_withdrawn_corrections_are_left_in_peace() -> None:
    text = "because: x\nhappened: {set: 2024-11-05}\nwithdrawn: {on: 2025-01-31, because: y}"
    assert codes(replace(override(text), seen=Seen("0" * 12))) == []


def test_orphans_are_told_the_nearest_articles() -> None:
    edits = at("content/overrides/002_c177037e0d84.yml", "because: x\nsame_story: [000_aa]\nhide: true")
    titles = {"002_c177037e0d846f6e": "LoI dengan Kamboja", "003_05f2884bcad9e1b8": "BNPT di Beijing"}
    first, second = orphans(edits, titles)
    assert (first.code, second.code) == ("hidden-orphan", "orphan")
    assert (
        'no article "002_c177037e0d84"; did you mean 002_c177037e0d846f6e ("LoI dengan Kamboja")?'
        in first.message
    )
    assert second.message.startswith('no article "000_aa"')
    assert orphans(edits, {"002_c177037e0d84": "", "000_aa": ""}) == ()


def test_orphans_stand_where_they_are_named_and_are_found_by_their_beginning() -> None:
    edits = at("content/overrides/a1.yml", "because: x\nsame_story: [003]")
    (found,) = orphans(edits, {"a1": "", "003_05f2884bcad9e1b8": "BNPT di Beijing"})
    assert (found.line, found.column) == (2, 14)
    assert 'did you mean 003_05f2884bcad9e1b8 ("BNPT di Beijing")?' in found.message


def test_a_withdrawn_correction_is_no_orphan() -> None:
    text = "because: x\nhide: true\nwithdrawn: {on: 2025-01-31, because: y}"
    assert orphans(at("content/overrides/a1.yml", text), {}) == ()


def test_who_is_removed_under_a_name_the_machine_has_not_is_no_redundant_correction() -> None:
    said = override("because: x\npersons: {remove: [Siti]}")
    (found,) = settle(reading(), (said,))[1]
    assert (found.code, found.line, found.column) == ("no-such-item", 2, 20)
    assert found.message == 'persons: the machine names no "Siti"; did you mean "Siti Aminah"?'
    assert codes(override("because: x\npersons: {remove: [Orang Lain]}")) == [("redundant", 2, 20)]


def test_ten_thousand_articles_and_three_thousand_orphans() -> None:
    titles = {f"{number:05}_{number * 7919:08x}": "Judul" for number in range(10_000)}
    entries = "\n".join(f"- {{article: x{number:05}, because: x, hide: true}}" for number in range(3000))
    assert len(orphans(at("content/overrides/banyak.yml", entries), titles)) == 3000
