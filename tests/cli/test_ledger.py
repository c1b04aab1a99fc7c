"""`ledger`, and the builds that are held to it."""

import pytest

from desk import Desk

LEDGER = "content/urls.lock"


def test_a_page_that_vanishes_refuses_the_site_until_it_leads_on(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.call("ledger") == 0
    assert "topik/siber.html" in desk.read(LEDGER).splitlines()
    before = desk.site()
    topic = desk.read("content/topics/siber.yml")
    desk.delete("content/topics/siber.yml")
    desk.write("content/topics/keamanan-siber.yml", topic)
    capsys.readouterr()
    assert desk.call("build") == 3
    assert desk.site() == before
    advice = "write in content/topics/keamanan-siber.yml: aliases: [siber]"
    assert advice in capsys.readouterr().out
    desk.write("content/topics/keamanan-siber.yml", f"{topic}aliases: [siber]\n")
    assert desk.call("build") == 0
    old = desk.read("public/topik/siber.html")
    assert '<meta http-equiv="refresh" content="0; url=keamanan-siber.html">' in old
    assert desk.site() == desk.cold()


def test_a_page_of_what_is_left_out_may_not_vanish_either(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """A topic that cannot be read costs all of its pages."""
    assert desk.call("ledger") == 0
    before = desk.site()
    desk.write("content/topics/siber.yml", desk.read("content/topics/siber.yml").replace("label:", "labl:"))
    capsys.readouterr()
    assert desk.call("build", "--keep-going") == 3
    assert desk.site() == before
    told = capsys.readouterr()
    assert "topik/siber.html was published and is no longer made" in told.out
    assert "would lead nowhere; --accept-shrink publishes it all the same" in told.err
    assert desk.call("build", "--keep-going", "--accept-shrink") == 1
    assert "topik/siber.html" not in desk.site()


def test_a_seed_that_is_renamed_is_found_under_both_names(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.call("ledger") == 0
    ident = desk.seed_ids()[0]
    desk.write("seeds/nama-baru.txt", desk.read(f"seeds/{ident}.txt"))
    desk.delete(f"seeds/{ident}.txt")
    assert desk.call("build") == 3
    assert f"write in content/overrides/nama-baru.yml: aliases: [{ident}]" in capsys.readouterr().out
    desk.write(
        "content/overrides/nama-baru.yml",
        "# yaml-language-server: $schema=../schemas/override.schema.json\n"
        f"because: Berkasnya berganti nama.\nby: Rina\non: 2025-06-01\naliases: [{ident}]\n",
    )
    assert desk.call("build") == 0
    assert 'url=nama-baru.html"' in desk.read(f"public/artikel/{ident}.html")


def test_what_an_editor_hides_may_vanish(desk: Desk) -> None:
    assert desk.call("ledger") == 0
    ident = desk.seed_ids()[0]
    desk.write(
        f"content/overrides/{ident}.yml",
        "# yaml-language-server: $schema=../schemas/override.schema.json\n"
        "because: Atas permintaan.\nby: Rina\non: 2025-06-01\nhide: true\n",
    )
    assert desk.call("build") == 0
    assert f"artikel/{ident}.html" not in desk.site()


def test_the_ledger_is_written_once(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.call("ledger") == 0
    first = desk.read(LEDGER)
    assert desk.call("ledger") == 0
    assert desk.read(LEDGER) == first
    assert capsys.readouterr().out.splitlines()[-1].endswith(", 0 of them new")


def test_of_a_site_that_is_refused_no_ledger_is_written(desk: Desk) -> None:
    desk.write("content/ranks.yml", "x: [")
    assert desk.call("ledger") == 3
    assert not (desk.root / LEDGER).exists()


def test_files_that_the_host_wants_are_copied_as_they_are(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("content/static/CNAME", "berita.example\n")
    desk.write("content/static/.well-known/security.txt", b"\xff\x00")
    assert desk.call("build") == 0
    site = desk.site()
    assert (site["CNAME"], site[".well-known/security.txt"]) == (b"berita.example\n", b"\xff\x00")
    desk.write("content/static/Index.html", "x")
    assert desk.call("build") == 3
    assert "content/static/Index.html: error: url-taken: " in capsys.readouterr().out


def test_the_address_comes_from_option_environment_or_settings(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.call("build", "--url", "https://a.example/x") == 0
    assert '<link rel="canonical" href="https://a.example/x/">' in desk.read("public/index.html")
    monkeypatch.setenv("DIGEST_URL", "https://b.example")
    assert desk.call("build") == 0
    assert '<link rel="canonical" href="https://b.example/">' in desk.read("public/index.html")
    assert "sitemap.xml" in desk.site()
    with pytest.raises(SystemExit):
        desk.call("build", "--url", "https://a.example/#x")
