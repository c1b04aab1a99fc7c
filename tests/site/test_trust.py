"""What is said of the edition before one believes it."""

from dataclasses import replace

import pytest

import newsroom
from digest.model.page import Page
from digest.site.views.frame import Link
from digest.site.views.plain import ProseView
from digest.vocabulary.settings import SiteSettings


def told(settings: SiteSettings = newsroom.SETTINGS) -> dict[str, tuple[str, Link | None]]:
    pages: tuple[Page, ...] = newsroom.site(newsroom.seeds(), settings)
    view = newsroom.view(pages, "tentang.html", ProseView)
    return {one.label: (one.text, one.link) for one in view.stated}


def test_what_it_covers_and_lacks() -> None:
    found = told()
    assert found["Isi"][0] == "5 artikel, 5 cerita; 0 artikel di luar cakupan."
    assert found["Sumber"][0] == "1 media disebut naskahnya; 4 dari 5 artikel tanpa nama media."
    assert found["Rentang"][0] == (
        "Tanggal kejadian dari 5 November 2024 sampai 19 Mei 2025. "
        "3 dari 5 artikel tanpa tanggal yang lengkap dengan tahunnya."
    )
    assert found["Keraguan"][0].startswith("0 dari 5 artikel memuat")


def test_only_the_page_about_the_site_has_it() -> None:
    pages = newsroom.site(newsroom.seeds())
    others = [p.view for p in pages if isinstance(p.view, ProseView) and p.url != "tentang.html"]
    assert all(view.stated == () for view in others)


@pytest.mark.parametrize(
    ("settings", "label", "text", "address"),
    [
        ({}, "Pengelola", "Belum disebut di situs ini.", None),
        ({"publisher": "Tim Lintas Batas"}, "Pengelola", "Tim Lintas Batas", None),
        ({}, "Hubungi", "Belum ada alamat di situs ini.", None),
        ({"report": "mailto:a@example.org"}, "Hubungi", "", "mailto:a@example.org"),
        ({"report": "https://example.org/lapor"}, "Hubungi", "", "https://example.org/lapor"),
        ({"repository": "https://example.org/r"}, "Hubungi", "", "https://example.org/r"),
        (
            {"licence": "CC-BY-4.0"},
            "Izin",
            "Data: CC-BY-4.0. Kata-kata naskah tetap milik penulis dan medianya.",
            "data/index.html",
        ),
    ],
)
def test_who_answers_where_and_under_which_licence(
    settings: dict[str, str], label: str, text: str, address: str | None
) -> None:
    said, link = told(replace(newsroom.SETTINGS, **settings))[label]
    assert (said, link and link.url) == (text, address)
