"""What keys are called."""

import re
from collections import Counter
from pathlib import Path

import pytest

from digest.loader.sources.keys import KEYS, field_of, folded, hides

DOCS = Path(__file__).parents[3] / "docs" / "seeds.md"


@pytest.mark.parametrize("key", ["pubDate", "pub_date", "PUB DATE", "pub-date", "pub.date"])
def test_writing_makes_no_difference(key: str) -> None:
    assert field_of(key) == "published"


@pytest.mark.parametrize(
    "key", ["crawled_at", "date_download", "accessed", "lastmod", "Updated", "date_modify", "created"]
)
def test_other_days_than_that_of_publication(key: str) -> None:
    assert field_of(key) in ("modified", "accessed")


def test_no_key_means_two_things() -> None:
    counted = Counter(folded(key) for names in KEYS.values() for key in names)
    assert [key for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(
    ("key", "value", "hidden"),
    [
        ("draft", "true", True),
        ("Draft", "Yes", True),
        ("draft", "false", False),
        ("published", "false", True),
        ("published", "2025-05-21", False),
        ("status", "Pending", True),
        ("status", "publish", False),
        ("wp:status", "draft", False),
        ("visibility", "private", True),
        ("title", "draft", False),
    ],
)
def test_what_hides_an_item(key: str, value: str, hidden: bool) -> None:
    assert hides(key, value) is hidden


def test_the_documentation_lists_every_key() -> None:
    """The table in docs/seeds.md, row by row, is the table of the program."""
    rows = re.findall(r"^\| [^|]+ <!-- (\w+) --> \| (.+) \|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert {field: tuple(re.findall("`([^`]+)`", keys)) for field, keys in rows} == dict(KEYS)
