"""`content/lookups.yml`: this value of this field, in any article, means that."""

from collections.abc import Iterable, Iterator

from digest.model.article import Article, Correction, Reading
from digest.model.claim import Claim, Layer
from digest.model.finding import Finding
from digest.overrides import point
from digest.overrides.point import finding_at, position
from digest.overrides.values import Lookup
from digest.vocabulary.compiled import compiled
from digest.vocabulary.suggest import fold

_Key = tuple[str, str, str]


def apply(lookups: tuple[Lookup, ...], claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The machine's claims and what the lookups make of them; nothing is taken away."""
    if not lookups:
        return tuple(claims)
    index = _index(lookups)
    said = tuple(claims)
    renamed = {
        (claim.field, claim.item): lookup
        for claim in said
        if claim.item and not claim.attribute and (lookup := index.get(_key(claim, claim.item)))
    }
    return tuple(made for claim in said for made in _made(claim, index, renamed))


def uses(lookups: tuple[Lookup, ...], reading: Reading) -> tuple[str, ...]:
    """The places (`at`) of the lookups that say something of this reading, in order of place."""
    index = _index(lookups)
    keys = {_key(claim, word) for claim in reading.claims for word in (claim.item, claim.value or "")}
    return tuple(sorted({index[key].at for key in keys if key in index}, key=position))


def corrected(
    lookups: tuple[Lookup, ...], claims: Iterable[Claim], machine: Article
) -> tuple[Correction, ...]:
    """What they changed in an article, for the record. `claims`: as `apply` gives them; `machine`: settled of these."""
    by_place = {lookup.at: lookup for lookup in lookups}
    made = (claim for claim in claims if claim.layer is Layer.LOOKED_UP and claim.at in by_place)
    found = dict.fromkeys(
        _correction(claim, by_place[claim.at])
        for claim in made
        if claim.denies or ((not claim.item or claim.attribute) and _stands(claim, machine))
    )
    return tuple(sorted(found, key=lambda one: (position(one.at), one.field, one.item, one.attribute)))


def _stands(claim: Claim, machine: Article) -> bool:
    return point.value(machine, claim.field, claim.item, claim.attribute) == claim.value


def _correction(claim: Claim, lookup: Lookup) -> Correction:
    """A claim that a lookup made: an item that means another, or nothing; or a value."""
    return Correction(
        field=claim.field,
        item=claim.item,
        attribute=claim.attribute,
        machine=claim.item if claim.denies else lookup.value,
        editor=lookup.means,
        because=lookup.because,
        by=lookup.by,
        on=lookup.on,
        at=lookup.at,
    )


def unused(lookups: tuple[Lookup, ...], used: Iterable[str]) -> tuple[Finding, ...]:
    """A finding for each lookup that no article of the edition uses. `used`: places, as `uses` gives them."""
    known = set(used)
    return tuple(_unused(lookup) for lookup in lookups if lookup.at not in known)


def _unused(lookup: Lookup) -> Finding:
    name = ".".join(part for part in (lookup.field, lookup.attribute) if part)
    return finding_at("lookup-unused", lookup.at, f'no article has {name} "{lookup.value}"')


def _made(claim: Claim, index: dict[_Key, Lookup], renamed: dict[tuple[str, str], Lookup]) -> Iterator[Claim]:
    yield claim
    if claim.denies:
        return
    whole = renamed.get((claim.field, claim.item))
    if claim.item and not claim.attribute:
        yield from _renamed(claim, whole) if whole else ()
        return
    if whole is not None:
        if whole.means is None or claim.attribute == "name":
            return
        claim = claim.replace(item=whole.means)
        yield claim
    if (lookup := index.get(_key(claim, claim.value or ""))) is not None:
        yield _as(lookup, claim, value=lookup.means)


def _renamed(claim: Claim, lookup: Lookup) -> Iterator[Claim]:
    """That an item is in its list: it is not, and what it means is."""
    yield _as(lookup, claim, denies=True, evidence=())
    if lookup.means is not None:
        yield _as(lookup, claim, item=lookup.means, value=lookup.means)


def _as(lookup: Lookup, claim: Claim, **changes: object) -> Claim:
    said = claim.replace(
        layer=Layer.LOOKED_UP,
        certainty=1.0,
        note=lookup.because,
        by=lookup.by,
        on=lookup.on,
        at=lookup.at,
    )
    return said.replace(**changes)


def _key(claim: Claim, word: str) -> _Key:
    return claim.field, claim.attribute, fold(word)


@compiled
def _index(lookups: tuple[Lookup, ...]) -> dict[_Key, Lookup]:
    return {(lookup.field, lookup.attribute, fold(lookup.value)): lookup for lookup in lookups}
