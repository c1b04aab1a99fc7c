"""Whether an article belongs here: security, across a border, with Indonesia in it.

Three questions, each answered by a figure from 0 to 1; the product decides, so that a plain no to one is a
no. Its distance from the bar is the certainty.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from math import exp, prod

from digest.model.claim import Claim, Layer
from digest.model.lists import CueList
from digest.model.scan import Scan
from digest.model.text import Evidence, Role
from digest.tagger.parts import Part
from digest.tagger.prominence import FEWEST_SENTENCES, Prominence, Verdict, certainty
from digest.tagger.survey import HOME, Found, Survey, sentences
from digest.vocabulary.compiled import compiled
from digest.vocabulary.values import Vocabulary

#: Lists of content/cues.yml whose words put a case beyond the border, whichever the other country is.
ABROAD: tuple[CueList, ...] = ("abroad", "foreigner")

#: The logistic curve over the product of the three answers: measured on articles tagged by hand, and rounded.
BASE, SLOPE = -1.3, 5.0

#: The first sentences of the body that, with the headline, tell what an article is about.
OPENING = 3

#: What it says of the border that another country is named in a sentence of the topic, and nothing more: too
#: little, and yet a doubt; and what is left of the security of an article about a rumour.
BESIDE, RUMOUR = 0.25, 0.25

#: Words put as evidence of the border, and of Indonesia, beyond those of the other claims.
MOST_EVIDENCE = 5

#: What an editor reads.
NO_SECURITY = "tidak ada topik keamanan yang menonjol"
NO_BORDER = "tidak ada unsur lintas negara"
NO_HOME = "tidak melibatkan Indonesia"
YES = "topik keamanan, lintas negara, dan melibatkan Indonesia"


@dataclass(frozen=True, slots=True)
class Answers:
    """`security`: the article is about a topic of the digest; `border`: another state, a forum, or people
    beyond the border have to do with it; `home`: Indonesia has. Each 0..1."""

    security: float
    border: float
    home: float

    @property
    def probability(self) -> float:
        return 1 / (1 + exp(-(BASE + SLOPE * self.security * self.border * self.home)))

    @property
    def why(self) -> str:
        if self.probability >= 0.5:
            return YES
        no = min(self.security, self.border, self.home)
        return NO_SECURITY if self.security == no else NO_BORDER if self.border == no else NO_HOME


@dataclass(frozen=True, slots=True)
class _Spread:
    """Where in an article certain words stand: in its opening, and in what share of its sentences, 0..1."""

    opening: bool
    share: float


def decide(
    survey: Survey, verdicts: Sequence[Verdict], claims: Iterable[Claim], vocabulary: Vocabulary
) -> Claim:
    """The claim `in_scope`. `claims` hold those on topics, partners, regions and forums.

    An article is out of scope for want of words: that claim has no evidence, and is derived.
    """
    claims = [claim for claim in claims if not claim.attribute]
    ours = _ours(vocabulary)
    found = [claim for claim in claims if _counts(claim, ours)]
    if _is_mutual(verdicts, vocabulary) or _is_condemned(survey):
        found = [claim for claim in found if claim.field != "partners" or _is_together(claim)]
    abroad = _abroad(survey)
    rumour = _spread(survey, sentences(survey.cue("debunks"))).opening
    border = _border(verdicts, found, _spread(survey, sentences(abroad)))
    answers = Answers(
        security=max((_security(verdict) for verdict in verdicts), default=0.0) * (RUMOUR if rumour else 1.0),
        border=border if border >= BESIDE else max(border, BESIDE * _beside(survey.scan, verdicts, claims)),
        home=_home(found, _spread(survey, survey.ours)),
    )
    inside = answers.probability >= 0.5
    return Claim(
        "in_scope",
        "true" if inside else "false",
        layer=Layer.EXTRACTED if inside else Layer.DERIVED,
        certainty=certainty(max(answers.probability, 1 - answers.probability)),
        evidence=tuple(_evidence(survey, verdicts, claims, abroad)) if inside else (),
        note=answers.why,
    )


def _security(verdict: Verdict) -> float:
    """A topic said once, and late, is no matter of the article's, though it be the only one."""
    return min(1.0, verdict.about * (0.3 if verdict.presence.once else 2.0))


def _counts(claim: Claim, ours: frozenset[str]) -> bool:
    """Topics, partners, and the regions and forums that Indonesia belongs to."""
    return claim.field in ("topics", "partners") or (
        claim.field in ("regions", "forums") and claim.item in ours
    )


def _is_mutual(verdicts: Sequence[Verdict], vocabulary: Vocabulary) -> bool:
    """Whether an article is about nothing but what states do with each other."""
    primary = {verdict.topic for verdict in verdicts if verdict.prominence is Prominence.PRIMARY}
    return bool(primary) and primary <= _mutual(vocabulary)


