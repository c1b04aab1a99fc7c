"""The way through the loader."""

import importlib
import pkgutil

import digest.loader.fields
from digest.loader.language.lexicon import Lexicon
from digest.loader.read import FINDERS, read
from digest.loader.sources.source import Source
from digest.model.claim import Layer
from digest.model.scan import Kind
from digest.vocabulary.values import Country, FurnitureRule, Vocabulary

SMALL = Vocabulary(
    countries=(
        Country("MY", "Malaysia", "Malaysia", ("Malaysia",)),
        Country("TH", "Thailand", "Thailand", ("Thailand",)),
    ),
    furniture=(FurnitureRule("link", "link", ("baca juga:",)),),
)


def test_every_finder_stands_in_the_table() -> None:
    names = [
        f"digest.loader.fields.{module.name}"
        for module in pkgutil.iter_modules(digest.loader.fields.__path__)
    ]
    finders = {getattr(importlib.import_module(name), "find", None) for name in names} - {None}
    assert finders == set(FINDERS)


def test_what_stands_outside_the_article_is_not_seen() -> None:
    text = "Polisi Malaysia menangkap dua orang.\nBaca juga: Banjir di Thailand\n***\nThailand"
    scan, claims, _ = read(Source("a", "a.txt", "", text), Lexicon(SMALL), SMALL)
    assert [text[h.span.start : h.span.end] for h in scan.of(Kind.COUNTRY)] == ["Malaysia", "Thailand"]
    assert scan.hits[1].span.start == len(text) - len("Thailand")
    assert {claim.value for claim in claims if claim.field == "mentioned"} == {"MY", "TH"}


def test_a_name_across_two_paragraphs_is_none() -> None:
    vocabulary = Vocabulary(countries=(Country("KR", "Korea Selatan", "South Korea", ("Korea Selatan",)),))
    text = "Mereka berasal dari Korea\n\nSelatan tempat itu ada sungai."
    scan, _, _ = read(Source("a", "a.txt", "", text), Lexicon(vocabulary), vocabulary)
    assert scan.hits == ()


def test_every_quote_stands_at_its_span(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    text = (
        "# Dua Kapal Vietnam Ditangkap\n\n**NATUNA, KOMPAS.com** - TNI AL menangkap *dua* kapal Vietnam, "
        'Senin (3/3/2025). \\"Mereka mencuri ikan,\\" kata Laksamana Pertama Budi Santoso.\n\n\\[video.1\\]\n'
    )
    _, claims, _ = read(Source("a", "a.txt", "", text), lexicon, vocabulary)
    evidence = [each for claim in claims for each in claim.evidence]
    assert evidence
    assert all(text[each.span.start : each.span.end] == each.quote for each in evidence)
    assert all(claim.evidence for claim in claims if claim.layer is Layer.EXTRACTED)


def test_an_unending_text_ends(lexicon: Lexicon, vocabulary: Vocabulary) -> None:
    for text in ("Malaysia " * 20_000, "Polisi datang. " * 20_000, "Baca juga:\n" * 20_000, "a" * 500_000):
        scan, _, _ = read(Source("a", "a.txt", "", text), lexicon, vocabulary)
        assert scan.document.blocks[-1].span.end == len(text)
