"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.loader.language.sentences import split
from digest.loader.layout.blocks import lay_out
from digest.loader.sources.source import Source
from digest.model.text import CONTENT
from digest.vocabulary.values import Rank, Vocabulary


def told(text: str, vocabulary: Vocabulary) -> list[str]:
    document = lay_out(Source("a", "a.txt", "", text), vocabulary)
    return [text[s.span.start : s.span.end].strip() for s in split(document, vocabulary)]


@pytest.mark.parametrize(
    "text",
    [
        "Polisi datang. | Mereka memeriksa gudang. | Tidak ada yang ditahan.",
        "Apakah benar? | Belum ada jawaban! | Polisi menunggu.",
        "Kepala BNPT Komjen Pol. Adnan Baskara hadir. | Ia berbicara singkat.",
        "Prof. Dr. H. Ahmad Fauzi, S.H., M.H. membuka acara. | Hadir pula M. Hasan Basri.",
        "Kantor itu di Jl. Merdeka No. 5 Batam. | Telp. 0778 tidak dijawab.",
        "Rapat tgl. 5 Mei s.d. 7 Mei membahas hal a.l. patroli. | Hasilnya dicatat.",
        "Mereka membawa sabu, ganja, dll. ke gudang itu. | Polisi menyitanya.",
        "Mereka membawa sabu, ganja, dll. | Polisi menyitanya.",
        "Barang itu bernilai Rp 1.500.000 atau US$ 90.50 per gram. | Beratnya 1,5 kg.",
        "Pukul 14.00 WIB kapal itu merapat. | Awaknya diperiksa.",
        "“Kami siap.” | Ia lalu pergi.",
        '"Kami siap," katanya. | "Besok kami berangkat," tambahnya.',
        "Kapal itu disita.Kemudian awaknya diperiksa di dermaga.",
        "Dikutip dari Kompas.com pada Senin. | Berita itu dibantah.",
        "Menurut UU No. 21 Tahun 2007, pelaku dihukum. | Dendanya besar.",
        "PT. Laut Jaya dan CV. Bahari diperiksa. | Keduanya tutup.",
        "**Polisi datang.** | *Mereka* memeriksa gudang.",
        'Ia berkata. \\"Kami siap.\\" | Lalu ia pergi.',
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, vocabulary: Vocabulary) -> None:
    glued = text.replace(".Kemudian", ".|Kemudian")
    wanted = [part.strip() for part in glued.replace('berkata. \\"', 'berkata. | \\"').split("|")]
    plain = text.replace(" | ", " ")
    assert told(plain, vocabulary) == wanted


def test_a_rank_more_is_an_edit_of_the_vocabulary() -> None:
    text = "Sertu Mar. Budi Santoso menerima penghargaan itu di pelabuhan dari atasannya."
    assert len(told(text, Vocabulary())) == 2
    ranks = (Rank("sertu-mar", "Sersan Satu Marinir", ("Sertu Mar.",)),)
    assert told(text, Vocabulary(ranks=ranks)) == [text]


@given(
    st.lists(
        st.sampled_from(["Ia pergi. ", "A. ", "“Ya.” ", "\n", "1. ", "x.Y", "... ", "Judul\n"]), max_size=20
    )
)
def test_sentences_tile_the_content(parts: list[str]) -> None:
    text = "".join(parts)
    document = lay_out(Source("a", "a.txt", "", text), Vocabulary())
    content = "".join(text[b.span.start : b.span.end] for b in document.blocks if b.role in CONTENT)
    sentences = split(document, Vocabulary())
    assert "".join(text[s.span.start : s.span.end] for s in sentences) == content
    assert all(document.blocks[s.block].span.holds(s.span) for s in sentences)
