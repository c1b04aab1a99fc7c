# ruff: noqa: E501 (sentences of the press are longer than lines of code)
"""What is told of a person, and how sure it is."""

import pytest

from digest.loader.fields import people
from reading import scanned, vocabulary


def told(text: str) -> dict[str, str]:
    scan, _ = scanned(text)
    return {claim.attribute: claim.value or "" for claim in people.find(scan, vocabulary())}


def certainty(text: str) -> float:
    scan, _ = scanned(text)
    (membership,) = [claim for claim in people.find(scan, vocabulary()) if not claim.attribute]
    return membership.certainty


@pytest.mark.parametrize(
    ("attribute", "value", "text"),
    [
        ("country", "GB", "Dua narapidana asal Inggris dipulangkan. Salah satu narapidana asal Inggris itu adalah Emily Stone (34). Terpidana Emily Stone mengaku bersalah."),
        ("capacity", "suspect", "Dua narapidana asal Inggris, yakni Emily Stone dan Kate Moore, dipulangkan."),
        ("capacity", "official", "Kombes Satya Dharma membenarkan penangkapan."),
        ("organization", "KBRI Roma", "Atase Polri KBRI Roma Satya Dharma mendampingi mereka."),
        ("organization", "Polres Nunukan", "Kasat Reskrim Polres Nunukan AKP Satya Dharma mengatakan demikian."),
        ("organization", "kemenko-kumham-imipas",
         "Menteri Koordinator (Menko) Bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan Satya Dharma mengatakan demikian."),
        ("country", "MY", "Kepala Kepolisian Sabah Satya Dharma mengatakan demikian."),
        ("country", "MY", "Wakil Inspektur Jenderal Polisi Malaysia Satya Dharma mengatakan demikian."),
        ("country", "ID", "Direktur Jenderal Satya Dharma mengatakan Polri dan BNN menahan mereka di Batam."),
    ],
)  # fmt: skip
def test_tells(attribute: str, value: str, text: str) -> None:
    assert told(text)[attribute] == value


def test_an_official_in_news_of_other_countries_is_not_indonesia_s_unless_told() -> None:
    assert "country" not in told(
        "Direktur Jenderal Satya Dharma mengatakan mereka ditahan. Malaysia, Thailand, dan Filipina setuju."
    )


def test_who_speaks_by_office_is_surer_than_who_only_does_something() -> None:
    official = certainty("Kapolda Bali Irjen Satya Dharma mengatakan demikian.")
    doing = certainty(
        "Satya Dharma menyerahkan dokumen itu. Satya Dharma tiba di Bali. Kepada Satya Dharma ia berterima kasih."
    )
    assert official > doing
