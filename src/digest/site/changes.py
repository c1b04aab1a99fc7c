"""What editors changed and what a person should check, in words a reader knows."""

from digest.model.article import Article, Correction
from digest.site import dates
from digest.site.labels import ATTRIBUTES, CAPACITIES, PROMINENCE, STAGES, Labels
from digest.site.views import Change

UNKNOWN = "tidak diketahui"
ABSENT = "tidak ada"

SCALARS = frozenset({"title", "in_scope", "outlet", "source_url", "happened", "stated", "published"})
DATES = frozenset({"happened", "stated", "published"})


def changes_of(field: str, article: Article, names: Labels) -> tuple[Change, ...]:
    """Corrections of one field, withdrawn ones too."""
    return tuple(_change(c, names) for c in article.corrections if c.field == field)


def doubts_of(field: str, article: Article, names: Labels) -> tuple[str, ...]:
    return tuple(_doubt(d.value, d.why, field, names) for d in article.doubts if d.field == field)


def spoken(field: str, attribute: str, value: str | None, names: Labels) -> str:
    """A claim's value as a reader knows it: a code's name, a date in words."""
    if value is None:
        return UNKNOWN if attribute or field in SCALARS else ABSENT
    kind = attribute or field
    if kind in DATES or kind == "date":
        return dates.when(value).text
    if kind in ("partners", "mentioned", "country"):
        return names.country(value)
    if kind in ("organizations", "organization"):
        return names.organization(value).name
    simple = {
        "regions": names.regions,
        "forums": names.forums,
        "outlet": names.outlets,
        "type": names.instruments,
        "status": STAGES,
        "capacity": CAPACITIES,
        "prominence": PROMINENCE,
        "in_scope": {"true": "dalam cakupan", "false": "di luar cakupan"},
    }
    if kind == "topics":
        return names.topic(value).label
    if kind == "crimes":
        return names.crime(value).name
    return simple.get(kind, {}).get(value, value)


def _change(correction: Correction, names: Labels) -> Change:
    field, attribute = correction.field, correction.attribute
    subject = ""
    if correction.item and attribute:
        subject = f"{spoken(field, '', correction.item, names)}, {ATTRIBUTES.get(attribute, attribute)}"
    withdrawn = ""
    if correction.withdrawn_on:
        withdrawn = f"dicabut {dates.when(correction.withdrawn_on).text}: {correction.withdrawn_because}"
    return Change(
        subject=subject,
        machine=spoken(field, attribute, correction.machine, names),
        editor=spoken(field, attribute, correction.editor, names),
        because=correction.because,
        by=correction.by,
        on=dates.when(correction.on).text if correction.on else "",
        withdrawn=withdrawn,
    )


def _doubt(value: str | None, why: str, field: str, names: Labels) -> str:
    return f"{spoken(field, '', value, names)}: {why}" if value else why
