"""An edition of the site composed: every file of it brought to where it goes, and only what is new computed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

from digest.model.article import Reading
from digest.model.codes import finding
from digest.model.finding import Finding
from digest.model.page import RenderError
from digest.model.story import Bond, Story
from digest.overrides.edits import Edits, aliases
from digest.overrides.edits import stories as told
from digest.press.cache.codec import decode, digest, encode
from digest.press.cache.memo import Memo, code_digest
from digest.press.desk import newsdesk
from digest.press.inputs import Snapshot
from digest.press.output.report import in_order
from digest.press.steps import texts, words, worker
from digest.press.steps.chain import Chain
from digest.press.steps.edition import Edition, Sink, StoppedError, TemplateFaultError, Watch, unwatched
from digest.press.steps.fault import FaultyArticlesError, made_of
from digest.press.steps.laid_out import lay_out
from digest.press.steps.pool import Pool
from digest.press.steps.printing import Manuscript, Press
from digest.press.steps.worker import Presented, Settled, Templates
from digest.site import urls
from digest.site.article.changes import beside
from digest.site.desk import Worth
from digest.site.moves import listed
from digest.site.pages.review import MOST
from digest.site.urls import ARTICLES, LEDGER
from digest.site.views.lists import Card
from digest.stories import Face, copies, group
from digest.vocabulary.settings import HOME
from digest.vocabulary.values import Vocabulary

#: The note of what templates were compiled to: half of the time in which a small edit is rendered.
_CODE = "templates"


def compose(
    snapshot: Snapshot, memo: Memo, jobs: int | None, sink: Sink, watch: Watch = unwatched
) -> Edition:
    """Bring every file of the site to the sink. Raises TemplateFaultError."""
    known = words.words(memo, snapshot.content, snapshot.url)
    edits = words.edits(memo, snapshot, known)
    others = (*snapshot.findings, *known.findings, *edits.findings)
    try:
        texts_of = {name: _template(name, data) for name, data in snapshot.templates.items()}
        with _compiled(memo) as code:
            templates = Templates(texts_of, code)
            tools = (memo.store.value(known.all), templates, edits.overrides, edits.lookups)
            with closing(Pool(jobs, worker.start, tools, watch)) as pool:
                chain = Chain(memo, pool, known, edits, worker.said(templates, known.site.languages))
                while True:
                    try:
                        with closing(Press(memo, pool, sink, known, templates)) as press:
                            return _edition(snapshot, press, chain, edits)
                    except FaultyArticlesError as faulty:  # what was made of others may show them
                        chain.faults |= faulty.faults
                        sink.begin_anew()
    except RenderError as error:
        raise TemplateFaultError(f"templates/{error.name}", error.message, error.line, others) from error
    except StoppedError as stopped:
        raise StoppedError(stopped.finding, others) from stopped


def _edition(snapshot: Snapshot, press: Press, chain: Chain, edits: Edits) -> Edition:
    memo = press.memo
    laid_out = lay_out(memo, chain, snapshot.seeds, press.words)
    findings = [*laid_out.findings]
    relaid = chain.relay(laid_out.articles)
    findings += (found for one in relaid.values() for found in one.findings)
    readings = chain.sound(laid_out.articles | {ident: one.reading for ident, one in relaid.items()})
    everything = chain.settle(readings)
    unseen = newsdesk.unseen(edits, everything)
    spoken, stories = _articles(
        press, chain, edits, {ident: one for ident, one in everything.items() if ident not in unseen}
    )
    shown = spoken[HOME]
    everything = chain.sound(everything)
    queue = made_of(shown, lambda some: newsdesk.queue(everything, _cards(some)), urls.REVIEW)
    worth = _worth(snapshot, press, edits, readings, queue)
    desk = made_of(everything, lambda some: newsdesk.desk(some, unseen, worth), urls.CORRECTIONS)
    prose, unread = _prose(snapshot.content)
    findings += (*unread, *press.listings(spoken, stories, prose, desk))
    findings += press.rest(snapshot.static)
    findings += texts.publish(press, prose, snapshot.content)
    findings += press.as_it_is(snapshot.content)
    ledger = snapshot.content.get(LEDGER, b"").decode("utf-8", "replace")
    moved = press.moved(ledger, aliases(edits), frozenset(unseen))
    findings += moved.findings
    titles = {ident: one.card.title for ident, one in shown.items()} | dict.fromkeys(chain.faults, "left out")
    findings += newsdesk.findings(edits, everything, titles)
    findings += (one.finding(laid_out.origin[ident]) for ident, one in chain.faults.items())
    findings += (*snapshot.findings, *press.words.findings, *edits.findings)
    return Edition(
        press.files,
        in_order(findings),
        len(shown),
        len(stories),
        _by_partner(shown),
        sum(one.card.dated for one in shown.values()),
        press.words.expect,
        sum(url.startswith(ARTICLES) for url in listed(ledger).keys() - moved.to.keys()),
        frozenset(moved.to),
        frozenset(press.kept),
        press.words.site.url,
    )


def _by_partner(shown: Mapping[str, Presented]) -> dict[str, int]:
    """Of each partner, how many articles."""
    partners = Counter(term.id for one in shown.values() for term in one.card.partners)
    return dict(sorted(partners.items()))


def _articles(
    press: Press, chain: Chain, edits: Edits, settled: dict[str, Settled]
) -> tuple[dict[str, dict[str, Presented]], tuple[Story, ...]]:
    """The articles' own pages to the sink; by language what they show elsewhere, and the stories that they tell."""
    made = {language: chain.present(settled, language) for language in press.words.site.languages}
    whole = [ident for ident in settled if all(ident in of for of in made.values())]
    presented = {ident: {language: of[ident] for language, of in made.items()} for ident in whole}
    shown = {
        language: press.memo.values({ident: of[ident] for ident in whole}, Presented)
        for language, of in made.items()
    }
    stories = _stories(press.memo, shown[HOME], edits)
    press.articles(
        shown,
        stories,
        {ident: _article(chain, settled[ident], presented[ident], edits) for ident in whole},
    )
    return shown, stories


