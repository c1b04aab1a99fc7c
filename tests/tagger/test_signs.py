"""What stands in which sentence."""

from digest.tagger.signs import LEAD, Signs, signs
from digest.tagger.survey import gather
from reading import scanned, vocabulary

TEXT = (
    "Polisi Gagalkan Penyelundupan 20 Kilogram Sabu dari Malaysia\n\n"
    "TELUK - Polri menggagalkan penyelundupan 20 kilogram sabu dari Malaysia, Senin (3/3/2025).\n\n"
    "Ia dibawa ke Jakarta.\n\nIa diperiksa.\n\nWNI itu pulang.\n"
)


def told(text: str) -> Signs:
    scan, claims = scanned(text)
    return signs(gather(scan, claims, vocabulary()), claims, vocabulary())


def test_the_opening_is_the_headline_and_the_lead() -> None:
    found = told(TEXT)
    assert found.heads == {0}
    assert len(found.opening - found.heads) == LEAD


def test_names_by_whose_they_are_and_what_sentences_tell() -> None:
    found = told(TEXT)
    assert set(found.names["country"]) == {"MY"}
    assert found.told["citizens"] <= found.told["home"]


def test_how_often_and_whether_at_once() -> None:
    found = told(TEXT)
    assert found.spread("named", frozenset(found.opening))["named@"] == 1.0
    assert found.spread("named", frozenset({len(found.survey.roles) - 1}))["named@"] == 0.0
    assert found.spread("named", frozenset()) == {}
