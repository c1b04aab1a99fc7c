"""The page of one article: what it says, and then the proof: every fact with the sentences that say so."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, filterfalse, islice

from digest.model.article import Article
from digest.model.page import Page
from digest.model.story import Bond, Story
from digest.model.text import Document, Role
from digest.site import unsure
from digest.site.article import passages
from digest.site.article.citation import citation, metas
from digest.site.article.facts import DraftGroup, Printed, draft_groups
from digest.site.article.glance import glance
from digest.site.article.marking import Marking, cut_at
from digest.site.article.report import Reporter
from digest.site.article.sentence import Sentences, starts
from digest.site.frame import frame
from digest.site.labels import Labels, by_id
from digest.site.related import NOTHING
from digest.site.views.article import Around, ArticleView, Field, Fix, Passage, Sibling, Source
from digest.site.views.lists import Card
from digest.site.wayfinding import signed
from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.values import Vocabulary

TEMPLATE = "pages/article.html"

#: Titles that the text does not have are said to be ours.
TITLE_NOTES = {
    "derived": "article.title.derived",
    "edited": "article.title.edited",
}

#: Articles of one story that a page names: nobody reads through four hundred copies of an agency's report, and a
#: page that named them all would cost the square of their number.
MOST_KIN = 20


@dataclass(frozen=True, slots=True)
class Beside:
    """What an article's page shows that is not in the article.

    `siblings`: the other articles of its story with its bonds to them, `further` how many more there are; `around`:
    what else has to do with it; `version`: of its record; `fix`: how an editor would correct it;
    `titles`: of other articles that corrections name, as far as they are shown, by id.
    """

    siblings: tuple[tuple[Card, Bond | None], ...] = ()
    further: int = 0
    around: Around = NOTHING
    version: str = ""
    fix: Fix | None = None
    titles: Mapping[str, str] = field(default_factory=dict)


def article_page(
    article: Article, card: Card, beside: Beside, labels: Vocabulary, settings: SiteSettings
) -> Page:
    document, names = article.document, by_id(labels)
    drafts = draft_groups(article, names, beside.titles)
    text = _text(article, card, _marking(document, drafts, settings), settings, names)
    reporter = Reporter(card, settings, names)
    printed = Printed(text.anchors, Sentences(document), reporter, names, article.reviewed)
    groups = tuple(group.finish(printed) for group in drafts)
    bare = filter(_is_bare, groups)
    version = beside.version or document.sha256[:12]
    view = ArticleView(
        frame=frame(card.url, card.title, card.lead or card.title, settings, names),
        metas=metas(article, card, settings),
        card=card,
        heading=text.heading,
        title_note=names.say(TITLE_NOTES[origin]) if (origin := article.title_origin) in TITLE_NOTES else "",
        summary=article.summary if settings.text == "excerpt" else (),
        glance=glance(article, card, names),
        scope_note="" if card.in_scope else names.say("article.out_of_scope"),
        groups=tuple(filterfalse(_is_bare, groups)),
        unmentioned=", ".join(group.label.lower() for group in bare),
        picks=_picks(groups),
        passages=text.body,
        front=text.front,
        removed=text.removed,
        removed_heading=names.say("article.removed", count=len(text.removed)),
        siblings=_siblings(card, beside, names),
        further=names.say("article.further", beside.further) if beside.further else "",
        source=_source(article, card, names),
        citation=citation(article, card, settings, names, version),
        reviewed=article.reviewed,
        around=beside.around,
        report=reporter.foot(),
        fix=beside.fix,
        version=version,
    )
    return signed(Page(card.url, TEMPLATE, view), settings, names)


def _marking(document: Document, drafts: Iterable[DraftGroup], settings: SiteSettings) -> Marking:
    """An excerpt marks nothing: its words are not shown."""
    shown = drafts if settings.text != "excerpt" else ()
    return Marking(document, chain.from_iterable(group.witnesses() for group in shown))


def _picks(groups: Iterable[Field]) -> tuple[str, ...]:
    return tuple(f"n{tag.number}" for group in groups for tag in group.tags if tag.number)


def _siblings(card: Card, beside: Beside, names: Labels) -> tuple[Sibling, ...]:
    return tuple(
        Sibling(other, _reason(bond, names), differs(card, other, names)) for other, bond in beside.siblings
    )


def _source(article: Article, card: Card, names: Labels) -> Source:
    document, address = article.document, web_address(article.source_url.value)
    return Source(document.path, document.sha256, card.outlet or names.say("fact.not_named"), address)


@dataclass(frozen=True, slots=True)
class _Text:
    heading: Passage
    front: tuple[Passage, ...]
    body: tuple[Passage, ...]
    removed: tuple[Passage, ...]

    @property
    def anchors(self) -> frozenset[int | None]:
        """Of the words that are marked on the page."""
        passages = (self.heading, *self.front, *self.body, *self.removed)
        return frozenset(mark.anchor for passage in passages for mark in passage.marks) - {None}


def _text(article: Article, card: Card, marking: Marking, settings: SiteSettings, names: Labels) -> _Text:
    """Everything of the document that the page shows; an excerpt shows neither its text nor its noise."""
    document, excerpt = article.document, settings.text == "excerpt"
    heading, headline = passages.heading(article, card.title, marking)
    return _Text(
        heading,
        passages.of_role(document, Role.FRONT, marking),
        () if excerpt else _placed(passages.body(document, marking, headline)),
        () if excerpt else _removed(document, marking, names),
    )


def _placed(found: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Each with an anchor of its own, by which it is cited, and its sentences apart where there are several."""
    return tuple(_apart(replace(passage, place=f"p{at}")) for at, passage in enumerate(found, 1))


