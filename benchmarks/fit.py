"""Learn the weights of the fields from articles that people have labelled.

    python benchmarks/fit.py --gold GOLD [GOLD ...] --seeds DIR [DIR ...] [--write] [organizations ...]
    python benchmarks/fit.py --matrix [--write] [organizations ...]
    python benchmarks/fit.py --from-corrections PROJECT [--write] [organizations ...]

GOLD: as in `score.py`; rows of split `check` are never read. The features of each article's candidates go into
`benchmarks/learned/<field>.txt` (numbers only, no text), and from there, by logistic regression with a ridge, into
`content/weights/<field>.yml`. What is printed is cross-validated: no article is judged by weights that have seen it, or
a near copy of it. Without --write nothing is changed; with --matrix the committed numbers are fitted again. With
--from-corrections the articles that editors of PROJECT reviewed are learned from beside the committed numbers, by what
they say now; it prints what would change, and --write writes the weights into the project's `content/weights/` only.
Needs scikit-learn (the extra `fit`).
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp
from pathlib import Path
from typing import Any

from matrix import Article, Matrix, dump, load
from score import plain, same_body, same_name
from teaching import TOLD, Lesson, changes, finish, reviewed

from digest.loader.fields import dates, organizations, people, places
from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read
from digest.loader.sources.files import sources
from digest.model.article import Article as SettledArticle
from digest.model.scan import Scan
from digest.vocabulary.compiled import compiled
from digest.vocabulary.forms import expand
from digest.vocabulary.load import load as load_vocabulary
from digest.vocabulary.values import Vocabulary

ROOT = Path(__file__).parents[1]
LEARNED = Path(__file__).parent / "learned"

#: A feature that stands in fewer different articles is chance.
FEWEST = 15

#: Where an article has one answer at most, F1 hardly depends on the bar, and a doubtful answer that is shown as one
#: tells more than none.
ONE_IN_FIVE = 0.2

#: An article of the field counts as many of news as it comes, which the sets hold more of.
IN_SCOPE = 3

#: Near copies share this part of the shorter one's runs of five words.
NEAR, RUN = 0.15, 5

Gold = Mapping[str, Any]
Labelled = list[tuple[tuple[str, ...], bool]]


@dataclass(frozen=True, slots=True)
class Learned:
    """A field: its candidates with their features and whether each is right; how many the labels hold; whether an
    article has one at most."""

    examples: Callable[[Scan, Vocabulary, Gold], Labelled]
    wanted: Callable[[Gold], int]
    one: bool = False
    strength: float = 0.1  # of the ridge, the smaller the stronger: what cross-validates best


def _bodies(scan: Scan, vocabulary: Vocabulary, gold: Gold) -> Labelled:
    names = {o.id: o.name for o in vocabulary.organizations}
    found = list(organizations.candidates(scan, vocabulary))
    shown = [plain(c.mentions[0].name or names.get(c.item, c.item)) for c in found]
    one_name = _spellings(vocabulary)
    gold_names = [one_name.get(plain(name), plain(name)) for name in gold["organizations"]]
    right = paired(gold_names, [one_name.get(name, name) for name in shown], same_body)
    return [(c.features, index in right) for index, c in enumerate(found)]


def _dates(scan: Scan, vocabulary: Vocabulary, gold: Gold) -> Labelled:
    found = dates.candidates(scan, vocabulary)
    return [(c.features, c.dated.value == _day(gold)) for c in found]


def _persons(scan: Scan, vocabulary: Vocabulary, gold: Gold) -> Labelled:
    found = people.candidates(scan, vocabulary)
    names = [scan.document.plain(person.fullest.name) for person, _ in found]
    right = paired([person["name"] for person in gold["persons"]], names, same_name)
    return [(told, index in right) for index, (_, told) in enumerate(found)]


def _places(scan: Scan, vocabulary: Vocabulary, gold: Gold) -> Labelled:
    return [(c.features, c.country == _country(gold)) for c in places.candidates(scan, vocabulary)]


def _country(gold: Gold) -> str | None:
    return (gold.get("place") or {}).get("country")


def _day(gold: Gold) -> str | None:
    if gold.get("event_date") or not gold.get("event_md"):
        return str(gold["event_date"]) if gold.get("event_date") else None
    return f"XXXX-{gold['event_md']}"


@compiled
def _spellings(vocabulary: Vocabulary) -> dict[str, str]:
    """Every name of a body in the gazetteer, to its short one."""
    return {
        plain(phrase): plain(o.name)
        for o in vocabulary.organizations
        for form in (o.name, *o.forms, *o.weak)
        for phrase in expand(form)
    }


FIELDS = {
    "happened": Learned(_dates, lambda gold: int(_day(gold) is not None), one=True),
    "organizations": Learned(_bodies, lambda gold: len(gold["organizations"])),
    "persons": Learned(_persons, lambda gold: len(gold["persons"])),
    "place": Learned(_places, lambda gold: int(_country(gold) is not None), one=True),
}


def paired(gold: Sequence[str], found: Sequence[str], same: Callable[[str, str], bool]) -> set[int]:
    """Which of those found are right, one to one, equal names first."""
    left, right = list(gold), set()
    for alike in (str.__eq__, same):
        for index, name in enumerate(found):
            hit = next((g for g in left if alike(g, name)), None) if index not in right else None
            if hit is not None:
                left.remove(hit)
                right.add(index)
    return right


# -- from texts to numbers


def matrix(
    field: Learned, rows: Sequence[Gold], texts: Mapping[str, bytes], vocabulary: Vocabulary
) -> Matrix:
    lexicon = Lexicon(vocabulary)
    groups = near_copies({ident: text.decode("utf-8", "replace") for ident, text in texts.items()})
    labelled = []
    for gold in rows:
        if gold.get("date_contradicted") and field.examples is _dates:
            continue
        (source, *_), _ = sources(f"seeds/{gold['id']}.txt", texts[gold["id"]])
        scan, _, _ = read(source, lexicon, vocabulary)
        labelled.append((gold, field.examples(scan, vocabulary, gold)))
    seen: dict[str, set[int]] = defaultdict(set)
    for gold, examples in labelled:
        for features, _ in examples:
            for name in features:
                seen[name].add(groups[gold["id"]])
    names = tuple(sorted(name for name, where in seen.items() if len(where) >= FEWEST))
    return Matrix(
        names, tuple(_row(field, gold, groups[gold["id"]], found, names) for gold, found in labelled)
    )


def _row(field: Learned, gold: Gold, group: int, found: Labelled, names: Sequence[str]) -> Article:
    """An article as numbers; features without a number are left out."""
    index = {name: at for at, name in enumerate(names)}
    return Article(
        group,
        IN_SCOPE if gold["on_topic"] else 1,
        field.wanted(gold),
        tuple((right, tuple(index[n] for n in features if n in index)) for features, right in found),
    )


def near_copies(texts: Mapping[str, str]) -> dict[str, int]:
    """A number for each text, the same for near copies."""
    runs = {}
    for ident, text in texts.items():
        words = plain(text).split()
        runs[ident] = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    holding: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for ident, of_one in runs.items():
        for run in of_one:
            holding[run].append(ident)
    shared = Counter(
        (a, b) for ids in holding.values() if 1 < len(ids) < 6 for a in ids for b in ids if a < b
    )
    number = {ident: at for at, ident in enumerate(texts)}
    for (a, b), count in shared.items():
        if count > NEAR * min(len(runs[a]), len(runs[b])):
            old, new = number[a], number[b]
            number = {ident: new if at == old else at for ident, at in number.items()}
    return number


# -- from numbers to weights


def fitted(articles: Sequence[Article], features: int, strength: float) -> Any:
    # here, since only a fit needs them: the tests read weights without
    import numpy as np  # noqa: PLC0415
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped] # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped] # noqa: PLC0415

    rows = [(a.weight, right, columns) for a in articles for right, columns in a.candidates]
    ends = np.cumsum([0, *(len(columns) for _, _, columns in rows)])
    indices = [column for _, _, columns in rows for column in columns]
    data = csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(rows), features))
    model = LogisticRegression(C=strength, solver="newton-cholesky", tol=1e-8, max_iter=100)
    return model.fit(data, [right for _, right, _ in rows], sample_weight=[weight for weight, _, _ in rows])


def probabilities(model: Any, article: Article) -> list[float]:
    bias, weights = float(model.intercept_[0]), model.coef_[0]
    return [1 / (1 + exp(-bias - sum(weights[c] for c in columns))) for _, columns in article.candidates]


Judged = list[tuple[Article, list[float]]]


def cross_validated(numbers: Matrix, strength: float, folds: int = 10) -> Judged:
    """Each article with the probabilities that weights give which have not seen it."""
    judged = []
    for fold in range(folds):
        seen = [a for a in numbers.articles if a.group % folds != fold]
        model = fitted(seen, len(numbers.features), strength)
        judged += [(a, probabilities(model, a)) for a in numbers.articles if a.group % folds == fold]
    return judged


def measured(judged: Judged, bar: float, one: bool) -> tuple[float, float, float]:
    """Precision, recall and F1 of what reaches the bar; where there is one at most, of the likeliest."""
    right = claimed = wanted = 0
    for article, probable in judged:
        above = [at for at, p in enumerate(probable) if p >= bar]
        if one and above:
            above = [max(above, key=lambda at: (probable[at], -at))]
        right += sum(article.candidates[at][0] for at in above)
        claimed += len(above)
        wanted += article.wanted
    precision, recall = right / max(1, claimed), right / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def best_bar(judged: Judged, one: bool) -> float:
    """Half the best F1: what is likelier than that raises F1 by being claimed, if probabilities hold (Lipton 2014)."""
    if one:
        return ONE_IN_FIVE
    return round(max(measured(judged, at / 100, one)[2] for at in range(5, 75)) / 2, 2)


def calibration(judged: Judged) -> Iterator[str]:
    """In five steps: how probable it was said to be, how often it was right, how many."""
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        inside = [
            (p, right)
            for article, probable in judged
            for p, (right, _) in zip(probable, article.candidates, strict=True)
            if low <= p < low + 0.2 or p == low + 0.2 == 1.0
        ]
        if inside:
            said = sum(p for p, _ in inside) / len(inside)
            held = sum(right for _, right in inside) / len(inside)
            yield f"  said {said:.2f}  right {held:.2f}  n={len(inside)}"


def weights_text(field: str, numbers: Matrix, model: Any, bar: float) -> str:
    """The file of a field's weights: the heaviest first."""
    ranked = sorted(
        zip(model.coef_[0], numbers.features, strict=True), key=lambda pair: (-abs(pair[0]), pair[1])
    )
    lines = [
        "# yaml-language-server: $schema=../schemas/weights.schema.json",
        f"# What speaks for and against {field}, learned from labelled articles by benchmarks/fit.py.",
        "# Not written by hand: what is wrong here is wrong in the labels, or a feature is missing in the code.",
        "# bar: from which probability on it is claimed; bias: the logarithm of the odds without any feature.",
        f"bar: {bar:.2f}",
        f"bias: {model.intercept_[0]:.3f}",
        *(f"{json.dumps(name, ensure_ascii=False)}: {weight:.3f}" for weight, name in ranked),
    ]
    return "\n".join(lines) + "\n"


