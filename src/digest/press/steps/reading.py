"""A seed file read: bytes in, bytes out, as `worker` has it."""

from digest.loader.read import read, read_document
from digest.loader.sources.files import Source, sources
from digest.model.article import Reading
from digest.model.finding import Finding
from digest.overrides.lines import LineEdit, relay
from digest.press.cache.codec import decode, encode
from digest.press.steps import worker
from digest.press.steps.fault import Fault, fenced
from digest.press.steps.worker import Chained, Made, Read, Relaid, entry, tools
from digest.tagger import tag


def read_seed(task: tuple[str, bytes]) -> Made:
    """Of a path and the file's bytes."""
    return _read(*task)[0]


def chain_seed(task: tuple[str, bytes]) -> Chained:
    """As `read_seed`, and on to the end of the chain: for a first build, where no cutoff can be known."""
    made, readings = _read(*task)
    ends = (_settle_and_present(reading) for reading in readings)
    return Chained(made, tuple(None if isinstance(end, Fault) else end for end in ends))


@fenced
def relay_article(task: tuple[bytes, tuple[LineEdit, ...]]) -> Made:
    """Of a reading and the lines of it that an editor keeps or cuts: what the article says then."""
    reading, lines = decode(task[0], Reading), task[1]
    document, findings = relay(reading.document, lines)
    if document == reading.document:
        made = entry(task[0])
    else:
        known = tools()
        scan, claims, more = read_document(document, known.lexicon, known.vocabulary)
        claims = (*claims, *tag(scan, claims, known.vocabulary))
        made = entry(encode(Reading(document, claims, more)))
    return Made(encode(Relaid(made.digest, findings)), (made,))


def _read(path: str, data: bytes) -> tuple[Made, tuple[Reading, ...]]:
    taken = _sources((path, data))
    if isinstance(taken, Fault):
        return Made(encode(Read((), (taken.finding(path),)))), ()
    found, findings = taken
    readings = []
    for source in found:
        reading = _reading(source)
        if isinstance(reading, Fault):
            findings = (*findings, reading.finding(source.path))
            continue
        readings.append(reading)
        findings = (*findings, *reading.findings)
    entries = tuple(entry(encode(reading)) for reading in readings)
    index = tuple((reading.document.id, made.digest) for reading, made in zip(readings, entries, strict=True))
    return Made(encode(Read(index, findings)), entries), tuple(readings)


@fenced
def _sources(task: tuple[str, bytes]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    return sources(*task, tools().vocabulary)


@fenced
def _reading(source: Source) -> Reading:
    known = tools()
    scan, claims, findings = read(source, known.lexicon, known.vocabulary)
    return Reading(scan.document, (*claims, *tag(scan, claims, known.vocabulary)), findings)


@fenced
def _settle_and_present(reading: Reading) -> tuple[Made, Made]:
    made, article = worker.settled(reading)
    return made, worker.presented(article)
