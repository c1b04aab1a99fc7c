"""One file of the site, proofread."""

import pytest

from digest.press.proof.file import ids_of, proof

ADDRESS = "https://contoh.example/digest/"


@pytest.mark.parametrize(
    ("given", "leads"),
    [
        ("../mitra/laos.html", "mitra/laos.html"),
        ("../mitra/laos.html#a%20b", "mitra/laos.html#a b"),
        ("b.html?x=1", "artikel/b.html"),
        ("../", "index.html"),
        ("../topik/", "topik/index.html"),
        ("/digest/topik/a.html", "topik/a.html"),
        ("/digest/", "index.html"),
        ("https://contoh.example/digest", "index.html"),
        ("https://contoh.example/digest/a.html", "a.html"),
        ("caf%C3%A9.html", "artikel/café.html"),
        ("b.html#:~:text=x", "artikel/b.html"),
        ("&#x62;.html", "artikel/b.html"),
    ],
)
def test_where_a_link_leads_below_the_real_base(given: str, leads: str) -> None:
    assert proof("artikel/a.html", f'<a class="x" href="{given}">'.encode(), ADDRESS).links == (leads,)


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<img src="https://evil.example/x.png">', "asks another host"),
        ("<img alt='a > b' src='//evil.example/x.png'>", "asks another host"),
        ("<link rel=icon href=//evil.example/i.svg>", "asks another host"),
        ('<IMG\nSRC="http://evil.example/x">', "asks another host"),
        ('<iframe src="data:text/html,x"></iframe>', "asks another host"),
        ('<a href="javascript:alert(1)">', "no address that may be linked to"),
        ('<a href="/other/x.html">', "leads out of the site"),
        ('<a href="../../x.html">', "leads out of the site"),
        ('<a href="#nowhere">', "the id 'nowhere'"),
        ('<p <a href="b.html">', "begins like a tag"),
        ('<a href="b.html>', "begins like a tag"),
    ],
)
def test_what_is_wrong_with_a_page(html: str, said: str) -> None:
    (fault,) = proof("artikel/a.html", html.encode(), ADDRESS).faults
    assert said in fault


def test_what_is_right_with_a_page() -> None:
    html = """<!-- <img src="https://evil.example/x"> --><p id='k1'>1 < 2 &lt;b&gt;</p>
    <a href="#k1">a</a><a href="https://other.example/">b</a><a href="mailto:x@example.org">c</a>
    <img src="data:image/png;base64,AAAA"><link rel="canonical" href="https://contoh.example/digest/a.html">"""
    found = proof("a.html", html.encode(), ADDRESS)
    assert found.faults == ()
    assert found.links == ("a.html",)
    assert ids_of(html) == {"k1"}


@pytest.mark.parametrize(
    ("url", "text", "links"),
    [
        ("sitemap.xml", "<u><loc>https://contoh.example/digest/a.html</loc></u>", ("a.html",)),
        (
            "umpan.opml",
            '<o xmlUrl="https://contoh.example/digest/a.xml" htmlUrl="https://x.example/"/>',
            ("a.xml",),
        ),
        ("a.json", '{"items": [{"url": "https://contoh.example/digest/b.html"}]}', ("b.html",)),
        ("data/p.json", '{"resources": [{"path": "tables/a.csv", "bytes": 1}]}', ("data/tables/a.csv",)),
        (
            "data/articles/index.json",
            '[{"path": "data/articles/1.jsonl", "bytes": 1}]',
            ("data/articles/1.jsonl",),
        ),
        ("data/x.json", '{"path": "seeds/a.txt", "url": "seeds"}', ()),
        ("static/a.css", "a { background: url(b.svg) }", ("static/b.svg",)),
        ("data/a.csv", 'a,b\r\n1,"x\ny"\r\n', ()),
        ("data/a.jsonl", '{"a": 1}\n{"a": 2}\n', ()),
        ("robots.txt", "anything: at all", ()),
    ],
)
def test_other_files(url: str, text: str, links: tuple[str, ...]) -> None:
    found = proof(url, text.encode(), ADDRESS)
    assert (found.links, found.faults) == (links, ())


@pytest.mark.parametrize(
    ("url", "data"),
    [
        ("koreksi.xml", b"<feed><a></feed>"),
        ("a.json", b'{"a": 1'),
        ("a.json", b"[" * 200_000),
        ("a.jsonl", b'{"a": 1}\n{"a"\n'),
        ("a.csv", b"a,b\n1\n"),
        ("a.csv", b'a,b\n1,"2"x\n'),
        ("a.html", b"<p>\xff</p>"),
        ("a.css", b"@import 'https://evil.example/x.css';"),
    ],
)
def test_a_file_that_is_not_what_it_seems(url: str, data: bytes) -> None:
    assert len(proof(url, data, ADDRESS).faults) == 1
