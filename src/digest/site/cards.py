"""All that a listing knows of an article."""

from dataclasses import replace
from itertools import chain

from digest.model.article import Article, Fact, Item
from digest.site import dates, urls
from digest.site.frame import shorten
from digest.site.labels import Labels, by_id, partner_term, topic_term
from digest.site.views.frame import Term, When
from digest.site.views.lists import Card, CardTopic
from digest.vocabulary.values import Vocabulary

#: Characters of the lead on a list: three lines on a desk, six on a phone.
LEAD = 260

#: Dates that may place an article, the best first. Of the first nothing is said before it.
DATES = ("happened", "stated", "published")


def card(article: Article, labels: Vocabulary) -> Card:
    names = by_id(labels)
    edtf, field = deciding_date(article)
    in_scope = article.in_scope.value == "true"
    return Card(
        id=article.id,
        url=urls.article(article.id),
        title=title(article, names),
        in_scope=in_scope,
        when=names.when(edtf) if edtf else None,
        when_kind=names.say(f"when.{field}") if edtf and field != DATES[0] else "",
        when_doubtful=bool(edtf) and doubtful_date(article, field),
        published=bool(edtf) and field == DATES[-1],
        order=dates.order(edtf) if edtf else "",
        dated=dates.year(edtf) is not None,
        lead=lead(article),
        outlet=names.outlet(article.outlet.value) or "",
        partners=tuple(_partner(p, article, names) for p in article.partners) if in_scope else (),
        realms=realms(article, names),
        topics=tuple(_topic(t, article, names) for t in article.topics),
    )


def title(article: Article, names: Labels) -> str:
    return article.title.value or names.say("article.title", id=article.id)


def lead(article: Article) -> str:
    """The first sentence of the summary that does not just say the title again."""
    said = (article.title.value or article.id).rstrip("…").casefold()
    return next((shorten(s, LEAD) for s in article.summary if not s.casefold().startswith(said)), "")


def deciding_date(article: Article) -> tuple[str | None, str]:
    """The date that places an article in time, as EDTF, and the field that it is of.

    A date without a year places nothing, so it decides only where no other field has one.
    """
    known = [(getattr(article, field).value, field) for field in DATES]
    known = [(edtf, field) for edtf, field in known if edtf]
    with_year = [pair for pair in known if dates.year(pair[0])]
    return next(iter(with_year or known), (None, ""))


def doubtful_date(article: Article, field: str) -> bool:
    return article.unsure(getattr(article, field))


def date(fact: Fact, names: Labels) -> When | None:
    return names.when(fact.value) if fact.value else None


def realms(article: Article, names: Labels) -> tuple[Term, ...]:
    known = ((r, names.regions) for r in article.regions), ((f, names.forums) for f in article.forums)
    return tuple(
        Term(item.id, called.get(item.id, item.id), doubtful=article.unsure(item))
        for item, called in chain(*known)
    )


def _partner(item: Item, article: Article, names: Labels) -> Term:
    return replace(partner_term(item.id, names), doubtful=article.unsure(item))


def _topic(item: Item, article: Article, names: Labels) -> CardTopic:
    """Topics of an article out of scope lead nowhere: no page counts it."""
    term = topic_term(item.id, names)
    url = term.url if article.in_scope.value == "true" else ""
    primary = item.get("prominence") == "primary"
    return CardTopic(term.id, term.name, url, primary, article.unsure(item))
