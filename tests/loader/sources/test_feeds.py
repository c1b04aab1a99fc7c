"""RSS and Atom."""

import hashlib
import sys
from pathlib import Path

import pytest

from digest.loader.sources.files import sources
from digest.vocabulary.values import Vocabulary

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Kabar Kepri</title>
<item><title>Dua WN Thailand Dideportasi</title><link>https://kabar.example/1</link><guid>kabar-1</guid>
<pubDate>Selasa, 4 Maret 2025 10:15:00</pubDate><description>Ringkas.</description>
<content:encoded><![CDATA[<p>BATAM - Imigrasi mendeportasi <b>dua</b> orang.</p>
<p>Mereka pulang.</p>]]></content:encoded></item>
<item><title>Kosong</title><guid>kabar-2</guid></item></channel></rss>"""


ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title>
<entry><title>Judul</title><id>tag:kabar,1</id><link href="https://kabar.example/9"/><published>2025-03-04T01:02:03Z</published>
<summary>Isi yang singkat.</summary></entry></feed>"""


def test_feeds(vocabulary: Vocabulary) -> None:
    found, findings = sources("seeds/kepri.xml", FEED.encode(), vocabulary)
    assert [source.text for source in found] == [
        "---\ntitle: Dua WN Thailand Dideportasi\ndate: 2025-03-04\n"
        "date as written: Selasa, 4 Maret 2025 10:15:00\nsource: Kabar Kepri\n"
        "url: https://kabar.example/1\n---\n\nBATAM - Imigrasi mendeportasi dua orang.\nMereka pulang."
    ]
    assert found[0].id == "kepri-" + hashlib.sha256(b"kabar-1").hexdigest()[:8]
    assert [finding.code for finding in findings] == ["seed-record"]
    (entry,), _ = sources("seeds/a.atom", ATOM.encode())
    assert "date: 2025-03-04\ndate as written: 2025-03-04T01:02:03Z" in entry.text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa">]><rss>&a;</rss>', "seed-not-text"),
        (b"bukan umpan sama sekali", "seed-empty"),
        (b"", "seed-empty"),
    ],
)
def test_feeds_that_are_none(data: bytes, code: str) -> None:
    found, findings = sources("seeds/a.xml", data)
    assert found == ()
    assert code in [finding.code for finding in findings]


def test_without_the_extra_the_finding_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    found, (finding,) = sources("a.xml", FEED.encode())
    assert (found, finding.code) == ((), "seed-extra")
    assert '".[feeds]"' in finding.message


@pytest.mark.parametrize("data", ["{path}", "file://{path}", " {path}\n"])
def test_a_feed_that_spells_a_path_opens_no_file(data: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(FEED)
    found, findings = sources("seeds/a.xml", data.format(path=secret).encode())
    assert found == ()
    assert [finding.code for finding in findings] == ["seed-empty"]


def feed(*items: str, head: str = "<title>Kabar</title>") -> bytes:
    names = ["dc", "wp", "content"]
    spaces = " ".join(f'xmlns:{name}="{SPACES[name]}"' for name in names)
    return f'<rss version="2.0" {spaces}><channel>{head}{"".join(items)}</channel></rss>'.encode()


SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://wordpress.org/export/1.2/",
    "content": "http://purl.org/rss/1.0/modules/content/",
}


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("<pubDate>Tue, 04 Mar 2025 17:00:00 GMT</pubDate>", "date: 2025-03-05"),
        ("<pubDate>Rab, 5 Mar 25 00:10 +0700</pubDate>", "date: 2025-03-05"),
        ("<dc:date>2025-03-04T18:00:00Z</dc:date>", "date: 2025-03-05"),
        ("<pubDate>baru saja</pubDate>", "date as written: baru saja"),
    ],
)
def test_the_day_of_an_entry(date: str, said: str, vocabulary: Vocabulary) -> None:
    item = f"<item><title>Dua</title><link>https://a.example/1</link>{date}<description>Isi.</description></item>"
    (source,), _ = sources("seeds/a.rss", feed(item), vocabulary)
    assert f"\n{said}\n" in source.text


def test_a_change_is_no_publication() -> None:
    atom = ATOM.replace("published>", "updated>")
    (source,), _ = sources("seeds/a.atom", atom.encode())
    assert "\nupdated: 2025-03-04T01:02:03Z\n" in source.text
    assert "\ndate" not in source.text


def test_only_what_a_blog_has_published_is_taken_from_its_export() -> None:
    def item(number: int, kind: str, status: str, more: str = "") -> str:
        return (
            f"<item><title>Judul {number}</title><guid>https://a.example/?p={number}</guid><wp:post_type>{kind}"
            f"</wp:post_type><wp:status>{status}</wp:status>{more}<content:encoded><![CDATA[Satu.\n\n"
            f'[caption id="a"]<img src="x.jpg"> Foto: Rina[/caption]\n\n<b>Dua</b>.]]></content:encoded></item>'
        )

    data = feed(
        item(1, "post", "publish"),
        item(2, "post", "draft"),
        item(3, "attachment", "inherit"),
        item(4, "page", "publish"),
        item(5, "post", "publish", "<wp:post_password>x</wp:post_password>"),
    )
    (source,), (note,) = sources("seeds/blog.xml", data)
    assert source.text.endswith("---\n\nSatu.\nDua.")
    assert note.code == "seed-draft"
    assert note.message.endswith("1 attachment, 1 behind a password, 1 draft, 1 page")


def test_what_only_gathers_links_is_no_house() -> None:
    item = (
        "<item><title>&lt;b&gt;Dua&lt;/b&gt; Orang</title><description>Isi.</description>"
        "<link>https://www.google.com/url?url=https://kabar.example/1&amp;ct=ga</link></item>"
    )
    (source,), _ = sources("seeds/a.xml", feed(item, head="<title>Google Alert - polri</title>"))
    assert source.text == "---\ntitle: Dua Orang\nurl: https://kabar.example/1\n---\n\nIsi."
