"""What the seeds give, in all: each article's reading."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.cache.codec import digest
from digest.press.cache.memo import Memo
from digest.press.seeds import Seeds
from digest.press.steps.chain import Chain
from digest.press.steps.words import Words
from digest.press.steps.worker import Read


@dataclass(frozen=True, slots=True)
class LaidOut:
    """What the seeds gave: each article's reading by its id, in order, and the file it came in."""

    articles: dict[str, str]
    origin: Mapping[str, str]
    findings: tuple[Finding, ...]


def lay_out(memo: Memo, chain: Chain, seeds: Seeds, known: Words) -> LaidOut:
    """What the seeds give, each read only where it is new; kept whole for who looks at the same seeds later."""
    read = chain.read(seeds, seeds.digests)
    return memo.value(
        memo.run("laid-out", "site", _laid_out_of(seeds, known), lambda: readings_of(memo, read)), LaidOut
    )


def as_laid_out(memo: Memo, seeds: Seeds, known: Words) -> LaidOut | None:
    """What these very seeds gave when they were laid out before."""
    before = memo.known("laid-out", *_laid_out_of(seeds, known))
    return memo.value(before, LaidOut) if before else None


def _laid_out_of(seeds: Seeds, known: Words) -> tuple[str, ...]:
    return known.matching, digest(*seeds.digests.values())


def readings_of(memo: Memo, read: Mapping[str, str]) -> LaidOut:
    """Of two articles with one id the first is kept."""
    readings: dict[str, str] = {}
    origin: dict[str, str] = {}
    findings: list[Finding] = []
    for path, seed in memo.values(read, Read).items():
        findings += seed.findings
        for ident, reading in seed.articles:
            if ident.casefold() in origin:
                first = origin[ident.casefold()]
                message = f"left out: article id {ident!r} is also that of {first}; rename one of the files"
                findings.append(finding("article-twice", path, message))
                continue
            origin[ident.casefold()] = path
            readings[ident] = reading
    articles = dict(sorted(readings.items()))
    return LaidOut(articles, {ident: origin[ident.casefold()] for ident in articles}, tuple(findings))
