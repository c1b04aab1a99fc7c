"""What an article says was done."""

import pytest

from digest.model.claim import Claim
from reading import scanned

FILLER = "Petugas memeriksa gudang itu sejak pagi.\nPintunya terkunci dari dalam.\nHujan turun sampai sore.\n"


def crimes(text: str) -> dict[str, Claim]:
    _, claims = scanned(text)
    return {claim.item: claim for claim in claims if claim.field == "crimes"}


@pytest.mark.parametrize(
    ("sentence", "crime"),
    [
        ("Kelompok itu membiayai jaringan teroris.", "pendanaan-terorisme"),
        ("Paspor palsu dicetak di ruang bawah tanah.", "pemalsuan-dokumen"),
        ("Sandera dibebaskan setelah tebusan dibayar.", "penculikan"),
        ("Kayu ilegal itu hendak dikirim ke seberang.", "pembalakan-liar"),
        ("Ia menyelundupkan rokok lewat dermaga kecil.", "penyelundupan-barang"),
        ("Penjualan ginjal itu dikendalikan dari jauh.", "perdagangan-orang"),
        ("Dua gadis yang hendak diperdagangkan itu pulang.", "perdagangan-orang"),
        ("Komplotan itu memperdagangkan puluhan remaja.", "perdagangan-orang"),
        ("Sindikat memperdagangkan 12 perempuan asal Indramayu.", "perdagangan-orang"),
        ("Mereka diduga telah memperdagangkan sedikitnya dua belas gadis desa.", "perdagangan-orang"),
        ("Perempuan muda itu dua kali diperdagangkan.", "perdagangan-orang"),
        ("Situs judi slot itu dikelola dari sebuah vila.", "judi-daring"),
    ],
)
def test_a_crime_in_the_opening_is_found(sentence: str, crime: str) -> None:
    assert crime in crimes(f"{sentence}\n{FILLER}")


def test_a_crime_named_once_in_later_text_is_passing() -> None:
    assert crimes(FILLER + "Ia juga pernah dituduh korupsi.\n") == {}


def test_a_crime_that_the_text_comes_back_to_is_found() -> None:
    text = FILLER + "Korupsi itu merugikan warga.\nWarga menunggu kabar.\nKasus korupsi itu dilimpahkan.\n"
    assert set(crimes(text)) == {"korupsi"}


def test_a_crime_that_is_denied_is_none() -> None:
    assert crimes("Ledakan di dapur itu bukan aksi terorisme.\n" + FILLER) == {}


def test_every_mention_is_evidence_and_stands_in_the_text() -> None:
    text = "Sabu disita.\nPintu dibuka.\nSabu-sabu itu dibakar.\n"
    (claim,) = crimes(text).values()
    assert [evidence.quote for evidence in claim.evidence] == ["Sabu", "Sabu-sabu"]
    assert all(text[e.span.start : e.span.end] == e.quote for e in claim.evidence)


def test_more_mentions_are_surer() -> None:
    once = crimes("Sabu disita.\n" + FILLER)["narkotika"]
    twice = crimes("Sabu disita.\nSabu itu dibakar.\n")["narkotika"]
    assert once.certainty < twice.certainty


@pytest.mark.parametrize(
    "sentence",
    [
        "Dua orang ditangkap karena memperdagangkan trenggiling.",
        "Warga memperdagangkan beras murah.",
        "Mereka memperdagangkan kosmetik palsu, kata polisi kepada seorang warga.",
        "Toko itu memperdagangkan barang. Perempuan itu membelinya.",
        "Pelaku memperdagangkan bayi orangutan.",
    ],
)
def test_who_trades_is_not_what_is_traded(sentence: str) -> None:
    assert "perdagangan-orang" not in crimes(f"JAKARTA - {sentence}\n{FILLER}")


def test_the_quote_of_a_verb_and_its_object_is_all_of_it() -> None:
    claim = crimes(f"JAKARTA - Sindikat memperdagangkan 12 perempuan desa.\n{FILLER}")["perdagangan-orang"]
    assert [evidence.quote for evidence in claim.evidence] == ["memperdagangkan 12 perempuan"]
