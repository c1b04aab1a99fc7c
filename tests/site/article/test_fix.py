"""Where a reader or an editor goes to correct an article."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

import newsroom
from digest.site.article.fix import LONGEST, fix
from digest.vocabulary.settings import SiteSettings

STANZA = "because:  # alasan\nseen: {body: 0a1b}\n# happened: {set: null}\n# title: {set: a & b}\n"
PLAIN = SiteSettings()
GITHUB = SiteSettings(repository="https://github.com/redaksi/berita", branch="main")
GITLAB = SiteSettings(repository="https://gitlab.com/redaksi/berita/", branch="terbit/utama")


def address(settings: SiteSettings, corrected: str = "", stanza: str = STANZA) -> str:
    link = fix("003", stanza, corrected, settings, newsroom.names()).link
    return link.url if link else ""


def test_the_stanza_and_where_it_goes() -> None:
    new = fix("003", STANZA, "", PLAIN, newsroom.names())
    assert (new.path, new.how, new.link) == (
        "content/overrides/003.yml",
        newsroom.names().say("fix.new"),
        None,
    )
    assert new.stanza == STANZA.rstrip("\n")
    there = fix("003", STANZA, "content/overrides/banyak.yml", PLAIN, newsroom.names())
    assert (there.path, there.how) == ("content/overrides/banyak.yml", newsroom.names().say("fix.add"))


def test_a_new_file_on_github_is_filled_in() -> None:
    url = urlsplit(address(GITHUB))
    assert url.geturl().startswith("https://github.com/redaksi/berita/new/main/content/overrides?")
    assert parse_qs(url.query) == {"filename": ["003.yml"], "value": [STANZA]}


def test_a_new_file_on_gitlab_is_filled_in() -> None:
    url = urlsplit(address(GITLAB))
    assert url.path == "/redaksi/berita/-/new/terbit/utama/content/overrides"
    assert parse_qs(url.query) == {"file_name": ["003.yml"], "content": [STANZA]}


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        (GITHUB, "https://github.com/redaksi/berita/edit/main/content/overrides/003.yml"),
        (GITLAB, "https://gitlab.com/redaksi/berita/-/edit/terbit/utama/content/overrides/003.yml"),
        (
            SiteSettings(repository="https://codeberg.org/a/b.git"),
            "https://codeberg.org/a/b/_edit/main/content/overrides/003.yml",
        ),
        (SiteSettings(repository="https://kode.contoh.id/a/b"), "https://kode.contoh.id/a/b"),
    ],
)
def test_a_file_that_is_there_is_opened(settings: SiteSettings, url: str) -> None:
    assert address(settings, "content/overrides/003.yml") == url


def test_an_address_is_never_too_long_for_a_browser() -> None:
    long = STANZA + "".join(f"# persons: {{set: {{Nama {at}: {{role: é}}}}}}\n" for at in range(1000))
    url = address(GITHUB, stanza=long)
    assert len(url) <= LONGEST
    (value,) = parse_qs(urlsplit(url).query)["value"]
    assert long.startswith(value)
    assert value.startswith(STANZA)


@pytest.mark.parametrize(
    ("report", "url"),
    [
        ("redaksi@contoh.id", "mailto:redaksi@contoh.id?subject=Koreksi%20artikel%20003"),
        ("mailto:redaksi@contoh.id", "mailto:redaksi@contoh.id?subject=Koreksi%20artikel%20003"),
        ("https://contoh.id/lapor", "https://contoh.id/lapor"),
        ("javascript:alert(1)", ""),
        ("a b@c?bcc=x", "mailto:a%20b@c%3Fbcc%3Dx?subject=Koreksi%20artikel%20003"),
        ("", ""),
    ],
)
def test_without_a_repository_errors_are_reported(report: str, url: str) -> None:
    assert address(replace(PLAIN, report=report)) == url


def test_a_repository_comes_before_a_report() -> None:
    assert "github.com" in address(replace(GITHUB, report="redaksi@contoh.id"))
