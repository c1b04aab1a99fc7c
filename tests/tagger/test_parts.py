"""What a country does in a sentence."""

import pytest

from digest.tagger.parts import Part, sightings, weights
from reading import scanned, vocabulary

FILLER = "Kedua pihak membahas rencana kerja dan jadwal pertemuan berikutnya di tingkat teknis."

PARTS = [
    (Part.TOGETHER, "Indonesia meneken perjanjian dengan Laos."),
    (Part.PEOPLE, "Petugas menahan dua nelayan asal Laos."),
    (Part.PEOPLE, "Petugas menahan kapal berbendera Laos."),
    (Part.STATE, "Otoritas keamanan Laos menutup pos itu."),
    (Part.SCENE, "Dua WNI ditahan di Laos."),
    (Part.SCENE, "Perbatasan Indonesia-Laos dijaga ketat."),
    (Part.NAMED, "Cuaca Laos sedang panas."),
    (Part.CITY, "Cuaca di Vientiane sedang panas."),
    (Part.PASSED, "Rombongan itu pulang melalui Laos."),
    (Part.PASSED, "Mereka transit di Laos."),
    (Part.LISTED, "Kasus serupa muncul di negara lain seperti Laos, Mali, Peru, dan Chad."),
]


@pytest.mark.parametrize(("part", "sentence"), PARTS, ids=[sentence for _, sentence in PARTS])
def test_part(part: Part, sentence: str) -> None:
    scan, claims = scanned("\n\n".join([*[FILLER] * 6, sentence, ""]))
    seen = [s for s in sightings(scan, claims, vocabulary(), weights(scan, vocabulary())) if s.code == "LA"]
    assert [sighting.part for sighting in seen] == [part]


def test_the_place_of_a_sentence_weighs_and_a_look_back_does_not() -> None:
    lead = "Menteri dari Laos hadir di acara yang membahas penyelundupan satwa itu bersama rombongannya."
    scan, _ = scanned(
        f"Menteri Laos dan Indonesia Bertemu\n\n{lead} Sebelumnya, ia singgah di Medan.\n\n{lead}\n"
    )
    headline, opening, aside, further = weights(scan, vocabulary())
    assert headline > opening > further > aside == 0


def test_a_part_that_speaks_against_gains_nothing_from_its_place() -> None:
    scan, claims = scanned("Rombongan itu transit di Laos sebelum pulang ke Indonesia.\n")
    (seen,) = sightings(scan, claims, vocabulary(), weights(scan, vocabulary()))
    assert seen.weight > 0 > seen.worth
