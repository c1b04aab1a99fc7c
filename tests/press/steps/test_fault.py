"""The fence round each article."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import ModuleType

import pytest

from desk import Desk
from digest.model.page import Page, RenderError
from digest.press.desk import newsdesk
from digest.press.proof import site as proofs
from digest.press.proof.file import Proof
from digest.press.steps import composing, printing, publishing, reading, worker
from digest.press.steps.edition import StoppedError
from digest.press.steps.fault import LONGEST, Fault, FaultyArticlesError, fault, fenced, made_of
from digest.renderer import Renderer
from digest.site.edition import Edition
from digest.site.pages import table, topic

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


STEPS = ((reading, "read"), (worker, "settled"), (worker, "presented"), (publishing, "record"))


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("warm", [True, False])
def test_one_article_is_lost_and_the_rest_published(
    desk: Desk,
    step: tuple[ModuleType, str],
    warm: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whatever link of the chain fails on it, and whether all of it runs in one go or not."""
    before = desk.site()
    whole = getattr(*step)

    def failing(first: object, *rest: object) -> object:
        text = getattr(getattr(first, "document", first), "text", "")
        if "xyzzy" in text:
            raise ValueError("nothing happens")
        return whole(first, *rest)

    desk.write("seeds/buruk.txt", BAD)
    monkeypatch.setattr(*step, failing)
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


def about(some: object) -> bool:
    """Whether the bad article is among what is worked on, however it lies in there."""
    return "buruk" in repr(some)


#: What is made of many articles at once, in the build's own process: the module, the name, where among what it
#: is given the articles are, and what it makes.
TOGETHER = {
    "copies": (composing, "copies", 0, "data/articles.json"),
    "stories": (composing, "group", 0, "data/articles.json"),
    "around": (printing, "arounds", 0, "artikel/*.html"),
    "data": (printing, "data_files", 0, "data/index.html"),
    "file": (printing, "written", 1, "data/articles.json"),
    "queue": (newsdesk, "queue", 1, "tinjau.html"),
    "desk": (newsdesk, "desk", 0, "koreksi.html"),
    "listings": (table, "Edition", 0, "index.html"),
}


def failing(whole: Callable[..., object], at: int, *, always: bool) -> Callable[..., object]:
    def work(*given: object, **named: object) -> object:
        taken = [list(one) if isinstance(one, Iterator) else one for one in given]
        if always or about(taken[at]):
            raise ValueError("nothing happens")
        return whole(*taken, **named)

    return work


@pytest.mark.parametrize("what", TOGETHER)
def test_what_many_articles_go_into_is_made_without_the_one_that_it_fails_on(
    desk: Desk, what: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module, name, at, made = TOGETHER[what]
    before = desk.site()
    desk.write("seeds/buruk.txt", BAD)
    whole = getattr(module, name)
    with monkeypatch.context() as patch:
        patch.setattr(module, name, failing(whole, at, always=False))
        assert desk.call("build") == 1
        said = capsys.readouterr().out
        assert "seeds/buruk.txt: warning: seed-fault: left out: the program fails on it at " in said
        assert f", making {made} (ValueError: nothing happens)" in said
        assert desk.site() == before
    with monkeypatch.context() as patch:
        patch.setattr(module, name, failing(whole, at, always=True))
        assert desk.call("build", "--no-cache", "--keep-going") == 3
        said = "".join(capsys.readouterr())
        assert f"{made}: error: page-fault: {made} cannot be made: ValueError: nothing happens, at " in said
        assert "Traceback" not in said
        assert desk.site() == before


@pytest.mark.parametrize("late", [False, True])
def test_a_builder_of_lists_that_fails_is_named_and_so_is_the_article(
    desk: Desk, late: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At once, or when what the page shows is put together."""

    def pages(edition: Edition) -> Iterator[Page]:
        for page in topic.pages(edition):
            if not ("buruk" in edition.titles and page.url == "topik/index.html"):
                yield page
            elif late:
                yield replace(page, of="another", make=lambda: 1 / 0)
            else:
                raise ZeroDivisionError

    before = desk.site()
    desk.write("seeds/buruk.txt", BAD)
    monkeypatch.setattr(
        table, "KINDS", [replace(k, build=pages) if k.build is topic.pages else k for k in table.KINDS]
    )
    assert desk.call("build") == 1
    said = capsys.readouterr().out
    assert "seeds/buruk.txt: warning: seed-fault: " in said
    assert ", making topik/index.html (ZeroDivisionError" in said
    assert desk.site() == before


def test_a_file_that_cannot_be_proofread_is_a_finding(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("content/pages/dalam.md", "# Dalam\n")

    def fails(url: str, *_: object) -> Proof:
        raise ValueError(f"no {url}")

    before = desk.site()
    monkeypatch.setattr(proofs, "proof", fails)
    assert desk.call("build") == 3
    assert "dalam.html: error: page-fault: dalam.html cannot be made: ValueError: no dalam.html" in (
        capsys.readouterr().out
    )
    assert desk.site() == before


def test_where_no_article_alone_is_to_blame_none_is_left_out() -> None:
    def two(articles: Mapping[str, int]) -> int:
        if len(articles) > 1:
            raise ValueError("too many")
        return 1

    def odd(articles: Mapping[str, int]) -> int:
        if any(number % 2 for number in articles.values()):
            raise ValueError("odd")
        return 2

    numbers = {str(number): number for number in range(7)}
    with pytest.raises(StoppedError) as stopped:
        made_of(numbers, two, "x.html")
    assert stopped.value.finding.path == "x.html"
    with pytest.raises(StoppedError):
        made_of({"1": 1, "3": 3}, odd, "x.html")
    with pytest.raises(FaultyArticlesError) as faulty:
        made_of(numbers, odd, "x.html")
    assert {*faulty.value.faults} == {"1", "3", "5"}
    assert made_of({"2": 2}, odd, "x.html") == 2
