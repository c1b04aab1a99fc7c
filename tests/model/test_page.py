"""What a page shows, and what it is known by."""

from digest.model.page import Page


def test_a_page_shows_what_it_is_known_by() -> None:
    assert Page("a.html", "page.html", "view").view == "view"


def test_a_view_is_made_only_where_it_is_asked_for() -> None:
    made: list[str] = []

    def make() -> str:
        made.append("view")
        return "view"

    page = Page("a.html", "page.html", "digest", make)
    assert (page.of, made) == ("digest", [])
    assert (page.view, made) == ("view", ["view"])
