"""The page of one article: why each tag is there, and the way back."""

import re
from dataclasses import replace

import newsroom
from digest.model.article import Article, Doubt
from digest.model.story import Bond, Story
from digest.site.article.facts import MOST_PICKS
from digest.site.cards import card
from digest.site.pages.article import MOST_KIN, Beside, article_page, differs, kin
from digest.site.views.article import ArticleView, Field, Fix
from digest.site.views.frame import Link
from newsroom import fact, html, item, quotes


def view(article: Article, **settings: str) -> ArticleView:
    own = replace(newsroom.SETTINGS, **settings)  # type: ignore[arg-type]
    page = article_page(article, card(article, newsroom.labels()), Beside(), newsroom.labels(), own)
    assert isinstance(page.view, ArticleView)
    return page.view


def group(shown: ArticleView, name: str) -> Field:
    return next(g for g in shown.groups if g.id == name)


def test_the_proof_is_the_sentence_with_the_word_and_leads_to_it() -> None:
    shown = view(newsroom.china())
    (partner,) = group(shown, "partners").tags
    marks = {
        m.anchor: (p.text[m.start : m.end], m.facts)
        for p in (shown.heading, *shown.passages)
        for m in p.marks
    }
    assert partner.anchor == "partners-1"
    assert (len(partner.proofs), partner.more) == (3, 2)
    for proof in partner.proofs:
        assert {proof.text[start:end] for start, end in proof.bold} == {"Tiongkok"}
        assert len(proof.text) > len("Tiongkok")
        assert marks[proof.anchor] == ("Tiongkok", (partner.number,))


def test_marks_light_up_only_for_the_fact_that_is_chosen() -> None:
    article = newsroom.china()
    page = html(newsroom.page([article], f"artikel/{article.id}.html"))
    assert '<i id="n1" class="pick"></i>' in page
    assert '<a href="#n1">tandai di naskah</a>' in page
    assert 'class="n1"' in page
    assert "<mark><a" not in page
    css = (newsroom.ROOT / "templates/static/site.css").read_text("utf-8")
    assert f"#n{MOST_PICKS}:target ~ * .n{MOST_PICKS}" in css
    assert f"#n{MOST_PICKS + 1}:" not in css


def test_a_glance_has_at_most_six_lines_and_only_what_is_known() -> None:
    assert [(line.label, line.text[:30]) for line in view(newsroom.cambodia()).glance] == [
        ("Apa", "Indonesia dan Kamboja baru-bar"),
        ("Kapan", "19 Mei 2025"),
        ("Di mana", "Bali, Indonesia"),
        ("Siapa", "Indonesia dengan Kamboja"),
        ("Kesepakatan", "Letter of Intent ditandatangan"),
    ]


def test_every_paragraph_has_an_address_of_its_own() -> None:
    shown = view(newsroom.china())
    assert [p.place for p in shown.passages] == [f"p{at}" for at in range(1, len(shown.passages) + 1)]


def test_what_is_not_mentioned_is_one_line() -> None:
    shown = view(newsroom.china())
    assert "tanggal terbit" in shown.unmentioned
    assert not [g for g in shown.groups if g.id == "published"]


def test_victims_and_suspects_are_people_mentioned_apart_from_officials() -> None:
    doc = newsroom.document("a", "Kepala Rina menahan Budi.")
    persons = (
        item("persons", "Rina", quotes(doc, "Rina"), name="Rina", capacity="official"),
        item("persons", "Budi", quotes(doc, "Budi"), name="Budi", capacity="suspect"),
    )
    shown = view(newsroom.article(doc, "Judul", persons=persons))
    assert [t.name for t in group(shown, "persons").tags] == ["Rina"]
    assert (group(shown, "others").label, group(shown, "others").tags[0].name) == (
        "Orang yang disebut",
        "Budi",
    )


