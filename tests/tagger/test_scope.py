"""Whether an article belongs: security, a border, Indonesia; each taken away in turn."""

import pytest

from digest.model.claim import Claim, Layer
from digest.tagger.scope import NO_BORDER, NO_HOME, NO_SECURITY, YES
from reading import judged

SECURITY = "Kepolisian menangkap gembong narkotika dan menyita 90 kilogram sabu.\n"
BORDER = "Sabu itu dikirim jaringan internasional dari Thailand, kata pemerintah Thailand.\n"
HOME = "Polri dan BNN menelusuri pemesannya di Indonesia.\n"


def scope(text: str) -> Claim:
    (claim,) = (claim for claim in judged(text) if claim.field == "in_scope")
    return claim


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        pytest.param(SECURITY + BORDER + HOME, "true", YES, id="all three"),
        pytest.param(
            "Menteri bertemu pemerintah Thailand membahas ekspor beras.\nIndonesia membeli beras Thailand.\n"
            * 2,
            "false",
            NO_SECURITY,
            id="no security",
        ),
        pytest.param(SECURITY * 2 + HOME, "false", NO_BORDER, id="no border"),
        pytest.param(SECURITY + BORDER * 2, "false", NO_HOME, id="no Indonesia"),
        pytest.param(
            "Klub Indonesia memperpanjang kontrak pemain asal Brasil.\n"
            "Pemain Brasil itu mencetak dua gol pekan lalu.\n"
            "Pelatih asal Brasil memuji lini depan Indonesia.\n"
            "Suporter Indonesia menyambut mereka di bandara.\n"
            "Latihan digelar tertutup sampai hari pertandingan.\n"
            "Akun klub itu sempat diretas, kata pelatih asal Brasil.\n",
            "false",
            NO_SECURITY,
            id="a crime named once, late",
        ),
        pytest.param(
            "Menteri ASEAN sepakat memerangi perdagangan orang.\nASEAN membentuk satgas perdagangan orang.\n",
            "true",
            YES,
            id="a forum that Indonesia belongs to",
        ),
        pytest.param(
            "OTTAWA - Polisi Kanada menangkap dua teroris.\nTeroris itu warga Kanada, kata polisi Kanada.\n",
            "false",
            NO_HOME,
            id="abroad among others",
        ),
        pytest.param(
            "SEOUL - Kementerian Luar Negeri Korea Selatan memulangkan korban penipuan daring dari Kamboja.\n"
            "Korban penipuan daring itu warga Korea Selatan, kata Kementerian Luar Negeri Korea Selatan.\n",
            "false",
            NO_HOME,
            id="a ministry with another country's name behind it",
        ),
        pytest.param(
            "Latihan militer NATO di Polandia menuai reaksi Rusia.\nIndonesia prihatin atas latihan militer itu.\n"
            "Indonesia berharap Polandia dan Rusia menahan diri.\nPresiden Rusia menilai NATO memprovokasi.\n",
            "false",
            NO_BORDER,
            id="defence of others, on which Indonesia comments",
        ),
        pytest.param(
            "Menlu RI mengecam serangan teroris di Kanada.\nTeroris di Kanada menembaki jemaah, kata polisi Kanada.\n"
            "Indonesia menolak terorisme, kata Menlu RI.\nPelaku teror ditangkap polisi Kanada.\n",
            "false",
            NO_BORDER,
            id="a crime among others, condemned",
        ),
        pytest.param(
            "Menlu RI mengecam penyiksaan WNI di Kanada.\nWNI itu disekap sindikat perdagangan orang di Kanada.\n"
            "KBRI Ottawa mendampingi WNI korban perdagangan orang itu.\n",
            "true",
            YES,
            id="a crime against Indonesians, condemned",
        ),
        pytest.param(
            "TNI AU dan Angkatan Udara Polandia menggelar latihan militer bersama di Madiun.\n"
            "Polandia bekerja sama dengan Indonesia sejak lama, kata Panglima TNI.\n",
            "true",
            YES,
            id="defence together",
        ),
        pytest.param(
            "WNI yang disandera di laut lepas dibebaskan.\nKemlu memulangkan WNI itu pekan depan.\n" * 2,
            "true",
            YES,
            id="Indonesians abroad, whichever the country",
        ),
    ],
)
def test_scope(text: str, value: str, note: str) -> None:
    claim = scope(text)
    assert (claim.value, claim.note) == (value, note)


def test_what_is_in_scope_shows_why() -> None:
    claim = scope(SECURITY + BORDER + HOME)
    quotes = {evidence.quote for evidence in claim.evidence}
    assert {"sabu", "Thailand", "Indonesia"} <= quotes
    assert claim.layer is Layer.EXTRACTED
    assert list(claim.evidence) == sorted(claim.evidence, key=lambda evidence: evidence.span)


def test_what_is_out_of_scope_is_so_for_want_of_words() -> None:
    claim = scope(SECURITY)
    assert (claim.layer, claim.evidence) == (Layer.DERIVED, ())


def test_an_article_without_a_sentence_is_out_of_scope() -> None:
    assert scope("ADVERTISEMENT\n").value == "false"
