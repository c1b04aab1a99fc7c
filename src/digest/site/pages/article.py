"""The page of one article: every tag with the words that caused it, and the text with those words marked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice

from digest.model.article import Article
from digest.model.page import Page
from digest.model.story import Bond, Story
from digest.model.text import Document, Role
from digest.site.article import passages
from digest.site.article.citation import citation, metas
from digest.site.article.facts import NOT_NAMED, draft_groups
from digest.site.article.marking import Marking
from digest.site.edition import number
from digest.site.frame import frame
from digest.site.labels import NOISE, by_id
from digest.site.views import ArticleView, Card, Fix, Passage, Sibling, Source
from digest.vocabulary.values import SiteSettings, Vocabulary

TEMPLATE = "pages/article.html"

#: Titles that the text does not have are said to be ours.
TITLE_NOTES = {
    "derived": "Naskah ini tidak berjudul; judul disusun mesin dari kata-kata naskah.",
    "edited": "Judul ditetapkan redaksi.",
}

#: Almost every mark speaks for the scope too; that alone is no reason to send a reader by way of a key.
FAINT = frozenset({"#in_scope-1"})

#: Articles of one story that a page names: nobody reads through four hundred copies of an agency's report, and a
#: page that named them all would cost the square of their number.
MOST_KIN = 20

OUT_OF_SCOPE_NOTE = "Artikel ini di luar cakupan situs dan tidak dihitung pada daftar mitra dan topik."


def article_page(
    article: Article,
    card: Card,
    siblings: tuple[Sibling, ...],
    labels: Vocabulary,
    settings: SiteSettings,
    *,
    fix: Fix | None = None,
    further: int = 0,
) -> Page:
    """`siblings`: the other articles of its story, `further` how many more there are. `fix`: how an editor would
    correct it."""
    document, excerpt = article.document, settings.text == "excerpt"
    drafts = draft_groups(article, by_id(labels))
    witnesses = () if excerpt else (witness for group in drafts for witness in group.witnesses())
    marking = Marking(document, witnesses, FAINT)
    heading, headline = passages.heading(article, card.title, marking)
    front = passages.of_role(document, Role.FRONT, marking)
    text = () if excerpt else passages.body(document, marking, headline)
    removed = () if excerpt else _removed(document, marking)
    shown = frozenset(mark.anchor for passage in (heading, *front, *text, *removed) for mark in passage.marks)
    view = ArticleView(
        frame=frame(card.url, card.title, card.lead or card.title, settings),
        metas=metas(article, card, settings),
        card=card,
        heading=heading,
        title_note=TITLE_NOTES.get(article.title_origin, ""),
        summary=article.summary,
        scope_note="" if card.in_scope else OUT_OF_SCOPE_NOTE,
        groups=tuple(group.finish(shown) for group in drafts),
        passages=text,
        front=front,
        removed=removed,
        removed_heading=f"Dibuang karena bukan isi berita ({number(len(removed))})",
        keys=marking.keys,
        siblings=siblings,
        further=f"dan {number(further)} artikel lain dalam cerita ini" if further else "",
        source=Source(
            document.path, document.sha256, card.outlet or NOT_NAMED, web_address(article.source_url.value)
        ),
        citation=citation(article, card, settings),
        reviewed=article.reviewed,
        fix=fix,
    )
    return Page(card.url, TEMPLATE, view)


def _removed(document: Document, marking: Marking) -> tuple[Passage, ...]:
    """The noise, each piece with what it is."""
    cut = passages.of_role(document, Role.FURNITURE, marking)
    return tuple(replace(passage, rule=NOISE.get(passage.rule, passage.rule)) for passage in cut)


@dataclass(frozen=True, slots=True)
class Kin:
    """The others of an article's story that its page names, each with the reason nearest to it, and how many more
    there are."""

    named: tuple[tuple[str, str], ...]  # (article id, reason)
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
    named = tuple((other, _reason(bonds.get(other))) for other in nearest)
    return Kin(named, len(story.articles) - 1 - len(named))


def web_address(url: str | None) -> str:
    """An address that may become a link: the text is not trusted, so nothing but http(s)."""
    return url if url and url.lower().startswith(("https://", "http://")) else ""


def _reason(bond: Bond | None) -> str:
    if bond is None:
        return "satu cerita lewat artikel lain"
    if bond.reason == "copy":
        return f"naskah serupa: {bond.shared} kalimat sama, kemiripan {round(bond.likeness * 100)}%"
    if bond.reason == "editor":
        return "disatukan redaksi"
    return "peristiwa sama: mitra, hari, dan pelakunya sama"
