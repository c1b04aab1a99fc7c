"""Organizations that act: whose officials speak, who does something, who is dealt with."""

from collections.abc import Iterable, Sequence

from digest.loader import people
from digest.loader.bodies import Body, acts, bodies, joined
from digest.loader.language.rows import Rows, rows
from digest.model.claim import Claim
from digest.model.scan import Scan
from digest.model.text import Role, Span
from digest.vocabulary.values import Vocabulary

MOST_EVIDENCE = 100


def find(scan: Scan, vocabulary: Vocabulary) -> Iterable[Claim]:
    """In order of first mention."""
    found = bodies(scan, vocabulary)
    signs = _signs(found, scan, vocabulary)
    strong = {body.item for body in found if not body.weak and not body.office}
    named: dict[str, list[int]] = {}
    for index, body in enumerate(found):
        named.setdefault(body.item, []).append(index)
    for item, places in named.items():
        here = [found[index] for index in places]
        told = [signs[index] for index in places]
        if _counts(here, told, item in strong):
            yield from _claims(scan, item, here, told)


def _signs(found: Sequence[Body], scan: Scan, vocabulary: Vocabulary) -> list[str]:
    """Why each mention counts, "" where it does not; in a row of names each for the reason of any."""
    everything = rows(scan, vocabulary)
    spoken = _spoken_for(scan, vocabulary)
    signs = [_sign(body, everything, spoken, scan) for body in found]
    order = list(range(1, len(found)))
    for index in (*order, *reversed(order)):
        one, other = found[index - 1], found[index]
        if one.sentence == other.sentence and joined(everything[one.sentence], one, other):
            signs[index - 1] = signs[index - 1] or signs[index]
            signs[index] = signs[index] or signs[index - 1]
    return signs


def _spoken_for(scan: Scan, vocabulary: Vocabulary) -> tuple[Span, ...]:
    """The roles of the persons who act."""
    return tuple(
        s.mention.role.span
        for person in people.cast(scan, vocabulary)
        for s in person.seen
        if s.mention.role and not s.mention.referred
    )


def _sign(body: Body, everything: Rows, spoken: Sequence[Span], scan: Scan) -> str:
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
    if all(body.forum for body in places):
        return "acts" in signs or "role" in signs
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
