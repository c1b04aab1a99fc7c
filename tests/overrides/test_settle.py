"""Who decides: the strongest layer, then the most certain claim; and nothing is lost."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model.article import Reading
from digest.model.claim import Claim, Layer
from digest.model.fields import FIELDS, Shape
from digest.overrides.settle import settle
from digest.overrides.values import Lookup
from editors import claim, document, override, reading


def settled(text: str = ""):  # type: ignore[no-untyped-def]
    overrides = (override(text),) if text else ()
    return settle(reading(), overrides)[0]


def ids(items):  # type: ignore[no-untyped-def]
    return [item.id for item in items]


def test_the_machine_alone() -> None:
    article = settled()
    assert article.title.value == "Polri dan PDRM bertemu di Bangkok"
    assert article.title_origin == "derived"
    assert article.happened.value == "2024-11-05"
    assert (article.place.get("name"), article.place.get("country")) == ("Bangkok", "TH")
    assert ids(article.partners) == ["MY"]
    assert ids(article.mentioned) == ["TH", "KH"]
    assert [(t.id, t.get("prominence")) for t in article.topics] == [
        ("tppo", "primary"),
        ("siber", "secondary"),
    ]
    assert article.persons[0].get("role") == "Direktur Interpol"
    assert article.corrections == ()
    assert not article.reviewed


def test_an_editor_beats_the_machine_and_the_machine_stays_as_dissent() -> None:
    article = settled("because: Kutipan.\nhappened: {set: 2024-11}\ntitle: {set: Polri di Bangkok}")
    assert article.happened.value == "2024-11"
    assert [claim.value for claim in article.happened.claims] == ["2024-11", "2024-11-05"]
    assert article.title_origin == "edited"
    (title, happened) = sorted(article.corrections, key=lambda c: c.field, reverse=True)
    assert (happened.machine, happened.editor, happened.because) == ("2024-11-05", "2024-11", "Kutipan.")
    assert happened.at == "content/overrides/a1.yml:2:17"
    assert title.machine == "Polri dan PDRM bertemu di Bangkok"


def test_null_is_an_answer() -> None:
    article = settled("because: x\nhappened: {set: null}\nplace: {set: null}")
    assert article.happened.value is None
    assert article.happened.claims[0].layer is Layer.EDITED
    assert article.place is None
    assert not [doubt for doubt in article.doubts if doubt.field == "happened"]


def test_items_are_added_and_removed() -> None:
    article = settled(
        "because: x\npartners: {add: [KH], remove: [MY]}\ntopics: {add: [korupsi], remove: [siber]}"
    )
    assert ids(article.partners) == ["KH"]
    assert ids(article.mentioned) == ["MY", "TH"]
    assert [(t.id, t.get("prominence")) for t in article.topics] == [
        ("tppo", "primary"),
        ("korupsi", "primary"),
    ]
    changed = {(c.field, c.item): (c.machine, c.editor) for c in article.corrections}
    assert changed["partners", "MY"] == ("MY", None)
    assert changed["partners", "KH"] == (None, "KH")


def test_a_list_is_set_as_a_whole() -> None:
    article = settled(
        "because: x\npartners: {set: [TH, KH]}\nsummary: {set: [Satu., Dua.]}\nforums: {set: []}"
    )
    assert ids(article.partners) == ["TH", "KH"]
    assert article.summary == ("Satu.", "Dua.")
    assert [(c.field, c.machine, c.editor) for c in article.corrections] == [
        ("partners", "MY", "TH, KH"),
        ("summary", "Polri dan PDRM bertemu di Bangkok pada 5 November 2024.", "Satu., Dua."),
    ]


def test_attributes_of_one_item() -> None:
    article = settled(
        "because: x\n"
        "persons: {set: {Siti Aminah: {role: null, country: ID, capacity: official, aliases: [Aminah]}}}\n"
        "instruments: {set: {loi-1: {status: planned}}}\ntopics: {set: {siber: primary}}"
    )
    (person,) = article.persons
    assert person.get("role") is None
    assert [claim.value for claim in person.fact("role").claims] == [None, "Direktur Interpol"]
    assert (person.get("country"), person.get("capacity")) == ("ID", "official")
    assert {e.quote for c in person.belongs.claims for e in c.evidence} == {
        "Siti Aminah",
        "Aminah menandatangani",
    }
    assert article.instruments[0].get("status") == "planned"
    assert [topic.get("prominence") for topic in article.topics] == ["primary", "primary"]


def test_persons_organizations_and_instruments_are_added() -> None:
    article = settled(
        "because: x\npersons: {add: [{name: Wang Li, role: Duta Besar, country: CN}, Budi]}\n"
        "organizations: {add: [BNPT, {name: Kantor Baru, country: KH}]}\n"
        "instruments: {add: [{type: mou, status: planned}]}"
    )
    assert ids(article.persons) == ["Siti Aminah", "Aminah", "Wang Li", "Budi"]
    assert article.persons[2].get("role") == "Duta Besar"
    assert ids(article.organizations) == ["pdrm", "bnpt", "Kantor Baru"]
    assert article.instruments[1].get("type") == "mou"
    assert len(article.corrections) == 5


def test_out_of_scope_has_no_partner_but_the_editors() -> None:
    article = settled("because: x\nin_scope: {set: false}")
    assert article.partners == ()
    assert ids(article.mentioned) == ["MY", "TH", "KH"]
    article = settled("because: x\nin_scope: {set: false}\npartners: {add: [KH]}")
    assert ids(article.partners) == ["KH"]


def test_doubts_name_the_weak_and_the_missing() -> None:
    assert [(d.field, d.value, d.why) for d in settled().doubts] == [
        ("topics", "siber", "dasarnya lemah: hanya satu kata")
    ]
    bare, _ = settle(Reading(document(), ()))
    assert [d.field for d in bare.doubts] == ["in_scope", "happened", "partners", "topics"]
    assert bare.title_origin == "derived"


def test_rival_readings_are_doubted() -> None:
    rival = claim("happened", "2024-05-11", phrase="5 November 2024", certainty=0.95)
    article, _ = settle(replace(reading(), claims=(*reading().claims, rival)))
    assert [d.why for d in article.doubts if d.field == "happened"] == ["terbaca juga sebagai 2024-05-11"]


def test_reviewed_articles_have_no_doubts() -> None:
    article = settled("because: sudah dibaca\nreviewed: true")
    assert article.reviewed
    assert article.doubts == ()
    assert article.corrections == ()


def test_withdrawn_overrides_stay_in_the_record_only() -> None:
    article = settled("because: x\nhappened: {set: 2024}\nwithdrawn: {on: 2025-01-31, because: keliru}")
    assert article.happened.value == "2024-11-05"
    (record,) = article.corrections
    assert (record.editor, record.withdrawn_on, record.withdrawn_because) == ("2024", "2025-01-31", "keliru")


def test_setting_what_is_not_there_is_reported() -> None:
    _, findings = settle(reading(), (override("because: x\ntopics: {set: {korupsi: primary}}"),))
    assert [(f.code, f.line, f.column) for f in findings] == [("no-such-item", 2, 25)]


def test_at_most_three_topics_are_primary() -> None:
    many = [claim("topics", f"t{n}", f"t{n}", certainty=1 - n / 10) for n in range(5)]
    ranks = [each.replace(value="primary", attribute="prominence") for each in many]
    article, findings = settle(Reading(document(), (*many, *ranks)))
    assert [t.id for t in article.topics if t.get("prominence") == "primary"] == ["t0", "t1", "t2"]
    assert article.topics[3].fact("prominence").claims[0].layer is Layer.DERIVED
    assert findings == ()
    text = "because: x\ntopics: {add: [korupsi], set: {siber: primary, tppo: primary}}"
    article, findings = settle(Reading(document(), (*reading().claims, *many, *ranks)), (override(text),))
    assert [t.id for t in article.topics if t.get("prominence") == "primary"] == ["tppo", "siber", "korupsi"]


def test_more_primary_topics_than_three_by_an_editor_are_reported() -> None:
    added = (
        claim("topics", "x", "x", layer=Layer.EDITED),
        claim("topics", "primary", "x", "prominence", layer=Layer.EDITED),
    )
    said = override("because: x\ntopics: {add: [korupsi], set: {siber: primary, tppo: primary}}")
    _, findings = settle(reading(), (replace(said, claims=(*said.claims, *added)),))
    assert [f.code for f in findings] == ["many-primary", "redundant"]


LOOKUPS = (
    Lookup("partners", "", "my", "TH", "b", "content/lookups.yml:1:1"),
    Lookup("persons", "", "aminah", "Siti Aminah", "b", "content/lookups.yml:2:1"),
    Lookup("persons", "role", "direktur  interpol", "Direktur", "b", "content/lookups.yml:3:1"),
    Lookup("happened", "", "2024-11-05", None, "b", "content/lookups.yml:4:1"),
    Lookup("organizations", "", "pdrm", None, "b", "content/lookups.yml:5:1"),
)


def test_a_lookup_beats_the_machine_and_an_editor_a_lookup() -> None:
    article, _ = settle(reading(), (), LOOKUPS)
    assert ids(article.partners) == ["TH"]
    assert ids(article.persons) == ["Siti Aminah"]
    assert article.persons[0].get("role") == "Direktur"
    assert [claim.value for claim in article.persons[0].fact("role").claims] == [
        "Direktur",
        "Direktur Interpol",
    ]
    assert article.happened.value is None
    assert article.organizations == ()
    article, _ = settle(
        reading(), (override("because: x\nhappened: {set: 2024}\npartners: {add: [MY]}"),), LOOKUPS
    )
    assert article.happened.value == "2024"
    assert sorted(ids(article.partners)) == ["MY", "TH"]


FIELD_NAMES = [field.name for field in FIELDS if field.shape is Shape.LIST and field.name != "summary"]
ITEMS = st.sampled_from(["MY", "TH", "tppo", "x"])


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    layer = draw(st.sampled_from(Layer))
    certainty = draw(st.sampled_from([0.3, 0.6, 1.0]))
    denies = draw(st.booleans())
    at = f"content/overrides/a1.yml:{draw(st.integers(1, 30))}:1" if layer is Layer.EDITED else ""
    if draw(st.booleans()):
        name = draw(st.sampled_from(["title", "in_scope", "happened", "outlet"]))
        value = draw(st.sampled_from(["true", "false", "2024", None]))
        return Claim(name, value, layer, certainty=certainty, denies=denies, at=at)
    name, item = draw(st.sampled_from([*FIELD_NAMES, "place"])), draw(ITEMS)
    if name == "topics" and draw(st.booleans()):
        value = draw(st.sampled_from(["primary", "secondary"]))
        return Claim(name, value, layer, item, "prominence", certainty, at=at)
    return Claim(name, item, layer, item, "", certainty, denies=denies, at=at)


@settings(max_examples=150, deadline=None)
@given(st.lists(claims(), max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_claims_means_nothing(said: list[Claim], dice: random.Random) -> None:
    shuffled = list(said)
    dice.shuffle(shuffled)
    assert settle(Reading(document(), tuple(said))) == settle(Reading(document(), tuple(shuffled)))


@settings(max_examples=150, deadline=None)
@given(st.lists(claims(), max_size=25))
def test_no_weaker_layer_decides_a_scalar_and_no_claim_is_lost(said: list[Claim]) -> None:
    article, _ = settle(Reading(document(), tuple(said)))
    for name in ("title", "in_scope", "happened", "outlet"):
        fact = getattr(article, name)
        about = [claim for claim in said if claim.field == name]
        assert sorted(map(repr, fact.claims)) == sorted(map(repr, about)) or not fact.claims
        affirmed = [c for c in about if not c.denies]
        denied = {
            c.value: max(d.layer for d in about if d.denies and d.value == c.value) for c in about if c.denies
        }
        free = [c for c in affirmed if denied.get(c.value, -1) < c.layer]
        if free:
            assert fact.claims[0].layer >= max(claim.layer for claim in free)
            assert fact.value == fact.claims[0].value


@pytest.mark.parametrize("first", [True, False])
def test_overrides_in_any_order(first: bool) -> None:
    one = override("because: x\nhappened: {set: 2024}")
    other = override("because: y\npartners: {add: [KH]}\npersons: {add: [Budi]}")
    both = (one, other) if first else (other, one)
    assert settle(reading(), both, LOOKUPS)[0] == settle(reading(), (one, other), LOOKUPS[::-1])[0]


def test_a_primary_topic_that_gives_way_to_the_editors_is_said() -> None:
    many = [claim("topics", f"t{n}", f"t{n}", certainty=1 - n / 10) for n in range(2)]
    ranks = [each.replace(value="primary", attribute="prominence") for each in many]
    read = Reading(document(), (*reading().claims, *many, *ranks))
    _, findings = settle(read, (override("because: x\ntopics: {set: {siber: primary, tppo: primary}}"),))
    found = next(f for f in findings if f.code == "demoted")
    assert "t1 is only secondary now" in found.message and (found.line, found.column) == (2, 38)
