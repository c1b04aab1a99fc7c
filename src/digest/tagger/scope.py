"""Whether an article belongs here: security, across a border, with Indonesia in it. All signs add up; none vetoes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log1p, prod

from digest.model.claim import Claim, Layer
from digest.model.lists import CueList
from digest.model.text import Evidence
from digest.tagger.partners import Counterpart
from digest.tagger.prominence import Verdict
from digest.tagger.signs import Features, Signs
from digest.tagger.survey import sentences
from digest.vocabulary.values import Vocabulary
from digest.weighing.weigh import Weighed, weigh, why

#: Words put as evidence of Indonesia, beyond those of the other claims.
MOST_EVIDENCE = 5

#: Cues that speak for or against the border, or for a rumour.
CUES: tuple[CueList, ...] = ("abroad", "foreigner", "indonesian-abroad", "condemns", "debunks", "convict")

#: Of these, what says that a border is crossed.
BORDER: tuple[CueList, ...] = ("abroad", "foreigner")

#: Signs that the article only checks what others said.
RUMOUR = ("cue-debunks@", "hoax-checked@")

#: What sentences tell of.
TELLS = ("country", "home", "citizens", "case", "cooperation", "foreigner", "forum")

#: What is told in one sentence, and so belongs together.
TOGETHER = (
    ("country", "case"),
    ("country", "home"),
    ("country", "citizens"),
    ("citizens", "case"),
    ("country", "home", "case"),
    ("country", "home", "cooperation"),
)

#: How sure a border and Indonesia are together where an article without a topic is decided with a doubt; and how
#: sure the decision is said to be then: just less than what is believed.
CLEAR, UNDECIDED = 0.5, 0.49

#: What is less likely than this to belong is told clearly to be something else: trade, sport.
LIKELY = 0.15

#: The sign by which that is told.
UNTOLD = "scope-untold"

#: The share of the sentences that name Indonesia from which on an article is surely about it, and what that is worth
#: where the opening names it not.
AT_HOME, LATER = 0.4, 0.6


def told(signs: Signs, countries: int) -> Features:
    """What the article tells, sentence by sentence. `countries`: how many it names."""
    told = {**signs.told, "country": _abroad(signs)}
    found: Features = {"length": log1p(signs.length), "countries": log1p(countries)}
    for name in TELLS:
        found |= signs.spread(f"tells-{name}", told.get(name, frozenset()))
    for names in TOGETHER:
        both = frozenset.intersection(*(told.get(name, frozenset()) for name in names))
        found |= signs.spread("-and-".join(names), both)
    for cue in CUES:
        found |= signs.spread(f"cue-{cue}", frozenset(sentences(signs.survey.cue(cue))))
    patterns: dict[str, set[int]] = {}
    for match in signs.matches:
        patterns.setdefault(match.pattern.id, set()).add(match.sentence)
    for pattern, where in patterns.items():
        found |= signs.spread(pattern, where)
    return found


def _abroad(signs: Signs) -> frozenset[int]:
    """The sentences that name another country."""
    row = signs.row
    return frozenset(row.sentence(at) for indices in signs.names["country"].values() for at in indices)


def home(signs: Signs) -> float:
    """How much of the article is about Indonesia, its people and agencies, and whoever acts for it: 0..1."""
    ours = signs.survey.ours - signs.datelines
    opens = 1.0 if ours & signs.opening else LATER
    return opens * min(1.0, len(ours) / signs.length / AT_HOME)


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure it is that a topic is discussed, or that the article is about it."""

    discussed: float
    about: float


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties an article to Indonesia: how much of it is about it (`home`), and how sure it is that a region or
    forum that Indonesia belongs to is central (`central`)."""

    home: float
    central: float


def joined(topics: Mapping[str, Sure], partners: Iterable[float], told: Features, ties: Ties) -> Features:
    """The surest topic, the surest counterpart, and both at once; each topic by itself. They add up with all else.

    `partners`: how sure each counterpart is; `told`: see `told`.
    """
    counterparts = tuple(partners)
    discussed = max((sure.discussed for sure in topics.values()), default=0.0)
    about = min(1.0, 2 * max((sure.about for sure in topics.values()), default=0.0))
    border = max(_any(counterparts, ties), _said(told))
    home = max(ties.home, ties.central)
    both = about * border * home
    return {
        "topic": discussed,
        "partner": max(counterparts, default=0.0),
        "central": ties.central,
        "border": border,
        "much-home": ties.home,
        "border-not-home": border * (1 - home),
        "topic-at-home": about * (1 - border) * ties.home,
        "topic-and-border": discussed * border,
        "topic-border-home": discussed * border * home,
        "about-border-home": both,
        "rumour": both * max(told.get(sign, 0.0) for sign in RUMOUR),
        **{f"about-{topic}": sure.discussed for topic, sure in topics.items()},
    }


def _said(told: Features) -> float:
    """How much the text speaks of abroad, or of foreigners, whether it names a country or not: up to 0.75, since a
    name tells more."""
    opens, times = (sum(told.get(f"cue-{cue}{place}", 0.0) for cue in BORDER) for place in ("@", ""))
    return 0.45 * min(1.0, opens) + 0.3 * min(1.0, times / 2)


def _any(partners: Iterable[float], ties: Ties) -> float:
    """How sure it is that some counterpart is one, or a forum central."""
    return 1 - prod(1 - sure for sure in (*partners, ties.central))


def is_untold(
    signs: Signs,
    verdicts: Sequence[Verdict],
    counterparts: Sequence[Counterpart],
    central: float,
    vocabulary: Vocabulary,
) -> bool:
    """Whether a border and Indonesia are clear, and no topic is: what is done there may be told in words that nobody
    listed ("Petugas Indonesia dan Laos menyisir rumah kosong di Vientiane")."""
    if any(one.discussed.probability >= vocabulary.weights["topics"].bar for one in verdicts):
        return False
    ties = Ties(home(signs), central)
    border = _any((one.weighed.probability for one in counterparts), ties)
    return border * max(ties.home, central) >= CLEAR


def weigh_scope(
    signs: Signs,
    verdicts: Sequence[Verdict],
    counterparts: Sequence[Counterpart],
    central: float,
    vocabulary: Vocabulary,
) -> Weighed | None:
    """How sure it is that the article belongs here. `central`: see `Ties`."""
    weights = vocabulary.weights.get("scope")
    if weights is None:
        return None
    found = told(signs, len(counterparts))
    found |= joined(
        {v.topic: Sure(v.discussed.probability, v.about.probability) for v in verdicts},
        (one.weighed.probability for one in counterparts),
        found,
        Ties(home(signs), central),
    )
    return weigh(weights, found, signs.bag)


def is_inside(weighed: Weighed | None, vocabulary: Vocabulary) -> bool:
    """Whether that is enough, by what the publisher chose in site.yml."""
    if weighed is None:
        return False
    weights = vocabulary.weights["scope"]
    return weighed.probability >= weights.bars.get(vocabulary.site.scope, weights.bar)


def claim(
    signs: Signs, weighed: Weighed | None, claims: Sequence[Claim], untold: bool, vocabulary: Vocabulary
) -> Claim:
    """The claim `in_scope`. `claims`: those on topics, partners, regions and forums, whose words are its evidence;
    `untold`: see `is_untold`.

    An article is out of scope for want of words: that claim has no evidence, and is derived.
    """
    if weighed is None:
        return Claim("in_scope", "false", layer=Layer.DERIVED, certainty=0.0)
    evidence = tuple(_evidence(signs, claims))
    inside = bool(evidence) and is_inside(weighed, vocabulary)
    sure = round(weighed.probability if inside else 1 - weighed.probability, 2)
    note = why(weighed.parts, inside, vocabulary)
    if untold and weighed.probability >= LIKELY:
        sure, note = min(sure, UNDECIDED), vocabulary.signs.get(UNTOLD, "")
    if inside:
        return Claim("in_scope", "true", certainty=sure, evidence=evidence, note=note)
    return Claim("in_scope", "false", layer=Layer.DERIVED, certainty=sure, note=note)


def _evidence(signs: Signs, claims: Sequence[Claim]) -> Iterator[Evidence]:
    """The words of topics, partners and forums; of patterns about the article; and of Indonesia."""
    quote = signs.survey.scan.document.quote
    found = {e.span: e for claim in claims if _bears(claim) for e in claim.evidence}
    for match in signs.matches:
        if match.pattern.of == "text" and not match.pattern.against:
            span = signs.row.span(match.first, match.last)
            found.setdefault(span, quote(span, match.pattern.id))
    for _, hit in signs.survey.home[:MOST_EVIDENCE] if found else ():
        found.setdefault(hit.span, quote(hit.span, "scope"))
    return (found[span] for span in sorted(found))


def _bears(claim: Claim) -> bool:
    return claim.field in ("topics", "partners", "regions", "forums") and not claim.attribute
