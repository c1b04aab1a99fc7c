"""RSS and Atom."""

import hashlib
import sys
from pathlib import Path

import pytest

from digest.loader.sources.files import sources

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


def test_feeds() -> None:
    found, findings = sources("seeds/kepri.xml", FEED.encode())
    assert [source.text for source in found] == [
        "---\ntitle: Dua WN Thailand Dideportasi\ndate: Selasa, 4 Maret 2025 10:15:00\nsource: Kabar Kepri\n"
        "url: https://kabar.example/1\n---\n\nBATAM - Imigrasi mendeportasi dua orang.\nMereka pulang."
    ]
    assert found[0].id == "kepri-" + hashlib.sha256(b"kabar-1").hexdigest()[:8]
    assert [finding.code for finding in findings] == ["seed-record"]
    (entry,), _ = sources("seeds/a.atom", ATOM.encode())
    assert "date: 2025-03-04T01:02:03Z" in entry.text


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
