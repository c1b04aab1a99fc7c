"""Which countries a sentence names, and what only looks like one."""

import pytest

from digest.loader.fields.countries import find
from reading import scanned, vocabulary

NAMED = [
    ("CN", "Delegasi Tiongkok tiba di Makassar."),
    ("CN", "Empat WN RRT diperiksa petugas."),
    ("CN", "Pengusaha negeri Tirai Bambu itu ditahan."),
    ("CN", "Warga Cina dan warga China sama saja di sini."),
    ("KR", "Polisi Korsel datang."),
    ("KR", "Buronan itu kembali ke Negeri Ginseng."),
    ("US", "Tentara AS berlatih bersama."),
    ("US", "Ia dipulangkan ke negeri Paman Sam."),
    ("US", "Pemerintah Amerika menyambut baik."),
    ("MY", "Nelayan Negeri Jiran itu diusir."),
    ("AU", "Turis itu dipulangkan ke Negeri Kanguru."),
    ("FR", "Kapal perang Perancis singgah."),
    ("SA", "Pemerintah Saudi membebaskan dua pekerja."),
    ("TL", "Pos di perbatasan Timor Leste dijaga."),
    ("TL", "Ia lahir ketika wilayah itu bernama Timor Timur."),
    ("PH", "Kapal Philipina itu ditarik."),
    ("GB", "Mahasiswa UK itu dipulangkan, kata Kedubes Britania Raya."),
    ("NL", "Hakim negeri Kincir Angin memutuskan."),
    ("JP", "Maskapai itu terbang ke Negeri Sakura."),
    ("TH", "Menteri negeri Gajah Putih berkunjung."),
    ("PG", "Polisi PNG menjaga perbatasan."),
    ("AE", "Buronan itu bersembunyi di UEA."),
    ("MY", "Kerja sama IndonesiaMalaysia diperkuat."),
    ("KH", "Mereka bekerja diKamboja sejak lama."),
    ("KH", "Mereka bekerja di Kambojasejak lama."),
    ("OM", "Kapal itu ditahan di Oman."),
    ("GE ID", "Warga Georgia itu ditahan di Indonesia."),
    ("ML NE", "Pasukan berada di Mali dan Niger."),
    ("CN", "Beijing menolak tuduhan itu."),
    ("AU", "Hubungan Jakarta-Canberra membaik."),
    ("ID", "Pemerintah RI bertindak."),
]

#: Each holds words that are a country elsewhere.
NOT_NAMED = [
    "Kerugian mencapai 20 juta dolar AS.",
    "Tersangka berinisial AS (29) ditahan.",
    "Para pelaku berinisial MR, AS, dan KL ditangkap.",
    "Uang tunai US$ 5.000 disita.",
    "Ia fasih berbahasa Inggris dan bahasa Jepang.",
    "Latihan berlangsung di Laut China Selatan.",
    "Kapal itu melintas di Selat Malaka dan Teluk Oman.",
    "Sabu dikemas dalam bungkus teh China.",
    "Taburan bunga kamboja menutupi makam.",
    "Pedagang Pasar Turi resah.",
    "Kapal tenggelam di Samudra Hindia dan Samudera India.",
    "Bangunan itu peninggalan Hindia Belanda.",
    "Kartel Amerika Latin diburu.",
    "Ia kuliah di negara bagian Georgia.",
    "Oman Rahmawan menjadi saksi.",
    "Kompol Jordan memimpin razia.",
    "Ponsel itu memakai kartu grafis Mali-T720.",
    "Demikian dikutip India Today dan China Daily.",
    "Mereka naik Malaysia Airlines dan Virgin Australia.",
    "Kelompok Negara Islam Irak dan Suriah membantahnya.",
    "Kapal berlabuh di Pulau Sabu.",
    "Angin dingin dari Siberia datang.",
    "Konvensi Wina mengatur hal itu.",
    "Direktur PT Karya Belanda Sentosa diperiksa.",
    "Kurir bernama Sarip alias Jepang ditangkap.",
    "Rute Jakarta-Bangkok dibuka lagi.",
    "Polisi Bangkok menahan dua orang.",
    "Ia menonton drama Korea.",
]


def named(sentence: str) -> set[str]:
    scan, _ = scanned(f"Petugas menyampaikan hal itu kepada wartawan.\n\n{sentence}\n")
    return {claim.item for claim in find(scan, vocabulary())}


@pytest.mark.parametrize(("codes", "sentence"), NAMED, ids=[sentence for _, sentence in NAMED])
def test_names(codes: str, sentence: str) -> None:
    assert named(sentence) == set(codes.split()) - {"ID"}


@pytest.mark.parametrize("sentence", NOT_NAMED)
def test_names_none(sentence: str) -> None:
    assert named(sentence) == set()


def test_every_mention_is_evidence_and_indonesia_is_never_listed() -> None:
    text = "Indonesia dan Laos bertemu.\n\nMenteri Laos hadir. Indonesia menjadi tuan rumah bagi Laos.\n"
    scan, _ = scanned(text)
    (claim,) = find(scan, vocabulary())
    assert claim.item == claim.value == "LA"
    assert [evidence.quote for evidence in claim.evidence] == ["Laos", "Laos", "Laos"]
    assert all(text[e.span.start : e.span.end] == e.quote for e in claim.evidence)


def test_a_weak_name_counts_once_it_was_named_beyond_doubt() -> None:
    assert named("Kapal Kesultanan Oman tiba. Oman memberi bantuan.") == {"OM"}
