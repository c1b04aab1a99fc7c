"""What the newsroom calls things: ids to the names a reader sees. An id without a name is shown as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.model.article import Item
from digest.site import urls
from digest.site.views import Term
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Crime, Organization, Topic, Vocabulary

FIELDS = {
    "title": "Judul",
    "in_scope": "Cakupan",
    "outlet": "Media",
    "source_url": "Alamat sumber",
    "happened": "Peristiwa",
    "stated": "Pernyataan",
    "published": "Terbit",
    "place": "Tempat",
    "partners": "Mitra",
    "mentioned": "Negara lain yang disebut",
    "regions": "Kawasan",
    "forums": "Forum",
    "crimes": "Jenis kejahatan",
    "topics": "Topik",
    "persons": "Tokoh",
    "organizations": "Lembaga",
    "instruments": "Kesepakatan",
    "summary": "Ringkasan",
}

ATTRIBUTES = {
    "name": "nama",
    "rank": "pangkat",
    "role": "jabatan",
    "organization": "lembaga",
    "country": "negara",
    "capacity": "kedudukan",
    "prominence": "bobot",
    "type": "jenis",
    "title": "judul",
    "status": "tahap",
    "date": "tanggal",
}

#: An agreement's ladder, from first word to force of law.
STAGES = {
    "discussed": "dibahas",
    "planned": "direncanakan",
    "signed": "ditandatangani",
    "in-force": "berlaku",
}

#: `official` and `other` go without saying.
CAPACITIES = {
    "official": "pejabat",
    "expert": "pakar",
    "suspect": "tersangka",
    "victim": "korban",
    "other": "lainnya",
}

PROMINENCE = {"primary": "topik utama", "secondary": "juga dibahas"}


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a vocabulary by id."""

    countries: Mapping[str, str]
    regions: Mapping[str, str]
    forums: Mapping[str, str]
    organizations: Mapping[str, Organization]
    outlets: Mapping[str, str]
    crimes: Mapping[str, Crime]
    topics: Mapping[str, Topic]
    instruments: Mapping[str, str]

    def country(self, code: str) -> str:
        return self.countries.get(code, code)

    def crime(self, id: str) -> Crime:
        return self.crimes.get(id) or Crime(id, id, id, None)

    def topic(self, id: str) -> Topic:
        return self.topics.get(id) or Topic(id, id, id, "")

    def organization(self, id: str) -> Organization:
        return self.organizations.get(id) or Organization(id, id, "", None)

    def outlet(self, id: str | None) -> str | None:
        return self.outlets.get(id, id) if id else None

    def instrument(self, id: str | None) -> str:
        return self.instruments.get(id or "", id or "")


@compiled
def by_id(vocabulary: Vocabulary) -> Labels:
    return Labels(
        countries={c.code: c.name for c in vocabulary.countries},
        regions={r.id: r.name for r in vocabulary.regions},
        forums={f.id: f.name for f in vocabulary.forums},
        organizations={o.id: o for o in vocabulary.organizations},
        outlets={o.id: o.name for o in vocabulary.outlets},
        crimes={c.id: c for c in vocabulary.crimes},
        topics={t.id: t for t in vocabulary.topics},
        instruments={i.id: i.name for i in vocabulary.instruments},
    )


def partner_term(code: str, labels: Labels) -> Term:
    name = labels.country(code)
    return Term(code, name, urls.partner(name))


def topic_term(id: str, labels: Labels) -> Term:
    return Term(id, labels.topic(id).label, urls.topic(id))


def organization_name(item: Item, labels: Labels) -> str:
    """The short name a reader knows; as printed for a body that the gazetteer does not know."""
    known = labels.organizations.get(item.id)
    return item.get("name") or (known.name if known else item.id)


def organization_country(item: Item, labels: Labels) -> str | None:
    known = labels.organizations.get(item.id)
    return item.get("country") or (known.country if known else None)