def test_other_articles_of_the_story_tell_in_what_they_differ() -> None:
    one = card(newsroom.china(), newsroom.labels())
    other = replace(one, title="Judul lain, 12 orang", when=None)
    assert differs(one, one, newsroom.names()) == ""
    assert differs(one, other, newsroom.names()) == "berbeda: judul, tanggal (tidak diketahui), angka (12)"


def test_the_next_articles_of_the_pair_and_what_may_go_on_are_led_to() -> None:
    older = newsroom.cambodia()
    newer = replace(newsroom.again(older), happened=fact("happened", "2025-08-01"))
    pages = newsroom.site((older, newer))
    around = newsroom.view(pages, f"artikel/{older.id}.html", ArticleView).around
    assert (around.pair, around.newer and around.newer.url, around.older) == (
        "Kamboja",
        f"artikel/{newer.id}.html",
        None,
    )
    assert around.later == ()
    assert [(r.link.url, r.reason) for r in around.related] == [
        (
            f"artikel/{newer.id}.html",
            "sama: Kamboja, Bali; mungkin sama: Letter of Intent Indonesia–Kamboja; "
            "Nota Kesepahaman Indonesia–Kamboja",
        )
    ]


def test_every_anchor_that_a_tag_or_mark_names_is_on_the_page() -> None:
    for article in newsroom.seeds():
        page = html(newsroom.page([article], f"artikel/{article.id}.html"))
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_a_headline_of_the_text_is_the_heading_and_stands_there_once() -> None:
    shown = view(newsroom.china())
    assert shown.heading.marks
    assert shown.passages[0].text.startswith("JAKARTA – Kepala Badan")
    assert shown.title_note == ""


def test_a_title_that_is_not_the_text_s_says_so() -> None:
    assert "disusun mesin" in view(newsroom.laos()).title_note


def test_unknown_is_said() -> None:
    shown = view(newsroom.thailand())
    assert (group(shown, "happened").tags, group(shown, "happened").unknown) == ((), "tidak diketahui")
    assert "tanggal kejadian" in view(newsroom.laos()).unmentioned
    page = html(newsroom.page([newsroom.laos()], "artikel/001_2748b5f66deccc1a.html"))
    assert "tanggal tidak diketahui" in page


def test_an_agreement_stands_on_its_ladder_and_a_doubtful_one_is_marked() -> None:
    (mou,) = group(view(newsroom.laos()), "instruments").tags
    assert [(s.text, s.reached) for s in mou.ladder] == [
        ("dibahas", False),
        ("direncanakan", True),
        ("ditandatangani", False),
        ("berlaku", False),
    ], "a step counts only where the text says so"
    assert mou.doubtful
    assert (mou.name[:16], mou.detail) == ("Nota kesepahaman", "Indonesia–Laos, tanggal tidak diketahui")


def test_an_agreement_without_parties_is_one_that_is_mentioned() -> None:
    doc = newsroom.document("a", "Indonesia meratifikasi konvensi itu.")
    pact = item("instruments", "mou-1", quotes(doc, "konvensi"), type="mou", status="in-force")
    (tag,) = group(view(newsroom.article(doc, "Judul", instruments=(pact,))), "instruments").tags
    assert tag.detail == "perjanjian yang disebut, tanggal tidak diketahui"


def test_a_person_is_shown_with_rank_role_and_country() -> None:
    eddy, wang = group(view(newsroom.china()), "persons").tags
    assert (eddy.name, eddy.detail) == (
        "Komjen Pol. Eddy Hartono",
        "Kepala Badan Nasional Penanggulangan Terorisme (BNPT) RI, Indonesia",
    )
    assert wang.detail.endswith("Republik Rakyat Tiongkok untuk Indonesia")


def test_a_suspect_is_called_one() -> None:
    doc = newsroom.document("a", "Polisi menahan Budi.")
    person = item("persons", "Budi", quotes(doc, "Budi"), name="Budi", capacity="suspect")
    (tag,) = group(view(newsroom.article(doc, "Judul", persons=(person,))), "others").tags
    assert tag.badge == "tersangka"


