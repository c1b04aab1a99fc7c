"""Evidence: of whom, in what order, how much of it is listed."""

import newsroom
from digest.model.article import Fact
from digest.model.claim import Claim
from digest.model.text import Evidence, Span
from digest.site.article import evidence


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


def test_equal_words_are_one_quote_with_many_places() -> None:
    found = [at(5), at(20), at(40, "negeri Laos"), at(60)]
    (laos, nation), more = evidence.quotes(found, frozenset({5, 20, 40}))
    assert (laos.text, laos.anchors) == ("Laos", (5, 20))  # the place at 60 is not on the page
    assert (nation.text, nation.anchors) == ("negeri Laos", (40,))
    assert more == 0


def test_a_text_that_says_it_ten_thousand_times_makes_no_page_of_ten_thousand_links() -> None:
    found = [at(n * 10) for n in range(10_000)] + [at(n * 10, f"kata {n}") for n in range(1_000)]
    listed, more = evidence.quotes(found, frozenset(range(0, 100_000, 10)))
    assert (len(listed), more) == (evidence.QUOTES, 1_001 - evidence.QUOTES)
    assert (len(listed[0].anchors), listed[0].more) == (evidence.PLACES, 10_000 - evidence.PLACES)
