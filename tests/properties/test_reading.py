"""What must hold of reading any text: the seeds, made-up articles, and lines thrown together at random."""

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import corpus
import mutants
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read
from digest.loader.sources.files import Source, sources
from digest.model.claim import Claim, Layer
from digest.model.scan import Scan
from digest.model.text import CONTENT
from digest.tagger import tag
from digest.vocabulary.load import load
from digest.vocabulary.values import Vocabulary

ROOT = Path(__file__).parents[2]

#: Fields whose public data carries evidence.
EVIDENT = {
    *(
        "partners",
        "regions",
        "forums",
        "crimes",
        "topics",
        "persons",
        "organizations",
        "instruments",
        "place",
    ),
    *("happened", "stated", "published"),
}

SEEDS = {path.name: path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))}
MADE = {f"{made.id}.txt": made.text.encode() for made in corpus.corpus(6)}

#: Lines that a newspaper may print, and what may stand around them.
LINES = [
    "Indonesia dan Malaysia Sepakat Perangi Perdagangan Orang",
    "JAKARTA - Kepala BNPT Komjen Pol. Adnan Baskara bertemu Duta Besar Tiongkok, Senin (3/3/2025).",
    "Dua warga negara Nigeria ditangkap di Batam pada 19 Mei 2024 karena menyelundupkan sabu.",
    '"Kami akan memulangkan 12 korban TPPO dari Kamboja," kata Menlu Laras Wiranegara, Rabu (4/10).',
    "Polri dan PDRM menandatangani nota kesepahaman tentang pemberantasan narkotika di Kuala Lumpur.",
    "Rencana MoU dengan Laos dan Thailand masih dibahas; belum ada yang ditandatangani.",
    "Harga minyak naik menjadi 80 dolar AS, dan teh China itu bukan sabu.",
    "Negara-negara ASEAN bekerja sama menghadapi kejahatan siber di Asia Tenggara.",
    "Baca Juga: Korupsi di Singapura",
    "ADVERTISEMENT",
    "Leave a Reply",
    "Editor: Nirmala Daulay",
    "Kesimpulan",
    "Menurut UU Nomor 31 Tahun 1999, pelaku diancam hukuman mati.",
    "![gambar](https://contoh.example/a.jpg) **Foto:** Antara",
    "title: Bukan judul",
    "---",
]
NOISE = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=40)
TEXTS = st.lists(st.sampled_from(LINES) | NOISE, max_size=12).flatmap(
    lambda lines: st.sampled_from(("\n", "\n\n", " ")).map(lambda joint: joint.join(lines))
)


@cache
def vocabulary() -> Vocabulary:
    files = {
        p.relative_to(ROOT).as_posix(): p.read_bytes() for p in sorted((ROOT / "content").rglob("*.yml"))
    }
    return load(files)[0].matching()


@cache
def lexicon() -> Lexicon:
    return Lexicon(vocabulary())


def read_all(source: Source) -> tuple[Scan, tuple[Claim, ...]]:
    scan, claims, _ = read(source, lexicon(), vocabulary())
    return scan, (*claims, *tag(scan, claims, vocabulary()))


def read_text(text: str, name: str = "a.txt") -> tuple[Scan, tuple[Claim, ...]] | None:
    found, _ = sources(f"seeds/{name}", text.encode())
    return read_all(found[0]) if found else None


def read_soundly(text: str, name: str) -> None:
    seen = read_text(text, name)
    if seen:
        assert_sound(*seen)


def assert_sound(scan: Scan, claims: tuple[Claim, ...]) -> None:
    document = scan.document
    edges = [(block.span.start, block.span.end) for block in document.blocks]
    assert [start for start, _ in edges] == [0, *(end for _, end in edges)][: len(edges)], "blocks tile"
    assert not edges or edges[-1][1] == len(document.text), "blocks tile"
    assert all(start < end for start, end in edges), "no block is empty"
    content = [block.span for block in document.blocks if block.role in CONTENT]
    covered = [(sentence.span.start, sentence.span.end) for sentence in scan.sentences]
    assert covered == sorted(covered)
    assert sum(end - start for start, end in covered) == sum(span.end - span.start for span in content)
    assert all(any(span.holds(hit.span) for span in content) for hit in scan.hits), "hits stand in content"
    for claim in claims:
        assert 0 <= claim.certainty <= 1
        assert claim.layer in (Layer.DERIVED, Layer.EXTRACTED)
        assert claim.evidence or claim.layer is Layer.DERIVED or claim.value is None, f"no evidence: {claim}"
        for evidence in claim.evidence:
            assert document.text[evidence.span.start : evidence.span.end] == evidence.quote != ""


@pytest.mark.parametrize("name", [*SEEDS, *MADE])
def test_whole_articles_are_read_soundly(name: str) -> None:
    found, findings = sources(f"seeds/{name}", {**SEEDS, **MADE}[name])
    assert not findings
    assert_sound(*read_all(found[0]))


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_is_read_soundly_however_much_of_it_is_there(name: str) -> None:
    """Cut off behind any third word, and any line of it alone: every edge is the edge of a text once."""
    text = SEEDS[name].decode()
    words = text.split(" ")
    for count in range(1, len(words), 3):
        read_soundly(" ".join(words[:count]), name)
    for line in text.split("\n"):
        read_soundly(line, name)
        read_soundly(line.rstrip('.”" '), name)


