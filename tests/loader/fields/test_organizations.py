# ruff: noqa: E501 (sentences of the press are longer than lines of code)
"""Which organizations act in a text, each under one name."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from digest.loader.fields.organizations import candidates, find
from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read
from digest.loader.sources.files import sources
from digest.vocabulary.values import Office, Organization, Rank
from digest.weighing.weigh import probability
from reading import scanned, vocabulary


def organizations(text: str) -> Mapping[str, Mapping[str, str]]:
    """Attributes by id, or by printed name."""
    scan, _ = scanned(text)
    told: dict[str, dict[str, str]] = {}
    for claim in find(scan, vocabulary()):
        told.setdefault(claim.item, {})[claim.attribute] = claim.value or ""
    return told


#: Each names exactly these, by id or by the name made of the words printed.
ACTING = [
    # gazetteer: short name, full name, other spellings are one
    (["bnpt"], "Badan Nasional Penanggulangan Terorisme (BNPT) menggelar lokakarya. BNPT mengundang lima negara."),
    (["polri"], "Mabes Polri mengirim tim. Kepolisian Republik Indonesia juga menyiapkan pesawat, kata Polri."),
    (["kemlu"], "Kementerian Luar Negeri memastikan bantuan hukum. Kemlu terus memantau, ujar Kemenlu."),
    (["ditjen-imigrasi"], "Direktorat Jenderal Imigrasi mendeportasi enam orang."),
    (["tni-al"], "TNI AL menangkap kapal ikan asing."),
    (["bareskrim-polri"], "Dittipidsiber Bareskrim Polri membongkar jaringan penipuan."),
    (["kemkominfo"], "Kominfo memblokir ribuan situs."),
    # who holds an office speaks for the body
    (["kemenhan"], "Menteri Pertahanan Satrio Nugroho mengatakan latihan digelar lagi."),
    (["kemenko-polhukam"], "Menko Polhukam Wira Adiguna mengatakan perbatasan aman."),
    (["ppatk"], "Kepala PPATK Danu Wijaya menyerahkan hasil analisis."),
    (["Polda Riau"], "Kapolda Riau Irjen Tegar Santosa mengatakan dua orang ditahan."),
    (["koarmada-ii"], "Pangkoarmada II Laksda Satrio Nugroho mengatakan patroli usai."),
    (["polda-metro-jaya"], "Dirkrimsus Polda Metro Jaya Kombes Danu Wijaya mengatakan dua orang ditahan."),
    (["Polresta Barelang"], "Kasi Humas Polresta Barelang Iptu Tegar Santosa mengatakan dua orang ditahan."),
    (["dpr"], "Ketua DPR Wira Adiguna mendesak pencarian."),
    (["dpr"], "Wakil Ketua Komisi III DPR RI Wira Adiguna memuji pengungkapan itu."),
    (["mpr"], "Ketua MPR RI, Wira Adiguna mengatakan demikian."),
    (["KJRI Penang"], "Konsul Jenderal RI di Penang Wira Adiguna mengatakan mereka sehat."),
    # families, told apart by place
    (["Polda Kalimantan Utara"], "Polda Kalimantan Utara menahan mereka. Polda Kaltara menyita kapalnya."),
    (["Polda Riau"], "Polda Riau menahan mereka. Kapolda Tegar Santosa mengatakan kapalnya disita."),
    (["KBRI Phnom Penh"], "KBRI Pnom Penh menolong mereka."),
    (["Disnakertrans Jawa Tengah"], "Disnakertrans Jawa Tengah memeriksa perusahaan itu."),
    (["KBRI Riyadh"], "Kedutaan Besar RI di Riyadh memulangkan sepuluh pekerja. KBRI menyiapkan tiket."),
    (["kbri"], "KBRI mendampingi para pelaut."),
    (["kjri"], "Para pelaut itu didampingi pihak KJRI."),
    (["Kedubes Thailand"], "Pihak kedutaan Thailand menyampaikan keterangan."),
    (["KBRI Manila"], "KBRI di Filipina mendampingi para pelaut."),
    (["KJRI Jeddah"], "Konsulat Jenderal RI di Jeddah mengirim pengacara."),
    (["Polres Nunukan"], "Polres Nunukan menggagalkan pengiriman pekerja."),
    (["Imigrasi Batam"], "Kantor Imigrasi Kelas I Khusus TPI Batam menolak masuk tiga orang."),
    (["Lanal Nunukan"], "Pangkalan TNI AL Nunukan menyerahkan barang bukti."),
    (["Kejaksaan Negeri Batam"], "Kejaksaan Negeri Batam melimpahkan perkara itu."),
    (["Pengadilan Negeri Denpasar"], "Pengadilan Negeri Denpasar menjatuhkan vonis."),
    (["Rudenim Pontianak"], "Rumah Detensi Imigrasi Pontianak merawat para pengungsi."),
    (["Kedubes Thailand"], "Kedutaan Besar Thailand menyampaikan keterangan."),
    (["PT Samudra Cipta Bahari"], "PT Samudra Cipta Bahari (SCB) mengirim awak kapal itu."),
    # counterparts abroad
    (["bukit-aman"], "Polis Diraja Malaysia menyerahkan dua buron."),
    (["abf"], "Australian Border Force mencegat kapal itu."),
    (["cnb"], "Central Narcotics Bureau bekerja sama dengan penyidik."),
    (["Kementerian Luar Negeri Vietnam"], "Kementerian Luar Negeri Vietnam menyampaikan protes."),
    (["Kementerian Dalam Negeri Kazakhstan"], "Kementerian Dalam Negeri Republik Kazakhstan mengirim tim dari Kazakhstan."),
    (["interpol"], "Interpol menerbitkan red notice."),
    (["bali-process"], "Indonesia dan Australia menjadi anggota Bali Process Steering Group."),
    (["aseanapol"], "Rapat itu dihadiri perwakilan dari Aseanapol."),
    (["asean"], "Forum kejahatan lintas negara ASEAN digelar lagi. Tuan rumah menyambut para tamu ASEAN."),
    (["unodc"], "UNODC mencatat peningkatan produksi sabu."),
    # unknown to the gazetteer
    (["CTRC"], "Counter Trafficking Research Centre (CTRC) menerbitkan temuannya."),
    (["Orion Aviation"], "Kontrak itu dimenangkan Orion Aviation."),
    # partners and agents
    (["bnn", "bea-cukai"], "Sabu itu disita oleh BNN bersama Bea Cukai."),
    (["kejaksaan-agung", "ditjen-pas", "kemlu"],
     "Penyerahan itu dibahas bersama Kejaksaan Agung (Kejagung), Direktorat Jenderal Pemasyarakatan, dan Kemlu."),
]  # fmt: skip

#: Named, but nobody who acts.
PASSING = [
    "Terpidana itu menghuni Lapas Kerobokan sejak lama.",
    "Rapat berlangsung di Gedung Kementerian Pertahanan.",
    "Brigjen TNI Purnomo Adi mengatakan latihan usai.",
    "Sebanyak 12 PMI dipulangkan.",
    "Hal itu dibahas dalam rapat Satuan Tugas Pencegahan.",
    "Foto itu beredar melalui Facebook.",
    "Pengiriman PMI ilegal digagalkan.",
    "Menteri Dalam Negeri Australia Hannah Clarke tiba di Bali.",
    "Pengamat militer Universitas Airlangga Surya Hadi menilai patroli perlu diperkuat.",
    "Mereka menumpang pesawat Garuda Indonesia.",
]


def named(text: str) -> list[str]:
    """The candidates by id or printed name, likelier ones first."""
    scan, _ = scanned(text)
    weights = vocabulary().weights["organizations"]
    found = [(probability(weights, c.features), c.item) for c in candidates(scan, vocabulary())]
    return [item for _, item in sorted(found, reverse=True)]


@pytest.mark.parametrize(("ids", "text"), ACTING, ids=[text for _, text in ACTING])
def test_each_body_is_one_candidate_under_one_name(ids: list[str], text: str) -> None:
    assert sorted(named(text)[: len(ids)]) == sorted(ids)


@pytest.mark.parametrize("text", PASSING, ids=PASSING)
def test_leaves_out_who_does_not_act(text: str) -> None:
    assert not organizations(text)


#: Who of the two acts: the first.
MORE = [
    ("Polri", "Kemlu", "Polri menangkap tiga orang di Batam, Senin. Hal itu dilaporkan kepada Kemlu."),
    ("BNN", "Polri", "BNN mengatakan sabu itu disita. Di kantor Polri mereka ditahan."),
    ("Bea Cukai", "TNI", "Sabu itu disita oleh Bea Cukai. Ia pernah berjasa pada TNI."),
    (
        "KPK",
        "Interpol",
        "Juru Bicara KPK Danu Wijaya mengatakan berkasnya lengkap. Namanya ada pada Interpol.",
    ),
]


@pytest.mark.parametrize(("who", "other", "text"), MORE, ids=[text for *_, text in MORE])
def test_who_does_something_is_likelier_than_who_is_named(who: str, other: str, text: str) -> None:
    order = [item.replace("-", " ") for item in named(text)]
    assert order.index(who.lower()) < order.index(other.lower())


def told(who: str, text: str) -> tuple[str, ...]:
    """What speaks for and against a candidate."""
    scan, _ = scanned(text)
    return next(c.features for c in candidates(scan, vocabulary()) if c.item == who)


@pytest.mark.parametrize(
    ("feature", "who", "text"),
    [
        ("subject-in=lead", "polri", "Polri menangkap tiga orang."),
        ("kind=listed/subject", "polri", "Polri menangkap tiga orang."),
        ("verb=berkoordinasi", "polri", "Kemlu berkoordinasi erat dengan Polri."),
        ("verb:ber", "polri", "Kemlu berkoordinasi erat dengan Polri."),
        ("role-speaks", "kemlu", "Menteri Luar Negeri Wira Adiguna mengatakan demikian."),
        (
            "of-main-country",
            "bukit-aman",
            "Polis Diraja Malaysia tiba. Malaysia, bukan Thailand, menahannya.",
        ),
        ("kind=spelt-out", "QRSB", "Quantum Riset Sumber Bahari (QRSB) tiba di Batam."),
        ("kind=initials", "QRSB", "Temuan itu diumumkan oleh QRSB."),
    ],
)
def test_features(feature: str, who: str, text: str) -> None:
    assert feature in told(who, text)


@pytest.mark.parametrize(
    ("feature", "who", "text"),
    [
        ("subject-in=lead", "polri", "Tiga orang diserahkan kepada Polri."),
        ("verb=berkoordinasi", "polri", "Kemlu berkoordinasi, kata Polri."),
        ("role-speaks", "kemlu", "Menteri Luar Negeri Wira Adiguna tiba di Bali."),
        ("of-main-country", "bukit-aman", "Polis Diraja Malaysia tiba. Thailand, kata Thailand, menahannya."),
    ],
)
def test_features_that_it_has_not(feature: str, who: str, text: str) -> None:
    assert feature not in told(who, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Badan Cuaca Nasional Selandia Baru", "Kata Badan Cuaca Nasional Selandia Baru, badai mendekat."),
        ("Militer Yordania", "Sejumlah perwira militer Yordania tiba di Bandung."),
        ("Global Harbour Alliance", "Kata Global Harbour Alliance, pelabuhan itu rawan."),
        ("Nusawing", "Ratusan penumpang maskapai Nusawing tertahan."),
        ("QRSB", "Temuan itu diumumkan oleh QRSB."),
    ],
)
def test_a_body_that_no_list_has_is_a_candidate(name: str, text: str) -> None:
    assert name in named(text)


def test_without_weights_nothing_is_claimed() -> None:
    scan, _ = scanned("Polri mengatakan tiga orang ditangkap.")
    assert not list(find(scan, replace(vocabulary(), weights={})))


def test_the_rule_of_each_claim_says_what_spoke_for_it_most() -> None:
    scan, _ = scanned("Polri menangkap tiga warga Malaysia. Kapolri mengatakan mereka ditahan.")
    weights = vocabulary().weights["organizations"]
    for claim in find(scan, vocabulary()):
        field, _, feature = claim.evidence[0].rule.partition("/")
        assert field == "organizations"
        assert weights.features[feature] > 0


def test_tells_name_and_country_of_those_the_gazetteer_has_not() -> None:
    told = organizations(
        "KBRI Phnom Penh menampung mereka. Kementerian Luar Negeri Laos menyampaikan selamat. Polri mendampingi."
    )
    assert told["KBRI Phnom Penh"] == {"": "KBRI Phnom Penh", "name": "KBRI Phnom Penh", "country": "ID"}
    assert told["Kementerian Luar Negeri Laos"]["country"] == "LA"
    assert told["polri"] == {"": "polri"}


def test_calls_an_embassy_by_the_shortest_name_of_its_state() -> None:
    text = (
        "Kedutaan Besar Republik Rakyat Tiongkok mengirim nota. China menunggu jawaban, kata Kedubes China."
    )
    assert list(organizations(text)) == ["Kedubes China"]


def test_a_part_is_not_counted_with_its_whole() -> None:
    text = "Divisi Hubungan Internasional (Divhubinter) Polri mengajukan red notice."
    assert list(organizations(text)) == ["divhubinter-polri"]


def test_fuller_and_shorter_names_of_a_place_are_one_body() -> None:
    text = "Polres Bandara Soekarno-Hatta menangkap perekrut. Kapolres Soekarno-Hatta Kombes Jaka Umbara menjelaskan."
    assert len(organizations(text)) == 1


def test_every_claim_has_evidence_that_stands_in_the_text() -> None:
    scan, _ = scanned(
        "Kapolda Bali Irjen Made Suyasa mengatakan KBRI Roma membantu. Interpol menerbitkan red notice."
    )
    claims = list(find(scan, vocabulary()))
    assert claims
    for claim in claims:
        assert claim.evidence
        for evidence in claim.evidence:
            assert scan.text[evidence.span.start : evidence.span.end] == evidence.quote


def test_a_new_agency_its_chief_and_a_new_rank_are_a_matter_of_vocabulary() -> None:
    text = "Kabadirga Panglima Pertama Satya Dharma mengatakan Badirga menjaga selat itu."
    assert not organizations(text)
    known = vocabulary()
    more = replace(
        known,
        organizations=(
            *known.organizations,
            Organization("badirga", "Badirga", "Badan Dirgantara", "ID", forms=("Badirga",)),
        ),
        offices=(*known.offices, Office("kabadirga", ("Kabadirga",), "ID", "badirga")),
        ranks=(*known.ranks, Rank("pertama", "Panglima Pertama")),
    )
    (source,), _ = sources("seeds/berita.txt", text.encode())
    _, claims, _ = read(source, Lexicon(more), more)
    assert [c.value for c in claims if c.field == "organizations" and not c.attribute] == ["badirga"]
    told = {c.attribute: c.value for c in claims if c.field == "persons"}
    assert (told["name"], told["rank"], told["role"]) == ("Satya Dharma", "Panglima Pertama", "Kabadirga")
    assert told["organization"] == "badirga"
