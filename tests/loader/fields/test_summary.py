"""An article in a few of its own sentences."""

from digest.loader.fields import summary
from digest.loader.language.lexicon import Lexicon
from digest.loader.layout.blocks import lay_out
from digest.loader.read import scan
from digest.loader.sources.source import Source
from digest.vocabulary.values import Vocabulary

LEAD = "Polda Kepri menangkap tiga warga negara Malaysia yang menyelundupkan sabu ke Batam, Senin (3/3/2025)."
AGAIN = "Tiga warga negara Malaysia yang menyelundupkan sabu ke Batam itu ditangkap Polda Kepri."
TALK = (
    "“Kami akan terus memburu jaringan narkotika ini sampai ke akarnya,” kata kapolda kepada para wartawan."
)
LEANING = (
    "Selain itu, mereka juga membawa beberapa barang lain yang belum dijelaskan oleh petugas di lapangan."
)
MORE = "Bea Cukai Batam dan kepolisian Malaysia akan memeriksa kapal yang membawa sabu itu dari Johor."
CLOSING = "Polda Kepri dan Malaysia dengan demikian memperkuat perang melawan narkotika dan sabu di Batam."


def told(text: str, lexicon: Lexicon, vocabulary: Vocabulary) -> list[str | None]:
    seen = scan(lay_out(Source("a", "a.txt", "", text), vocabulary), lexicon, vocabulary)
    claims = list(summary.find(seen, vocabulary))
    assert [claim.item for claim in claims] == [str(number) for number in range(1, len(claims) + 1)]
    assert all(claim.evidence for claim in claims)
    return [claim.value for claim in claims]


def test_the_lead_and_what_tells_most(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    text = "\n".join((LEAD, TALK, LEANING, AGAIN, MORE, "Kesimpulan", CLOSING))
    chosen = told(text, lexicon, vocabulary)
    assert chosen[0] == LEAD
    assert MORE in chosen
    assert AGAIN not in chosen
    assert CLOSING not in chosen


def test_sentences_stand_as_printed_without_marks(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    assert told(LEAD.replace("sabu", "*sabu*"), lexicon, vocabulary) == [LEAD]
    assert told(f"Judul\n- {LEAD}", lexicon, vocabulary) == [LEAD]


def test_a_text_without_a_sentence_has_none(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    assert told("Judul saja", lexicon, vocabulary) == []


def test_a_line_of_metadata_is_no_sentence(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    meta = "Kategori: Terorisme | Wilayah: Malaysia, Thailand, ASEAN | Kata kunci: narkotika, Polri, BNPT"
    assert meta not in told("\n".join((meta, LEAD, TALK, MORE)), lexicon, vocabulary)[:2]
