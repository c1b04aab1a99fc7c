"""Made-up articles as a careful reader would file them: one a file, what must come out at its head."""

from pathlib import Path

import pytest

from digest.model.claim import Claim
from reading import judged

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"), key=lambda path: path.name)


def case(path: Path) -> tuple[dict[str, str], str]:
    head, text = path.read_text(encoding="utf-8").split("\n---\n", 1)
    return {key: value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}, text


def ids(listed: str) -> set[str]:
    return {ident.strip() for ident in listed.split(",")} - {""}


def topics(claims: tuple[Claim, ...], prominence: str) -> set[str]:
    return {claim.item for claim in claims if claim.attribute == "prominence" and claim.value == prominence}


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_an_article_is_filed(path: Path) -> None:
    wanted, text = case(path)
    claims = judged(text)
    (scope,) = (claim for claim in claims if claim.field == "in_scope")
    assert topics(claims, "primary") - (ids(wanted["maybe"]) if not ids(wanted["primary"]) else set()) == ids(
        wanted["primary"]
    )
    assert topics(claims, "secondary") <= ids(wanted["maybe"])
    assert scope.value == wanted["scope"], scope.note
