"""What somebody says of an article."""

import pytest

from digest.model.claim import Claim, Layer


def test_a_claim_with_some_of_its_fields_changed() -> None:
    said = Claim("partners", "MY", item="MY", certainty=0.4)
    edited = said.replace(layer=Layer.EDITED, certainty=1.0)
    assert edited == Claim("partners", "MY", Layer.EDITED, "MY")
    assert said.certainty == 0.4


def test_a_claim_never_changes_itself() -> None:
    with pytest.raises(AttributeError):
        Claim("partners", "MY").value = "TH"  # type: ignore[misc]
