"""What editors did and have to do, gathered from all articles."""

from desk import Desk

IDENT = "000003-rusia"


def codes(desk: Desk) -> dict[str, str]:
    return {found.code: found.path for found in desk.build().findings}


def test_a_correction_of_no_article_is_said_with_the_nearest_id(desk: Desk) -> None:
    desk.write("content/overrides/000003-rusa.yml", "because: x\nhappened: {set: 2024-01-01}\n")
    found = next(found for found in desk.build().findings if found.code == "orphan")
    assert found.path == "content/overrides/000003-rusa.yml"
    assert IDENT in found.message


def test_a_correction_that_the_machine_agrees_with_is_redundant(desk: Desk) -> None:
    desk.write(f"content/overrides/{IDENT}.yml", "because: x\npartners: {add: [RU]}\n")
    assert codes(desk)["redundant"] == f"content/overrides/{IDENT}.yml"


def test_a_lookup_that_no_article_needs_is_said(desk: Desk) -> None:
    desk.write("content/lookups.yml", "- {field: outlet, value: koran entah, means: null, because: x}\n")
    assert codes(desk)["lookup-unused"] == "content/lookups.yml"


def test_a_hidden_article_is_told_by_its_id_alone(desk: Desk) -> None:
    text = desk.read(f"seeds/{IDENT}.txt")
    desk.write(f"content/overrides/{IDENT}.yml", "because: Diminta keluarga korban.\nhide: true\n")
    outcome = desk.build()
    assert not outcome.refused, outcome.findings
    site = desk.site()
    assert f"artikel/{IDENT}.html" not in site
    headline = text.splitlines()[0].encode()
    assert not [url for url, data in site.items() if headline in data]
