"""How well the machine reads, counted on the articles that editors have reviewed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from digest.model.fields import FIELDS
from digest.model.verdict import Cause, Outcome, Verdict

#: Under so many articles a percentage would say more than anybody knows.
FEWEST = 10

#: Of the normal distribution, for 95 of 100.
_Z = 1.959964

#: The order of the fields, with what is counted of topics beside their presence.
ORDER = (*(field.name for field in FIELDS), "primary")


@dataclass(frozen=True, slots=True)
class Share:
    """So many `right` of `all`, in so many articles; Wilson's 95% interval (E. B. Wilson, JASA 22, 1927).

    `enough`: whether there are so many that a percentage may be given.
    """

    right: int
    all: int
    articles: int

    @property
    def enough(self) -> bool:
        return min(self.all, self.articles) >= FEWEST

    @property
    def value(self) -> float:
        return self.right / self.all if self.all else 0.0

    def interval(self) -> tuple[float, float]:
        """Lower and upper bound, 0 to 1; all of it where there is nothing."""
        n, p = self.all, self.value
        if not n:
            return 0.0, 1.0
        spread = 1 + _Z**2 / n
        middle = (p + _Z**2 / (2 * n)) / spread
        half = _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2)) / spread
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Score:
    """Of one field or topic, which so many reviewed articles have.

    `precision`: of what the machine says, what is right; `recall`: of what is right, what the machine says.
    """

    name: str
    articles: int
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> Share:
        return Share(self.right, self.right + self.wrong, self.articles)

    @property
    def recall(self) -> Share:
        return Share(self.right, self.right + self.missed, self.articles)


def by_field(verdicts: Iterable[tuple[Verdict, ...]]) -> tuple[Score, ...]:
    counted = _counted([(v.field, v.outcome) for v in article] for article in verdicts)
    return tuple(score for name in ORDER if (score := counted.get(name)))


def by_topic(verdicts: Iterable[tuple[Verdict, ...]]) -> tuple[Score, ...]:
    """Topics that either machine or editor saw, by id."""
    said = ([(v.item, v.outcome) for v in article if v.field == "topics"] for article in verdicts)
    return tuple(score for _, score in sorted(_counted(said).items()))


def erring(verdicts: Iterable[tuple[Verdict, ...]]) -> dict[str, int]:
    """In how many articles the machine said something wrong of a field or missed something, by field."""
    wrong = Counter(
        name for article in verdicts for name in {v.field for v in article if v.outcome is not Outcome.RIGHT}
    )
    return {name: wrong[name] for name in ORDER if wrong[name]}


def misleading(causes: Iterable[Cause], most: int) -> tuple[tuple[Cause, int], ...]:
    """Words and rules by the number of corrections they caused, the worst first."""
    counted = Counter(causes)
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0].field, pair[0].rule, pair[0].term))
    return tuple(ranked[:most])


def _counted(said: Iterable[list[tuple[str, Outcome]]]) -> dict[str, Score]:
    """Of names and outcomes, those of one article together."""
    counted: Counter[tuple[str, Outcome]] = Counter()
    articles: Counter[str] = Counter()
    for article in said:
        counted.update(article)
        articles.update(list(dict.fromkeys(name for name, _ in article)))
    return {name: Score(name, many, *(counted[name, o] for o in Outcome)) for name, many in articles.items()}