def learn(field: str, numbers: Matrix, write: bool) -> None:
    one, strength = FIELDS[field].one, FIELDS[field].strength
    judged = cross_validated(numbers, strength)
    of_field = [(a, p) for a, p in judged if a.weight > 1]
    bar = best_bar(of_field, one)
    print(f"{field}: {len(numbers.articles)} articles, {len(numbers.features)} features, bar {bar:.2f}")
    for name, some in (("in scope", of_field), ("all", judged)):
        print(f"  {name:9} P %.3f R %.3f F1 %.3f" % measured(some, bar, one))
    print("\n".join(calibration(of_field)))
    if write:
        model = fitted(numbers.articles, len(numbers.features), strength)
        LEARNED.mkdir(exist_ok=True)
        (LEARNED / f"{field}.txt").write_text(dump(numbers), encoding="utf-8")
        path = ROOT / "content" / "weights" / f"{field}.yml"
        path.write_text(weights_text(field, numbers, model, bar), encoding="utf-8")


# -- corrections


def label_of(article: SettledArticle, vocabulary: Vocabulary) -> Gold:
    """What an article says, as a label."""
    names = {o.id: o.name for o in vocabulary.organizations}
    return {
        "id": article.id,
        "on_topic": article.in_scope.value == "true",
        "event_date": article.happened.value,
        "persons": [{"name": person.get("name") or person.id} for person in article.persons],
        "organizations": [body.get("name") or names.get(body.id, body.id) for body in article.organizations],
        "place": {"country": article.place.get("country")} if article.place else None,
    }


