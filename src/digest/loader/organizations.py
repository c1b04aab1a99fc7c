"""Organizations that act: whose officials speak, who does something, who is dealt with."""

from collections.abc import Iterable, Sequence

from digest.loader import people
from digest.loader.bodies import Body, acts, bodies
from digest.loader.people.rows import rows
from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.model.text import Role, Span
from digest.vocabulary.values import Vocabulary

MOST_EVIDENCE = 5


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """In order of first mention."""
    found = bodies(scan, vocabulary)
    everything = rows(scan, vocabulary)
    spoken = _spoken_for(scan, vocabulary)
    strong = {body.item for body in found if not body.weak and not body.office}
    named: dict[str, list[Body]] = {}
    for body in found:
        named.setdefault(body.item, []).append(body)
    for item, places in named.items():
        signs = [_sign(body, everything, spoken, scan) for body in places]
        if _counts(places, signs, item in strong):
            yield from _claims(scan, item, places, signs)


def _spoken_for(scan: Scan, vocabulary: Vocabulary) -> tuple[Span, ...]:
    """The roles of the persons who act."""
    return tuple(
        s.mention.role.span
        for person in people.cast(scan, vocabulary)
        for s in person.seen
        if s.mention.role and not s.mention.referred
    )


def _sign(body: Body, everything: Sequence[Sequence], spoken: Sequence[Span], scan: Scan) -> str:
    if any(span.holds(body.span) or span.overlaps(body.span) for span in spoken):
        return "role"
    block = scan.block_of(scan.sentences[body.sentence])
    if acts(everything[body.sentence], body):
        return "acts"
    if block.role is Role.HEADLINE:
        return "title"
    return ""


def _counts(places: Sequence[Body], signs: Sequence[str], strong: bool) -> bool:
    if all(body.weak for body in places) and not strong:
        return "acts" in signs
    if all(body.office for body in places):
        return "role" in signs
    return any(signs) or len(places) > 1


def _claims(scan: Scan, item: str, places: Sequence[Body], signs: Sequence[str]) -> Iterable[Claim]:
    spans = [body.span for body in places][:MOST_EVIDENCE]
    evidence = tuple(scan.document.quote(span, "organizations") for span in spans)
    certainty = 0.9 if "role" in signs or signs.count("acts") > 1 else 0.7 if "acts" in signs else 0.45
    yield Claim(field="organizations", value=item, item=item, certainty=certainty, evidence=evidence)
    first = places[0]
    if first.name:
        yield Claim(field="organizations", value=first.name, item=item, attribute="name", evidence=evidence[:1])
        if first.country:
            yield Claim(field="organizations", value=first.country, item=item, attribute="country", evidence=evidence[:1], certainty=0.8)
