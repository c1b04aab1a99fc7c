"""Agreements and how far they have come."""

from collections.abc import Mapping

import pytest

from digest.loader.fields.instruments import find
from reading import scanned, vocabulary


def instruments(text: str) -> Mapping[str, Mapping[str, str]]:
    """Attributes by item."""
    scan, _ = scanned(text)
    told: dict[str, dict[str, str]] = {}
    for claim in find(scan, vocabulary()):
        told.setdefault(claim.item, {})[claim.attribute] = claim.value or ""
    return told


LADDER = [
    # signed: only where a signing verb governs it in that clause
    ("mou", "signed", "Kedua negara menandatangani nota kesepahaman (MoU) tentang keamanan siber."),
    ("mou", "signed", "Nota kesepahaman itu telah diteken di Jakarta."),
    ("loi", "signed", "Penandatanganan Letter of Intent dilakukan di Bali."),
    ("extradition-treaty", "signed", "Perjanjian ekstradisi sudah ditandatangani dua tahun lalu."),
    ("arrangement", "signed", "Indonesia dan Filipina menandatangani pengaturan praktis pemindahan narapidana."),
    # plans and denials take it back
    ("mou", "planned", "Kedua negara akan menandatangani nota kesepahaman."),
    ("mou", "planned", "Kedua negara berencana menyusun nota kesepahaman (MoU) terkait penanganan narkoba."),
    ("mou", "planned", "MoU itu belum ditandatangani."),
    ("mou", "planned", "Nota kesepahaman rencananya diteken bulan depan."),
    ("extradition-treaty", "planned", "Rencana penandatanganan perjanjian ekstradisi dibicarakan."),
    ("treaty", "planned", "Traktat keamanan itu segera ditandatangani."),
    # talked about
    ("mla", "discussed", "Kedua menteri membahas perjanjian MLA."),
    ("mou", "discussed", "Penjajakan nota kesepahaman dengan Laos berlangsung."),
    # in force
    ("extradition-treaty", "in-force", "Perjanjian ekstradisi Indonesia-Singapura mulai berlaku bulan lalu."),
    ("extradition-treaty", "in-force", "Perjanjian ekstradisi itu telah diratifikasi dan mulai berlaku tahun lalu."),
    ("treaty", "signed", "Traktat itu ditandatangani pada 2022 dan akan berlaku tahun depan."),
    # ratified by one side: signed, and in force only when the text says so
    ("convention", "signed", "Indonesia meratifikasi Konvensi ASEAN tentang perdagangan orang."),
    ("extradition-treaty", "signed", "Perjanjian ekstradisi dengan Singapura telah diratifikasi DPR."),
    ("mla", "signed", "Perjanjian MLA dengan Swiss sudah diundangkan."),
    ("extradition-treaty", "planned", "Perjanjian ekstradisi itu belum diratifikasi."),
    ("extradition-treaty", "planned", "Perjanjian ekstradisi itu akan diratifikasi DPR bulan depan."),
    ("convention", "in-force", "Indonesia bertindak berdasarkan UNCLOS."),
]  # fmt: skip

#: An agreement is named, but the words prove nothing of it.
UNPROVEN = [
    "Menteri itu datang, sementara nota kesepahaman tidak disinggung.",
    "Ia menandatangani kontrak kerja sebelum berangkat.",
    "Mereka membahas keamanan perbatasan.",
]


@pytest.mark.parametrize(("kind", "status", "text"), LADDER, ids=[text for *_, text in LADDER])
def test_takes_the_rung_that_the_clause_proves(kind: str, status: str, text: str) -> None:
    (told,) = instruments(text).values()
    assert (told["type"], told["status"]) == (kind, status)


@pytest.mark.parametrize("text", UNPROVEN, ids=UNPROVEN)
def test_claims_nothing_without_proof(text: str) -> None:
    assert not instruments(text)


def test_a_letter_signed_and_a_memorandum_planned_are_two() -> None:
    told = instruments(
        "Keduanya menandatangani Letter of Intent (LoI). Rencana selanjutnya adalah penandatanganan MoU."
    )
    assert {k: v["status"] for k, v in told.items()} == {"loi-1": "signed", "mou-1": "planned"}


def test_the_highest_rung_of_one_agreement_wins() -> None:
    text = "MoU dengan Vietnam dibahas tahun lalu. Kini Indonesia dan Vietnam menandatangani MoU itu."
    assert [told["status"] for told in instruments(text).values()] == ["signed"]


def test_agreements_of_one_type_with_different_partners_are_two() -> None:
    text = "Polri menandatangani nota kesepahaman dengan Timor Leste. Nota kesepahaman dengan Laos masih dibahas."
    assert sorted(told["status"] for told in instruments(text).values()) == ["discussed", "signed"]


def test_a_general_word_for_what_is_called_by_its_kind_elsewhere_is_no_second_agreement() -> None:
    text = "Keduanya menandatangani kesepakatan kerja sama. Letter of Intent itu ditandatangani di Bali."
    assert list(instruments(text)) == ["loi-1"]


def test_one_verb_governs_a_row_of_agreements() -> None:
    text = "Perjanjian ekstradisi dan perjanjian MLA ditandatangani di Bintan."
    assert {told["type"]: told["status"] for told in instruments(text).values()} == {
        "extradition-treaty": "signed",
        "mla": "signed",
    }


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2023-03-14", "Nota kesepahaman itu ditandatangani pada 14 Maret 2023."),
        (
            "2023-03-14",
            "Pertemuan digelar pada 14 Maret 2023. Dalam pertemuan itu, keduanya menandatangani MoU.",
        ),
        ("", "Pertemuan digelar pada 14 Maret 2023. Tahun lalu keduanya menandatangani MoU."),
        ("", "MoU itu akan ditandatangani pada 14 Maret 2023."),
    ],
)
def test_dates_the_signing_where_the_sentence_does(date: str, text: str) -> None:
    (told,) = instruments(text).values()
    assert told.get("date", "") == date


def test_the_title_is_what_is_printed() -> None:
    (told,) = instruments(
        "Keduanya menandatangani nota kesepahaman (MoU) tentang keamanan laut, Senin."
    ).values()
    assert told["title"] == "nota kesepahaman (MoU) tentang keamanan laut"


@pytest.mark.parametrize(
    ("parties", "text"),
    [
        ("ID KH", "Indonesia dan Kamboja menandatangani nota kesepahaman."),
        ("ID KH", "Nota kesepahaman dengan Kamboja ditandatangani di Bali."),
        ("KH TH", "Kamboja dan Thailand menandatangani nota kesepahaman."),
        ("ID KH", "Menteri itu tiba di Kamboja kemarin. Kedua negara menandatangani nota kesepahaman."),
        ("ID KH", "Menteri itu tiba di Kamboja kemarin. Rencana tindak lanjut adalah penandatanganan MoU."),
        # two came before, or the sentence does not point back, or none is named at all
        ("", "Utusan Kamboja, Thailand dan Laos tiba kemarin. Kedua negara menandatangani nota kesepahaman."),
        ("", "Menteri itu tiba di Kamboja kemarin. Nota kesepahaman ditandatangani di Jakarta."),
        ("", "Kedua pihak menandatangani nota kesepahaman."),
        # many states are party to it
        ("", "Indonesia dan Kamboja meratifikasi Konvensi ASEAN tentang perdagangan orang."),
    ],
)
def test_the_parties_are_whom_the_sentence_names(parties: str, text: str) -> None:
    (told,) = instruments(text).values()
    assert told.get("parties", "") == parties