def taught(field: Learned, numbers: Matrix, lessons: Sequence[Lesson]) -> Matrix:
    """The numbers and those of reviewed articles; they bring no features. One with the very candidates of another is
    taken for a copy of it, so that neither is judged by weights that have seen the other."""
    copies = near_copies({one.article.id: one.article.document.text for one in lessons})
    beyond = 1 + max((article.group for article in numbers.articles), default=-1)
    known = {_shape(article): article.group for article in numbers.articles}
    fresh = []
    for one in lessons:
        gold = label_of(one.article, one.vocabulary)
        examples = field.examples(one.seen[0], one.vocabulary, gold)
        row = _row(field, gold, beyond + copies[one.article.id], examples, numbers.features)
        fresh.append(replace(row, group=known.get(_shape(row), row.group)) if row.candidates else row)
    return Matrix(numbers.features, (*numbers.articles, *fresh))


def _shape(article: Article) -> tuple[tuple[int, ...], ...]:
    return tuple(columns for _, columns in article.candidates)


def refit(field: str, numbers: Matrix) -> tuple[str, float]:
    """The file of weights that numbers give, and F1 of what is in scope, cross-validated."""
    one, strength = FIELDS[field].one, FIELDS[field].strength
    of_field = [(a, p) for a, p in cross_validated(numbers, strength) if a.weight > 1]
    bar = best_bar(of_field, one)
    model = fitted(numbers.articles, len(numbers.features), strength)
    return weights_text(field, numbers, model, bar), measured(of_field, bar, one)[2]


