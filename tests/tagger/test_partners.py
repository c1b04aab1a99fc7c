"""Partner or mention: what a country does in the text."""

import pytest

from reading import judged

FILLER = "Kedua pihak membahas rencana kerja dan jadwal pertemuan berikutnya di tingkat teknis."


def decided(text: str) -> set[str]:
    return {claim.item for claim in judged(f"{text}\n") if claim.field == "partners"}


PARTNERS = [
    pytest.param("Indonesia dan Laos Perangi Narkotika\n\nKedua negara meneken MoU.", "LA", id="a pair"),
    pytest.param(
        "Imigrasi Batam mendeportasi dua warga negara Ghana dan seorang warga Nigeria pelaku penipuan.",
        "GH NG",
        id="the nationality of suspects",
    ),
    pytest.param(
        "Bakamla menangkap kapal berbendera Vietnam yang mencuri ikan di Natuna.",
        "VN",
        id="the flag of the vessel",
    ),
    pytest.param(
        "Tiga WNI disekap dan disiksa di Myawaddy, Myanmar. KBRI Yangon mendatangi otoritas setempat.",
        "MM",
        id="where Indonesians are held",
    ),
    pytest.param(
        "Polri memburu tersangka korupsi yang melarikan diri ke Singapura. Otoritas Singapura membantu.",
        "SG",
        id="where the fugitive is",
    ),
    pytest.param(
        "Bea Cukai menggagalkan penyelundupan sabu dari Malaysia di Dumai.",
        "MY",
        id="where it is smuggled from",
    ),
    pytest.param(
        f"BNPT menerima delegasi Tiongkok untuk membahas terorisme.\n\n{FILLER}\n\nBNPT juga menjajaki kerja "
        "sama dengan negara lain seperti Spanyol, Yaman, dan Uzbekistan.",
        "CN",
        id="examples are mentions",
    ),
    pytest.param(
        "Tujuh WNI korban penyekapan di Laos dipulangkan melalui KBRI Vientiane dengan bantuan otoritas Laos.",
        "LA",
        id="an embassy is no transit",
    ),
    pytest.param(
        f"Polri menangkap perekrut asal Medan di Kamboja. Perekrut itu menulis di Facebook.\n\n{FILLER}",
        "KH",
        id="a network that somebody wrote on",
    ),
    pytest.param(
        f"Tim SAR mencari tiga WNI yang hilang di Nepal. KBRI memantau dari Nepal.\n\n{FILLER}\n\nSeorang warga "
        "negara Swedia mengaku melihat ketiga WNI itu.",
        "NP",
        id="a witness",
    ),
    pytest.param(
        f"HANOI, VIETNAM - Delegasi Polri menghadiri sidang Interpol.\n\n{FILLER}\n\nInterpol menyambut Polri.",
        "",
        id="a dateline is a mention",
    ),
    pytest.param(
        f"Polri dan Interpol membongkar komplotan pembobol ATM.\n\n{FILLER}\n\nSebelumnya polisi menangkap dua "
        "warga negara Rumania. Warga Rumania itu memasang alat di mesin ATM.",
        "RO",
        id="suspects named late, beside a forum",
    ),
    pytest.param(
        "Polri memperkuat kerja sama dengan kepolisian Singapura, Brunei, dan Malaysia.",
        "SG BN MY",
        id="a row shares the part of its first",
    ),
    pytest.param(
        f"Indonesia dan Laos meneken perjanjian di Vientiane.\n\n{FILLER}\n\nSepanjang tahun lalu KKP "
        "menangkap 5 kapal Filipina, 3 kapal Malaysia, dan 4 kapal Vietnam.",
        "LA",
        id="statistics are mentions",
    ),
]


@pytest.mark.parametrize(("text", "codes"), PARTNERS)
def test_partners(text: str, codes: str) -> None:
    assert decided(text) == set(codes.split())


def test_evidence_stands_in_the_text_and_the_note_says_why() -> None:
    text = "Imigrasi mendeportasi dua warga negara Ghana pelaku penipuan daring."
    (claim,) = (claim for claim in judged(f"{text}\n") if claim.field == "partners")
    assert claim.note
    assert [evidence.quote for evidence in claim.evidence] == ["Ghana"]
    assert 0 < claim.certainty < 1
