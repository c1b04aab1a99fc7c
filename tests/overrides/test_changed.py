"""What an override changes, beside what the machine says."""

from digest.overrides.changed import changes, whole
from digest.overrides.settle import machine_article
from editors import override, reading


def changed(text: str) -> list[tuple[str, str | None, str | None]]:
    found = changes(machine_article(reading()), override(f"because: x\n{text}"))
    return [(change.point, change.machine, change.editor) for change in found]


def test_scalars_and_places() -> None:
    assert changed("happened: {set: null}\nplace: {set: {name: Bali, country: ID}}") == [
        ("happened", "2024-11-05", None),
        ("place", "TH/Bangkok", "ID/Bali"),
    ]


def test_items() -> None:
    assert changed("partners: {add: [KH], remove: [MY, TH]}") == [
        ("partners/KH", None, "KH"),
        ("partners/MY", "MY", None),
        ("partners/TH", None, None),
    ]


def test_an_item_is_one_change_where_it_is_new_and_its_attributes_where_not() -> None:
    assert changed("persons: {add: [{name: Budi, role: Menteri}]}") == [("persons/Budi", None, "Budi")]
    assert changed("persons: {add: [{name: Siti Aminah, rank: Kombes}]}") == [
        ("persons/Siti Aminah/rank", None, "Kombes")
    ]
    assert changed("persons: {add: [Siti Aminah]}") == [("persons/Siti Aminah", "Siti Aminah", "Siti Aminah")]


def test_attributes_and_aliases() -> None:
    assert changed("persons: {set: {Siti Aminah: {role: null, aliases: [Aminah]}}}") == [
        ("persons/Siti Aminah/alias", None, "Aminah"),
        ("persons/Siti Aminah/role", "Direktur Interpol", None),
    ]


def test_a_list_set_anew_is_one_change() -> None:
    assert changed("topics: {set: [korupsi]}") == [("topics", "tppo, siber", "korupsi")]
    assert changed("forums: {set: []}") == [("forums", None, None)]
    assert whole(machine_article(reading()), "partners") == "MY"
