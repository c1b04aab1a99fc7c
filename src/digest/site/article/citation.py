"""How to cite an article's record: in plain Indonesian, and as BibTeX, RIS, CSL-JSON and reference managers take it."""

import json
from dataclasses import dataclass

from digest.model.article import Article
from digest.site import dates, urls
from digest.site.labels import Labels
from digest.site.unsure import marked
from digest.site.views.article import Citation, Form, Meta
from digest.site.views.lists import Card
from digest.vocabulary.settings import SiteSettings

#: BibTeX's own characters, so that no article can break out of its field.
_BIBTEX = str.maketrans(
    {c: f"\\{c}" for c in "&%$#_"}
    | {
        "{": "\\{",
        "}": "\\}",
        "\\": "{\\textbackslash}",
        "~": "{\\textasciitilde}",
        "^": "{\\textasciicircum}",
    }
)


def citation(article: Article, card: Card, settings: SiteSettings, names: Labels, version: str) -> Citation:
    """The article's title and outlet; a year only if the publication date is known ("t.t.": tanpa tahun).

    `version`: of the record, which changes with whatever is said of the article.
    """
    published, unsure = article.published.value, article.unsure(article.published)
    year = marked(dates.year(published) or "", unsure)
    title = card.title if article.title_origin == "text" else f"[{card.title}]"
    note = names.say("cite.note", id=card.id, version=version)
    where = article.source_url.value or urls.absolute(settings.url, card.url)
    text = names.say(
        "cite.text",
        outlet=card.outlet or names.say("cite.no_outlet"),
        year=year or names.say("cite.no_year"),
        title=title,
        site=settings.title,
        note=note,
        address=where,
    )
    sure = "" if unsure else published or ""
    known = _Known(card.id, title, card.outlet, sure, note, settings.title, where)
    return Citation(
        text.strip(),
        (Form("BibTeX", _bibtex(known)), Form("RIS", _ris(known)), Form("CSL-JSON", _csl(known))),
        names.say("cite.paragraph"),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What is cited; empty where it is not known for sure. `published`: EDTF."""

    id: str
    title: str
    house: str
    published: str
    note: str
    site: str
    where: str


def _bibtex(known: _Known) -> str:
    fields = {
        "title": f"{{{_tex(known.title)}}}",
        "author": f"{{{_tex(known.house)}}}" if known.house else "",
        "year": dates.year(known.published) or "",
        "howpublished": _tex(known.site),
        "note": _tex(known.note),
        "language": "indonesian",
        "url": _tex(known.where),
    }
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return "\n".join((f"@misc{{{known.id},", *lines, "}"))


def _ris(known: _Known) -> str:
    """A tag a line; a line break in a value would be a tag of its own."""
    day = known.published.replace("-", "/") if dates.year(known.published) else ""
    fields = (
        ("TY", "NEWS"),
        ("TI", known.title),
        ("PB", known.house),
        ("PY", dates.year(known.published) or ""),
        ("DA", day),
        ("T2", known.site),
        ("N1", known.note),
        ("LA", "id"),
        ("UR", known.where),
    )
    lines = (f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value)
    return "\n".join((*lines, "ER  - "))


def _csl(known: _Known) -> str:
    parts = [int(part) for part in known.published.split("-") if part.isdecimal()]
    fields = {
        "id": known.id,
        "type": "article-newspaper",
        "title": known.title,
        "publisher": known.house,
        "issued": {"date-parts": [parts]} if dates.year(known.published) and parts else "",
        "container-title": known.site,
        "note": known.note,
        "language": "id",
        "URL": known.where,
    }
    told = {name: value for name, value in fields.items() if value}
    return json.dumps([told], ensure_ascii=False, indent=1)


def _tex(text: str) -> str:
    return " ".join(text.split()).translate(_BIBTEX)


def metas(article: Article, card: Card, settings: SiteSettings) -> tuple[Meta, ...]:
    """Tags that reference managers read (Highwire Press)."""
    published = "" if article.unsure(article.published) else article.published.value or ""
    fields = {
        "citation_title": card.title,
        "citation_publisher": card.outlet,
        "citation_publication_date": published.replace("-", "/") if dates.year(published) else "",
        "citation_language": "id",
        "citation_public_url": urls.absolute(settings.url, card.url),
    }
    return tuple(Meta(name, content) for name, content in fields.items() if content)
