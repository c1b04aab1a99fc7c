"""The page of all agreements."""

from dataclasses import replace

import newsroom
from digest.site.views.agreements import AgreementsView
from digest.site.views.feeds import FeedView


def test_each_agreement_with_its_pair_its_stage_and_the_sentence_that_says_so() -> None:
    view = newsroom.view(newsroom.site(newsroom.seeds()), "kesepakatan.html", AgreementsView)
    assert [group.heading for group in view.groups] == ["2025", "Tahun tidak diketahui"]
    letter = view.groups[0].rungs[0]
    assert ([party.name for party in letter.pair], letter.status) == (
        ["Indonesia", "Kamboja"],
        "ditandatangani",
    )
    assert "menandatangani Letter of Intent (LoI)" in letter.sentence
    assert letter.sentence.endswith(".")
    assert letter.pair[0].url == ""
    assert letter.pair[1].url == "mitra/kamboja.html"


def test_one_that_several_articles_of_a_story_tell_stands_once() -> None:
    first = newsroom.cambodia()
    other = newsroom.again(first)
    story = newsroom.Story(first.id, (first.id, other.id))
    pages = newsroom.site((first, other), stories=(story,))
    view = newsroom.view(pages, "kesepakatan.html", AgreementsView)
    assert [(r.title, r.more) for group in view.groups for r in group.rungs] == [
        ("Letter of Intent", "dan 1 artikel lain"),
        ("Nota Kesepahaman", "dan 1 artikel lain"),
    ]


def test_many_are_cut_into_pages() -> None:
    pages = newsroom.site(newsroom.seeds(), replace(newsroom.SETTINGS, page_size=1))
    assert {"kesepakatan.html", "kesepakatan/halaman-2.html"} <= {page.url for page in pages}


def test_its_feed_has_each_stage_with_the_sentence_that_says_so() -> None:
    pages = newsroom.site(newsroom.seeds(), replace(newsroom.SETTINGS, id="contoh.id,2025"))
    feed = newsroom.view(pages, "kesepakatan.xml", FeedView)
    assert feed.id == "tag:contoh.id,2025:kesepakatan"
    letter = feed.entries[0]
    assert letter.title == "Indonesia–Kamboja: Letter of Intent, ditandatangani"
    assert letter.id == f"tag:contoh.id,2025:kesepakatan/{newsroom.cambodia().id}/loi/ID-KH/3"
    assert letter.updated == "2025-05-19T00:00:00Z"
    assert "menandatangani Letter of Intent (LoI)" in letter.text
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 1
