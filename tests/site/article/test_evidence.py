"""Evidence: of whom, in what order, how much of it is listed."""

import newsroom
from digest.model.article import Fact
from digest.model.claim import Claim
from digest.model.text import Evidence, Span
from digest.site.article import evidence
from digest.site.article.sentence import Sentences


def at(start: int, words: str = "Laos", rule: str = "countries") -> Evidence:
    return Evidence(Span(start, start + len(words)), words, rule)


def test_claims_that_agree_bring_their_evidence_and_dissent_does_not() -> None:
    first = Claim("happened", "2024-11-05", evidence=(at(30, "5 November"),))
    same = Claim("happened", "2024-11-05", evidence=(at(10, "5/11/2024"), at(30, "5 November")))
    other = Claim("happened", "2024-12-06", evidence=(at(50, "6 Desember"),))
    found = evidence.of_fact(Fact("2024-11-05", (first, same, other)))
    assert [e.quote for e in found] == ["5/11/2024", "5 November"]
    assert evidence.of_fact(Fact()) == ()


def test_an_item_is_witnessed_by_its_attributes_too() -> None:
    person = newsroom.item("persons", "Budi", (at(20, "Budi"),), role="Kepala")
    role = Fact("Kepala", (Claim("persons", "Kepala", evidence=(at(5, "Kepala"),)),))
    found = evidence.of_item(type(person)(person.id, person.belongs, (("role", role),)))
    assert [e.quote for e in found] == ["Kepala", "Budi"]


def test_a_sentence_stands_once_with_all_its_words_and_the_rest_is_counted() -> None:
    doc = newsroom.document("a", "Laos dan negeri Laos. " + "Laos ikut. " * 5000)
    found = newsroom.quotes(doc, "Laos")
    listed, more = evidence.proofs(found, frozenset({found[1].span.start}), Sentences(doc), newsroom.names())
    assert (len(listed), more) == (evidence.SENTENCES, 5001 - evidence.SENTENCES)
    first = listed[0]
    assert (first.text, [first.text[s:e] for s, e in first.bold]) == (
        "Laos dan negeri Laos.",
        ["Laos", "Laos"],
    )
    assert first.anchor == found[1].span.start, "the place that is on the page"
    assert listed[1].anchor is None