def _apart(passage: Passage) -> Passage:
    begins = starts(passage.text)
    if len(begins) == 1:
        return passage
    return replace(passage, sentences=begins, marks=tuple(cut_at(passage.marks, begins)))


def _is_bare(group: Field) -> bool:
    """Whether there is nothing to tell of it but that it is not mentioned."""
    return not (group.tags or group.changes or group.doubts)


_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def differs(card: Card, other: Card, names: Labels) -> str:
    """In what another article of the story tells otherwise: title, date, numbers."""
    parts = []
    if other.title.casefold() != card.title.casefold():
        parts.append(names.say("differs.title"))
    if other.when != card.when:
        parts.append(names.say("differs.date", date=unsure.day(other) or names.say("unknown")))
    own, theirs = (_NUMBER.findall(f"{c.title} {c.lead}") for c in (card, other))
    if new := [figure for figure in dict.fromkeys(theirs) if figure not in own]:
        parts.append(names.say("differs.figures", figures=", ".join(new[:_FIGURES])))
    return names.say("differs", what=", ".join(parts)) if parts else ""


#: Figures of another article that are named.
_FIGURES = 4


def _removed(document: Document, marking: Marking, names: Labels) -> tuple[Passage, ...]:
    """The noise, each piece with what it is."""
    cut = passages.of_role(document, Role.FURNITURE, marking)
    return tuple(replace(passage, rule=names.word("noise", passage.rule)) for passage in cut)


@dataclass(frozen=True, slots=True)
class Kin:
    """The others of an article's story that its page names, each with its bond to it, if it has one of its own, and
    how many more there are."""

    named: tuple[tuple[str, Bond | None], ...]  # by article id
    further: int = 0


def kin(story: Story) -> Mapping[str, Kin]:
    """Of each article of a story. Those it has a bond with come before those it only has through others."""
    bonds: dict[str, dict[str, Bond]] = {ident: {} for ident in story.articles}
    for bond in story.bonds:
        bonds[bond.one][bond.other] = bonds[bond.other][bond.one] = bond
    return {ident: _kin(ident, story, own) for ident, own in bonds.items()}


def _kin(name: str, story: Story, bonds: Mapping[str, Bond]) -> Kin:
    others = (ident for ident in story.articles if ident != name and ident not in bonds)
    nearest = sorted(islice(chain(sorted(bonds), others), MOST_KIN))
    named = tuple((other, bonds.get(other)) for other in nearest)
    return Kin(named, len(story.articles) - 1 - len(named))


def web_address(url: str | None) -> str:
    """An address that may become a link: the text is not trusted, so nothing but http(s)."""
    return url if url and url.lower().startswith(("https://", "http://")) else ""


def _reason(bond: Bond | None, names: Labels) -> str:
    if bond is None:
        return names.say("kin.through")
    if bond.reason == "copy":
        return names.say("kin.copy", sentences=bond.shared, likeness=round(bond.likeness * 100))
    return names.say("kin.editor" if bond.reason == "editor" else "kin.event")
