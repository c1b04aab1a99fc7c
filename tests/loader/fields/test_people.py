# ruff: noqa: E501 (sentences of the press are longer than lines of code)
"""Who acts or speaks in a text, and what it tells of them."""

from collections.abc import Mapping

import pytest

from digest.loader.fields.people import candidates, find
from reading import scanned, vocabulary


def people(text: str) -> Mapping[str, Mapping[str, str]]:
    """Attributes by name of person."""
    scan, _ = scanned(text)
    told: dict[str, dict[str, str]] = {}
    for claim in find(scan, vocabulary()):
        told.setdefault(claim.item, {})[claim.attribute] = claim.value or ""
    return told


def named(text: str) -> list[str]:
    """Everybody who may act."""
    scan, _ = scanned(text)
    return [scan.document.plain(person.fullest.name) for person, _ in candidates(scan, vocabulary())]


#: Each names this person.
NAMED = [
    # said before, said after
    ("Darma Wicaksana", '"Kami akan menindak tegas," kata Darma Wicaksana di Jakarta, Senin.'),
    ("Ratih Kusumawardani", '"Mereka sehat," ujar Ratih Kusumawardani.'),
    ("Sugandi", '"Kasus ini kami dalami," tutur Sugandi kepada wartawan.'),
    ("Bimo Adiputra", "Menurut Bimo Adiputra, jaringan itu bekerja dari luar negeri."),
    ("Lestari Anggraini", "Lestari Anggraini mengatakan penyelundupan itu direncanakan lama."),
    ("Gunadi", "Menurut Gunadi, perbatasan akan dijaga."),
    ("Yohana Ratulangi", "Yohana Ratulangi juga telah mengingatkan bahaya tawaran kerja palsu."),
    # office or rank before the name
    ("Hendarto", "Kapolres Bintan AKBP Hendarto mengatakan dua pelaku ditahan."),
    ("Bagas Pranowo", "Kepala BNN Komjen Pol Bagas Pranowo memimpin pemusnahan sabu."),
    ("Ferdian Lubis", "Kepala Kantor Imigrasi Kelas I Khusus TPI Medan Ferdian Lubis menyebut empat orang dideportasi."),
    ("Tri Handoko", "Direktur Jenderal Pengawasan Sumber Daya Kelautan dan Perikanan (PSDKP) Tri Handoko hadir."),
    ("Wulan Maharani", "Menteri Koordinator Bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan Wulan Maharani bertemu mereka."),
    ("Nadira Hasan", "Menteri Luar Negeri Malaysia Nadira Hasan menyambut kerja sama itu."),
    ("Somchai Prasert", "Perdana Menteri Thailand Somchai Prasert tiba di Jakarta."),
    ("Olivia Bennett", "Duta Besar Australia untuk Indonesia Olivia Bennett menandatangani dokumen itu."),
    ("Jati Prakoso", "Komandan Lanal Batam Kolonel Laut (P) Jati Prakoso menyerahkan kapal itu."),
    ("Mulyono Saputra", "Laksamana Madya TNI (Purn) Mulyono Saputra menjadi pembicara."),
    ("Rustam Effendi", "Brigjen Pol. Rustam Effendi, S.I.K., M.H., memberikan keterangan."),
    ("Anwar Sidik", "Direktur Eksekutif Lembaga Kajian Perbatasan, Anwar Sidik, mengatakan hal serupa."),
    ("Melani Pertiwi", "Pengamat terorisme Universitas Nusa Bangsa Melani Pertiwi menilai ancaman itu nyata."),
    ("Kenzo Takahashi", "Atase Kepolisian Jepang Kenzo Takahashi menghadiri pertemuan itu."),
    ("Amin Saragih", "Plt Dirjen Imigrasi Amin Saragih menandatangani surat pencekalan."),
    ("Sekar Arum", "Ketua Harian Yayasan Bina Migran, Sekar Arum, mendampingi para korban."),
    ("Daud Yordan Silalahi", "Kasatreskrim Polres Karimun AKP Daud Yordan Silalahi menangkap dua orang."),
    ("Farouk Rahman", "Kepala Pusat Penerangan Hukum (Kapuspenkum) Kejagung Farouk Rahman menjelaskan perkara itu."),
    # office behind the name
    ("Intan Permatasari", "Intan Permatasari, Direktur Perlindungan WNI Kementerian Luar Negeri, meminta warga waspada."),
    ("Nguyen Thi Lan", "Nguyen Thi Lan selaku Duta Besar Vietnam menyampaikan terima kasih."),
    ("Pramudya", "Pramudya, petugas piket pelabuhan itu, mengatakan kapal datang dini hari."),
    # shapes of names
    ("M. Rizal Hakim", "Kombes M. Rizal Hakim membenarkan penangkapan itu."),
    ("AM Harahap", '"Semua sudah dicek," ucap AM Harahap.'),
    ("Yusuf K Batubara", "Kapolda Riau Irjen Yusuf K Batubara mengatakan jaringan itu terbongkar."),
    ("Siti Aminah binti Kasan", "Pekerja migran bernama Siti Aminah binti Kasan dipulangkan dari Riyadh."),
    ("Pieter van der Meer", "Jaksa Agung Belanda Pieter van der Meer mengatakan berkas diserahkan."),
    ("Lalu Wira Sakti", "Kapolres Lombok Barat AKBP Lalu Wira Sakti mengatakan dua orang diperiksa."),
    ("Hari Sabdono", "Kata Hari Sabdono, kapal itu berlayar tanpa dokumen."),
    ("I Gede Suardana", "Kepala Kanwil Kemenkumham Bali I Gede Suardana mengatakan ia dideportasi."),
    ("Bambang Percaya", '"Kami siap," kata Direktur Kepatuhan Bambang Percaya.'),
    ("Rosalinda", "Datuk Seri Rosalinda mengatakan kesepakatan itu penting."),
    ("Ong Wei Jie", "Tan Sri Ong Wei Jie mengatakan pihaknya membantu."),
    ("June Patricia Hall", "Terpidana mati asal Inggris, June Patricia Hall, dipulangkan."),
    ("Park Min-jun", "Duta Besar Korea Selatan Park Min-jun menyampaikan duka."),
    # whom the case is about
    ("Alfonso Reyes", "Buronan kasus penipuan, Alfonso Reyes, ditangkap di Bali."),
    ("Idris Maulana", "Korban bernama Idris Maulana ditemukan selamat di Myawaddy."),
    ("Rodrigo Salazar", "Polisi menangkap Rodrigo Salazar (41) di bandara."),
    ("Wayan Sudiarta", "Kapal itu dinakhodai warga setempat, yakni Wayan Sudiarta, yang kini diperiksa."),
]  # fmt: skip