def test_machine_and_editor_are_both_heard() -> None:
    page = html(newsroom.page([newsroom.china()], "artikel/003_05f2884bcad9e1b8.html"))
    words = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert "dikeluarkan redaksi: Keamanan siber alasan: Kata “siber” hanya ada" in words
    assert "mesin: 6 Desember 2024 · redaksi: 5 November 2024" in words
    assert "10 Januari 2025" in words


def test_what_an_editor_said_needs_no_quote() -> None:
    article = replace(newsroom.laos(), happened=newsroom.edited("happened", "2025-04-02", "dari siaran pers"))
    (tag,) = group(view(article), "happened").tags
    assert (tag.proofs, tag.note) == ((), "ditetapkan redaksi")


def test_doubts_are_told_with_their_reason() -> None:
    doubts = (
        Doubt("persons.country", "Wang Lutong: CN", "terbaca juga sebagai ID"),
        Doubt("persons", "Orang Lain", "dasarnya hanya kata “ia”"),
        Doubt("place", None, "tempatnya tidak disebut"),
    )
    shown = view(replace(newsroom.china(), doubts=doubts))
    persons = group(shown, "persons")
    assert [(t.doubtful, t.doubts) for t in persons.tags] == [
        (False, ()),
        (True, ("negara Tiongkok: terbaca juga sebagai ID",)),
    ]
    assert persons.doubts == ("dasarnya hanya kata “ia”",)
    assert group(shown, "place").doubts == ("tempatnya tidak disebut",)


def test_noise_is_folded_away_with_its_rule() -> None:
    shown = view(newsroom.china())
    assert next(p.text for p in shown.removed) == "Nasional619 Dilihat"
    assert {p.rule for p in shown.removed} == {"test"}
    assert not any("Dilihat" in p.text for p in shown.passages)


def test_noise_is_told_apart_from_what_it_is() -> None:
    article = newsroom.china()
    page = html(newsroom.page([article], f"artikel/{article.id}.html"))
    assert '<span class="noise">Nasional619 Dilihat</span> <span class="badge">test</span>' in page


def test_an_excerpt_holds_no_text_and_no_place_in_it() -> None:
    article = newsroom.china()
    shown = view(article, text="excerpt")
    assert (shown.passages, shown.removed, shown.picks) == ((), (), ())
    assert not any(proof.anchor for g in shown.groups for tag in g.tags for proof in tag.proofs)
    page = html(
        newsroom.page([article], f"artikel/{article.id}.html", replace(newsroom.SETTINGS, text="excerpt"))
    )
    assert "Diskusi antara kedua pihak" not in page
    assert "Tinggalkan Balasan" not in page
    assert "mencerminkan komitmen kedua negara" in page  # the summary stays


def test_links_lead_to_partners_and_topics_only_in_scope() -> None:
    outside = replace(newsroom.laos(), in_scope=fact("in_scope", "false"))
    shown = view(outside)
    assert not any(tag.url for g in shown.groups for tag in g.tags)
    assert shown.scope_note
    assert group(view(newsroom.laos()), "partners").tags[0].url == "mitra/laos.html"


def test_the_others_of_a_story_come_with_the_reason() -> None:
    a, b, c = newsroom.thailand(), newsroom.laos(), newsroom.china()
    bonds = (Bond(a.id, b.id, "copy", 12, 0.914), Bond(b.id, c.id, "editor"))
    cards = {x.id: card(x, newsroom.labels()) for x in (a, b, c)}
    found = newsroom.siblings(Story(a.id, (a.id, b.id, c.id), bonds), a.id, cards)
    page = article_page(a, cards[a.id], Beside(found), newsroom.labels(), newsroom.SETTINGS)
    assert isinstance(page.view, ArticleView)
    assert [(s.card.id, s.reason) for s in page.view.siblings] == [
        (b.id, "naskah serupa: 12 kalimat sama, kemiripan 91%"),
        (c.id, "satu cerita lewat artikel lain"),
    ]
    assert "kemiripan 91%" in html(page)


