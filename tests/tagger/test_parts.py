"""What a country does in a sentence."""

from collections.abc import Sequence

import pytest

from digest.tagger.parts import Part, Sighting, sightings, weights
from digest.tagger.survey import gather
from reading import scanned, vocabulary

FILLER = "Kedua pihak membahas rencana kerja dan jadwal pertemuan berikutnya di tingkat teknis."

PARTS = [
    (Part.TOGETHER, "Indonesia meneken perjanjian dengan Laos."),
    (Part.PEOPLE, "Petugas menahan dua nelayan asal Laos."),
    (Part.PEOPLE, "Petugas menahan kapal berbendera Laos."),
    (Part.STATE, "Otoritas keamanan Laos menutup pos itu."),
    (Part.TOGETHER, "Pertemuan bilateral dengan Mali pada Sabtu (5/7) serta Laos berjalan lancar."),
    (Part.SCENE, "Dua WNI ditahan di Laos."),
    (Part.SCENE, "Perbatasan Indonesia-Laos dijaga ketat."),
    (Part.NAMED, "Cuaca Laos sedang panas."),
    (Part.CITY, "Cuaca di Vientiane sedang panas."),
    (Part.PASSED, "Rombongan itu pulang melalui Laos."),
    (Part.PASSED, "Mereka transit di Laos."),
    (Part.LISTED, "Kasus serupa muncul di negara lain seperti Laos, Mali, Peru, dan Chad."),
]


def sighted(text: str) -> Sequence[Sighting]:
    scan, claims = scanned(text)
    survey = gather(scan, claims, vocabulary())
    return tuple(sightings(survey, claims, vocabulary(), weights(survey, vocabulary())))


@pytest.mark.parametrize(("part", "sentence"), PARTS, ids=[sentence for _, sentence in PARTS])
def test_part(part: Part, sentence: str) -> None:
    seen = [s for s in sighted("\n\n".join([*[FILLER] * 6, sentence, ""])) if s.code == "LA"]
    assert [sighting.part for sighting in seen] == [part]


def test_the_place_of_a_sentence_weighs_and_a_look_back_does_not() -> None:
    lead = "Menteri dari Laos hadir di acara yang membahas penyelundupan satwa itu bersama rombongannya."
    scan, _ = scanned(
        f"Menteri Laos dan Indonesia Bertemu\n\n{lead} Sebelumnya, ia singgah di Medan.\n\n{lead}\n"
    )
    headline, opening, aside, further = weights(gather(scan, (), vocabulary()), vocabulary())
    assert headline > opening > further > aside == 0


def test_a_part_that_speaks_against_gains_nothing_from_its_place() -> None:
    (seen,) = sighted("Rombongan itu transit di Laos sebelum pulang ke Indonesia.\n")
    assert seen.weight > 0 > seen.worth


def test_where_a_case_that_is_told_at_once_took_place_is_joined_with_indonesia() -> None:
    text = "Buronan Ditangkap\n\nPria itu melarikan diri dan ditangkap di Laos.\n\n"
    (seen,) = sighted(text)
    assert seen.part is Part.SCENE
    assert seen.joined
