"""What an article is called: by its headline, by its front matter, or by words of its own that say what happened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.loader import front
from digest.loader.summary import leaning_words
from digest.model.claim import Claim, Layer
from digest.model.scan import Kind, Scan, Sentence
from digest.model.text import Document, Role, Span
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: Characters of a derived title, "…" included; and of the shortest that says anything.
LONGEST, SHORTEST = 90, 30
#: Sentences of the lead that a title is sought in, and how far into each.
LEAD, REACH = 7, 400

_WORD = re.compile(r"[\w'’-]+")
_NOISE = re.compile(r"\s+")
#: A clause may begin behind these: a subordinate clause in front, an adverbial with its comma, "bahwa".
_OPENS = re.compile(
    r"\A(?:[Kk]etika|[Ss]aat|[Ss]etelah|[Uu]sai|[Ss]eusai|[Ss]ejak|[Ss]ebelum)\s|\bbahwa\s|"
    r"\A(?:[Dd]alam|[Pp]ada|[Dd]i|[Dd]ari|[Uu]ntuk|[Ss]ebagai|[Mm]elalui|[Gg]una|[Ss]etelah|[Ss]aat|[Ss]elama"
    r"|[Bb]erdasarkan|[Mm]enurut|[Ss]ejak|[Ss]elain|[Dd]engan)\s[^,.]{2,80},\s"
)
_CLAUSE_ENDS = re.compile(r"[,;:]\s|\s[-–—]+\s|\s\(|[.!?]+[\"”’)]*\s*\Z")
_PHRASE_ENDS = re.compile(
    r"\s(?=(?:yang|untuk|karena|guna|agar|sehingga|serta|dalam|dengan|setelah|usai|saat|ketika|sebelum|di|pada|terkait"
    r"|khususnya|atas|melalui|oleh|terhadap|tentang|mengenai|sebagai|sejak|hingga|semakin|dari)\s)"
)
_VERB = re.compile(r"(?:me[a-z]{4,}|ber[a-z]{4,}|di[a-z]{4,}|ter[a-z]{4,})")
_CLINGS = re.compile(r"(?:yang|dan|atau|serta|untuk|dengan|di|ke|dari|pada|oleh|para|sebuah|seorang|akan|telah|sudah)\Z")

_TOLD = (Kind.COUNTRY, Kind.FORUM, Kind.REGION, Kind.TOPIC, Kind.CRIME, Kind.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class _Words:
    """Kinds of words that make or spoil a title."""

    events: frozenset[str]
    attitudes: frozenset[str]
    no_verbs: frozenset[str]
    leaning: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Candidate:
    title: str
    span: Span
    worth: float


def find(scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The claim on `title`, if the text has any words at all."""
    told = _printed(scan.document)
    if told:
        span, rule = told
        yield Claim("title", scan.document.plain(span), evidence=(scan.document.quote(span, rule),))
        return
    best = max(_candidates(scan, _words(vocabulary)), key=lambda c: (c.worth, -c.span.start), default=None)
    if best:
        evidence = (scan.document.quote(best.span, "derived-title"),)
        yield Claim("title", best.title, Layer.DERIVED, evidence=evidence, note="dari kata-kata naskah sendiri")


def _printed(document: Document) -> tuple[Span, str] | None:
    """Where the title stands, and what says so."""
    for entry in front.entries(document):
        if entry.field == "title":
            return entry.span, "front-matter"
    for block in document.blocks:
        if block.role is Role.HEADLINE:
            return _trimmed(document.text, block.span), "headline"
    return None


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


@compiled
def _words(vocabulary: Vocabulary) -> _Words:
    lists = vocabulary.words
    return _Words(
        frozenset(lists.get("title-event", ())),
        frozenset(lists.get("title-attitude", ())),
        frozenset(lists.get("title-not-verb", ())),
        leaning_words(vocabulary),
    )


def _candidates(scan: Scan, words: _Words) -> Iterator[_Candidate]:
    """Clauses of the lead that could stand above the article."""
    for order, sentence in enumerate(_lead(scan)):
        text = scan.text[sentence.span.start : min(sentence.span.end, sentence.span.start + REACH)].rstrip()
        for start in _openings(text):
            for end, mark in _endings(text, start):
                span = Span(sentence.span.start + start, sentence.span.start + end)
                title = scan.document.plain(span)
                if SHORTEST <= len(title) + len(mark) <= LONGEST:
                    worth = _worth(title, scan, span, words) - 0.6 * order - 1.5 * bool(mark) - 0.3 * bool(start)
                    yield _Candidate(title[0].upper() + title[1:] + mark, span, worth)


def _lead(scan: Scan) -> Sequence[Sentence]:
    """The first sentences that are told and not quoted; any sentence where there is none such."""
    told = [s for s in scan.sentences if scan.block_of(s).role is Role.PARAGRAPH]
    return (told or list(scan.sentences))[:LEAD]


def _openings(text: str) -> list[int]:
    return sorted({0, *(match.end() for match in _OPENS.finditer(text))})


def _endings(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Where a title from `start` may end, and the mark that says it was cut."""
    stop = min(len(text), start + LONGEST + 40)
    for match in _CLAUSE_ENDS.finditer(text, start + SHORTEST - 5, stop):
        yield match.start(), ""
    for match in _PHRASE_ENDS.finditer(text, start + SHORTEST, stop):
        if not _CLINGS.search(text, start, match.start()):
            yield match.start(), "…"
    if stop == len(text):
        yield len(text), ""
    elif start == 0:
        yield text.rfind(" ", 0, LONGEST - 1), "…"


def _worth(title: str, scan: Scan, span: Span, words: _Words) -> float:
    """Something happens in it, to something we write about, and it leans on nothing said before."""
    tokens = [token.lower() for token in _WORD.findall(title)]
    if not tokens:
        return -99.0
    verbs = [t for t in tokens if t in words.events or (_VERB.fullmatch(t) and t not in words.no_verbs)]
    if not verbs:
        worth = -4.0
    elif verbs[0] in words.attitudes or any(t in words.attitudes for t in tokens[:6]):
        worth = -1.0
    else:
        worth = 3.0 if verbs[0] in words.events else 1.5
    worth += 0.8 * min(4, len({(hit.kind, hit.id) for hit in scan.within(span, *_TOLD)}))
    worth += 0.5 * (len(title) >= 50)
    worth -= 3.0 * (tokens[0] in words.leaning or tokens[-1].endswith("nya"))
    return worth - 2.0 * any(quote in title for quote in "\"“”")
