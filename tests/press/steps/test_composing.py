"""An edition composed from a snapshot."""

from dataclasses import replace

import pytest

from desk import Desk
from digest.press.cache.codec import digest
from digest.press.cache.memo import Memo
from digest.press.cache.store import open_store
from digest.press.inputs import take
from digest.press.steps.composing import compose
from digest.press.steps.edition import TemplateFaultError


class Nowhere:
    def keeps(self, url: str, sha: str) -> bool:
        return False

    def keep(self, url: str) -> None:
        raise AssertionError(f"nothing lies there, not {url} either")

    def write(self, url: str, data: bytes) -> str:
        return digest(data)


def test_a_template_that_cannot_be_read_is_named_with_its_line(pristine: Desk) -> None:
    snapshot = take(pristine.root, pristine.root / "seeds")
    wrong = replace(snapshot, templates={**snapshot.templates, "pages/topic.html": b"\n{% if %}"})
    with pytest.raises(TemplateFaultError) as raised:
        compose(wrong, Memo(open_store(None)), 1, Nowhere())
    found = raised.value.finding
    assert (found.code, found.path, found.line) == ("template", "templates/pages/topic.html", 2)


def test_a_template_that_is_not_there_is_named(pristine: Desk) -> None:
    snapshot = take(pristine.root, pristine.root / "seeds")
    left = {name: data for name, data in snapshot.templates.items() if name != "pages/topic.html"}
    with pytest.raises(TemplateFaultError, match="is not there") as raised:
        compose(replace(snapshot, templates=left), Memo(open_store(None)), 1, Nowhere())
    assert raised.value.finding.path == "templates/pages/topic.html"
