# ruff: noqa: E501 (sentences of the press are longer than lines of code)
"""Who acts in a made-up article: one case a way to name somebody, or to name something else."""

from dataclasses import replace

import pytest

from digest.loader.fields.people import candidates, cast
from digest.weighing.weigh import probability
from reading import scanned, vocabulary


def acting(text: str) -> list[str]:
    scan, _ = scanned(f"JAKARTA - {text}\n")
    return [scan.document.plain(person.fullest.name) for person in cast(scan, vocabulary())]


def named(text: str) -> list[str]:
    scan, _ = scanned(f"JAKARTA - {text}\n")
    return [scan.document.plain(person.fullest.name) for person, _ in candidates(scan, vocabulary())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Perdana Menteri Timor-Leste Rui Salgado menyampaikan hal itu.", ["Rui Salgado"]),
        ("Presiden Republik Demokratik Timor Leste Jose Belo menyampaikan hal itu.", ["Jose Belo"]),
        ('Menteri Luar Negeri RI Rini Marlinabercerita soal kasus itu. Rinilalu berangkat. "Ya," kata Rini.', ["Rini Marlina"]),
        ("Hal itu disampaikan Menteri Luar Negeri RISuhartonousai rapat. Suhartono menegaskan itu.", ["Suhartono"]),
        ('"Ini kejahatan," jelasRini di Jakarta. Menlu Rini Marlina menambahkan.', ["Rini Marlina"]),
        ("Kepala Kantor Imigrasi Kelas II Wonosari, KA Salim mengatakan kasus itu bermula.", ["KA Salim"]),
        ("KepalaKantor Imigrasi Kelas II Wonosari, KA Salim mengatakan kasus itu bermula. Salim menambahkan.", ["KA Salim"]),
        ("Duta Besar RI PLE Priyana mengatakan hal itu.", ["PLE Priyana"]),
        ("Hal itu dikatakan PLE Priyana, Jumat. PLE Priyana adalah Dubes RI.", ["PLE Priyana"]),
        ("Direktur Penindakan A Taufan R mengatakan hal itu.", ["A Taufan R"]),
        ("Menaker M Hasan Dahri mengatakan hal itu.", ["M Hasan Dahri"]),
        ("Kapal itu dinakhodai Suwarno. Kapal itu membawa solar.", ["Suwarno"]),
        ("Polisi menerima laporan dari WNI atas nama Mohamad Effendi.", ["Mohamad Effendi"]),
        ('"Koordinator itu atas nama Septono. Yang lain atas nama Lukmono," kata dia.', ["Septono", "Lukmono"]),
        ("Polri memulangkan buronan kasus penipuan dana nasabah Bank Sentosa, Hartono Aluwi.", ["Hartono Aluwi"]),
        ("Polri memulangkan buronan kasus korupsi pengadaan kapal di Kementerian Perhubungan, Hartono Aluwi, dari Singapura.", ["Hartono Aluwi"]),
        ("Detective Superintendent Mark Wilson dan Federal Agent Peter Hall mengunjungi Polda Bali.", ["Mark Wilson", "Peter Hall"]),
        ("Associate Secretary Celia Hart mengatakan hal itu.", ["Celia Hart"]),
        ("Asisten Menteri Luar Negeri Amerika Serikat untuk Urusan Asia Timur dan Pasifik Daniel Kritner mengatakan itu.", ["Daniel Kritner"]),
        ("Sekretaris Departemen Keamanan Dalam Negeri Amerika Serikat Bidang Kontra Terorisme Adam Smith mengatakan itu.", ["Adam Smith"]),
        ("Menteri Dalam Negeri Malaysia Dato' Sri Saifuddin Nasir mengatakan itu.", ["Saifuddin Nasir"]),
        ("Menteri Dalam Negeri Malaysia Dato’ Seri Hamzah Zaini mengatakan itu.", ["Hamzah Zaini"]),
        ("Polisi menangkap WNA China bernama ZHANG WEIMING.", ["ZHANG WEIMING"]),
        ("Polisi menangkap tersangka AHMAD YANUAR (34) di Batam.", ["AHMAD YANUAR"]),
        ("Menteri Kehutanan Raja Hasan Antoni mengatakan itu.", ["Raja Hasan Antoni"]),
        ('Ketua DPR RI Puan Melati mendesak pemerintah. "Ya," kata Puan.', ["Puan Melati"]),
        ("Letkol Ckm dr. Budi Hasanto mengatakan itu.", ["Budi Hasanto"]),
        ("Kolonel Laut (P) Budi Hasanto mengatakan itu.", ["Budi Hasanto"]),
        ("Kolonel Kes Budi Hasanto mengatakan itu.", ["Budi Hasanto"]),
        ("Kolonel Kes dr. Budi Hasanto, Sp.B., mengatakan itu.", ["Budi Hasanto"]),
        ("Presiden Joko Widarto atau Jokowi menjelaskan hal itu. Jokowi pun meminta BP2MI bekerja.", ["Joko Widarto"]),
        ("Presiden Joko Widarto menjelaskan hal itu. Jokowi meminta BP2MI bekerja.", ["Joko Widarto"]),
        ('Menteri Koordinator Abdul Muhtar Iskandar atau Cak Imron mengatakan itu. "Ya," kata Cak Imron.', ["Abdul Muhtar Iskandar"]),
        ('Bupati Abdul Muhtar yang akrab disapa Cak Imron mengatakan itu. "Ya," kata Cak Imron.', ["Abdul Muhtar"]),
        ("Warga desa Sukamaju bernama Budi Santono ditangkap.", ["Budi Santono"]),
        ("Eks Wali Kota Bambang, Alisha Gunadi, ditangkap di Tangerang.", ["Alisha Gunadi"]),
        ("Pengamat dari Universitas Padjadjaran Teuku Razali menilai itu.", ["Teuku Razali"]),
        ("Sinta (bukan nama sebenarnya) mengaku disiksa.", ["Sinta"]),
        ("Adelia Lisana tewas dianiaya majikannya, S Ambikan, di Penang.", ["Adelia Lisana", "S Ambikan"]),
        ('Presiden Filipina Fernando "Bong" Marcelo Jr mengatakan itu.', ['Fernando "Bong" Marcelo Jr']),
        ("Fandi Pratono masih buron. Polri memburu Fandi Pratono di Thailand.", ["Fandi Pratono"]),
        ("Ayah Rizal, Sulaiman, mengaku sedih.", ["Sulaiman"]),
        ("Dr Noer Adhi Purnomo dari Universitas Indonesia mengatakan itu.", ["Noer Adhi Purnomo"]),
        ("Ketua Yayasan Melati, Mari Alkatiran, mengatakan itu.", ["Mari Alkatiran"]),
        ("Atase Senior AFP di Jakarta, Detektif Superintenden Ben Carver, mengatakan itu.", ["Ben Carver"]),
        ("Ekstradisi Paulus Tannosa masih menunggu sidang. Paulus Tannosa melawan.", ["Paulus Tannosa"]),
        ("Kapolda Bali Irjen Adi Satya mengatakan itu. Dia mengatakan Kapolri Jenderal Yudha Perkasa menaruh perhatian.", ["Adi Satya"]),
        ("Kapolda Bali Irjen Adi Satya mengatakan itu. Presiden Yudha Perkasa sebelumnya menggelar rapat bersama Wapres Bagas Wirawan.", ["Adi Satya"]),
        ("Kapolda Bali Irjen Adi Satya mengatakan itu. Sebagai informasi, Presiden Yudha Perkasa bertemu Sultan Brunei Bagas Wirawan.", ["Adi Satya"]),
        ("Kapolda Bali Irjen Adi Satya mengatakan tersangka Yudha Perkasa ditahan.", ["Adi Satya", "Yudha Perkasa"]),
    ],
)  # fmt: skip
def test_named_in_full(text: str, names: list[str]) -> None:
    assert set(names) <= set(named(text))


