"""What an article is called."""

import pytest

from digest.loader.fields import headline
from digest.loader.language.lexicon import Lexicon
from digest.loader.layout.blocks import lay_out
from digest.loader.read import scan
from digest.loader.sources.source import Source
from digest.model.claim import Claim, Layer
from digest.model.scan import Scan
from digest.vocabulary.values import Vocabulary


def seen(text: str, lexicon: Lexicon, vocabulary: Vocabulary) -> Scan:
    return scan(lay_out(Source("a", "a.txt", "", text), vocabulary), lexicon, vocabulary)


def title(text: str, lexicon: Lexicon, vocabulary: Vocabulary) -> Claim | None:
    claims = list(headline.find(seen(text, lexicon, vocabulary), vocabulary))
    assert len(claims) <= 1
    return claims[0] if claims else None


REST = " Keterangan itu disampaikan dalam jumpa pers di Jakarta. Rapat berikutnya belum dijadwalkan."


def test_a_headline_is_the_title(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    claim = title(
        "# **Dua** Kapal Vietnam Ditangkap\n\nNATUNA - TNI AL menangkap kapal itu." + REST,
        lexicon,
        vocabulary,
    )
    assert claim is not None
    assert (claim.value, claim.layer) == ("Dua Kapal Vietnam Ditangkap", Layer.EXTRACTED)


def test_front_matter_is_the_title(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    claim = title("---\ntitle: 'Kapal Ditangkap'\n---\nKapal Itu Ditangkap\n" + REST, lexicon, vocabulary)
    assert claim is not None
    assert (claim.value, claim.evidence[0].rule) == ("Kapal Ditangkap", "front-matter")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Menteri Luar Negeri menunjukkan komitmen yang kuat terhadap perlindungan warga. "
            "Dalam kunjungan ke Hanoi, ia dan rombongan menandatangani perjanjian ekstradisi dengan Vietnam.",
            "Ia dan rombongan menandatangani perjanjian ekstradisi dengan Vietnam",
        ),
        (
            "Ketika Menteri Pertahanan bertemu Panglima Angkatan Bersenjata Filipina di Manila, "
            "ia menyoroti pentingnya patroli bersama di Laut Sulu.",
            "Menteri Pertahanan bertemu Panglima Angkatan Bersenjata Filipina di Manila",
        ),
        (
            "Sebuah laporan terbaru menunjukkan bahwa "
            "penyelundupan manusia ke Australia meningkat tajam tahun ini.",
            "Penyelundupan manusia ke Australia meningkat tajam tahun ini",
        ),
        (
            "Petugas Bea Cukai Bandara Ngurah Rai menggagalkan penyelundupan dua kilogram kokain "
            "yang dibawa seorang warga negara Peru dari Doha melalui Singapura menuju Denpasar.",
            "Petugas Bea Cukai Bandara Ngurah Rai menggagalkan penyelundupan dua kilogram kokain…",
        ),
        (
            "Badan Keamanan Laut (Bakamla) menahan sebuah kapal berbendera Panama (MV Sunrise) di Selat Karimata.",
            "Bakamla menahan sebuah kapal berbendera Panama di Selat Karimata",
        ),
        (
            "Petugas imigrasi menangkap seorang buronan asal Jerman di Batam. "
            "Operasi yang digelar pada malam itu menjaring dua orang lain.",
            "Petugas imigrasi menangkap seorang buronan asal Jerman di Batam",
        ),
        (
            "Kejaksaan mengekstradisi seorang terpidana korupsi ke Rumania pada hari Senin (3/2/2020).",
            "Kejaksaan mengekstradisi seorang terpidana korupsi ke Rumania",
        ),
        (
            "Para nelayan Aceh tiba di Bandara Soekarno-Hatta dari Chennai, India, pada Jumat (8/5) sore.",
            "Para nelayan Aceh tiba di Bandara Soekarno-Hatta dari Chennai, India",
        ),
        (
            "Seorang pengusaha asal Hong Kong, Aberdeen, menculik dua warga negara Singapura di Batam.",
            "Seorang pengusaha asal Hong Kong, Aberdeen, menculik dua warga negara Singapura di Batam",
        ),
        (
            "Kepala kantor itu mengatakan, pada Senin (3/2), petugas menahan tiga warga Turki di Medan.",
            "Petugas menahan tiga warga Turki di Medan",
        ),
        (
            "Tim gabungan mengevakuasi empat puluh pekerja migran yang disekap di sebuah gudang di pinggir "
            "kota Yangon, Myanmar.",
            "Tim gabungan mengevakuasi empat puluh pekerja migran…",
        ),
    ],
)
def test_a_derived_title_says_what_happened(
    text: str, made: str, lexicon: Lexicon, vocabulary: Vocabulary
) -> None:
    claim = title(text + REST, lexicon, vocabulary)
    assert claim is not None
    assert (claim.value, claim.layer) == (made, Layer.DERIVED)


@pytest.mark.parametrize(
    "text",
    [
        "Hai",
        "kata",
        "x" * 500,
        "kata " * 300,
        "1. 2. 3.",
        "“Kami siap,” katanya.",
        "Satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas.",
    ],
)
def test_any_words_make_a_title_of_the_texts_own(text: str, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    claim = title(text, lexicon, vocabulary)
    assert claim is not None
    assert claim.value is not None
    assert 0 < len(claim.value) <= headline.LONGEST
    assert claim.value.rstrip("…").casefold() in text.casefold()


def test_no_words_no_title(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    assert title("***\n\n---", lexicon, vocabulary) is None


def test_a_first_sentence_in_brackets_is_no_title(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    told = "TNI AL menangkap dua kapal Vietnam di Laut Natuna Utara pada Senin."
    claim = title(f"Kapal itu kosong.\n(Muhammad Reyhansyah)\n{told}" + REST, lexicon, vocabulary)
    assert claim is not None
    assert claim.value.startswith("TNI AL menangkap dua kapal Vietnam")
