"""Partner or mention: what a country does in the text."""

import pytest

from digest.tagger.parts import Part, sightings, weights
from reading import judged, scanned, vocabulary

FILLER = "Kedua pihak membahas rencana kerja dan jadwal pertemuan berikutnya di tingkat teknis."


def decided(text: str, field: str = "partners") -> set[str]:
    return {claim.item for claim in judged(f"{text}\n") if claim.field == field}


PARTNERS = [
    pytest.param("Indonesia dan Laos Perangi Narkotika\n\nKedua negara meneken MoU.", "LA", id="a pair"),
    pytest.param(
        "Polri memperkuat kerja sama dengan kepolisian Singapura, Brunei, dan Malaysia.",
        "SG BN MY",
        id="a row shares the part of its first",
    ),
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
        "WNI di Iran dievakuasi pemerintah Indonesia lewat Azerbaijan karena perang di Iran.",
        "IR",
        id="a transit is a mention",
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


def test_a_region_or_forum_stands_where_no_country_does() -> None:
    text = (
        "Negara-negara di Asia Tenggara memperkuat kerja sama menghadapi perdagangan orang.\n\n"
        "Kejahatan siber di Asia Tenggara meningkat, kata laporan itu."
    )
    assert decided(text) == set()
    assert decided(text, "regions") == {"asia-tenggara"}


def test_a_forum_whose_meeting_is_the_occasion() -> None:
    text = "Kapolri memimpin pertemuan AMMTC di Labuan Bajo yang membahas kejahatan lintas negara."
    assert decided(text, "forums") == {"ammtc"}


def test_a_forum_named_once_far_down_is_not_central() -> None:
    text = "\n\n".join(
        ["Indonesia dan Laos meneken MoU tentang narkotika.", *[FILLER] * 6, "ASEAN menyambutnya."]
    )
    assert decided(text, "forums") == set()


PARTS = [
    (Part.TOGETHER, "Indonesia meneken perjanjian dengan Laos."),
    (Part.PEOPLE, "Petugas menahan dua nelayan asal Laos."),
    (Part.PEOPLE, "Petugas menahan kapal berbendera Laos."),
    (Part.STATE, "Otoritas keamanan Laos menutup pos itu."),
    (Part.SCENE, "Dua WNI ditahan di Laos."),
    (Part.SCENE, "Perbatasan Indonesia-Laos dijaga ketat."),
    (Part.NAMED, "Cuaca Laos sedang panas."),
    (Part.CITY, "Cuaca di Vientiane sedang panas."),
    (Part.PASSED, "Rombongan itu pulang melalui Laos."),
    (Part.PASSED, "Mereka transit di Laos."),
    (Part.LISTED, "Kasus serupa muncul di negara lain seperti Laos, Mali, Peru, dan Chad."),
]


@pytest.mark.parametrize(("part", "sentence"), PARTS, ids=[sentence for _, sentence in PARTS])
def test_part(part: Part, sentence: str) -> None:
    scan, claims = scanned("\n\n".join([*[FILLER] * 6, sentence, ""]))
    seen = [s for s in sightings(scan, claims, vocabulary(), weights(scan, vocabulary())) if s.code == "LA"]
    assert [sighting.part for sighting in seen] == [part]


def test_evidence_stands_in_the_text_and_the_note_says_why() -> None:
    text = "Imigrasi mendeportasi dua warga negara Ghana pelaku penipuan daring."
    (claim,) = (claim for claim in judged(f"{text}\n") if claim.field == "partners")
    assert claim.note == "warga, kapal atau jaringan negara ini"
    assert [evidence.quote for evidence in claim.evidence] == ["Ghana"]
    assert 0 < claim.certainty < 1
