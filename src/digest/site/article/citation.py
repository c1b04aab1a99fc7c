"""How to cite an article's record: in plain Indonesian, for BibTeX, and for reference managers."""

from digest.model.article import Article
from digest.site import dates, urls
from digest.site.views import Card, Citation, Meta
from digest.vocabulary.values import SiteSettings

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


def citation(article: Article, card: Card, settings: SiteSettings) -> Citation:
    """The article's title and outlet; a year only if the publication date is known ("t.t.": tanpa tahun)."""
    house = card.outlet or "Tanpa nama media"
    year = dates.year(article.published.value)
    title = card.title if article.title_origin == "text" else f"[{card.title}]"
    version = f"catatan {card.id}, SHA-256 {article.document.sha256[:12]}"
    where = article.source_url.value or urls.absolute(settings.url, card.url)
    text = f"{house}. ({year or 't.t.'}). “{title}”. Dalam {settings.title}, {version}."
    fields = {
        "title": f"{{{_tex(title)}}}",
        "author": f"{{{_tex(card.outlet)}}}" if card.outlet else "",
        "year": year or "",
        "howpublished": _tex(settings.title),
        "note": _tex(version),
        "language": "indonesian",
        "url": _tex(where),
    }
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return Citation(f"{text} {where}".strip(), "\n".join((f"@misc{{{card.id},", *lines, "}")))


def _tex(text: str) -> str:
    return " ".join(text.split()).translate(_BIBTEX)


def metas(article: Article, card: Card, settings: SiteSettings) -> tuple[Meta, ...]:
    """Tags that reference managers read (Highwire Press)."""
    published = article.published.value or ""
    fields = {
        "citation_title": card.title,
        "citation_publisher": card.outlet,
        "citation_publication_date": published.replace("-", "/") if dates.year(published) else "",
        "citation_language": "id",
        "citation_public_url": urls.absolute(settings.url, card.url),
    }
    return tuple(Meta(name, content) for name, content in fields.items() if content)
