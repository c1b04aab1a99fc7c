"""Organizations that act: whose officials speak, who does something, who is dealt with.

Every body that a text names is a candidate, whether a list has it or not. What its sentences say of it are named
features (`role`, `before=oleh`, `does:speech`); how probable it is that it acts is learned:
`content/weights/organizations.yml`.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from digest.loader.fields import people
from digest.loader.fields.bodies import FAMILIES, Body, bodies, joined
from digest.loader.fields.people.cast import Seen, office_of, told_country
from digest.loader.fields.people.mentions import Role as MentionedRole
from digest.loader.fields.unlisted import unlisted
from digest.loader.language.lexis import Use, lexis
from digest.loader.language.names import past_bracket
from digest.loader.language.rows import heads, rows
from digest.loader.language.words import Sort, Word, is_verb, verb_before, word_at
from digest.model.claim import Claim
from digest.model.scan import Kind, Scan
from digest.model.text import Role
from digest.vocabulary.codes import HOME
from digest.vocabulary.values import Office, Organization, Vocabulary
from digest.weighing.weigh import Reason, probability, reason, weights_of

MOST_EVIDENCE = 100

#: Sentences of running text behind the first that are its opening, and the share of the text where its end begins.
OPENING, END = 3, 0.7

FURTHEST_VERB = 5  # words between a body and its verb


class Candidate(Struct, frozen=True, gc=False):
    """A body that the text names: its mentions in order, and what speaks for and against its acting."""

    item: str
    mentions: tuple[Body, ...]
    features: tuple[str, ...]


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """In order of first mention."""
    weights = weights_of(vocabulary, "organizations")
    for candidate in candidates(scan, vocabulary):
        probable = probability(weights, candidate.features)
        if probable >= weights.bar:
            yield from _claims(
                scan, candidate, reason("organizations", probable, candidate.features, vocabulary)
            )


def candidates(scan: Scan, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """In order of first mention."""
    known = bodies(scan, vocabulary)
    roles = tuple(_roles(scan, vocabulary))
    others = unlisted(rows(scan, vocabulary), heads(scan, vocabulary), known)
    found = sorted((*known, *others, *_spoken_for(roles, scan, vocabulary)), key=lambda body: body.span)
    named: dict[str, list[int]] = {}
    for index, body in enumerate(found):
        named.setdefault(body.item, []).append(index)
    signs = _Signs(found, roles, scan, vocabulary)
    of_article = tuple(_of_article(scan, len(named)))
    main = _main_country(scan)
    listed = lexis(vocabulary).organizations
    for rank, (item, places) in enumerate(named.items()):
        here = tuple(found[index] for index in places)
        features = {sign for index in places for sign in signs.of(index)}
        features.update(of_article, _of_order(here, rank))
        features.update(_of_body(here, listed.get(here[0].family or item), main))
        yield Candidate(item, here, tuple(sorted(features)))


#: How many there are, in words that weights can be learned for.
_FEW, _MANY = 4, 8


def _how_many(count: int, many: int) -> str:
    return "none" if not count else "few" if count < _FEW else "some" if count < many else "many"


def _of_article(scan: Scan, among: int) -> Iterator[str]:
    """How many bodies, words of crimes and topics, and other countries it names."""
    foreign = sum(hit.id != HOME for hit in scan.of(Kind.COUNTRY))
    yield "bodies=" + _how_many(among, _MANY)
    yield "subjects=" + _how_many(len(scan.of(Kind.CRIME, Kind.TOPIC)), _FEW)
    yield "countries=" + _how_many(foreign, _FEW)


def _main_country(scan: Scan) -> str:
    """The other country that it names most often."""
    abroad = Counter(hit.id for hit in scan.of(Kind.COUNTRY) if hit.id != HOME)
    return max(abroad, key=abroad.__getitem__, default="")


def _of_body(places: Sequence[Body], listed: Organization | None, main: str) -> Iterator[str]:
    kind = listed.kind if listed else places[0].kind or "unlisted"
    yield "kind=" + kind
    yield f"kind={kind}/{'once' if len(places) == 1 else 'again'}"
    country = listed.country if listed and listed.country else places[0].country
    if country:
        yield "home" if country == HOME else "abroad"
        if country == main:
            yield "of-main-country"


def _of_order(places: Sequence[Body], rank: int) -> Iterator[str]:
    yield "named=" + ("first" if rank == 0 else "early" if rank < _FEW - 1 else "late")
    if len(places) > 1:
        yield "again"
    if len(places) >= _FEW:
        yield "often"
    if all(body.weak for body in places):
        yield "only-weak"
    if all(body.office for body in places):
        yield "only-office"


class _Signs:
    """What each mention shows: the role it stands in, its place in the text, the words around it."""

    def __init__(
        self, found: Sequence[Body], roles: Sequence["_Held"], scan: Scan, vocabulary: Vocabulary
    ) -> None:
        self._found, self._scan = found, scan
        self._held = sorted(roles, key=lambda held: held[1].span)
        self._roles = [role.span for _, role, _ in self._held]
        self._rows = rows(scan, vocabulary)
        self._in_row = self._ends()
        self._quotes = {
            body.sentence: [at for at, word in enumerate(self._rows[body.sentence]) if word.text in _QUOTES]
            for body in {body.sentence: body for body in found}.values()
        }
        blocks = enumerate(scan.block_of(sentence).role for sentence in scan.sentences)
        self._begin = next((index for index, role in blocks if role is Role.PARAGRAPH), 0)

    def of(self, index: int) -> Iterator[str]:
        body, place = self._found[index], self._place(self._found[index])
        yield "in=" + place
        yield from self._role(body)
        if body.first >= 0:
            row = self._rows[body.sentence]
            first, last = self._in_row[index]
            if first < last:
                yield "in-row"
            yield from _before(row, self._found[first])
            after = tuple(_after(row, self._found[last]))
            yield from after
            if "does" in {sign[:4] for sign in after}:
                yield f"subject-in={place}"
                yield f"kind={body.kind or 'listed'}/subject"
            if bisect_left(self._quotes[body.sentence], body.first) % 2:
                yield "quoted"

    def _role(self, body: Body) -> Iterator[str]:
        at = bisect_left(self._roles, body.span.start, key=lambda role: role.end)
        if at < len(self._roles) and self._roles[at].overlaps(body.span):
            yield "role-weak" if body.weak else "role"
            seen = self._held[at][0]
            yield "role-" + ("speaks" if seen.mention.speaks else "acts" if seen.mention.acts else "named")
            if seen.mention.background:
                yield "role-background"
        elif body.office:
            yield "office"

    def _place(self, body: Body) -> str:
        role = self._scan.block_of(self._scan.sentences[body.sentence]).role
        if role in _HEADINGS:
            return role.value
        rank = body.sentence - self._begin
        if rank <= OPENING:
            return "opening" if rank else "lead"
        return "end" if body.sentence > END * len(self._scan.sentences) else "middle"

    def _ends(self) -> list[tuple[int, int]]:
        """By mention, the first and the last of the row of names that it stands in: by itself where in none."""
        ends: list[tuple[int, int]] = []
        first = 0
        for index in range(len(self._found)):
            if index + 1 == len(self._found) or not self._joined(index):
                ends += [(first, index)] * (index + 1 - first)
                first = index + 1
        return ends

    def _joined(self, index: int) -> bool:
        """Whether the next one stands in one row of names with this."""
        one, other = self._found[index], self._found[index + 1]
        in_order = one.sentence == other.sentence and 0 <= one.last <= other.first
        return in_order and joined(self._rows[one.sentence], one, other)


_HEADINGS = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.DATELINE})
_QUOTES = frozenset('"“”')

#: What a word is, as features call it.
_SORTS = {
    Sort.MARK: "mark",
    Sort.LOWER: "word",
    Sort.NUMBER: "number",
    Sort.NAME: "name",
    Sort.INITIAL: "name",
    Sort.PLAIN: "capital",
    Sort.ABBREVIATION: "initials",
    Sort.HONORIFIC: "honorific",
    Sort.OFFICE: "office",
    Sort.RANK: "rank",
    Sort.BODY: "body",
    Sort.COUNTRY: "country",
    Sort.PLACE: "place",
}
_PREFIXES = ("me", "di", "ber", "ter", "pe", "ke")


def _shape(word: Word) -> str:
    """Of a word in small letters: a word of saying, or its prefix. Of any other its sort, of a mark also which."""
    if word.sort != Sort.LOWER:
        return "mark " + word.text if word.sort == Sort.MARK else _SORTS[word.sort]
    if word.may(Use.SPEECH_TAG):
        return "tag"
    if word.may(Use.SPEECH):
        return "speech"
    return next((prefix for prefix in _PREFIXES if word.low.startswith(prefix)), "word")


def _before(row: Sequence[Word], body: Body) -> Iterator[str]:
    if not body.first:
        yield "opens"
        return
    before = row[body.first - 1]
    yield "before:" + _shape(before)
    if before.sort == Sort.LOWER:
        yield "before=" + before.low
        if body.first > 1 and row[body.first - 2].sort == Sort.LOWER:
            yield "before-that=" + row[body.first - 2].low
    verb = verb_before(row, body.first, FURTHEST_VERB)
    if verb:
        yield "verb=" + verb.low
        yield "verb:" + _shape(verb)


def _after(row: Sequence[Word], body: Body) -> Iterator[str]:
    """The next word, a country and brackets passed over, and the verb that the body is the subject of."""
    at = body.last
    while word_at(row, at).text == "(" or word_at(row, at).sort == Sort.COUNTRY:
        at = max(at + 1, past_bracket(row, at))
    if at >= len(row):
        yield "closes"
        return
    yield "after:" + _shape(row[at])
    if row[at].sort == Sort.LOWER:
        yield "after=" + row[at].low
    small = takewhile(lambda word: word.sort == Sort.LOWER, row[at : at + FURTHEST_VERB])
    verb = next((word for word in small if word.may(Use.SPEECH) or not word.may(Use.ADVERB)), None)
    if verb:
        yield "does:" + _shape(verb)
        if is_verb(verb):
            yield "does=" + verb.low


#: A mention of somebody, the role in it, and the office that this is.
_Held = tuple[Seen, MentionedRole, Office]


def _roles(scan: Scan, vocabulary: Vocabulary) -> Iterator[_Held]:
    """The roles of those who act. An expert's university does not act with him."""
    known = lexis(vocabulary)
    for person in people.cast(scan, vocabulary):
        for s in person.seen:
            if s.mention.role and not s.mention.referred:
                office = office_of(s.mention.role, scan, known)
                if office.capacity != "expert":
                    yield s, s.mention.role, office


