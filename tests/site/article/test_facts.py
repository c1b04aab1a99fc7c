"""The panel beside an article: each field, its tags, and what stands where nothing is known."""

from dataclasses import replace

import newsroom
from digest.model.article import Article, Correction
from digest.model.claim import Layer
from digest.site.article.facts import FIELDS_SHOWN, Printed, draft_groups
from digest.site.article.report import Reporter
from digest.site.article.sentence import Sentences
from digest.site.cards import card
from digest.site.labels import by_id
from digest.site.views.article import Field
from digest.vocabulary.values import Organization
from newsroom import fact


def printed(article: Article) -> Printed:
    own = card(article, newsroom.labels())
    names = newsroom.names()
    reporter = Reporter(own, newsroom.SETTINGS, names)
    return Printed(frozenset(), Sentences(article.document), reporter, names, article.reviewed)


def groups(article: Article) -> dict[str, Field]:
    drafts = draft_groups(article, by_id(newsroom.labels()))
    return {draft.id: draft.finish(printed(article)) for draft in drafts}


def test_every_field_shown_has_a_label() -> None:
    messages = newsroom.names().catalogue.messages
    assert all(f"field.{shown.key}" in messages for shown in FIELDS_SHOWN)


def test_what_nobody_knows_is_said_and_what_need_not_be_there_is_left_out() -> None:
    bare = groups(newsroom.article(newsroom.document("a", "Teks."), "Judul"))
    assert {name: group.unknown for name, group in bare.items() if not group.tags} == {
        "partners": "tidak ada mitra",
        "topics": "tidak ada",
        "happened": "tidak diketahui",
        "stated": "tidak disebut",
        "published": "tidak disebut",
        "place": "tidak diketahui",
        "persons": "tidak ada yang disebut",
        "organizations": "tidak ada yang disebut",
        "outlet": "tidak disebut",
    }
    assert [tag.name for tag in bare["in_scope"].tags] == ["dalam cakupan"]


def test_crimes_carry_their_iccs_code_and_secondary_topics_say_so() -> None:
    found = groups(newsroom.cambodia())
    assert [(t.name, t.badge) for t in found["crimes"].tags] == [
        ("Perdagangan orang", "ICCS 0204"),
        ("Kejahatan narkotika", "ICCS 0601"),
    ]
    assert [t.badge for t in found["topics"].tags] == ["", "", "juga dibahas", "juga dibahas"]


def test_a_body_abroad_that_no_table_knows_keeps_its_name() -> None:
    home, abroad = groups(newsroom.cambodia())["organizations"].tags
    assert (home.name, home.detail) == ("Ditjen Imigrasi", "Direktorat Jenderal Imigrasi, Indonesia")
    assert (abroad.name, abroad.detail) == ("Imigrasi Kerajaan Kamboja", "Kamboja")


def test_a_body_that_is_called_after_its_country_is_not_followed_by_it() -> None:
    names = by_id(newsroom.labels())
    police = Organization("polri", "Polri", "Kepolisian Negara Republik Indonesia", "ID")
    found = newsroom.article(
        newsroom.document("a", "Teks."), "J", organizations=(newsroom.item("organizations", "polri"),)
    )
    drafts = draft_groups(found, replace(names, organizations={**names.organizations, "polri": police}))
    (tag,) = next(d for d in drafts if d.id == "organizations").finish(printed(found)).tags
    assert tag.detail == "Kepolisian Negara Republik Indonesia"


def test_what_was_concluded_tells_from_what() -> None:
    outside = fact("in_scope", "false", layer=Layer.DERIVED, note="tidak ada unsur lintas negara")
    (tag,) = groups(replace(newsroom.laos(), in_scope=outside))["in_scope"].tags
    assert tag.note == "tidak ada unsur lintas negara"
    (tag,) = groups(replace(newsroom.laos(), in_scope=fact("in_scope", "false", layer=Layer.DERIVED)))[
        "in_scope"
    ].tags
    assert tag.note == "disimpulkan dari keterangan lain"


def test_what_was_read_tells_why() -> None:
    read = fact("in_scope", "true", note="disebut dalam judul; meski hanya sekali disebut")
    (tag,) = groups(replace(newsroom.laos(), in_scope=read))["in_scope"].tags
    assert tag.note == "disebut dalam judul; meski hanya sekali disebut"


def test_a_field_that_shows_elsewhere_appears_when_it_was_corrected() -> None:
    correction = Correction("title", "", "", "Lama", "Baru", "Salah ketik.", "", "", "")
    found = groups(replace(newsroom.laos(), corrections=(correction,)))
    assert [c.said for c in found["title"].changes] == ["mesin: Lama · redaksi: Baru"]
    assert "title" not in groups(newsroom.laos())


def test_a_date_in_words_keeps_its_form_for_machines() -> None:
    article = newsroom.article(newsroom.document("a", "Teks."), "J", happened=fact("happened", "XXXX-07-29"))
    (tag,) = groups(article)["happened"].tags
    assert (tag.name, tag.datetime) == ("29 Juli, tahun tidak diketahui", "07-29")
