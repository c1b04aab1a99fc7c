"""What an article is called: by its headline or front matter, or in its own words that say what happened."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from digest.loader.fields.brief import Brief, brief
from digest.model.claim import Claim, Layer
from digest.model.scan import Hit, Kind, Scan, Sentence
from digest.model.text import Document, Role, Span
from digest.vocabulary.values import Vocabulary
from digest.vocabulary.wordlists import WordLists, word_lists

#: Characters of a derived title, "…" included; and of the shortest that says anything.
LONGEST, SHORTEST = 90, 30
#: Sentences of the lead that a title is sought in, and how far into each.
LEAD, REACH = 8, 400
#: What a title can be worth, and what it loses for each sentence further down.
MOST, LATER = 6.7, 0.8

_WORD = re.compile(r"[\w'’-]+")
_SUBORDINATE = r"(?:[Kk]etika|[Ss]aat|[Ss]etelah|[Uu]sai|[Ss]eusai|[Ss]ejak|[Ss]ebelum)\s"
_DAY_NAMES = "(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
#: A clause may begin behind these: a conjunction, "bahwa", a verb of saying.
_OPENS = re.compile(
    rf"""\A{_SUBORDINATE}
    | \bbahwa\s
    | \b(?:mengatakan|menyatakan|menyebut|menyebutkan|memastikan|menegaskan|mengungkapkan),?\s(?!bahwa)
    """,
    re.VERBOSE,
)
#: And behind when, where and how, with their comma, or a day.
_ADVERBIAL = re.compile(
    rf"""(?:[Dd]alam|[Pp]ada|[Dd]i|[Dd]ari|[Uu]ntuk|[Ss]ebagai|[Mm]elalui|[Gg]una|[Ss]etelah|[Ss]aat|[Ss]elama
      |[Bb]erdasarkan|[Mm]enurut|[Ss]ejak|[Ss]elain|[Dd]engan|[Ss]ebelumnya|[Aa]khirnya|[Kk]ini)\b[^,.]{{0,80}},\s
    | [Pp]ada\s(?:hari\s)?{_DAY_NAMES}\s""",
    re.VERBOSE,
)
_DAY = r"\s(?:pada\s|hari\s|ini\s)*" + _DAY_NAMES + r"\b"
_IS_DAY = re.compile(_DAY_NAMES)
_CLAUSE_ENDS = re.compile(rf",?{_DAY}|[,;:]\s|\s(?:--|[–—])\s|[.!?]*[\"”’)]*\Z")
_PHRASE_ENDS = re.compile(
    r"\s(?=(?:yang|untuk|karena|guna|agar|sehingga|serta|dalam|dengan|setelah|usai|saat|ketika|sebelum|di|pada"
    r"|terkait|khususnya|atas|melalui|oleh|terhadap|tentang|mengenai|sebagai|sejak|hingga|dari|dan|ke|menuju"
    r"|bagi|bersama)\s)"
)
#: What no title ends in.
_CLINGS = re.compile(
    r"yang|dan|atau|serta|untuk|dengan|di|ke|dari|pada|oleh|para|sebuah|seorang|akan|telah|sudah|tidak|dalam|bagi"
    r"|sebagai|terhadap|kepada|tentang|karena|agar|setelah|usai|saat|ketika|terkait|adalah|bahwa|antara|hari"
    r"|melalui|guna|atas|of|the|and|(?:me|ber)[a-z]{4,}|.*[\d,;:(]"
)
#: What a cut should rather leave out whole.
_CLAUSES_WITHIN = (" yang ", " untuk ", " guna ", " agar ")
#: Where a cut would part a name or a date.
_PARTS = re.compile(r"\S*[A-ZÀ-Þ0-9]\S* [A-ZÀ-Þ0-9(]")
_VERB = re.compile(r"(?:me|ber|di|ter)[a-z]{4,}")
#: A verb behind one of these is not what the clause says.
_SUBORDINATING = frozenset(
    ("yang", "dalam", "untuk", "guna", "dengan", "bagi", "agar", "tanpa", "sambil", "upaya", "demi")
)
#: What may stand between them and the verb.
_AUXILIARY = frozenset(
    (
        "akan",
        "telah",
        "sudah",
        "sedang",
        "tengah",
        "sempat",
        "pernah",
        "masih",
        "tidak",
        "juga",
        "bisa",
        "dapat",
    )
)
#: They lean on what was said before, but for "tahun ini" and the like.
_DEMONSTRATIVE = frozenset(("ini", "itu", "tersebut"))
_TIMES = frozenset(
    ("bulan", "hari", "kali", "malam", "minggu", "pagi", "pekan", "saat", "siang", "sore", "tahun")
)

_TOLD = frozenset(
    (
        Kind.COUNTRY,
        Kind.FORUM,
        Kind.REGION,
        Kind.PLACE,
        Kind.CAPITAL,
        Kind.TOPIC,
        Kind.CRIME,
        Kind.ORGANIZATION,
    )
)


class _Candidate(Struct, frozen=True, gc=False):
    title: str
    span: Span
    worth: float
    order: int  # of its sentence


def find(scan: Scan, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The claim on `title`, if the text has any words at all."""
    told = _printed(scan.document)
    if told:
        span, rule = told
        yield Claim("title", scan.document.plain(span), evidence=(scan.document.quote(span, rule),))
        return
    best = _best(scan, word_lists(vocabulary)) or _first_words(scan)
    if best:
        evidence = (scan.document.quote(best.span, "derived-title"),)
        note = "dari kata-kata naskah sendiri"
        yield Claim("title", best.title, Layer.DERIVED, evidence=evidence, note=note)