@compiled
def _mutual(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(topic.id for topic in vocabulary.topics if topic.mutual)


def _is_condemned(survey: Survey) -> bool:
    """Whether Indonesia only condemns or mourns what happened to others: the headline or the lead does so, and
    names no Indonesian abroad."""
    opening = {*survey.heads, *survey.body[:1]}
    condemned = not opening.isdisjoint(sentences(survey.cue("condemns")))
    return condemned and opening.isdisjoint(sentences(survey.cue("indonesian-abroad")))


def _is_together(partner: Claim) -> bool:
    return any(evidence.rule == Part.TOGETHER.rule for evidence in partner.evidence)


@compiled
def _ours(vocabulary: Vocabulary) -> frozenset[str]:
    """Ids of the regions and forums that Indonesia belongs to."""
    regions = (region.id for region in vocabulary.regions if HOME in region.members)
    return frozenset((*regions, *(forum.id for forum in vocabulary.forums if forum.includes_indonesia)))


_DATELINE, _HEADLINE = Role.DATELINE, Role.HEADLINE


def _spread(survey: Survey, indices: Set[int]) -> _Spread:
    """A dateline does not count: every house in Jakarta writes of the world."""
    roles, body = survey.roles, survey.body
    held = {index for index in indices if roles[index] is not _DATELINE}
    first = body[min(OPENING, len(body)) - 1] if body else -1
    opening = any(index <= first or roles[index] is _HEADLINE for index in held)
    return _Spread(opening, min(1.0, len(held) / max(len(body), FEWEST_SENTENCES)))


def _abroad(survey: Survey) -> list[Found]:
    """In the order of the text."""
    found = [found for name in ABROAD for found in survey.cue(name)]
    return sorted(found, key=lambda found: (found[1].span.start, -found[1].span.end))


def _border(verdicts: Sequence[Verdict], found: Iterable[Claim], abroad: _Spread) -> float:
    """Partners, or a forum of ours, the surer the more there are; Indonesians abroad, wherever; or words like
    "lintas negara" in the opening."""
    protected = max((v.about for v in verdicts if v.topic == "perlindungan-wni"), default=0.0)
    nobody = prod(1.0 - claim.certainty for claim in found if claim.field != "topics")
    said = 0.45 * abroad.opening + 0.3 * min(1.0, 5 * abroad.share) if abroad.share > 0.1 else 0.0
    return max(1 - nobody, 0.8 * protected, said)


def _beside(scan: Scan, verdicts: Sequence[Verdict], claims: Iterable[Claim]) -> bool:
    """Whether another country is named in a sentence that speaks of a primary topic."""
    primary = {verdict.topic for verdict in verdicts if verdict.prominence is Prominence.PRIMARY}
    starts = [sentence.span.start for sentence in scan.sentences]
    told, named = set[int](), set[int]()
    for claim in claims:
        if claim.field == "mentioned" or (claim.field == "topics" and claim.item in primary):
            indices = (bisect_right(starts, evidence.span.start) for evidence in claim.evidence)
            (named if claim.field == "mentioned" else told).update(indices)
    return not told.isdisjoint(named)


def _home(found: Iterable[Claim], home: _Spread) -> float:
    """A forum of ours, or Indonesia, its people, places and agencies in two sentences of five; less if not at
    once."""
    ours = max((claim.certainty for claim in found if claim.field in ("regions", "forums")), default=0.0)
    return max(ours, min(1.0, home.share / 0.4) * (1.0 if home.opening else 0.6))


def _evidence(
    survey: Survey, verdicts: Sequence[Verdict], claims: Sequence[Claim], abroad: Sequence[Found]
) -> Iterator[Evidence]:
    """The words of the primary topics; of partners and forums, or else of countries named; and of
    Indonesia."""
    primary = {v.topic for v in verdicts if v.prominence is Prominence.PRIMARY}
    named = [claim for claim in claims if claim.field in ("partners", "regions", "forums")]
    named = named or [claim for claim in claims if claim.field == "mentioned"]
    words = {
        (evidence.span.start, evidence.span.end): evidence
        for claim in (*(c for c in claims if c.field == "topics" and c.item in primary), *named)
        for evidence in claim.evidence
    }
    more = (*(() if named else abroad[:MOST_EVIDENCE]), *survey.home[:MOST_EVIDENCE])
    for _, hit in more:
        edges = hit.span.start, hit.span.end
        if edges not in words:
            words[edges] = survey.scan.document.quote(hit.span, "scope")
    return (words[edges] for edges in sorted(words))
