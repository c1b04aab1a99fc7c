"""Where it happened."""

from dataclasses import replace

import pytest

from digest.loader.fields.places import candidates, find
from reading import scanned, vocabulary

REST = "Keduanya membahas pertukaran informasi antarlembaga."

CASES = [
    pytest.param(
        "Menteri bertemu mitranya di Canberra, Australia, Selasa (20/8/2024).",
        "AU/Canberra",
        id="beside the day",
    ),
    pytest.param(
        "Perjanjian itu diteken, Jumat (14/2/2020), di Sanur, Bali.",
        "ID/Sanur",
        id="just after the day",
    ),
    pytest.param(
        "Pertemuan berlangsung di Hotel Melati Empat Manado, Sulawesi Utara, Jumat 28 Juli 2017.",
        "ID/Manado",
        id="a venue before the town",
    ),
    pytest.param(
        "Polisi menahan dua warga asing di perairan Bintan.", "ID/Bintan", id="a word that leads to a place"
    ),
    pytest.param(
        "JAKARTA - Dua WNI ditangkap di Taipei karena menyelundupkan satwa.",
        "TW/Taipei",
        id="what befell Indonesians abroad happened there",
    ),
    pytest.param(
        "Rombongan pulang dengan transit di Doha, Senin (7/7/2025), lalu tiba di Bandara Juanda.",
        "ID/Bandara Juanda",
        id="no transit",
    ),
    pytest.param(
        'Menteri menyambut kesepakatan itu di Gedung Pancasila.\n\n"Di Kairo semua lancar," katanya.',
        "ID/Gedung Pancasila",
        id="a place that is talked about",
    ),
    pytest.param(
        "Patroli di perbatasan Indonesia-India digelar di Sabang.", "ID/Sabang", id="a pair is no place"
    ),
    pytest.param(
        f"Jakarta (ANTARA) - Bantuan dikirim ke korban gempa di Nepal.\n\nPelepasan digelar di Cilacap, Kamis. {REST}",
        "ID/Cilacap",
        id="beside a weekday, where no date is",
    ),
    pytest.param(
        "TEMPO.CO, Jakarta - Juru bicara Kemlu, Selasa (9/7/2024), menyatakan perwakilan RI di Kairo "
        "mendampingi seorang WNI yang ditangkap di Iskandariah.",
        "ID/Jakarta",
        id="what was said that day of Indonesians abroad",
    ),
    pytest.param(
        "Menteri Bertemu Mitra\n\nPetugas berjaga di Perth, Selasa (9/7). (Reuters/Budi)\n\n"
        f"JAKARTA, KOMPAS.com - Menteri bertemu mitranya di Bogor. {REST}",
        "ID/Bogor",
        id="a caption before the dateline",
    ),
    pytest.param("Kedutaan Besar RI di Tokyo memulangkan lima WNI.", None, id="a seat is no place"),
    pytest.param(
        "Lima perawat yang menjadi korban agen palsu di Kuwait telah tiba di Indonesia melalui "
        "Bandara Juanda, Sidoarjo, Selasa (9/7/2024).",
        "ID/Bandara Juanda",
        id="the verb after the clause, and arriving through",
    ),
    pytest.param("Kesepakatan itu penting bagi semua pihak.", None, id="nowhere"),
]


@pytest.mark.parametrize(("text", "item"), CASES)
def test_happened_at(text: str, item: str | None) -> None:
    scan, _ = scanned(f"{text}\n")
    claims = tuple(find(scan, vocabulary()))
    assert [claim.value for claim in claims if not claim.attribute] == ([item] if item else [])


def test_country_and_name_are_attributes_of_the_place() -> None:
    scan, _ = scanned("Menteri bertemu mitranya di Canberra, Selasa (20/8/2024).\n")
    claims = tuple(find(scan, vocabulary()))
    assert {claim.attribute: claim.value for claim in claims} == {
        "": "AU/Canberra",
        "country": "AU",
        "name": "Canberra",
    }
    assert claims[0].evidence[0].quote == "Canberra"


@pytest.mark.parametrize(
    ("country", "features", "text"),
    [
        ("LA", {"country-at-rank=0"}, "Dalam kunjungan resmi ke Laos, menteri membahas narkotika."),
        ("KH", {"country-at-rank=0"}, f"Menhan mengunjungi Kamboja. {REST}"),
        (
            "ID",
            {"place-dateline", "a-statement"},
            "JAKARTA - Menteri menegaskan bantuan bagi pekerja di Suriah.",
        ),
        ("KW", {"aside", "country-rank=0"}, "Lima perawat yang pernah magang di Kuwait pulang."),
        ("PA", {"borne"}, "Polisi menyatakan seorang pelaut tewas di Kapal Tunda Panama Delta Star."),
        ("RS", {"aside"}, "MEDAN - Petugas memulangkan korban penipuan di Serbia."),
        ("AU", {"place-at-before-day"}, "Keduanya bertemu di Canberra, Australia, Selasa (20/8/2024)."),
    ],
)
def test_what_the_words_around_a_place_say(country: str, features: set[str], text: str) -> None:
    scan, _ = scanned(text)
    (told,) = [c.features for c in candidates(scan, vocabulary()) if c.country == country]
    assert features <= set(told)


def test_without_weights_it_happened_nowhere() -> None:
    scan, _ = scanned("Polisi menahan dua warga asing di perairan Bintan.")
    assert not list(find(scan, replace(vocabulary(), weights={})))
