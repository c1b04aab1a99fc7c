"""Who and what recurs."""

from digest.site.particulars import Body, Figure, Particulars
from digest.site.registry import Registry, kept_out, private, registry
from digest.site.views.lists import Card


def card(name: str) -> Card:
    return Card(
        name, f"artikel/{name}.html", name, True, None, "", False, False, "", False, "", "", (), (), ()
    )


def figure(name: str, country: str = "", role: str = "") -> Figure:
    return Figure(name, role, "", country, "")


def known(*told: Particulars, threshold: int = 2) -> Registry:
    cards = [card(f"a{at}") for at in range(len(told))]
    return registry(cards, {c.id: one for c, one in zip(cards, told, strict=True)}, threshold)


def people(*figures: tuple[Figure, ...]) -> list[tuple[str, str, int]]:
    found = known(*(Particulars(figures=each) for each in figures)).persons
    return [(p.name, p.url, len(p.appearances)) for p in found]


def test_a_page_from_two_articles_on() -> None:
    budi = figure("Budi Santoso", "ID")
    assert people((budi,)) == [("Budi Santoso", "", 1)]
    assert people((budi,), (budi,)) == [("Budi Santoso", "orang/budi-santoso.html", 2)]


def test_one_word_is_many_people_s_name() -> None:
    assert people((figure("Budi"),), (figure("Budi"),)) == [("Budi", "", 2)]


def test_one_name_in_two_countries_is_two_people() -> None:
    found = people((figure("Ali Hasan", "ID"),), (figure("Ali Hasan", "MY"),), (figure("Ali Hasan"),))
    assert found == [("Ali Hasan", "orang/ali-hasan.html", 2), ("Ali Hasan", "", 1)]


def test_whom_one_article_calls_a_suspect_or_victim_has_no_entry_at_all() -> None:
    official = Particulars(figures=(figure("Budi Santoso", "ID"),))
    suspect = Particulars(private=("BUDI SANTOSO",))
    assert known(official, official, suspect).persons == ()


def test_so_whom_an_article_out_of_scope_calls_a_suspect() -> None:
    told = {"a": Particulars(figures=(figure("Budi Santoso"),)), "b": Particulars(private=("Budi Santoso",))}
    assert registry([card("a")], told, 1).persons == ()


def test_of_an_article_s_officials_those_are_kept_out_whom_another_calls_otherwise() -> None:
    hidden = private([Particulars(private=("Budi SANTOSO", "Rina"))])
    assert kept_out(Particulars(named=("Budi Santoso", "Ali Hasan")), hidden) == {"budi-santoso"}


def test_the_newest_role_that_is_told() -> None:
    (person,) = known(
        Particulars(figures=(figure("Ali Hasan"),)),
        Particulars(figures=(figure("Ali Hasan", role="Duta Besar"),)),
    ).persons
    assert person.role == "Duta Besar"


def test_agencies_by_their_id_and_places_by_their_name() -> None:
    bnpt = Body("bnpt", "BNPT", "Badan Nasional Penanggulangan Terorisme", "ID")
    found = known(Particulars(bodies=(bnpt, bnpt), place="Bali"), Particulars(bodies=(bnpt,)))
    assert [(a.name, a.url, len(a.cards)) for a in found.agencies] == [("BNPT", "lembaga/bnpt.html", 2)]
    assert [(p.name, p.url, len(p.cards)) for p in found.places] == [("Bali", "", 1)]
