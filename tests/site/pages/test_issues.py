"""The digest of a week and of a month."""

from dataclasses import replace

import pytest

import newsroom
from digest.site.pages.issues import STORIES
from digest.site.views.editions import IssuesView, IssueView


def issue(pages, name: str) -> IssueView:  # type: ignore[no-untyped-def]
    return newsroom.view(pages, f"edisi/{name}", IssueView)


def dated(name: str, day: str):  # type: ignore[no-untyped-def]
    article = newsroom.article(newsroom.document(name, "Teks."), f"Judul {name}")
    return replace(article, happened=newsroom.fact("happened", day))


def test_weeks_and_months_with_news_only() -> None:
    view = newsroom.view(newsroom.site(newsroom.seeds()), "edisi/index.html", IssuesView)
    assert [(shelf.year, [(facet.url, facet.count) for facet in shelf.issues]) for shelf in view.weeks] == [
        ("2025", [("edisi/2025-W21.html", 1)]),
        ("2024", [("edisi/2024-W45.html", 1)]),
    ]
    assert [facet.url for shelf in view.months for facet in shelf.issues] == [
        "edisi/2025-05.html",
        "edisi/2024-11.html",
    ]


def test_a_quiet_time_is_told() -> None:
    pages = newsroom.site(newsroom.seeds())
    assert issue(pages, "2025-W21.html").quiet == (
        "Tidak ada berita bertanggal pada 11 November 2024–18 Mei 2025."
    )
    pages = newsroom.site([dated("a", "2025-01-06"), dated("b", "2025-01-13")])
    assert issue(pages, "2025-W03.html").quiet == "", "the week before had news"


def test_the_same_as_markdown_and_as_text() -> None:
    settings = replace(newsroom.SETTINGS, url="https://contoh.id/")
    hostile = dated("a", "2025-01-06")
    hostile = replace(hostile, title=newsroom.fact("title", "[x](javascript:y) *z*\nbaris"))
    pages = {page.url: page for page in newsroom.site([hostile], settings)}
    text = newsroom.html(pages["edisi/2025-W02.txt"])
    assert "* [x](javascript:y) *z* baris (6 Januari 2025)\n  https://contoh.id/artikel/a.html\n" in text
    markdown = newsroom.html(pages["edisi/2025-W02.md"])
    assert (
        "- [\\[x\\](javascript:y) \\*z\\* baris](https://contoh.id/artikel/a.html), 6 Januari 2025"
        in markdown
    )


def test_one_line_a_story_and_what_is_too_much_is_counted() -> None:
    many = [dated(f"a{at:02}", "2025-01-06") for at in range(STORIES + 3)]
    view = issue(newsroom.site(many), "2025-01.html")
    assert sum(len(part.stories) for part in view.parts) == STORIES
    assert view.more == "dan 3 cerita lain"


def test_a_day_that_no_calendar_has_is_in_no_week() -> None:
    pages = newsroom.site([dated("a", "2025-02-30")])
    assert not [page.url for page in pages if page.url.startswith("edisi/2025-W")]


@pytest.mark.parametrize(
    ("day", "week", "words"),
    [
        ("2016-10-05", "2016-W40", "Minggu ke-40: 3–9 Oktober 2016"),
        ("2016-09-28", "2016-W39", "Minggu ke-39: 26 September–2 Oktober 2016"),
        ("2015-12-30", "2015-W53", "Minggu ke-53: 28 Desember 2015–3 Januari 2016"),
    ],
)
def test_what_both_ends_of_a_week_share_is_said_once(day: str, week: str, words: str) -> None:
    assert issue(newsroom.site([dated("a", day)]), f"{week}.html").heading == words
