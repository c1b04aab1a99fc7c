"""The whole site proofread, and what of it is read again."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from desk import Desk
from digest.press.cache.memo import Memo
from digest.press.cache.store import open_store
from digest.press.proof import site
from digest.press.proof.site import BUDGETS, proofread, start
from digest.press.steps.edition import is_faulty
from digest.press.steps.pool import Pool

Read = Callable[..., list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Read]:
    """Proofread these files, with what was proofread before in mind."""
    memo, pool = Memo(open_store(None)), Pool(1, start, ())

    def read(**files: str) -> list[str]:
        named = {name.replace("_", "."): text for name, text in files.items()}
        for url, text in named.items():
            (tmp_path / url).write_text(text)
        shas = {url: sha256(text.encode()).hexdigest() for url, text in named.items()}
        found = proofread(memo, shas, lambda url: tmp_path / url, "", pool)
        assert is_faulty(memo) is any(one.severity == "error" for one in found)
        return [f"{one.path}: {one.message}" for one in found]

    yield read
    pool.close()


INDEX = '<a href="a.html">a</a>'
DEEP = '<a href="a.html#x">a</a>'


def test_a_link_to_what_is_not_there(told: Read) -> None:
    assert told(index_html=INDEX) == ["index.html: links to a.html, which is not there"]
    assert told(index_html=INDEX) == ["index.html: links to a.html, which is not there"], "and so again"
    assert told(index_html=INDEX, a_html="") == []


def test_a_page_that_goes_is_missed_by_pages_that_stay(told: Read) -> None:
    assert told(index_html=INDEX, a_html="") == []
    assert told(index_html=INDEX) == ["index.html: links to a.html, which is not there"]


def test_a_fragment_that_goes_is_missed_by_pages_that_stay(told: Read) -> None:
    assert told(index_html=DEEP, a_html='<p id="x">') == []
    assert told(index_html=DEEP, a_html="<p>") == [
        "a.html: nothing in it has the id 'x', to which index.html links"
    ]
    assert told(index_html=DEEP, a_html='<p id="x">') == []
    assert told(index_html=INDEX, a_html="<p>") == [], "nobody asks for it any more"


def test_only_what_is_new_is_read(told: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    whole = site.proof_file
    monkeypatch.setattr(site, "proof_file", lambda task: read.append(task[0]) or whole(task))
    told(index_html=INDEX, a_html="", b_html="")
    read.clear()
    assert told(index_html=INDEX, a_html="", b_html="", c_html="") == []
    assert read == ["c.html"]
    read.clear()
    assert told(index_html=INDEX, a_html="", b_html="") == []
    assert read == [], "nobody names what went"


def test_what_nobody_leads_to_any_more_has_nothing_else_read(
    told: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list moves on by one: its head leads to another place on another page."""
    read: list[str] = []
    whole = site.proof_file
    monkeypatch.setattr(site, "proof_file", lambda task: read.append(task[0]) or whole(task))
    assert told(index_html=DEEP, a_html='<p id="x">', b_html="") == []
    read.clear()
    assert told(index_html='<a href="a.html#y">a</a>', a_html='<p id="y">', b_html="") == []
    assert read == ["index.html", "a.html"]


def test_a_heavy_page_is_said_and_does_not_count(told: Read) -> None:
    (said,) = told(a_html="x" * (BUDGETS[".html"] + 1))
    assert said.startswith("a.html: has 750,001 bytes")


def test_a_site_with_an_address_is_right_below_it(desk: Desk) -> None:
    path = "content/site.yml"
    text = desk.read(path).replace('url: ""', "url: https://contoh.example/digest/")
    desk.write(path, text.replace('id: ""', "id: contoh.example,2025"))
    outcome = desk.build(strict=True)
    assert not outcome.refused, outcome.findings


def test_a_broken_link_is_not_published(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = desk.site()
    path = "templates/pages/404.html"
    good = desk.read(path)
    desk.write(path, good.replace("</h1>", '</h1><a href="tidak-ada.html">x</a>'))
    assert desk.call("build") == 3
    assert "404.html: error: proof: links to tidak-ada.html" in capsys.readouterr().out
    assert desk.site() == before
    for _ in range(2):
        assert desk.call("build", "--keep-going") == 1, "published, and not forgotten"
        assert "404.html: error: proof: links to tidak-ada.html" in capsys.readouterr().out
    desk.write(path, good)
    assert desk.call("build") == 0
    assert desk.site() == before