def _printed(document: Document) -> tuple[Span, str] | None:
    """Where the title stands, and what says so."""
    for block in document.blocks:
        if block.role is Role.HEADLINE:
            return _trimmed(document.text, block.span), block.rule
    return None


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _best(scan: Scan, words: WordLists) -> _Candidate | None:
    """The worthiest of the clauses; of equals the first, and of those that begin as one the longest."""
    best: _Candidate | None = None
    for candidate in _candidates(scan, words):
        if best and best.worth >= MOST - LATER * candidate.order:
            break
        if not best or _rank(candidate) > _rank(best):
            best = candidate
    return best


def _rank(candidate: _Candidate) -> tuple[float, int, int]:
    return candidate.worth, -candidate.span.start, candidate.span.end


def _candidates(scan: Scan, words: WordLists) -> Iterator[_Candidate]:
    """Clauses of the lead that could stand above the article."""
    starts = [hit.span.start for hit in scan.hits]
    for order, sentence in enumerate(_lead(scan)):
        first, last = (bisect_left(starts, at) for at in (sentence.span.start, sentence.span.end))
        told = scan.hits[first:last]
        short = _brief(scan.document, sentence)
        for title, start, end, cut, loss in _clauses(short.text):
            tokens = _WORD.findall(title)
            verb = _main_verb(tokens, words)
            mark = cut or "…" * (verb is None and _is_part(short.text, end))
            if SHORTEST <= len(title) + len(mark) <= LONGEST:
                span = _moved(short.where(start, end), sentence.span.start)
                worth = _worth(title, tokens, verb, _subjects(told, span), words) - LATER * order - loss
                shown = title[0].upper() + title[1:] + mark
                yield _Candidate(shown, span, worth - 0.3 * bool(start), order)


def _subjects(hits: Iterable[Hit], span: Span) -> int:
    """How much that we write about a stretch names."""
    return len({(hit.kind, hit.id) for hit in hits if hit.kind in _TOLD and span.holds(hit.span)})


def _clauses(text: str) -> Iterator[tuple[str, int, int, str, float]]:
    """Each with its start and end, the mark that says it was cut, and what its end costs."""
    for start in _openings(text):
        for end, cut, loss in _endings(text, start):
            title = " ".join(text[start:end].split())
            if SHORTEST - 1 <= len(title) <= LONGEST:
                yield title, start, end, cut, loss


def _is_part(text: str, end: int) -> bool:
    """Whether words follow."""
    return bool(_WORD.search(text, end))


def _brief(document: Document, sentence: Sentence) -> Brief:
    """The beginning of a sentence in as few words as it has for what it says."""
    start, end = sentence.span.start, min(sentence.span.end, sentence.span.start + REACH)
    marks = []
    for mark in document.marks[bisect_left(document.marks, start, key=lambda mark: mark.end) :]:
        if mark.start >= end:
            break
        marks.append(Span(max(start, mark.start) - start, min(end, mark.end) - start))
    return brief(document.text[start:end].rstrip(), marks)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _first_words(scan: Scan) -> _Candidate | None:
    """The beginning of a text too short or too odd to have a clause that could be a title."""
    lead = _lead(scan)
    if not lead:
        return None
    span = _trimmed(
        scan.text, Span(lead[0].span.start, min(lead[0].span.end, lead[0].span.start + LONGEST - 1))
    )
    words = scan.document.plain(span)
    cut = span.end < lead[0].span.end and bool(scan.text[span.end : lead[0].span.end].strip())
    return _Candidate(words + "…" * cut, span, 0.0, 0) if words else None


