"""What lies around an article."""

from dataclasses import replace

import pytest

import newsroom
from digest.model.article import Article
from digest.model.story import Story
from digest.site.cards import card
from digest.site.labels import by_id
from digest.site.particulars import particulars
from digest.site.related import RARE, arounds
from digest.site.views.article import Around, Related


def around(articles: list[Article], *stories: Story) -> dict[str, Around]:
    cards = [card(a, newsroom.labels()) for a in articles]
    known = {a.id: particulars(a, newsroom.labels()) for a in articles}
    return arounds(cards, known, stories, by_id(newsroom.labels()))


def named(name: str, *people: str, day: str | None = None, partners: tuple[str, ...] = ("TH",)) -> Article:
    doc = newsroom.document(name, f"{' '.join(people)}.")
    persons = tuple(
        newsroom.item("persons", p, newsroom.quotes(doc, p), name=p, country="ID", capacity="official")
        for p in people
    )
    return newsroom.article(
        doc,
        f"Judul {name}",
        persons=persons,
        happened=newsroom.fact("happened", day),
        partners=tuple(newsroom.item("partners", code) for code in partners),
    )


def agreed(name: str, title: str, day: str | None) -> Article:
    doc = newsroom.document(name, "Indonesia dan Thailand soal nota kesepahaman.")
    quotes = newsroom.quotes(doc, "nota kesepahaman")
    pact = newsroom.item(
        "instruments", "mou-1", quotes, type="mou", title=title, status="planned", parties="ID TH"
    )
    return newsroom.article(
        doc, f"Judul {name}", instruments=(pact,), happened=newsroom.fact("happened", day)
    )


BOTH = ("Budi Santoso", "Siti Aminah")


def titles(found: tuple[Related, ...]) -> list[str]:
    return [one.link.text for one in found]


def test_two_rare_people_make_a_sequel_one_a_relation() -> None:
    found = around([named("a", *BOTH, day="2025-01-02"), named("b", *BOTH, day="2025-03")])
    assert [(r.link.text, r.reason) for r in found["a"].later] == [
        ("Judul b", "sama: Budi Santoso; Siti Aminah")
    ]
    assert (titles(found["b"].earlier), found["b"].later) == (["Judul a"], ())
    found = around([named("a", BOTH[0], day="2025-01-02"), named("b", BOTH[0], day="2025-03")])
    assert (found["a"].later, [r.reason for r in found["a"].related]) == ((), ["sama: Budi Santoso"])


@pytest.mark.parametrize("day", [None, "2025", "2025-01", "2025-01-02"])
def test_what_is_not_known_to_be_later_is_related_and_no_sequel(day: str | None) -> None:
    found = around([named("a", *BOTH, day="2025-01-02"), named("b", *BOTH, day=day)])
    assert (found["a"].earlier, found["a"].later, titles(found["a"].related)) == ((), (), ["Judul b"])


def test_people_who_meet_for_different_partners_make_no_sequel() -> None:
    other = named("b", *BOTH, day="2025-03-01", partners=("LA",))
    assert titles(around([named("a", *BOTH, day="2025-01-02"), other])["a"].related) == ["Judul b"]


@pytest.mark.parametrize(
    ("one", "other", "later", "related"),
    [
        ("MoU pelatihan siber BSSN", "Nota kesepahaman (MoU) pelatihan siber BSSN", True, []),
        ("MoU", "MoU", False, ["mungkin sama: Nota Kesepahaman Indonesia–Thailand"]),
        ("MoU soal TPPO", "MoU soal narkotika", False, ["mungkin sama: Nota Kesepahaman Indonesia–Thailand"]),
    ],
)
def test_agreements_of_one_kind_and_pair_are_one_where_their_titles_tell_the_same(
    one: str, other: str, later: bool, related: list[str]
) -> None:
    found = around([agreed("a", one, "2025-01-02"), agreed("b", other, "2025-03-01")])["a"]
    assert (titles(found.later), [r.reason for r in found.related]) == (["Judul b"] if later else [], related)


def test_what_is_common_to_many_relates_none() -> None:
    found = around([named(f"a{at}", "Budi Santoso") for at in range(RARE + 1)])
    assert not any(each.related for each in found.values())


def test_articles_of_one_story_are_no_sequels_of_each_other() -> None:
    pair = [named("a", *BOTH, day="2025-01-02"), named("b", *BOTH, day="2025-03-01")]
    found = around(pair, Story("a", ("a", "b")))["a"]
    assert (found.later, found.related) == ((), ())


def test_the_next_ones_of_the_pair_by_date() -> None:
    first = newsroom.cambodia()
    second = replace(newsroom.again(first), happened=newsroom.fact("happened", "2025-06-01"))
    found = around([first, second, newsroom.laos()])
    assert found[first.id].newer and found[first.id].newer.url == f"artikel/{second.id}.html"
    assert found[second.id].older and found[second.id].older.url == f"artikel/{first.id}.html"
    assert found[newsroom.laos().id].pair == "", "without a date nothing comes before or after"
