"""Organizations that act: whose officials speak, who does something, who is dealt with."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from digest.loader.fields import people
from digest.loader.fields.bodies import FAMILIES, Body, acts, bodies, joined
from digest.loader.fields.people.cast import HOME, Seen, office_of, told_country
from digest.loader.fields.people.mentions import Role as MentionedRole
from digest.loader.language.lexis import lexis
from digest.loader.language.rows import Rows, rows
from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.model.text import Role, Span
from digest.vocabulary.values import Office, Vocabulary

MOST_EVIDENCE = 100


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """In order of first mention."""
    roles = tuple(_roles(scan, vocabulary))
    found = (*bodies(scan, vocabulary), *_spoken_for(roles, scan, vocabulary))
    signs = _signs(found, sorted(role.span for _, role, _ in roles), scan, vocabulary)
    strong = {body.item for body in found if not body.weak and not body.office}
    named: dict[str, list[int]] = {}
    for index in sorted(range(len(found)), key=lambda index: found[index].span):
        named.setdefault(found[index].item, []).append(index)
    for item, places in named.items():
        here = [found[index] for index in places]
        told = [signs[index] for index in places]
        if _counts(here, told, item in strong):
            yield from _claims(scan, item, here, told)


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


def _signs(found: Sequence[Body], roles: Sequence[Span], scan: Scan, vocabulary: Vocabulary) -> list[str]:
    """Why each mention counts, "" where it does not; in a row of names each for the reason of any."""
    everything = rows(scan, vocabulary)
    signs = [_sign(body, everything, roles, scan) for body in found]
    pairs = [at for at in range(1, len(found)) if _in_one_row(everything, found[at - 1], found[at])]
    for at in (*pairs, *reversed(pairs)):
        signs[at - 1] = signs[at - 1] or signs[at]
        signs[at] = signs[at] or signs[at - 1]
    return signs


def _in_one_row(everything: Rows, one: Body, other: Body) -> bool:
    in_order = one.sentence == other.sentence and 0 <= one.last <= other.first
    return in_order and joined(everything[one.sentence], one, other)


def _sign(body: Body, everything: Rows, roles: Sequence[Span], scan: Scan) -> str:
    at = bisect_left(roles, body.span.start, key=lambda role: role.end)
    if at < len(roles) and roles[at].overlaps(body.span):
        return "" if body.weak else "role"  # "Imigrasi" in a minister's title is no office of it
    if body.first >= 0 and acts(everything[body.sentence], body):
        return "acts"
    if scan.block_of(scan.sentences[body.sentence]).role is Role.HEADLINE:
        return "title"
    return ""


def _counts(places: Sequence[Body], signs: Sequence[str], strong: bool) -> bool:
    """Whether a body acts in the article. Companies and bodies named with their place are named for what they
    do; others, where they do something, speak through somebody, or come up again."""
    if all(body.weak for body in places) and not strong:
        return "acts" in signs
    if all(body.office for body in places):
        return "role" in signs
    if all(body.passing for body in places):
        often = len(places) > 1 and not any(body.object or body.family for body in places)
        return often or "acts" in signs or "role" in signs
    return any(signs) or len(places) > 1 or any(body.company or body.place for body in places)


def _claims(scan: Scan, item: str, places: Sequence[Body], signs: Sequence[str]) -> Iterable[Claim]:
    spans = [body.span for body in places][:MOST_EVIDENCE]
    evidence = tuple(scan.document.quote(span, "organizations") for span in spans)
    certainty = 0.9 if "role" in signs or signs.count("acts") > 1 else 0.7 if "acts" in signs else 0.45
    yield Claim(field="organizations", value=item, item=item, certainty=certainty, evidence=evidence)
    first = places[0]
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
