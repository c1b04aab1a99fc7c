"""The hits of a scan by kind and sentence."""

from digest.model.scan import Kind
from digest.tagger.survey import Survey, gather
from reading import scanned, vocabulary

TEXT = """Polisi Laos Tangkap Kurir Sabu

VIENTIANE - Polisi Laos menangkap kurir sabu asal Indonesia, Senin (3/3/2025). Selain itu, petugas menyita senjata api.

KBRI Vientiane mendampingi WNI itu bersama ASEAN.
"""


def surveyed() -> Survey:
    scan, _ = scanned(TEXT)
    return gather(scan, (), vocabulary())


def test_sentences_by_what_they_are() -> None:
    survey = surveyed()
    assert len(survey.roles) == len(survey.scan.sentences)
    assert survey.heads == (0,)
    assert len(survey.body) == 3


def test_each_hit_stands_in_its_sentence() -> None:
    survey = surveyed()
    found = (*survey.subjects, *survey.home, *survey.cue("besides"), *survey.of(Kind.FORUM))
    assert found
    assert all(survey.scan.sentences[index].span.holds(hit.span) for index, hit in found)


def test_what_is_not_there_is_empty() -> None:
    survey = surveyed()
    assert not survey.cue("debunks")
    assert not survey.of(Kind.REGION)


def test_indonesia_is_named_in_many_ways() -> None:
    survey = surveyed()
    words = [survey.scan.text[hit.span.start : hit.span.end] for _, hit in survey.home]
    assert {"Indonesia", "WNI"} <= set(words)
    assert [hit.span.start for _, hit in survey.home] == sorted(hit.span.start for _, hit in survey.home)


def test_a_sentence_on_who_acts_for_indonesia_is_ours() -> None:
    text = (
        "Menteri Luar Negeri RI Sinta Wardani tiba di Dili.\n\nIa lelah. Pagi itu Sinta Wardani berpidato.\n"
    )
    scan, claims = scanned(text)
    assert gather(scan, (), vocabulary()).ours == {0}
    assert gather(scan, claims, vocabulary()).ours == {0, 2}