def learn_from(project: Path, fields: Iterable[str], write: bool) -> None:
    """Says what refitting with the reviewed articles of a project would change; does it only where told to."""
    lessons = list(reviewed(project))
    print(f"{len(lessons)} reviewed articles beside the matrix")
    if not lessons:
        return
    found = {}
    for field in fields:
        numbers = committed(field)
        before, old = refit(field, numbers)
        after, new = refit(field, taught(FIELDS[field], numbers, lessons))
        name = f"{field}.yml"
        print(
            "\n".join(changes({name: before}, {name: after}))
            or f"{name}: no weight changes by {TOLD} or more"
        )
        print(f"{field}: F1 in scope, cross-validated, before {old:.3f}, after {new:.3f}")
        found[name] = after
    finish(found, project, write)


def committed(field: str) -> Matrix:
    return load((LEARNED / f"{field}.txt").read_text(encoding="utf-8"))


def labelled_rows(files: Iterable[Path]) -> list[Gold]:
    """Each article once, the first label; none of split `check`."""
    rows: dict[str, Gold] = {}
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                gold = json.loads(line)
                rows.setdefault(gold["id"], gold)
    return [gold for gold in rows.values() if gold.get("split") != "check"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("fields", nargs="*", help="all, if none is named")
    parser.add_argument("--gold", nargs="+", type=Path, default=[])
    parser.add_argument("--seeds", nargs="+", type=Path, default=[])
    parser.add_argument("--matrix", action="store_true", help="fit the committed numbers again")
    parser.add_argument("--from-corrections", type=Path, metavar="PROJECT")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if args.from_corrections:
        learn_from(args.from_corrections, args.fields or FIELDS, args.write)
        return
    rows = labelled_rows(args.gold)
    texts = {
        g["id"]: next(p for d in args.seeds if (p := d / f"{g['id']}.txt").exists()).read_bytes()
        for g in rows
    }
    content = {p.relative_to(ROOT).as_posix(): p.read_bytes() for p in (ROOT / "content").rglob("*.yml")}
    vocabulary = load_vocabulary(content)[0].matching()
    for field in args.fields or FIELDS:
        numbers = committed(field) if args.matrix else matrix(FIELDS[field], rows, texts, vocabulary)
        learn(field, numbers, args.write)


if __name__ == "__main__":
    main()
