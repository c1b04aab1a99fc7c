"""The public data: one article's record."""

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import Any

from digest.model.article import Article, Fact, Item
from digest.model.text import Evidence, Role
from digest.site import cards, urls
from digest.site.article import evidence, passages
from digest.site.labels import Labels, by_id, organization_country, organization_name
from digest.vocabulary.settings import SiteSettings
from digest.vocabulary.values import Vocabulary

SCHEMA_VERSION = 1

#: Roles that stand in `body`.
BODY = frozenset({Role.SUBHEAD, Role.PARAGRAPH, Role.QUOTE})

Record = dict[str, Any]


def record(article: Article, story: str, labels: Vocabulary, settings: SiteSettings) -> Record:
    """One article as the public data has it. `story`: the id of the story it belongs to."""
    names, excerpt = by_id(labels), settings.text == "excerpt"
    in_scope = article.in_scope.value == "true"
    partners = article.partners if in_scope else ()
    return {
        "id": article.id,
        "url": urls.article(article.id),
        "title": cards.title(article, names),
        "title_origin": article.title_origin,
        "outlet": names.outlet(article.outlet.value),
        "source_url": article.source_url.value,
        "in_scope": in_scope,
        "partners": _each(partners, _country, names),
        "pairs": _pairs(article),
        "regions": _each(article.regions, _named, names.regions),
        "forums": _each(article.forums, _named, names.forums),
        "mentioned": [item.id for item in article.mentioned],
        "crimes": _each(article.crimes, _crime, names),
        "topics": _each(article.topics, _topic, names),
        "happened": _date(article.happened),
        "stated": _date(article.stated),
        "published": _date(article.published),
        "place": _place(article.place),
        "persons": _each(article.persons, _person),
        "organizations": _each(article.organizations, _organization, names),
        "instruments": _each(article.instruments, _instrument),
        "summary": list(article.summary),
        "body": [] if excerpt else _body(article),
        "removed": [] if excerpt else _removed(article),
        "story": story,
        "doubts": [{"field": d.field, "value": d.value, "why": d.why} for d in article.doubts],
        "corrections": _corrections(article),
        "source": {"path": article.document.path, "sha256": article.document.sha256},
    }


def _each(items: Iterable[Item], make: Callable[..., Record], *known: object) -> list[Record]:
    return [make(item, *known) for item in items]


def _evidence(found: Iterable[Evidence]) -> list[Record]:
    return [{"start": e.span.start, "end": e.span.end, "quote": e.quote, "rule": e.rule} for e in found]


def _country(item: Item, names: Labels) -> Record:
    return {"code": item.id, "name": names.country(item.id), "evidence": _evidence(evidence.of_item(item))}


def _named(item: Item, names: Mapping[str, str]) -> Record:
    return {"id": item.id, "name": names.get(item.id, item.id), "evidence": _evidence(evidence.of_item(item))}


def _pairs(article: Article) -> list[list[str]]:
    """Indonesia and each partner; where it has no part in it, the countries that the article is about."""
    codes = [item.id for item in article.partners]
    if article.in_scope.value == "true":
        return [["ID", code] for code in codes]
    return [list(pair) for pair in combinations(codes, 2)]


def _crime(item: Item, names: Labels) -> Record:
    crime = names.crime(item.id)
    found = _evidence(evidence.of_item(item))
    return {"id": item.id, "name": crime.name, "iccs": crime.iccs, "evidence": found}


def _topic(item: Item, names: Labels) -> Record:
    return {
        "id": item.id,
        "name": names.topic(item.id).label,
        "prominence": item.get("prominence") or "secondary",
        "evidence": _evidence(evidence.of_item(item)),
    }


def _date(fact: Fact) -> Record | None:
    return {"value": fact.value, "evidence": _evidence(evidence.of_fact(fact))} if fact.value else None


def _place(item: Item | None) -> Record | None:
    if item is None:
        return None
    found = _evidence(evidence.of_item(item))
    return {"name": item.get("name") or None, "country": item.get("country"), "evidence": found}


def _person(item: Item) -> Record:
    return {
        "name": item.get("name") or item.id,
        "rank": item.get("rank"),
        "role": item.get("role"),
        "organization": item.get("organization"),
        "country": item.get("country"),
        "capacity": item.get("capacity") or "other",
        "evidence": _evidence(evidence.of_item(item)),
    }


def _organization(item: Item, names: Labels) -> Record:
    return {
        "id": item.id,
        "name": organization_name(item, names),
        "country": organization_country(item, names),
        "evidence": _evidence(evidence.of_item(item)),
    }


def _instrument(item: Item) -> Record:
    return {
        "type": item.get("type"),
        "title": item.get("title"),
        "parties": (item.get("parties") or "").split(),
        "status": item.get("status"),
        "date": item.get("date"),
        "evidence": _evidence(evidence.of_item(item)),
    }


def _body(article: Article) -> list[Record]:
    """Subheads, paragraphs and quotes; noise cut out of a paragraph leaves one paragraph."""
    document = article.document
    blocks = [b for b in document.blocks if b.role in BODY]
    return [
        {"role": line[-1].role.value, "text": " ".join(document.plain(block.span) for block in line)}
        for line in passages.lines(document, blocks)
    ]


def _removed(article: Article) -> list[Record]:
    document = article.document
    noise = (b for b in document.blocks if b.role is Role.FURNITURE)
    told = ((document.text[b.span.start : b.span.end].strip(), b.rule) for b in noise)
    return [{"text": text, "rule": rule} for text, rule in told if text]


def _corrections(article: Article) -> list[Record]:
    """In force; `field` says which item and attribute: `topics/siber`, `persons/Wang Lutong/role`."""
    return [
        {
            "field": "/".join(filter(None, (c.field, c.item, c.attribute))),
            "machine": c.machine,
            "editor": c.editor,
            "because": c.because,
            "by": c.by,
            "on": c.on,
        }
        for c in article.corrections
        if not c.withdrawn_on
    ]
