"""Which topics a sentence speaks of."""

from pathlib import Path

import pytest

from digest.tagger.survey import gather
from digest.tagger.topics import sightings
from reading import scanned, vocabulary

CASES = [
    line.split(" | ", 1)
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("topics", "sentence"), CASES, ids=[sentence[:48] for _, sentence in CASES])
def test_a_sentence_speaks_of(topics: str, sentence: str) -> None:
    scan, _ = scanned(f"{sentence}\n")
    assert set(sightings(gather(scan, (), vocabulary()), vocabulary())) == set(topics.split()) - {"-"}


def loudness(topic: str, text: str) -> float:
    scan, _ = scanned(text)
    return max(
        sighting.loudness for sighting in sightings(gather(scan, (), vocabulary()), vocabulary())[topic]
    )


@pytest.mark.parametrize(
    ("topic", "quiet", "loud"),
    [
        pytest.param(
            "narkotika",
            "Ia dijerat UU Nomor 35 Tahun 2009 tentang Narkotika.",
            "Ia menjual narkotika kepada pelajar.",
            id="the name of a law",
        ),
        pytest.param(
            "narkotika",
            "UU Nomor 35 Tahun 2009 tentang Narkotika akan direvisi.",
            "Ia dijerat UU Nomor 35 Tahun 2009 tentang Narkotika.",
            id="the name of a law under which nobody is charged",
        ),
        pytest.param(
            "narkotika",
            "Terpidana kasus narkotika itu menikah di lapas.",
            "Kasus narkotika itu dibongkar kemarin.",
            id="what somebody was once sentenced for",
        ),
        pytest.param(
            "narkotika",
            "Forum membahas korupsi, narkotika, terorisme, dan perdagangan orang.",
            "Forum membahas narkotika dan perdagangan orang.",
            id="one of a list",
        ),
        pytest.param(
            "siber",
            "Ancaman baru muncul, misalnya serangan siber.",
            "Serangan siber menjadi ancaman baru.",
            id="an example",
        ),
        pytest.param(
            "pertahanan",
            "Di sisi lain, keduanya menyinggung kerja sama pertahanan.",
            "Keduanya menyinggung kerja sama pertahanan.",
            id="a further matter",
        ),
        pytest.param(
            "maritim",
            "Sebuah kapal berbendera asing memasuki perairan itu.",
            "Perompakan terjadi di perairan itu.",
            id="words that say it only together",
        ),
    ],
)
def test_what_is_said_by_the_way_is_quieter(topic: str, quiet: str, loud: str) -> None:
    assert loudness(topic, quiet) < loudness(topic, loud)


def test_the_words_are_those_of_the_text() -> None:
    scan, _ = scanned("Petugas menyita sabu. Paket sabu-sabu itu dibuang.\n")
    found = sightings(gather(scan, (), vocabulary()), vocabulary())["narkotika"]
    words = [scan.text[span.start : span.end] for sighting in found for span in sighting.words]
    assert words == ["sabu", "sabu-sabu"]
