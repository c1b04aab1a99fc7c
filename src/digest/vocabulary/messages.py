"""What editors are told of a wrong key, type or word, in their own terms."""

import re

from digest.vocabulary.reader import Listing, Node, Scalar
from digest.vocabulary.suggest import clip, did_you_mean, foreign, nearest, one_of

#: Keys as an Indonesian editor might type them, and the English ones that may be meant.
INDONESIAN_KEYS: dict[str, tuple[str, ...]] = {
    "alasan": ("because",),
    "alamat": ("source_url",),
    "anggota": ("members",),
    "artikel": ("article",),
    "atur": ("set",),
    "baris": ("lines",),
    "beda_cerita": ("not_same_story",),
    "bentuk": ("forms",),
    "berarti": ("means",),
    "bidang": ("field",),
    "buang": ("remove", "cut"),
    "bukti": ("evidence",),
    "cakupan": ("in_scope",),
    "cerita_sama": ("same_story",),
    "dicabut": ("withdrawn",),
    "definisi": ("definition",),
    "demonim": ("demonyms",),
    "disebut": ("mentioned",),
    "ditinjau": ("reviewed",),
    "diperiksa": ("reviewed",),
    "ganti": ("set",),
    "hapus": ("remove",),
    "ibukota": ("capitals",),
    "inisial": ("initials",),
    "instrumen": ("instruments",),
    "isi": ("set",),
    "istilah": ("terms",),
    "jabatan": ("role",),
    "jenis": ("type", "kind"),
    "judul": ("title",),
    "kawasan": ("regions",),
    "kejadian": ("happened",),
    "kejahatan": ("crimes",),
    "kepanjangan": ("expansion",),
    "kuat": ("strong",),
    "lembaga": ("organizations", "organization"),
    "lemah": ("weak",),
    "lokasi": ("place",),
    "media": ("outlet",),
    "mitra": ("partners",),
    "nama": ("name",),
    "negara": ("country", "partners"),
    "nilai": ("value",),
    "oleh": ("by",),
    "orang": ("persons",),
    "organisasi": ("organizations", "organization"),
    "pada": ("on",),
    "pangkat": ("rank",),
    "pengecualian": ("exclusions",),
    "penjelasan": ("explanation",),
    "peran": ("capacity", "role"),
    "perjanjian": ("instruments",),
    "pernyataan": ("stated",),
    "ringkasan": ("summary",),
    "sembunyikan": ("hide",),
    "singkatan": ("short",),
    "status_perjanjian": ("status",),
    "sumber": ("source_url",),
    "tambah": ("add",),
    "tambahkan": ("add",),
    "tanggal": ("date", "happened", "on"),
    "tempat": ("place",),
    "tgl": ("date", "happened", "on"),
    "terbit": ("published",),
    "terjadi": ("happened",),
    "tokoh": ("persons",),
    "topik": ("topics",),
    "ubah": ("set",),
}

#: English keys of the same meaning, as other programs have them.
OTHER_KEYS: dict[str, tuple[str, ...]] = {
    "agreements": ("instruments",),
    "author": ("by",),
    "countries": ("partners",),
    "date": ("happened", "on"),
    "day": ("happened", "on"),
    "delete": ("remove",),
    "headline": ("title",),
    "hidden": ("hide",),
    "id": ("article",),
    "location": ("place",),
    "people": ("persons",),
    "reason": ("because",),
    "tags": ("topics",),
    "url": ("source_url",),
    "when": ("happened", "on"),
    "where": ("place",),
    "why": ("because",),
}


def wrong_type(expected: str, node: Node) -> str:
    """What was expected and what stands there; text where a list belongs is shown as a list."""
    if isinstance(node, Scalar):
        found = "nothing" if node.is_empty else "null" if node.is_null else f'"{clip(node.text)}"'
        hint = _as_list(node) if expected == "a list" and not node.is_empty else ""
        return f"expected {expected}, found {found}{hint}"
    return f"expected {expected}, found a {'list' if isinstance(node, Listing) else 'mapping'}"


def _as_list(node: Scalar) -> str:
    """How to write a list, of the text that stands in its place."""
    if node.is_null:
        return "; write [] for an empty list"
    if node.text.startswith("-"):
        first = node.text.split()[0].lstrip("-")
        return f"; put a blank behind each dash, and each item on a line of its own: - {clip(first)}"
    return f"; write [{clip(node.text)}]"


def meant_key(key: str, allowed: tuple[str, ...]) -> str:
    """The key that was probably meant: that of the same meaning, or the nearest; else empty."""
    return _same(key, allowed, {**OTHER_KEYS, **INDONESIAN_KEYS}) or next(iter(nearest(key, allowed)), "")


def _same(key: str, allowed: tuple[str, ...], synonyms: dict[str, tuple[str, ...]]) -> str:
    """The key of the same meaning; of several words the last says most: "tanggal_kejadian"."""
    name = re.sub(r"[\s-]+", "_", key.casefold())
    found = (right for part in (name, *reversed(name.split("_"))) for right in synonyms.get(part, ()))
    return next((right for right in found if right in allowed), "")


def unknown_key(key: str, allowed: tuple[str, ...]) -> str:
    """The message on a key that does not exist, with the English key for an Indonesian one."""
    if english := _same(key, allowed, INDONESIAN_KEYS):
        return f'unknown key "{clip(key)}"; keys are English: write "{english}"'
    if right := _same(key, allowed, OTHER_KEYS):
        return f'unknown key "{clip(key)}"; write "{right}"'
    if script := foreign(key):
        return f'unknown key "{clip(key)}" has letters of another script in it ({script}); type it anew'
    hint = did_you_mean(key, allowed) or f"; the keys are {one_of(allowed, 30)}"
    return f'unknown key "{clip(key)}"{hint}'


def unknown_value(word: str, allowed: tuple[str, ...]) -> str:
    return f'unknown value "{clip(word)}"{did_you_mean(word, allowed)}; allowed: {one_of(allowed, 20)}'
