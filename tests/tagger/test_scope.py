"""Whether an article belongs: security, a border, Indonesia."""

import pytest

from digest.model.claim import DOUBTFUL, Claim, Layer
from digest.tagger.scope import Sure, Ties, joined
from reading import judged

SECURITY = "Kepolisian menangkap gembong narkotika dan menyita 90 kilogram sabu.\n\n"
BORDER = "Sabu itu diselundupkan jaringan internasional dari Thailand, kata kepolisian Thailand.\n\n"
HOME = "Polri dan BNN menelusuri pemesannya di Indonesia.\n\n"


def scope(text: str) -> Claim:
    (claim,) = (claim for claim in judged(text) if claim.field == "in_scope")
    return claim


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(SECURITY + BORDER + HOME, "true", id="all three"),
        pytest.param(
            "Harga beras naik di pasar Thailand.\n\nPetani Thailand senang, kata pedagang.\n",
            "false",
            id="neither security nor Indonesia",
        ),
        pytest.param(
            "Timnas Indonesia menang atas Thailand dua gol.\n\nPelatih senang.\n", "false", id="sport"
        ),
        pytest.param(
            "TNI AU dan Angkatan Udara Polandia menggelar latihan militer bersama di Madiun.\n\n"
            "Polandia bekerja sama dengan Indonesia sejak lama, kata Panglima TNI.\n",
            "true",
            id="defence together",
        ),
        pytest.param(
            "WNI disekap sindikat perdagangan orang di Kamboja.\n\n"
            "KBRI Phnom Penh mendampingi WNI korban perdagangan orang itu.\n",
            "true",
            id="Indonesians held abroad",
        ),
    ],
)
def test_scope(text: str, value: str) -> None:
    assert scope(text).value == value


def test_what_is_in_scope_shows_why() -> None:
    claim = scope(SECURITY + BORDER + HOME)
    quotes = {evidence.quote for evidence in claim.evidence}
    assert {"sabu", "Thailand"} <= quotes
    assert claim.layer is Layer.EXTRACTED
    assert claim.note
    assert list(claim.evidence) == sorted(claim.evidence, key=lambda evidence: evidence.span)


def test_what_is_out_of_scope_is_so_for_want_of_words() -> None:
    claim = scope("Kucing itu tidur.\n\nHujan turun.\n")
    assert (claim.layer, claim.evidence) == (Layer.DERIVED, ())


#: News of a sentence or two, none of them learned from.
SHORT = [
    ("Polri dan kepolisian Laos membahas pemberantasan perdagangan orang.", "true"),
    ("Bea Cukai Tarakan menyita 15 kilogram sabu yang dikirim dari Malaysia.", "true"),
    ("KBRI Phnom Penh memulangkan 20 WNI korban penipuan daring dari Kamboja.", "true"),
    ("TNI dan militer Australia memulai latihan perang di Darwin.", "true"),
    ("Imigrasi Jakarta Barat mendeportasi empat warga Ghana pelaku penipuan.", "true"),
    ("Imigrasi memulangkan perempuan Uzbekistan yang menyalahgunakan izin tinggal.", "true"),
    ("Kepala BNPT menjamu utusan India guna mempererat kerja sama melawan teror.", "true"),
    ("Polres Jember menangkap pengedar sabu di pasar.", "false"),
    ("Timnas Indonesia mengalahkan Filipina tiga gol tanpa balas.", "false"),
    ("Kabar WNI diculik di Kamboja ternyata hoaks, kata pemeriksa fakta.", "false"),
    ("Presiden mengecam pengeboman sekolah di Afganistan.", "false"),
    ("Kementerian perdagangan membuka pameran kopi di Korea Selatan.", "false"),
]


@pytest.mark.parametrize(("text", "value"), SHORT)
def test_news_of_a_sentence(text: str, value: str) -> None:
    assert scope(text + "\n").value == value


@pytest.mark.parametrize(
    "text",
    [
        "Petugas Indonesia dan Laos menyisir rumah kosong di Vientiane.",
        "Utusan Indonesia dan Malaysia bertemu lagi di Kuala Lumpur. Keduanya merundingkan langkah berikutnya.",
        "Petugas Indonesia bersama polisi Vietnam memeriksa gudang di Hanoi.",
    ],
)
def test_a_border_and_indonesia_without_a_topic_are_a_doubt(text: str) -> None:
    claim = scope(text + "\n")
    assert claim.certainty < DOUBTFUL
    assert claim.note == "Indonesia dan negara lain jelas berperan, topiknya tidak terbaca"


def test_a_checked_rumour_is_less_sure_than_the_news() -> None:
    news = "Puluhan WNI Disandera di Laos\n\nWNI disandera di Laos, kata KBRI Vientiane.\n"
    rumour = f"[HOAKS] {news}\nKabar WNI disandera itu hoaks.\n"
    assert inside(rumour) < inside(news)


def inside(text: str) -> float:
    claim = scope(text)
    return claim.certainty if claim.value == "true" else 1 - claim.certainty


def test_an_article_without_a_sentence_is_out_of_scope() -> None:
    assert scope("ADVERTISEMENT\n").value == "false"


def test_what_is_joined_is_no_more_than_its_weakest() -> None:
    sure = {"tppo": Sure(discussed=0.9, about=0.9)}
    both = joined(sure, [0.8], {}, Ties(home=1.0, central=0.0))
    alone = joined(sure, [0.0], {}, Ties(home=1.0, central=0.0))
    assert both["about-border-home"] == pytest.approx(0.8)
    assert alone["about-border-home"] == 0.0
    assert alone["topic"] == both["topic"] == 0.9


def test_foreigners_are_a_border_without_a_country_but_less_than_one() -> None:
    sure = {"imigrasi": Sure(discussed=0.9, about=0.9)}
    told = {"cue-foreigner@": 1.0, "cue-foreigner": 2.0}
    foreigners = joined(sure, [], told, Ties(home=1.0, central=0.0))
    assert joined(sure, [], {}, Ties(home=1.0, central=0.0))["border"] == 0.0
    assert foreigners["border"] == pytest.approx(0.75)
    assert foreigners["topic-at-home"] < 0.5


def test_news_of_other_countries_has_a_border_and_not_indonesia() -> None:
    abroad = joined({}, [0.8], {}, Ties(home=0.0, central=0.0))
    assert abroad["border-not-home"] == pytest.approx(0.8)
    assert abroad["much-home"] == 0.0
