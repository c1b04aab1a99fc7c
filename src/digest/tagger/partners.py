"""Whom Indonesia deals with here: partner countries, weighed from what the text says of each country it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log1p

from digest.model.claim import Claim
from digest.model.text import Evidence
from digest.tagger.signs import Features, Signs
from digest.vocabulary.codes import HOME
from digest.vocabulary.values import Vocabulary
from digest.weighing.weigh import Weighed, weigh, why

#: Mentions listed as evidence of one country: more than any article has that a person reads.
MOST_EVIDENCE = 100

#: The rules of evidence that is no pattern's: the country itself, its city, its body.
RULES = {"country": "partner-named", "city": "partner-city", "body": "partner-body"}

#: What a sentence about a country may tell of beside it.
BESIDE = ("home", "citizens", "case", "cooperation", "forum")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A country, how sure it is that it is a partner if the article belongs here, and the words that name it."""

    code: str
    weighed: Weighed
    evidence: tuple[Evidence, ...]


def weigh_partners(signs: Signs, vocabulary: Vocabulary) -> tuple[Counterpart, ...]:
    """All countries that the text names, by themselves, their cities or bodies, in the order of the text."""
    weights = vocabulary.weights.get("partners")
    if weights is None:
        return ()
    return tuple(
        Counterpart(code, weigh(weights, told), tuple(_evidence(signs, code)))
        for code, told in features(signs).items()
    )


def features(signs: Signs) -> dict[str, Features]:
    """By country, in the order of the text."""
    codes = _codes(signs)
    named = {code: _sentences(signs, "country", code) for code in codes}
    total = sum(len(found) for found in named.values()) or 1
    most = max((len(found) for found in named.values()), default=0)
    patterns = _patterns(signs)
    found: dict[str, Features] = {}
    for code in codes:
        cities, bodies = _sentences(signs, "city", code), _sentences(signs, "body", code)
        anywhere = named[code] | cities | bodies
        told: Features = {
            **signs.spread("named", named[code]),
            **signs.spread("city", cities),
            **signs.spread("body", bodies),
            "share": len(named[code]) / total,
            "density": len(named[code]) / signs.length,
            "most": float(len(named[code]) == most),
            "first": float(code == codes[0]),
            "headline": float(not signs.heads.isdisjoint(named[code] | bodies)),
            "once": float(len(anywhere) == 1),
            "unnamed": float(not named[code]),
            "others": log1p(len(codes) - 1),
            "alone": float(len(codes) == 1),
            "crowd": log1p(_fewest_beside(anywhere, code, named)),
        }
        for what in BESIDE:
            told |= signs.spread(f"with-{what}", anywhere & signs.told.get(what, frozenset()))
        for pattern, sentences in patterns.get(code, {}).items():
            told |= signs.spread(pattern, sentences)
        found[code] = told
    return found


def _codes(signs: Signs) -> list[str]:
    """Countries in the order of the text; one that stands in the dateline alone is where it was written."""
    first: dict[str, int] = {}
    for of_kind in signs.names.values():
        for code, indices in of_kind.items():
            inside = [at for at in indices if signs.row.sentence(at) not in signs.datelines]
            if inside and code != HOME:
                first[code] = min(inside[0], first.get(code, inside[0]))
    return sorted(first, key=first.__getitem__)


def _sentences(signs: Signs, kind: str, code: str) -> frozenset[int]:
    return frozenset(map(signs.row.sentence, signs.names[kind].get(code, ()))) - signs.datelines


def _fewest_beside(sentences: frozenset[int], code: str, named: dict[str, frozenset[int]]) -> int:
    """How many other countries stand beside it, where fewest do: a list names four or more."""
    return min(sum(index in found for other, found in named.items() if other != code) for index in sentences)


def _patterns(signs: Signs) -> dict[str, dict[str, frozenset[int]]]:
    """By country, by pattern, the sentences in which the pattern holds the country."""
    found: dict[str, dict[str, set[int]]] = {}
    items = signs.row.items
    for match in signs.matches:
        if match.pattern.of == "country" and match.sentence not in signs.datelines:
            for code in {items[at] for at in range(match.first, match.last) if at in items}:
                found.setdefault(code, {}).setdefault(match.pattern.id, set()).add(match.sentence)
    return {
        code: {pattern: frozenset(sentences) for pattern, sentences in of_one.items()}
        for code, of_one in found.items()
    }


def _evidence(signs: Signs, code: str) -> Iterator[Evidence]:
    """The words that name it, in order, by the first pattern that holds each."""
    patterns: dict[int, str] = {}
    for match in signs.matches:
        if match.pattern.of == "country":
            for at in range(match.first, match.last):
                patterns.setdefault(at, match.pattern.id)
    spots = sorted((at, kind) for kind, of_kind in signs.names.items() for at in of_kind.get(code, ()))
    inside = [spot for spot in spots if signs.row.sentence(spot[0]) not in signs.datelines]
    for at, kind in inside[:MOST_EVIDENCE]:
        yield signs.survey.scan.document.quote(signs.row.name(at), patterns.get(at, RULES[kind]))


def claims(counterparts: Sequence[Counterpart], vocabulary: Vocabulary) -> Iterator[Claim]:
    """On each country that is probably a partner."""
    for one in counterparts:
        if one.weighed.probability >= vocabulary.weights["partners"].bar:
            yield Claim(
                field="partners",
                value=one.code,
                item=one.code,
                certainty=round(one.weighed.probability, 2),
                evidence=one.evidence,
                note=why(one.weighed.parts, True, vocabulary),
            )