@pytest.mark.parametrize(
    "text",
    [
        "Polisi menangkap sepuluh orang. Sepuluh mengaku dipaksa bekerja.",
        "Korban dijanjikan gaji besar. Sempat menolak, korban dipaksa bekerja.",
        "Hidup berubah setelah ia pulang. Hidup berubah lagi.",
        "Menteri Luar Negeri Timor Leste bertemu mitranya.",
        "Kedua pihak menandatangani MoC itu. MoC mengatur tukar data.",
        "Korps Adhyaksa menyatakan siap. Korps Adhyaksa mengatakan hal itu.",
        "Data dibobol peretas dengan ransomware bernama Tarantula.",
        "Silver Panda adalah kelompok peretas. Silver Panda mengancam membuka data.",
        "Polisi menangkap tersangka Andi Sutomo, Budi Rahman, Cecep Sunarya, Deni Kurnia, dan Eko Prasetya.",
        "Mereka adalah Andi Sutomo, Budi Rahman, Cecep Sunarya, Deni Kurnia, dan Eko Prasetya.",
        "Para tersangka yakni Andi Sutomo (24), Budi Rahman (30), Cecep Sunarya (41), Deni Kurnia (22), dan Eko Prasetya (50).",
        "Lima nelayan itu ialah Andi Sutomo, Budi Rahman, Cecep Sunarya, Deni Kurnia serta Eko Prasetya asal Batam.",
        "Polisi menangkap anggota mafia Yamaguchi dan geng Los Tigres.",
        "Polisi menyebut Brother Circle Group menolak.",
        "Perwakilan Rumah Sakit Siloam Karya mengatakan itu.",
        "Ia masuk Bali memakai paspor Argentina palsu atas nama Mario Ferroso. Ia ditahan.",
        "Perusahaan tempatnya bernaung bernama Mango Lake. Sebelum bekerja di Mango Lake, ia menganggur.",
        "Hal itu disampaikan usai mendampingi Presiden Yudha Perkasa menerima tamu.",
        "Mereka ditahan:\n1. Andi Sutomo (24)\n2. Budi Rahman (30)\n3. Cecep Sunarya (41)\n4. Deni Kurnia (22)\n5. Eko Prasetya (50)",
        "Istri Djoko Sutarman menolak berkomentar.",
        "Anak buah Fandi Pratono ditangkap.",
        "Imigran itu Rohingya. Rohingya menolak. Netizen mengatakan lain.",
        "Menurut Reuters, itu benar. Perppu Ormas menyebut itu.",
    ],
)  # fmt: skip
def test_nobody_acts(text: str) -> None:
    assert acting(text) == []


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ("Rini Marlina", "Budi Santoso", 'Menlu Rini Marlina mengatakan itu. "Kami menghargai Budi Santoso," katanya.'),
        ("Adi Satya", "Yudha Perkasa", "Kapolda Bali Irjen Adi Satya memimpin. Kasus ini menjadi atensi Jenderal Yudha Perkasa."),
        ("Andi Sutomo", "Harun Sawadan", "Tersangka Andi Sutomo (30) ditahan. Ia anggota kelompok pimpinan Harun Sawadan."),
    ],
)  # fmt: skip
def test_who_acts_is_likelier_than_who_is_named(one: str, other: str, text: str) -> None:
    scan, _ = scanned(f"JAKARTA - {text}\n")
    weights = vocabulary().weights["persons"]
    likely = {
        scan.document.plain(person.fullest.name): probability(weights, told)
        for person, told in candidates(scan, vocabulary())
    }
    assert likely[one] > likely.get(other, 0)


def test_without_weights_nobody_acts() -> None:
    scan, _ = scanned("JAKARTA - Menlu Rini Marlina mengatakan itu.\n")
    assert not cast(scan, replace(vocabulary(), weights={}))