@pytest.mark.parametrize("kind", mutants.KINDS)
def test_a_damaged_seed_is_read_or_said(kind: str) -> None:
    """A sample of what `benchmarks/mutants.py` tries by the thousand."""
    chance = random.Random(f"suite {kind}")
    whole = [mutants.KINDS[kind](made) for made in (*(seed.decode() for seed in SEEDS.values()),)]
    for _ in range(25):
        found, findings = sources(f"seeds/m.{kind}", mutants.damaged(chance.choice(whole), chance))
        assert found or findings
        for source in found:
            assert_sound(*read_all(source))


@pytest.mark.parametrize(
    "text",
    [
        "Penandatanganan MoU",
        "Indonesia dan Australia Tandatangani MoU",
        "Kedua negara berencana menyusun nota kesepahaman",
        "---\ndate: 12 ①①① 2024\n---\n\nPolri dan PDRM bertemu.",
        "---\ndate: ²²/²²/²²²²\n---\n\nPolri dan PDRM bertemu.",
        "Polri bertemu PDRM, 5 Apr\u0131l 2024 dan Mei 5, 2024 Augu\u017ft 2024.",
        "---\ndate: 0001-01-01\n---\n\nPolri bertemu PDRM pada Rabu lalu.",
    ],
)
def test_texts_that_once_stopped_the_program(text: str) -> None:
    read_soundly(text, "a.txt")


@pytest.mark.parametrize(
    "unit", ["A. ", ".", "!", "…", "?!", ".*", "1&", "1–", "1 dan ", "<a ", "<!--", "Instagram / ", "*"]
)
@pytest.mark.parametrize("ending", ["txt", "jsonl"])
def test_a_long_run_takes_as_many_steps_as_it_is_long(unit: str, ending: str) -> None:
    """Steps are calls, of functions of Python and of C: the same number on any machine. Where they grew with the square
    of the length, ten times the text took a hundred times as many. What happens within a pattern is no call:
    `benchmarks/growth.py` has a clock for that."""

    def steps(size: int) -> int:
        text = f"Polri dan PDRM bertemu {unit * (size // len(unit))} di Batam.<br>"
        data = json.dumps({"text": text}).encode() if ending == "jsonl" else text.encode()
        with counted() as calls:
            for source in sources(f"seeds/a.{ending}", data)[0]:
                read_all(source)
        return sum(calls.values())

    steps(200)  # whatever is made once is made
    assert steps(20_000) < 11 * steps(2_000)


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Calls while this lasts, by what is done."""
    calls: Counter[str] = Counter()

    def count(_: object, event: str, __: object) -> None:
        calls[event] += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(None)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_read_soundly(text: str) -> None:
    seen = read_text(text)
    if seen:
        assert_sound(*seen)


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS)
def test_an_article_is_read_the_same_whatever_was_read_before(one: str, other: str) -> None:
    first = read_text(one)
    read_text(other)
    assert read_text(one) == first


def resting(claims: tuple[Claim, ...]) -> list[Claim]:
    """Claims whose evidence the public data shows."""
    found = (claim for claim in claims if claim.field in EVIDENT and claim.layer is Layer.EXTRACTED)
    return [claim for claim in found if claim.evidence and not claim.attribute]


def without(text: str, claim: Claim) -> str:
    """Words that say nothing in the place of those that the claim rests on: what stood apart stays apart."""
    for evidence in sorted(claim.evidence, key=lambda e: e.span, reverse=True):
        start, end = evidence.span.start, evidence.span.end
        text = text[:start] + re.sub(r"\w+", "x", text[start:end]) + text[end:]
    return text


def same(claim: Claim, claims: tuple[Claim, ...]) -> Claim | None:
    facts = (claim.field, claim.item, claim.value)
    return next((other for other in resting(claims) if (other.field, other.item, other.value) == facts), None)


@pytest.mark.parametrize("name", SEEDS)
def test_without_its_evidence_there_is_no_claim(name: str) -> None:
    """Take away the words that a claim rests on, and nothing says it any more."""
    found, _ = sources(f"seeds/{name}", SEEDS[name])
    scan, claims = read_all(found[0])
    assert resting(claims)
    for claim in resting(claims):
        rest = read_text(without(scan.text, claim), name)
        assert rest
        assert not same(claim, rest[1]), (
            f"{claim.field} {claim.item or claim.value} stands on other words too"
        )


def assert_runs_out_of_words(scan: Scan, claim: Claim) -> None:
    """In any text a claim may come back on other words (a date said twice, a repeated headline that now
    counts). Each time it has words of its own, and when they are all gone, so is the claim.
    """
    text, left = scan.text, claim
    for _ in range(12):
        text = without(text, left)
        rest = read_text(text)
        again = rest and same(claim, rest[1])
        if not rest or not again:
            return
        scan, left = rest[0], again
        text = scan.text
    pytest.fail(f"{claim.field} {claim.item or claim.value} never runs out of evidence")


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_without_any_evidence_there_is_no_claim_in_any_text(text: str) -> None:
    seen = read_text(text)
    for claim in resting(seen[1]) if seen else ():
        assert_runs_out_of_words(seen[0], claim)


@pytest.mark.parametrize("name", MADE)
def test_without_any_evidence_there_is_no_claim_in_a_made_up_article(name: str) -> None:
    seen = read_text(MADE[name].decode())
    assert seen
    for claim in resting(seen[1]):
        assert_runs_out_of_words(seen[0], claim)