def _spoken_for(roles: Iterable[_Held], scan: Scan, vocabulary: Vocabulary) -> Iterator[Body]:
    """The bodies for which persons act by their office, where only the role's whole phrase tells."""
    known = lexis(vocabulary)
    for s, role, office in roles:
        ident = office.organization
        if ident and known.organizations[ident].kind not in FAMILIES:
            told = told_country(role, office, scan, known)
            if told is None or told.code == HOME:
                yield Body(ident, role.span, s.sentence, -1, -1, office=True)


def _claims(scan: Scan, candidate: Candidate, reason: Reason) -> Iterable[Claim]:
    item, first = candidate.item, candidate.mentions[0]
    spans = [body.span for body in candidate.mentions][:MOST_EVIDENCE]
    evidence = tuple(scan.document.quote(span, reason.rule) for span in spans)
    yield Claim(
        field="organizations",
        value=item,
        item=item,
        certainty=reason.certainty,
        evidence=evidence,
        note=reason.note,
    )
    if first.name:
        yield Claim(
            field="organizations", value=first.name, item=item, attribute="name", evidence=evidence[:1]
        )
        if first.country:
            yield Claim(
                field="organizations",
                value=first.country,
                item=item,
                attribute="country",
                evidence=evidence[:1],
                certainty=0.8,
            )
