"""The whole vocabulary in one pass: what stands, what does not, and how far it goes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.loader.language.lexicon import Lexicon
from digest.model.scan import Kind
from digest.vocabulary.values import Country, Forum, Region, Topic, Vocabulary

SMALL = Vocabulary(
    countries=(
        Country("US", "", "", strong=("Amerika Serikat", "AS"), weak=("Amerika",)),
        Country("MY", "", "", strong=("Malaysia", "negeri jiran"), capitals=("Kuala Lumpur",)),
        Country("ID", "", "", strong=("Indonesia",)),
        Country("CN", "", "", strong=("China",)),
    ),
    regions=(Region("asia", "", "", ("Asia",)), Region("asia-tenggara", "", "", ("Asia Tenggara",))),
    forums=(Forum("asean", "", "", ("ASEAN",)),),
    topics=(Topic("narkotika", "", "", "", forms=("narkoba", "perdagangan (orang|manusia)")),),
    cues={"not-country": ("dolar AS", "teh China")},
)


def hits(text: str) -> list[tuple[str, str]]:
    return [
        (hit.id, text[hit.span.start : hit.span.end])
        for hit in Lexicon(SMALL).find(text)
        if hit.kind != Kind.CUE
    ]


CASES = [
    pytest.param(
        "Malaysia dan MALAYSIA", [("MY", "Malaysia"), ("MY", "MALAYSIA")], id="a capital, or capitals"
    ),
    pytest.param("malaysia", [], id="a name in small letters is not found"),
    pytest.param(
        "Negeri Jiran, negeri jiran", [("MY", "Negeri Jiran"), ("MY", "negeri jiran")], id="any case"
    ),
    pytest.param("As pada AS", [("US", "AS")], id="an abbreviation in capitals only"),
    pytest.param("Amerika Serikat", [("US", "Amerika Serikat"), ("US", "Amerika")], id="weak inside strong"),
    pytest.param("IndonesiaMalaysia", [("ID", "Indonesia"), ("MY", "Malaysia")], id="two names joined"),
    pytest.param("diMalaysia lalu", [("MY", "Malaysia")], id="a preposition joined"),
    pytest.param("Malaysiasejak lama, Malaysiadan", [("MY", "Malaysia")] * 2, id="a small word joined"),
    pytest.param("Malaysian Airways", [], id="a longer word"),
    pytest.param(
        "narkobanya, narkobalah", [("narkotika", "narkobanya"), ("narkotika", "narkobalah")], id="clitics"
    ),
    pytest.param("narkobaku-malaysia", [("narkotika", "narkobaku")], id="a hyphen parts words"),
    pytest.param("20 dolar AS untuk AS", [("US", "AS")], id="a trap holds the name"),
    pytest.param("bungkus teh China", [], id="another trap"),
    pytest.param("Amerika  Serikat", [("US", "Amerika  Serikat"), ("US", "Amerika")], id="two spaces"),
    pytest.param("Amerika\nSerikat", [("US", "Amerika\nSerikat"), ("US", "Amerika")], id="a line's end"),
    pytest.param("perdagangan manusia", [("narkotika", "perdagangan manusia")], id="brackets of a form"),
    pytest.param(
        "Asia Tenggara", [("asia-tenggara", "Asia Tenggara"), ("asia", "Asia")], id="one id inside another"
    ),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_finds(text: str, found: list[tuple[str, str]]) -> None:
    assert hits(text) == found


def test_hits_are_in_order_and_quote_the_text() -> None:
    text = "ASEAN: Malaysia, Indonesia dan Kuala Lumpur"
    found = Lexicon(SMALL).find(text)
    assert list(found) == sorted(found, key=lambda hit: (hit.span.start, -hit.span.end))
    assert [text[hit.span.start : hit.span.end] for hit in found] == [
        "ASEAN",
        "Malaysia",
        "Indonesia",
        "Kuala Lumpur",
    ]


def test_an_alias_added_to_the_vocabulary_is_found() -> None:
    more = replace(
        SMALL, countries=(*SMALL.countries, Country("LA", "", "", strong=("Negeri Seribu Sungai",)))
    )
    assert [hit.id for hit in Lexicon(more).find("Di Negeri Seribu Sungai itu")] == ["LA"]


def test_part_of_a_pair_is_found_beside_the_other_only() -> None:
    topics = (
        Topic("napi", "", "", "", together=("(napi|narapidana) + dipulangkan", "napi asing + napi asing")),
    )
    lexicon = Lexicon(Vocabulary(topics=topics))
    assert lexicon.find("Seorang narapidana sakit.") == ()
    assert [hit.id for hit in lexicon.find("Narapidana dipulangkan.")] == ["napi/0", "napi/1"]
    assert [hit.id for hit in lexicon.find("Seorang napi asing sakit.")] == ["napi/2"]


def test_an_empty_vocabulary_finds_nothing() -> None:
    assert Lexicon(Vocabulary()).find("Malaysia") == ()


@given(st.text(alphabet="MalysiAS Iİßndoe\n\t-", max_size=80))
def test_any_text_is_quoted_at_its_spans(text: str) -> None:
    for hit in Lexicon(SMALL).find(text):
        assert 0 <= hit.span.start < hit.span.end <= len(text)


def test_a_hundred_thousand_names_in_a_row_are_all_found() -> None:
    assert len(Lexicon(SMALL).find("Malaysia " * 100_000)) == 100_000