def _cards(shown: Mapping[str, Presented]) -> dict[str, Card]:
    return {ident: presented.card for ident, presented in shown.items()}


def _worth(
    snapshot: Snapshot, press: Press, edits: Edits, readings: Mapping[str, str], queue: tuple[Worth, ...]
) -> tuple[Worth, ...]:
    """The queue as the site shows it, if it does: the first ones with their answers."""
    if not press.words.site.review_page:
        return ()
    memo, known = press.memo, press.words
    vocabulary = memo.value(known.all, Vocabulary)

    def answered(worth: Worth) -> Worth:
        reading = memo.value(readings[worth.article], Reading)
        case = newsdesk.case(reading, edits, snapshot.content, vocabulary)
        inputs = (readings[worth.article], known.all, digest(encode(case.files)), digest(encode(worth)))
        found = memo.run("answer", worth.article, inputs, lambda: newsdesk.answered(worth, case))
        return memo.value(found, Worth)

    first = {worth.article: worth for worth in queue[:MOST]}
    return (*made_of(first, lambda some: tuple(map(answered, some.values())), urls.REVIEW), *queue[MOST:])


def _article(chain: Chain, settled: Settled, presented: Mapping[str, str], edits: Edits) -> Manuscript:
    home = newsdesk.home(edits, settled.id)
    return Manuscript(settled.article, presented, chain.names(settled), home, beside(settled.corrections))


def _stories(memo: Memo, shown: Mapping[str, Presented], edits: Edits) -> tuple[Story, ...]:
    by_id = {presented.face.id: presented.face for presented in shown.values()}
    faces = tuple(by_id.values())
    words = digest(encode([(face.id, face.sketch, face.sentences) for face in faces]))
    alike = memo.run("copies", "site", (words,), lambda: made_of(by_id, _copies, urls.DATA))
    joins, splits = told(edits)
    facts = digest(encode([(face.partners, face.happened, face.persons, face.topics) for face in faces]))
    inputs = words, facts, alike, digest(encode((joins, splits)))
    bonds = memo.value(alike, tuple[Bond, ...])

    def grouped(some: Mapping[str, Face]) -> tuple[Story, ...]:
        return group(
            tuple(some.values()), joins, splits, [b for b in bonds if {b.one, b.other} <= some.keys()]
        )

    known = memo.run("stories", "site", inputs, lambda: made_of(by_id, grouped, urls.DATA))
    return memo.value(known, tuple[Story, ...])


def _copies(faces: Mapping[str, Face]) -> tuple[Bond, ...]:
    return tuple(copies(tuple(faces.values())))


def _prose(content: Mapping[str, bytes]) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """The pages of text by path, and what is said of those that are none."""
    prose, findings = {}, []
    for path, data in content.items():
        if path.startswith("content/pages/") and path.endswith(".md"):
            try:
                prose[path] = data.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                findings.append(finding("file-encoding", path, *_undecoded(data, error)))
    return prose, tuple(findings)


@contextmanager
def _compiled(memo: Memo) -> Iterator[dict[str, bytes]]:
    """What this very program compiled templates to; what it compiles now is kept for the next build."""
    noted = memo.store.noted(_CODE)
    program, before = decode(noted, tuple[str, dict[str, bytes]]) if noted else ("", {})
    code = {**before} if program == code_digest("render") else {}
    yield code
    if code != before:
        memo.store.note(_CODE, encode((code_digest("render"), code)))


def _template(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message, line, _ = _undecoded(data, error)
        raise RenderError(name, message, line) from error


def _undecoded(data: bytes, error: UnicodeDecodeError) -> tuple[str, int, int]:
    """What is wrong, and the line and column."""
    before = data[: error.start]
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return (
        f"the byte {data[error.start]:#04x} is not UTF-8; save it as UTF-8",
        before.count(b"\n") + 1,
        column,
    )
