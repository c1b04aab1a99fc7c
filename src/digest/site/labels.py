"""What the newsroom calls things: ids to the names a reader sees. An id without a name stands for itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.model.article import Item
from digest.site import dates, urls
from digest.site.views.frame import Term, When
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Crime, Organization, Topic, Vocabulary

FIELDS = {
    "title": "Judul",
    "in_scope": "Cakupan",
    "outlet": "Media",
    "source_url": "Alamat sumber",
    "happened": "Tanggal kejadian",
    "stated": "Tanggal pernyataan",
    "published": "Tanggal terbit",
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
    "lines": "Baris naskah",
    "same_story": "Cerita",
    "not_same_story": "Cerita",
    "initials": "Nama disamarkan",
    "hide": "Penayangan",
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
    "parties": "para pihak",
    "alias": "nama lain",
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

LINES = {"keep": "dipertahankan", "cut": "dibuang"}

#: What a country does where its name stands. Rules that find things by name need no words: the quote says all.
EVIDENCE = {
    "partner-named": "disebut namanya",
    "partner-city": "kotanya disebut",
    "partner-body": "lembaganya disebut",
}

#: What noise is, by the rule that cut it.
NOISE = {
    "advertisement": "iklan",
    "advertisement-block": "iklan",
    "advertisement-line": "iklan",
    "author": "nama penulis",
    "author-above": "nama penulis",
    "author-words": "nama penulis",
    "bare-url": "alamat web",
    "behind-signature": "di luar artikel",
    "breadcrumb": "penunjuk letak halaman",
    "caption": "keterangan gambar",
    "caption-above": "keterangan gambar",
    "caption-credit": "keterangan gambar",
    "comment-form": "formulir komentar",
    "comment-form-words": "formulir komentar",
    "contact": "alamat dan kontak",
    "copyright": "hak cipta",
    "copyright-line": "hak cipta",
    "counter": "penghitung pembaca",
    "counter-line": "penghitung pembaca",
    "desk-code": "kode redaksi",
    "hashtags": "tagar",
    "headline-again": "judul berulang",
    "illustration": "keterangan ilustrasi",
    "image": "gambar",
    "image-credit": "sumber gambar",
    "link": "tautan ke artikel lain",
    "link-label": "tautan ke artikel lain",
    "link-line": "tautan ke artikel lain",
    "link-tail": "tautan ke artikel lain",
    "link-words": "tautan ke artikel lain",
    "machine-summary": "ringkasan buatan mesin",
    "media-placeholder": "tempat gambar atau video",
    "metadata-table": "keterangan teknis halaman",
    "name": "nama penulis atau rubrik",
    "navigation": "menu situs",
    "no-words": "tanpa kata",
    "notice": "pesan situs",
    "notice-words": "pesan situs",
    "other-articles": "daftar artikel lain",
    "other-titles": "judul artikel lain",
    "outlet": "nama media",
    "promotion": "ajakan dan promosi",
    "promotion-above": "ajakan dan promosi",
    "promotion-line": "ajakan dan promosi",
    "share-bar": "tombol berbagi",
    "signature": "kode penulis",
    "tags": "label halaman",
    "time-stamp": "waktu terbit",
}

#: Every word that a field takes from a closed list.
CHOICES = STAGES | CAPACITIES | PROMINENCE | LINES


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
    months: tuple[str, ...]

    def when(self, edtf: str) -> When:
        return dates.when(edtf, self.months)

    def country(self, code: str) -> str:
        return self.countries.get(code, code)

    def crime(self, name: str) -> Crime:
        return self.crimes.get(name) or Crime(name, name, name, None)

    def topic(self, name: str) -> Topic:
        return self.topics.get(name) or Topic(name, name, name, "")

    def organization(self, name: str) -> Organization:
        return self.organizations.get(name) or Organization(name, name, "", None)

    def outlet(self, name: str | None) -> str | None:
        return self.outlets.get(name, name) if name else None

    def instrument(self, name: str | None) -> str:
        return self.instruments.get(name or "", name or "")


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
        months=vocabulary.calendar.names,
    )


def partner_term(code: str, labels: Labels) -> Term:
    name = labels.country(code)
    return Term(code, name, urls.partner(name))


def topic_term(name: str, labels: Labels) -> Term:
    return Term(name, labels.topic(name).label, urls.topic(name))


def organization_name(item: Item, labels: Labels) -> str:
    """The short name a reader knows; as printed for a body that the gazetteer does not know."""
    known = labels.organizations.get(item.id)
    return item.get("name") or (known.name if known else item.id)


def organization_country(item: Item, labels: Labels) -> str | None:
    known = labels.organizations.get(item.id)
    return item.get("country") or (known.country if known else None)