def test_of_a_story_of_many_copies_a_page_names_the_nearest_and_counts_the_rest() -> None:
    """Every copy has a bond with the first, as `stories.likeness` makes them."""
    names = [f"a{at:04}" for at in range(1000)]
    bonds = tuple(Bond(names[0], other, "copy", 9, 1.0) for other in names[1:])
    of = kin(Story(names[0], tuple(names), bonds))
    last = of[names[-1]]
    assert last.named[0] == (names[0], bonds[-1])
    assert all(len(one.named) == MOST_KIN and one.further == 999 - MOST_KIN for one in of.values())
    article = newsroom.laos()
    own = card(article, newsroom.labels())
    page = article_page(article, own, Beside(((own, None),), 979), newsroom.labels(), newsroom.SETTINGS)
    assert "dan 979 artikel lain dalam cerita ini" in html(page)


def test_the_way_to_correct_it_is_shown_where_there_is_one() -> None:
    article = newsroom.laos()
    own = card(article, newsroom.labels())
    link = Link("https://example.org/edit", "Sunting")
    fix = Fix("because: …\n", "content/overrides/x.yml", link, "Buat berkas baru:")
    with_fix = article_page(article, own, Beside(fix=fix), newsroom.labels(), newsroom.SETTINGS)
    without = article_page(article, own, Beside(), newsroom.labels(), newsroom.SETTINGS)
    assert 'href="https://example.org/edit"' in html(with_fix)
    assert "Untuk redaksi" not in html(without)


def test_an_address_from_the_text_is_a_link_only_if_it_is_one() -> None:
    for value, linked in (
        ("https://example.org/a", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
    ):
        article = newsroom.article(
            newsroom.document("a", "Teks."), "Judul", source_url=fact("source_url", value)
        )
        assert bool(view(article).source.url) is linked


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}\u202e\x00"


def test_no_field_of_an_article_can_write_html() -> None:
    doc = newsroom.document("a", f"Paragraf {HOSTILE} dan Laos.")
    found = quotes(doc, HOSTILE)
    everything = item(
        "persons", HOSTILE, found, name=HOSTILE, role=HOSTILE, rank=HOSTILE, organization=HOSTILE
    )
    article = newsroom.article(
        doc,
        HOSTILE,
        outlet=fact("outlet", HOSTILE, found),
        happened=fact("happened", HOSTILE, found),
        partners=(item("partners", HOSTILE, found),),
        topics=(item("topics", HOSTILE, found, prominence="primary"),),
        persons=(everything,),
        place=item("place", "XX", found, name=HOSTILE, country=HOSTILE),
        summary=(HOSTILE,),
        doubts=(Doubt("happened", HOSTILE, HOSTILE),),
    )
    for page in newsroom.site([article], replace(newsroom.SETTINGS, url="https://example.org")):
        text = html(page).replace('<script type="application/ld+json">', "")
        assert "<script" not in text
        assert "<img" not in text
        assert "\x00" not in text
        for tag in re.findall(r"<[a-z][^>]*>", text):
            assert "onerror" not in re.sub(r'"[^"]*"', "", tag), tag


def test_a_paragraph_of_several_sentences_has_them_apart_and_no_mark_reaches_over_two() -> None:
    for article in newsroom.seeds():
        for passage in view(article).passages:
            ends = (*passage.sentences[1:], len(passage.text))
            assert len(passage.sentences) != 1
            for mark in passage.marks if passage.sentences else ():
                assert any(
                    s <= mark.start < mark.end <= e for s, e in zip(passage.sentences, ends, strict=True)
                )
    assert any(passage.sentences for passage in view(newsroom.china()).passages)