def _lead(scan: Scan) -> Sequence[Sentence]:
    """The first sentences that are told and not quoted; any sentence where there is none such."""
    told = [s for s in scan.sentences if scan.block_of(s).role is Role.PARAGRAPH]
    return (told or list(scan.sentences))[:LEAD]


def _openings(text: str) -> list[int]:
    openings = {match.end() for match in _OPENS.finditer(text)}
    if not _OPENS.match(text):
        openings.add(0)
    adverbials = ((opening, _ADVERBIAL.match(text, opening)) for opening in openings)
    return sorted({found.end() if found else opening for opening, found in adverbials})


def _endings(text: str, start: int) -> Iterator[tuple[int, str, float]]:
    """Where a title from `start` may end, the mark that says it was cut, and what the end costs."""
    stop = min(len(text), start + LONGEST + 40)
    for match in _CLAUSE_ENDS.finditer(text, start + SHORTEST - 5, stop):
        if text[match.start() - 1 : match.start()] not in (".", "!", "?"):
            yield match.start(), "", 0.5 * _ends_in(_IS_DAY, text, match.start())
    for match in _PHRASE_ENDS.finditer(text, start + SHORTEST, stop):
        end = match.start()
        if not _ends_in(_CLINGS, text, end):
            within = any(text.find(word, max(start, end - 45), end) >= 0 for word in _CLAUSES_WITHIN)
            yield end, "…", 1.7 if within else 1.2
    cut = text.rfind(" ", start, start + LONGEST - 1)
    while cut > start + SHORTEST and (_ends_in(_CLINGS, text, cut) or _parts(text, cut)):
        cut = text.rfind(" ", start, cut)
    yield cut, "…", 1.8


def _ends_in(pattern: re.Pattern[str], text: str, end: int) -> bool:
    """Whether the last word before `end` is such a one."""
    return bool(pattern.fullmatch(text, text.rfind(" ", 0, end) + 1, end))


def _parts(text: str, cut: int) -> bool:
    return bool(_PARTS.match(text, text.rfind(" ", 0, cut) + 1))


def _worth(title: str, tokens: Sequence[str], verb: int | None, subjects: int, words: WordLists) -> float:
    """Something happens in it, to something we write about, and it leans on nothing said before."""
    if not tokens:
        return -99.0
    worth = _news(tokens, verb, words) + 0.8 * min(4, subjects) + 0.5 * (len(title) >= 50)
    worth -= 4.5 * (tokens[0].lower() in words["leaning"] or not title[0].isalnum())
    return worth - _leaning(tokens) - 2.0 * any(quote in title for quote in '"“”')


def _leaning(tokens: Sequence[str]) -> float:
    """How much a reader misses who has not read on: which one is "itu"?"""
    for at, token in enumerate(tokens[:12]):
        if token in _DEMONSTRATIVE and at and tokens[at - 1].lower() not in _TIMES:
            return 4.0 if at < 4 else 2.0
    return 1.5 * ("juga" in tokens[:6])


def _news(tokens: Sequence[str], verb: int | None, words: WordLists) -> float:
    """What the main verb tells: that something happened, or what somebody thinks."""
    if verb is None:
        return -4.0
    told = tokens[verb].lower()
    if not words["title-attitude"].isdisjoint((told, *tokens[verb : verb + 3])):
        return -2.0
    return 3.0 if told in words["title-event"] else 1.5


def _main_verb(tokens: Sequence[str], words: WordLists) -> int | None:
    """Where it stands; without one, words are no clause."""
    for at, token in enumerate(tokens):
        word = token if at else token.lower()
        is_verb = word in words["title-event"] or (
            _VERB.fullmatch(word) and word not in words["title-not-verb"]
        )
        if is_verb and not _is_subordinate(tokens, at):
            return at
    return None


def _is_subordinate(tokens: Sequence[str], at: int) -> bool:
    while at and tokens[at - 1] in _AUXILIARY:
        at -= 1
    return at > 0 and tokens[at - 1] in _SUBORDINATING
