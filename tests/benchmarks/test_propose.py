"""Words and bodies in no list, mined from texts."""

from collections import Counter

from propose import FEWEST, bodies_of, proposals, standing_out, words_of

from reading import scanned, vocabulary


def test_words_are_those_written_small_and_two_together() -> None:
    scan, _ = scanned("Polisi menyita tepung beracun di Batam.\n")
    assert {"tepung", "tepung beracun"} <= words_of(scan)
    assert words_of(scan).isdisjoint({"batam", "atam", "olisi"})


def test_a_word_of_the_topic_stands_out_and_a_common_one_does_not() -> None:
    about, texts = (
        Counter(tepung=20, kata=20, jarang=FEWEST - 1),
        Counter(tepung=21, kata=180, jarang=FEWEST - 1),
    )
    assert [word for _, word in standing_out(about, texts, 22, 200)] == ["tepung"]


def test_a_body_is_proposed_that_no_table_holds() -> None:
    scan, _ = scanned("Laporan itu dari Lembaga Kajian Samudra Raya dan Badan Narkotika Nasional.\n")
    found = bodies_of(scan, frozenset({"lembaga", "badan"}))
    assert "Lembaga Kajian Samudra Raya" in {
        name.removesuffix(" dan Badan Narkotika Nasional") for name in found
    }
    assert "Badan Narkotika Nasional" not in found


def test_what_comes_out_is_yaml_with_counts() -> None:
    text = (
        "Polisi Tangkap Kurir Sabu\n\nPolri menangkap kurir sabu dari Malaysia. Ia memakai gerbong kosong.\n"
    )
    other = "Harga beras naik\n\nPedagang di pasar mengeluh, kata mereka.\n"
    lines = list(proposals([text.encode()] * 8 + [other.encode()] * 40, vocabulary(), 5))
    assert lines[0] == "# 48 texts"
    assert any("gerbong" in line for line in lines)
    assert "bodies:" in lines