#: Nobody in these acts, speaks or is the one the case is about.
NOBODY = [
    # institutions, meetings, places, things
    "Pertemuan High Level Committee dan Annual Security Dialogue akan digelar lagi.",
    "Badan Narkotika Nasional mengatakan peredaran sabu meningkat.",
    "Kepala Staf Angkatan Laut mengatakan patroli diperkuat.",
    "Menteri Pertahanan mengatakan anggaran cukup.",
    "Kapal Bintang Samudera menabrak karang di Selat Malaka.",
    "Mereka menginap di Hotel Grand Sentosa dan berangkat dari Bandara Raden Inten.",
    "Operasi Sikat Rencong digelar di Aceh.",
    "Jalan Jenderal Sudirman ditutup selama konvoi.",
    "Polisi mengatakan pelaku kabur, dan Petugas menyebut kapal itu kosong.",
    "Yayasan Peduli Sesama menampung para korban.",
    "PT Samudra Raya Abadi diduga terlibat.",
    "Ia bekerja di perusahaan Golden Phoenix Entertainment.",
    "Deklarasi Labuan Bajo disepakati para menteri.",
    # not named, or only referred to
    "Tersangka berinisial RK (34) dan SW (29) ditahan.",
    "Pria berinisial Y alias Bos Besar masih diburu.",
    "Paspor palsu itu atas nama Ricardo Mendoza.",
    "Bantuan itu dimulai pada era Presiden Sukarno.",
    "Kebijakan itu lahir dalam pemerintahan Presiden Wirahadi Kusuma.",
    # lists of detainees
    "Yang diamankan adalah Somsak (23), Prasit (20), Chai (31), Nattapong (28), dan Kittisak (22).",
    # headings only
    "Prabu Wijaya Temui Menteri Laos, Bahas Narkoba\n\nKedua negara membahas pemberantasan narkoba di perbatasan.",
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), NAMED, ids=[text for _, text in NAMED])
def test_finds_the_person(name: str, text: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize("text", NOBODY, ids=NOBODY)
def test_finds_nobody(text: str) -> None:
    assert not people(text)


#: text; rank, role, country, capacity, organization of the one person in it; "" where the text does not tell
TOLD = [
    (
        "Kepala Badan Keamanan Laut (Bakamla) RI Laksdya TNI Wira Samudra mengatakan patroli diperluas.",
        ("Laksdya TNI", "Kepala Badan Keamanan Laut (Bakamla) RI", "ID", "official", "bakamla"),
    ),
    (
        "Kapolda Kepulauan Riau Irjen Pol. Tegar Santosa mengatakan kapal itu ditarik.",
        ("Irjen Pol.", "Kapolda Kepulauan Riau", "ID", "official", "Polda Kepulauan Riau"),
    ),
    (
        "Duta Besar Luar Biasa dan Berkuasa Penuh Republik Rakyat Tiongkok untuk Indonesia, Li Meihua, hadir.",
        ("", "Duta Besar Luar Biasa dan Berkuasa Penuh Republik Rakyat Tiongkok untuk Indonesia", "CN", "official", ""),
    ),
    (
        "Duta Besar RI untuk Kamboja Ratna Sawitri mengatakan mereka dijemput.",
        ("", "Duta Besar RI untuk Kamboja", "ID", "official", ""),
    ),
    (
        "Menteri Luar Negeri Filipina Teresita Domingo mengatakan patroli bersama diteruskan.",
        ("", "Menteri Luar Negeri Filipina", "PH", "official", ""),
    ),
    (
        "Menteri Pertahanan RI, Satrio Nugroho, mengatakan latihan digelar lagi.",
        ("", "Menteri Pertahanan RI", "ID", "official", "kemenhan"),
    ),
    (
        '"Ancamannya nyata," kata pengamat intelijen Ridho Kurniawan.',
        ("", "pengamat intelijen", "", "expert", ""),
    ),
    (
        "Buronan kasus korupsi asal Tiongkok, Chen Guowei, dibawa ke Jakarta.",
        ("", "Buronan kasus korupsi asal Tiongkok", "CN", "suspect", ""),
    ),
    (
        "Jenazah korban TPPO asal Lampung, Nurul Fadilah, tiba di tanah air.",
        ("", "korban TPPO asal Lampung", "ID", "victim", ""),
    ),
    (
        "Kuasa hukum terdakwa, Bonar Situmorang, mengatakan banding diajukan.",
        ("", "Kuasa hukum terdakwa", "", "other", ""),
    ),
    (
        "Dirtipidum Bareskrim Polri Brigjen Andi Mahendra mengatakan jaringan itu besar.",
        ("Brigjen", "Dirtipidum Bareskrim Polri", "ID", "official", "bareskrim-polri"),
    ),
    (
        "Perdana Menteri Viktor Horvath mengatakan perundingan berlanjut.",
        ("", "Perdana Menteri", "", "official", ""),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_tells_rank_role_country_capacity_and_body(text: str, told: tuple[str, ...]) -> None:
    (person,) = people(text).values()
    assert tuple(person.get(a, "") for a in ("rank", "role", "country", "capacity", "organization")) == told


MERGED = [
    ("Rahmat Hidayanto", "Kapolres Nunukan AKBP Rahmat Hidayanto datang. Menurut Rahmat, kapal itu kosong."),
    ("M Syafri Daulay", "Ketua LPSK M Syafri Daulay hadir. Syafri mengatakan saksi aman. Daulay menambahkan hal lain."),
    ("Ketut Arta Wijaya", "Menurut Arta, sabu itu dari laut. Kepala BNNP Bali Brigjen Ketut Arta Wijaya memimpin."),
    ("Adi Wibowo", "Presiden Adi Wibowo (Adibo) tiba di Vientiane. Adibo mengatakan kunjungan itu penting."),
    ("Zulkifli Hamid", "Polisi menahan Zulkifli Hamid alias Pak Itam (50). Zulkifli mengaku disuruh."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), MERGED, ids=[text for _, text in MERGED])
def test_later_and_shorter_names_are_the_same_person(name: str, text: str) -> None:
    assert list(people(text)) == [name]


def test_names_spelt_alike_are_never_merged() -> None:
    text = "Kapolda Aceh Irjen Edi Hartana hadir. Kapolda Riau Irjen Eddy Hartanto juga hadir."
    assert list(people(text)) == ["Edi Hartana", "Eddy Hartanto"]


SEVERAL = [
    (
        ["Wira Samudra", "Lin Xiaoming"],
        "Kepala BNPT Komjen Pol. Wira Samudra, dan Duta Besar Tiongkok untuk Indonesia, Lin Xiaoming, bertemu.",
    ),
    (
        ["Somphone Keo", "Ayu Lestari", "Bayu Aji"],
        "Somphone Keo, Duta Besar RI untuk Laos Ayu Lestari, dan Atase Pertahanan Kolonel Bayu Aji turut hadir.",
    ),
    (
        ["Rafi Ahsan", "Doni Pratama"],
        "Dua WNI yang diidentifikasi sebagai Rafi Ahsan dan Doni Pratama sudah dibebaskan.",
    ),
    (
        ["Kyaw Zin", "Than Htut"],
        "Dua nakhoda, yaitu Kyaw Zin (34) dan Than Htut (40), diserahkan kepada penyidik.",
    ),
    (
        ["Sergei Volkov", "Asri Wening"],
        "Perjanjian itu ditandatangani Sergei Volkov Menteri Kehakiman Rusia, dan Asri Wening Menteri Hukum RI.",
    ),
]


@pytest.mark.parametrize(("names", "text"), SEVERAL, ids=[text for _, text in SEVERAL])
def test_several_people_in_a_sentence(names: list[str], text: str) -> None:
    assert set(names) <= set(named(text))


def test_the_office_is_that_of_the_article() -> None:
    one = people("Menteri Pertahanan Satrio Nugroho mengatakan latihan itu rutin.")
    other = people("Presiden Satrio Nugroho mengatakan latihan itu rutin.")
    assert one["Satrio Nugroho"]["role"] == "Menteri Pertahanan"
    assert other["Satrio Nugroho"]["role"] == "Presiden"


def test_every_claim_has_evidence_that_stands_in_the_text() -> None:
    scan, _ = scanned(
        "Kapolda Bali Irjen Pol. Made Suyasa mengatakan buron itu ditangkap. Suyasa berterima kasih."
    )
    claims = list(find(scan, vocabulary()))
    assert claims
    for claim in claims:
        assert claim.evidence
        for evidence in claim.evidence:
            assert scan.text[evidence.span.start : evidence.span.end] == evidence.quote


def test_a_name_in_a_row_without_end_takes_no_time() -> None:
    assert people("Kepala " + "Budi Santoso, " * 20_000) is not None
