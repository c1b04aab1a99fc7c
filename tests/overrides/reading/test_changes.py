"""What an entry says of the fields, as claims."""

import pytest

from digest.model.claim import Layer
from digest.model.fields import FIELDS
from digest.overrides.reading.changes import VERBS
from editors import override

YES, NO = False, True

CLAIMS = {
    "happened: {set: 2024-11-05}": [("", "", "2024-11-05", YES)],
    "stated: {set: ~}": [("", "", None, YES)],
    "in_scope: {set: False}": [("", "", "false", YES)],
    "title: {set: '  Dua   kata '}": [("", "", "Dua kata", YES)],
    "outlet: {set: Kompas.com}": [("", "", "kompas.com", YES)],
    "place: {set: null}": [("", "", None, YES)],
    "place: {set: {country: TH}}": [("TH/", "", "TH/", YES), ("TH/", "country", "TH", YES)],
    "partners: {add: [NO], remove: [MY]}": [("NO", "", "NO", YES), ("MY", "", "MY", NO)],
    "forums: {set: []}": [("*", "", None, NO)],
    "regions: {set: [asia-tenggara]}": [("*", "", None, NO), ("asia-tenggara", "", "asia-tenggara", YES)],
    "topics: {add: [tppo]}": [("tppo", "", "tppo", YES), ("tppo", "prominence", "primary", YES)],
    "topics: {add: {tppo: secondary}}": [("tppo", "", "tppo", YES), ("tppo", "prominence", "secondary", YES)],
    "topics: {add: [tppo], set: {tppo: secondary}}": [
        ("tppo", "", "tppo", YES),
        ("tppo", "prominence", "secondary", YES),
    ],
    "topics: {set: {siber: primary}}": [("siber", "prominence", "primary", YES)],
    "persons: {add: [Budi]}": [("Budi", "", "Budi", YES)],
    "persons: {set: {Budi: {aliases: [B, C], rank: ~}}}": [
        ("Budi", "alias", "B", YES),
        ("Budi", "alias", "C", YES),
        ("Budi", "rank", None, YES),
    ],
    "organizations: {add: [PDRM, Kantor]}": [("pdrm", "", "pdrm", YES), ("Kantor", "", "Kantor", YES)],
    "organizations: {remove: [PDRM]}": [("pdrm", "", "pdrm", NO)],
    "instruments: {add: [mou], remove: [loi-1]}": [
        ("mou-redaksi-1", "", "mou-redaksi-1", YES),
        ("mou-redaksi-1", "type", "mou", YES),
        ("loi-1", "", "loi-1", NO),
    ],
    "summary: {set: [Satu., Dua.]}": [("*", "", None, NO), ("1", "", "Satu.", YES), ("2", "", "Dua.", YES)],
}


@pytest.mark.parametrize("line", CLAIMS)
def test_claims(line: str) -> None:
    claims = override(f"because: alasan\nby: Rina\non: 2025-01-31\n{line}").claims
    assert [(c.item, c.attribute, c.value, c.denies) for c in claims] == CLAIMS[line]
    assert {(c.field, c.layer, c.note, c.by, c.on) for c in claims} == {
        (line.partition(":")[0], Layer.EDITED, "alasan", "Rina", "2025-01-31")
    }
    assert all(claim.at.startswith("content/overrides/a1.yml:4:") for claim in claims)


def test_every_field_has_its_verbs() -> None:
    assert set(VERBS) == {field.name for field in FIELDS}
    assert VERBS["summary"] == VERBS["title"] == VERBS["place"] == ("set",)
