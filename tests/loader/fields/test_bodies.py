"""Bodies in a text."""

import pytest

from digest.loader.fields.bodies import bodies, joined, overlapping
from digest.loader.language.rows import rows
from digest.model.text import Span
from reading import scanned, vocabulary


@pytest.mark.parametrize(
    ("items", "text"),
    [
        (["KBRI Riyadh", "KBRI Riyadh"], "KBRI Riyadh menolong mereka. KBRI juga memberi makan."),
        (["KBRI Riyadh", "KBRI Kairo"], "KBRI Riyadh dan KBRI Kairo menolong mereka. Lalu KBRI diam."),
        (["Kemlu Singapura"], "Menurut Kemlu Singapura kapal itu kosong."),
        (["Polda Bali"], "Kapolda Bali menolak."),
        ([], "Menteri Luar Negeri Singapura menolak."),
        ([], "Kolonel TNI itu menolak."),
        (["Yayasan Cahaya Insani"], "Yayasan Cahaya Insani menolak."),
    ],
)
def test_names_bodies(items: list[str], text: str) -> None:
    scan, _ = scanned(f"{text} Demikian adanya.")
    assert [body.item for body in bodies(scan, vocabulary())] == items


def test_joined() -> None:
    scan, _ = scanned("BNN (BNN), Polri, dan Bakamla berlatih dengan KPK kemarin.")
    row = rows(scan, vocabulary())[0]
    bnn, polri, bakamla, kpk = [b for b in bodies(scan, vocabulary()) if b.first != 2]
    assert joined(row, bnn, polri)
    assert joined(row, polri, bakamla)
    assert not joined(row, bakamla, kpk)


def test_overlapping() -> None:
    scan, _ = scanned("BNN berlatih dengan KPK dan Bakamla kemarin.")
    found = bodies(scan, vocabulary())
    at = scan.text.index("KPK")
    assert [body.item for body in overlapping(found, Span(at, at + 3))] == ["kpk"]
    assert not overlapping(found, Span(at - 5, at))
