"""What a person should check, with a reason that readers understand."""

from dataclasses import replace

from digest.model.article import Doubt
from digest.model.claim import Claim
from digest.overrides.doubts import doubts
from digest.overrides.settle import machine_article, settle
from editors import claim, document, override, reading

#: Of a claim in `editors` that has no note.
WHY = "tidak tertulis dalam naskah, hanya disimpulkan"


def read(*claims, without: str = ""):  # type: ignore[no-untyped-def]
    kept = tuple(each for each in reading().claims if each.field != without)
    return machine_article(replace(reading(), claims=(*kept, *claims)))


def test_weak_claims_with_the_machines_reason() -> None:
    assert Doubt("topics", "siber", "dasarnya lemah: hanya satu kata") in doubts(read())


def test_weak_attributes_name_their_item() -> None:
    weak = claim("persons", "Kombes", "Siti Aminah", "rank", certainty=0.2)
    assert Doubt("persons.rank", "Siti Aminah: Kombes", WHY) in doubts(read(weak))


def test_without_a_reason_of_the_machine_the_words_are_the_reason() -> None:
    weak = claim("topics", "korupsi", "korupsi", phrase="kejahatan siber", certainty=0.2)
    assert Doubt("topics", "korupsi", "dasarnya hanya kata “kejahatan siber”") in doubts(read(weak))
    (unwritten,) = (d.why for d in doubts(read(replace_evidence(weak))) if d.value == "korupsi")
    assert unwritten == "tidak tertulis dalam naskah, hanya disimpulkan"


def replace_evidence(weak: Claim) -> Claim:
    return weak.replace(evidence=())


def test_rival_readings() -> None:
    rival = claim("happened", "2024-05-11", certainty=0.95)
    assert Doubt("happened", "2024-11-05", "terbaca juga sebagai 2024-05-11") in doubts(read(rival))
    far = claim("happened", "2024-05-11", certainty=0.5)
    assert not [doubt for doubt in doubts(read(far)) if doubt.field == "happened"]


def test_missing_facts() -> None:
    assert Doubt("happened", None, "tanggalnya tidak disebut") in doubts(read(without="happened"))
    assert Doubt("partners", None, "tidak ada negara mitra yang ditemukan") in doubts(
        read(without="partners")
    )
    assert Doubt("topics", None, "tidak ada topik yang ditemukan") in doubts(read(without="topics"))
    region = claim("regions", "asia-tenggara", "asia-tenggara")
    assert not [doubt for doubt in doubts(read(region, without="partners")) if doubt.field == "partners"]


def test_out_of_scope_nothing_is_missing() -> None:
    out = read(claim("in_scope", "false", certainty=1.0), without="in_scope")
    assert [doubt.field for doubt in doubts(replace(out, topics=()))] == []


def test_what_an_editor_says_is_not_doubted() -> None:
    text = "because: x\nhappened: {set: null}\ntopics: {remove: [siber]}"
    article, _ = settle(reading(), (override(text),))
    assert article.doubts == ()
    assert document().id == article.id
