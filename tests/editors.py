"""A small newsroom for the tests of corrections: its words, and one article as the machine reads it."""

import re
from functools import cache

from digest.model.article import Reading
from digest.model.claim import Claim, Layer
from digest.model.finding import Finding
from digest.model.text import Block, Document, Evidence, Role, Span
from digest.overrides.edits import Edits
from digest.overrides.reading.load import load_edits
from digest.overrides.values import Override
from digest.vocabulary.values import (
    Calendar,
    Country,
    Crime,
    Forum,
    InstrumentType,
    Organization,
    Outlet,
    Region,
    Topic,
    Vocabulary,
)

MONTHS = {"Januari": 1, "Mei": 5, "November": 11, "Desember": 12}

VOCABULARY = Vocabulary(
    countries=(
        Country("CN", "Tiongkok", "China", strong=("Tiongkok", "Cina", "RR(T|C)"), capitals=("Beijing",)),
        Country("ID", "Indonesia", "Indonesia", strong=("Indonesia",)),
        Country("KH", "Kamboja", "Cambodia", strong=("Kamboja",), malay="Kemboja"),
        Country("MY", "Malaysia", "Malaysia", strong=("Malaysia", "Negeri Jiran")),
        Country("NO", "Norwegia", "Norway", strong=("Norwegia",)),
        Country("TH", "Thailand", "Thailand", strong=("Thailand",), capitals=("Bangkok",)),
        Country("JP", "Jepang", "Japan", strong=("Jepang",), malay="Jepun"),
    ),
    regions=(Region("asia-tenggara", "Asia Tenggara", "Southeast Asia"),),
    forums=(Forum("asean", "ASEAN", "ASEAN"),),
    organizations=(
        Organization("bnpt", "BNPT", "Badan Nasional Penanggulangan Terorisme", "ID", forms=("BNPT",)),
        Organization("pdrm", "PDRM", "Polis Diraja Malaysia", "MY", forms=("PDRM",)),
    ),
    outlets=(Outlet("kompas.com", "Kompas.com", forms=("KOMPAS.com",)),),
    crimes=(
        Crime("perdagangan-orang", "Perdagangan orang", "Trafficking in persons", "0204"),
        Crime("korupsi", "Korupsi", "Corruption", "0703"),
    ),
    topics=(
        Topic("korupsi", "Korupsi", "Corruption", "…"),
        Topic("siber", "Kejahatan siber", "Cybercrime", "…"),
        Topic(
            "tppo",
            "Perdagangan orang",
            "Human trafficking",
            "…",
            crimes=("perdagangan-orang",),
            forms=("perdagangan (orang|manusia)",),
        ),
    ),
    instruments=(InstrumentType("loi", "LoI"), InstrumentType("mou", "MoU")),
    calendar=Calendar(MONTHS, {}),
)

TEXT = (
    "Polri dan PDRM bertemu di Bangkok pada 5 November 2024. "
    "Mereka membahas perdagangan orang dan kejahatan siber di Kamboja. "
    "Siti Aminah, Direktur Interpol, hadir; Aminah menandatangani LoI."
)


def at(path: str, text: str, **more: bytes) -> Edits:
    """The edits of one file."""
    return load_edits({path: text.encode(), **more}, VOCABULARY)


def override(text: str, article: str = "a1") -> Override:
    """The one override that a right text says."""
    edits = at(f"content/overrides/{article}.yml", text)
    wrong = [found for found in edits.findings if found.severity != "note"]
    assert not wrong, wrong
    (said,) = edits.overrides[article]
    return said


def said(findings: tuple[Finding, ...]) -> list[Finding]:
    """All that counts."""
    return [found for found in findings if found.severity != "note"]


def matches(found: Finding, expected: str) -> bool:
    """Whether a finding is the one that a table expects: `line:col code: words of the message`."""
    match = re.fullmatch(r"(\d*):(\d*):? ([a-z-]+): (.*)", expected, re.DOTALL)
    assert match, expected
    line, column, code, words = match.groups()
    place = (found.line, found.column) == (int(line or 0), int(column or 0))
    return place and found.code == code and words in found.message


@cache
def document(text: str = TEXT) -> Document:
    return Document("a1", "seeds/a1.txt", "00", text, (Block(Role.PARAGRAPH, Span(0, len(text)), "test"),))


def words(phrase: str) -> tuple[Evidence, ...]:
    start = TEXT.index(phrase)
    return (document().quote(Span(start, start + len(phrase)), "test"),)


def claim(
    field: str, value: str | None, item: str = "", attribute: str = "", phrase: str = "", **more: object
) -> Claim:
    evidence = words(phrase) if phrase else ()
    return Claim(field, value, item=item, attribute=attribute, evidence=evidence, **more)  # type: ignore[arg-type]


def reading() -> Reading:
    """What the machine says of TEXT."""
    claims = (
        claim("title", "Polri dan PDRM bertemu di Bangkok", layer=Layer.DERIVED),
        claim("in_scope", "true", phrase="PDRM"),
        claim("happened", "2024-11-05", phrase="5 November 2024"),
        claim("place", "TH/Bangkok", "TH/Bangkok", phrase="Bangkok"),
        claim("place", "Bangkok", "TH/Bangkok", "name", phrase="Bangkok"),
        claim("place", "TH", "TH/Bangkok", "country"),
        claim("partners", "MY", "MY", phrase="PDRM"),
        claim("mentioned", "TH", "TH", phrase="Bangkok"),
        claim("mentioned", "MY", "MY", phrase="PDRM"),
        claim("mentioned", "KH", "KH", phrase="Kamboja"),
        claim("crimes", "perdagangan-orang", "perdagangan-orang", phrase="perdagangan orang"),
        claim("topics", "tppo", "tppo", phrase="perdagangan orang"),
        claim("topics", "primary", "tppo", "prominence", phrase="perdagangan orang"),
        claim("topics", "siber", "siber", phrase="kejahatan siber", certainty=0.4, note="hanya satu kata"),
        claim("topics", "secondary", "siber", "prominence", phrase="kejahatan siber"),
        claim("persons", "Siti Aminah", "Siti Aminah", phrase="Siti Aminah"),
        claim("persons", "Siti Aminah", "Siti Aminah", "name", phrase="Siti Aminah"),
        claim("persons", "Direktur Interpol", "Siti Aminah", "role", phrase="Direktur Interpol"),
        claim("persons", "Aminah", "Aminah", phrase="Aminah menandatangani"),
        claim("organizations", "pdrm", "pdrm", phrase="PDRM"),
        claim("instruments", "loi-1", "loi-1", phrase="LoI"),
        claim("instruments", "loi", "loi-1", "type", phrase="LoI"),
        claim("instruments", "signed", "loi-1", "status", phrase="menandatangani LoI"),
        claim("summary", "Polri dan PDRM bertemu di Bangkok pada 5 November 2024.", "1", phrase="Polri"),
    )
    return Reading(document(), claims)
