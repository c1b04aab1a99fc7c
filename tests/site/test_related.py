"""What lies around an article."""

from dataclasses import replace

import newsroom
from digest.model.article import Article
from digest.model.story import Story
from digest.site.cards import card
from digest.site.labels import by_id
from digest.site.particulars import particulars
from digest.site.related import RARE, arounds
from digest.site.views import Around


def around(articles: list[Article], *stories: Story) -> dict[str, Around]:
    cards = [card(a, newsroom.labels()) for a in articles]
    known = {a.id: particulars(a, newsroom.labels()) for a in articles}
    return arounds(cards, known, stories, by_id(newsroom.labels()))


def named(name: str, *people: str) -> Article:
    doc = newsroom.document(name, f"{' '.join(people)}.")
    persons = tuple(
        newsroom.item("persons", p, newsroom.quotes(doc, p), name=p, country="ID", capacity="official")
        for p in people
    )
    return newsroom.article(doc, f"Judul {name}", persons=persons)


def test_two_rare_people_make_a_sequel_one_a_relation() -> None:
    found = around([named("a", "Budi Santoso", "Siti Aminah"), named("b", "Budi Santoso", "Siti Aminah")])
    assert [(r.link.text, r.reason) for r in found["a"].sequels] == [
        ("Judul b", "sama: Budi Santoso; Siti Aminah")
    ]
    found = around([named("a", "Budi Santoso"), named("b", "Budi Santoso")])
    assert (found["a"].sequels, [r.reason for r in found["a"].related]) == ((), ["sama: Budi Santoso"])


def test_what_is_common_to_many_relates_none() -> None:
    found = around([named(f"a{at}", "Budi Santoso") for at in range(RARE + 1)])
    assert not any(each.related for each in found.values())


def test_articles_of_one_story_are_no_sequels_of_each_other() -> None:
    pair = [named("a", "Budi Santoso", "Siti Aminah"), named("b", "Budi Santoso", "Siti Aminah")]
    assert around(pair, Story("a", ("a", "b")))["a"].sequels == ()


def test_the_next_ones_of_the_pair_by_date() -> None:
    first = newsroom.cambodia()
    second = replace(newsroom.again(first), happened=newsroom.fact("happened", "2025-06-01"))
    found = around([first, second, newsroom.laos()])
    assert found[first.id].newer and found[first.id].newer.url == f"artikel/{second.id}.html"
    assert found[second.id].older and found[second.id].older.url == f"artikel/{first.id}.html"
    assert found[newsroom.laos().id].pair == "", "without a date nothing comes before or after"
