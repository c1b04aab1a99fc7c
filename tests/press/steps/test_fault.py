"""The fence round each article."""

import pytest

from desk import Desk
from digest.model.page import Page
from digest.press.steps import worker
from digest.press.steps.fault import LONGEST, Fault, fault, fenced
from digest.renderer import Renderer, RenderError

BAD = "Polri dan kepolisian Laos bertemu di Vientiane.\n\nxyzzy\n"


def fails(_: str) -> str:
    raise ValueError("a  long\nword " * 100)


def test_an_error_becomes_a_result() -> None:
    found = fenced(fails)("x")
    assert isinstance(found, Fault)
    assert found.error.startswith("ValueError: a long word a long")
    assert len(found.error) <= LONGEST + len("ValueError: ")
    assert fenced(str.upper)("x") == "X"


@pytest.mark.parametrize("error", [MemoryError(), RenderError("a.html", "x")])
def test_what_is_no_articles_fault_is_raised(error: Exception) -> None:
    def work(_: str) -> str:
        raise error

    with pytest.raises(type(error)):
        fenced(work)("x")


def test_it_names_the_place_in_the_program() -> None:
    try:
        worker.settle_article.__wrapped__(b"no JSON")  # type: ignore[attr-defined]
    except Exception as error:
        assert fault(error).place.startswith("press/cache/codec.py:")


STEPS = ("read", "_settle", "_present", "record")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("warm", [True, False])
def test_one_article_is_lost_and_the_rest_published(
    desk: Desk, step: str, warm: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever link of the chain fails on it, and whether all of it runs in one go or not."""
    before = desk.site()
    whole = getattr(worker, step)

    def failing(first: object, *rest: object) -> object:
        text = getattr(getattr(first, "document", first), "text", "")
        if "xyzzy" in text:
            raise ValueError("nothing happens")
        return whole(first, *rest)

    desk.write("seeds/buruk.txt", BAD)
    monkeypatch.setattr(worker, step, failing)
    options = () if warm else ("--no-cache",)
    assert desk.call("build", *options) == 1
    said = capsys.readouterr().out
    assert "seeds/buruk.txt: warning: seed-fault: " in said
    assert "(ValueError: nothing happens)" in said
    assert desk.site() == before
    assert desk.call("check", *options) == 1
    assert "seeds/buruk.txt: warning: seed-fault: " in capsys.readouterr().out
    if step in ("read", "_settle"):
        assert desk.call("show", "buruk") in (1, 2)
        assert "seed-fault: " in "".join(capsys.readouterr())
    assert desk.call("build", "--strict") == 3
    assert desk.site() == before


def test_a_page_of_text_that_cannot_be_made_is_a_finding(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Renderer.render

    def failing(self: Renderer, page: Page) -> bytes:
        if page.url == "dalam.html":
            raise ValueError("nothing happens")
        return made(self, page)

    monkeypatch.setattr(Renderer, "render", failing)
    desk.write("content/pages/dalam.md", "# Dalam\n")
    assert desk.call("build") == 3
    assert "content/pages/dalam.md: error: page-fault: " in capsys.readouterr().out
    assert desk.call("build", "--keep-going") == 1
    assert "dalam.html" not in desk.site()
