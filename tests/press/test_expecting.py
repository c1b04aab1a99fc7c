"""An edition that is less than it must be is not published."""

import pytest

from desk import Desk
from digest.press.expecting import shortfalls
from digest.press.steps.edition import Edition
from digest.vocabulary.settings import Expect


def edition(expect: Expect) -> Edition:
    return Edition({}, (), 10, 9, {"MY": 4}, 6, expect, 0, frozenset(), frozenset(), "")


@pytest.mark.parametrize(
    ("expect", "before", "said"),
    [
        (Expect(), 1_000, []),
        (Expect(articles=10, partners={"MY": 4}, dated=60, shrink=0), 10, []),
        (Expect(articles=11), 0, ["10 articles; at least 11 are expected"]),
        (
            Expect(partners={"MY": 5, "TH": 1}),
            0,
            [
                "4 articles of partner MY; at least 5 are expected",
                "0 articles of partner TH; at least 1 are expected",
            ],
        ),
        (Expect(dated=61), 0, ["60 % of the articles have a date; at least 61 % are expected"]),
        (Expect(shrink=50), 20, []),
        (Expect(shrink=50), 21, ["10 articles where there were 21; at most 50 % may go at once"]),
        (Expect(shrink=0), 0, []),
    ],
)
def test_what_is_less_than_it_must_be(expect: Expect, before: int, said: list[str]) -> None:
    assert [found.message for found in shortfalls(edition(expect), before)] == said


def test_the_old_site_stays_until_the_loss_is_accepted(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write(
        "content/expect.yml", "# yaml-language-server: $schema=schemas/expect.schema.json\nshrink: 10\n"
    )
    assert desk.call("build") == 0
    before = desk.site()
    for ident in desk.seed_ids()[:5]:
        desk.delete(f"seeds/{ident}.txt")
    assert desk.call("build", "--keep-going") == 3
    assert desk.site() == before
    assert "7 articles where there were 12; at most 10 % may go at once" in capsys.readouterr().out
    assert desk.call("build", "--accept-shrink") == 1
    assert "pages gone" in capsys.readouterr().err
    assert desk.site() != before
    assert desk.call("build") == 0


def test_the_ledger_stands_in_for_an_edition_that_is_not_here(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in CI, where every build begins without the last site."""
    assert desk.call("ledger") == 0
    desk.write(
        "content/expect.yml", "# yaml-language-server: $schema=schemas/expect.schema.json\nshrink: 10\n"
    )
    for ident in desk.seed_ids()[:5]:
        desk.delete(f"seeds/{ident}.txt")
    assert desk.call("build", "--keep-going", "--no-cache", "--out", str(desk.root / "fresh")) == 3
    assert "7 articles where there were 12" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("dated: 101", '1:8: error: bad-number: "101" is no whole number from 0 to 100'),
        ("articles: many", '1:11: error: bad-number: "many" is no whole number from 0 to 10000000'),
        ("partners: {XX: 1}", '1:16: error: bad-country: "XX" is no ISO 3166-1 code'),
        ("partner: {MY: 1}", '1:1: error: unknown-key: unknown key "partner"; did you mean "partners"?'),
    ],
)
def test_wrong_expectations_are_said(
    desk: Desk, line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("content/expect.yml", line)
    assert desk.call("check") == 3
    assert f"content/expect.yml:{said}" in capsys.readouterr().out
