"""What each feature and word is worth, learned from articles that people have labelled.

    python benchmarks/judge.py                      weights from the matrix beside this file
    python benchmarks/judge.py GOLD SEEDS [...]     the matrix from labelled articles, and then the weights
    python benchmarks/judge.py --briefs             the briefs of the matrix read again, and then the weights
    python benchmarks/judge.py --from-corrections PROJECT [--write]
                                                    what the articles that editors reviewed there would teach

GOLD is labels as `score.py` reads them, SEEDS the folder with the texts they are of (`<id>.txt`). Further pairs may
follow. What the program finds in each text is written to `benchmarks/learned/judgements.jsonl.gz`: ids, features,
words that stand in many texts, labels; no text. From that alone the weights are fitted and written to
`content/weights/`. Beside articles the matrix holds `benchmarks/briefs.jsonl`: news of one to three sentences, made up,
since the labelled articles hold nothing short; scope and partners are learned from them too, topics are not. Most
articles of the matrix are real news retold in other words: searched for, so two in three belong here, they count 0.1
where they do and 0.6 where not, by which the share in scope stays that of labelled news.

Ridge logistic regression (scikit-learn). Four judgements lean on each other: what the words say of each topic;
which topics are discussed, and primary; which countries are partners, if the article belongs here; whether it does.
Each learns from what those before it say of articles that they were not fitted to (five folds; articles that are
copies of each other are in one fold), so the figures printed are those of articles not learned from.
"""

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt
from pathlib import Path
from typing import Any
from zlib import crc32

from teaching import Lesson, changes, finish, reviewed
from teaching import save as save_weights

ROOT = Path(__file__).resolve().parents[1]
MATRIX = ROOT / "benchmarks" / "learned" / "judgements.jsonl.gz"
WEIGHTS = ROOT / "content" / "weights"
BRIEFS = ROOT / "benchmarks" / "briefs.jsonl"

FOLDS = 5

#: A word must stand in so many texts, of so many houses: else it is the word of one story, or of one paper.
FEWEST_TEXTS, FEWEST_HOUSES = 8, 3

#: A topic of fewer articles is not told by its words.
FEWEST_OF_TOPIC = 10

#: Words by which one topic is told from others; more only learn the articles by heart.
MOST_TOPIC_WORDS = 150

#: Words of the scope that are worth keeping.
MOST_SCOPE_WORDS = 1500

#: How freely weights may grow (1 / ridge), by judgement; and by kind of feature, relative to others. Found by
#: cross-validation, and flat around these.
FREEDOM = {"words": 3.0, "topics": 0.45, "primary": 0.3, "partners": 0.3, "scope": 1.0}
WORD_SCALE, SIGN_SCALE, JOINED_SCALE = 3.0, 0.2, 1.4

#: Signs that few articles have and that say much where they are.
RARE, RARE_SCALE = ("rumour", "central"), 12.0

#: News as it comes is nearly all out of scope: an article of it counts for so much, lest nothing be in scope.
STREAM_COUNTS = 0.4

#: A brief is made up and holds little: it counts for so much, lest articles be read worse.
BRIEF_COUNTS = 0.6

#: Weights smaller than this change nothing.
LEAST = 0.005

Features = dict[str, float]
Row = dict[str, Any]


# ---------------------------------------------------------------- articles to the matrix


def rows(gold: Path, seeds: Path) -> Iterator[tuple[Row, frozenset[str]]]:
    """What the program finds in each labelled text, and its words."""
    lexicon, vocabulary = _language()
    for line in gold.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        path = seeds / f"{label['id']}.txt"
        if label.get("split") != "check" and path.exists():
            yield _row(label, path.read_bytes(), lexicon, vocabulary)


def briefs(path: Path = BRIEFS) -> Iterator[tuple[Row, frozenset[str]]]:
    """What the program finds in each brief, and its words."""
    lexicon, vocabulary = _language()
    for line in path.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        row, words = _row(
            {"counts": BRIEF_COUNTS} | label, f"{label['text']}\n".encode(), lexicon, vocabulary
        )
        yield {**row, "brief": True}, words


def _language() -> tuple[Any, Any]:
    """The lexicon and vocabulary of this checkout."""
    sys.path.insert(0, str(ROOT / "src"))
    from digest.loader.language.lexicon import Lexicon  # noqa: PLC0415
    from digest.vocabulary.load import load  # noqa: PLC0415

    files = {
        path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "content").rglob("*.yml")
    }
    vocabulary = load(files)[0].matching()
    return Lexicon(vocabulary), vocabulary


def _row(label: Row, text: bytes, lexicon: Any, vocabulary: Any) -> tuple[Row, frozenset[str]]:
    from digest.loader.read import read  # noqa: PLC0415
    from digest.loader.sources.files import sources  # noqa: PLC0415

    (source, *_), _ = sources("seeds/text.txt", text)
    return _told(label, text, read(source, lexicon, vocabulary), vocabulary)


def _told(label: Row, text: bytes, seen: Any, vocabulary: Any) -> tuple[Row, frozenset[str]]:
    """`seen`: what the loader made of the text."""
    from hashlib import sha256  # noqa: PLC0415

    from digest.tagger import bodies, partners, prominence, scope, topics  # noqa: PLC0415
    from digest.tagger.signs import signs  # noqa: PLC0415
    from digest.tagger.survey import gather  # noqa: PLC0415

    scan, claims, _ = seen
    told = signs(gather(scan, claims, vocabulary), claims, vocabulary)
    countries = partners.features(told)
    house = next((claim.value for claim in claims if claim.field == "outlet"), "unknown")
    row = {
        "id": sha256(text).hexdigest()[:12],
        "house": house,
        "counts": label.get("counts", STREAM_COUNTS if label.get("split") == "stream" else 1.0),
        "on_topic": label["on_topic"],
        "partners": label["partners"],
        "primary": label["topics"]["primary"],
        "secondary": label["topics"]["secondary"],
        "home": round(scope.home(told), 3),
        "central": bodies.surest_of_ours(bodies.central(told.survey, vocabulary), vocabulary),
        "scope": _rounded(scope.told(told, len(countries))),
        "countries": {code: _rounded(found) for code, found in countries.items()},
        "topics": {
            topic: _rounded(found)
            for topic, found in prominence.told(told, topics.sightings(told.survey, vocabulary)).items()
        },
        "size": len(told.bag),
    }
    return row, _plain(told)


def _plain(told: Any) -> frozenset[str]:
    """The words and phrases of a text that are no names: written small or all in capitals, or a name's sort."""
    row, text = told.row, told.survey.scan.text
    printed = zip(row.words, (text[start:end] for start, end in row.spans), strict=True)
    small = {word for word, as_is in printed if as_is.islower() or as_is.isupper()}
    return frozenset(
        phrase
        for phrase in told.bag
        if all(part in small or part.startswith("<") for part in phrase.split(" "))
    )


def _rounded(features: Mapping[str, float]) -> Features:
    return {name: round(value, 3) for name, value in features.items() if value}


def matrix(found: Sequence[tuple[Row, frozenset[str]]]) -> list[Row]:
    """The rows with the words that stand in enough texts and houses, and copies under one group."""
    texts: Counter[str] = Counter()
    houses: defaultdict[str, set[str]] = defaultdict(set)
    for row, words in found:
        texts.update(words)
        for word in words:
            houses[word].add(row["house"])
    kept = sorted(w for w, n in texts.items() if n >= FEWEST_TEXTS and len(houses[w]) >= FEWEST_HOUSES)
    number = {word: index for index, word in enumerate(kept)}
    for row, words in found:
        row["words"] = sorted(number[word] for word in words & number.keys())
        del row["house"]
    unique = {row["id"]: row for row, _ in found}
    ordered = [unique[ident] for ident in sorted(unique)]
    for row, group in zip(ordered, _groups(ordered, len(kept)), strict=True):
        row["group"] = group
    return [{"words": kept}, *ordered]


def _groups(rows: Sequence[Row], words: int) -> list[str]:
    """For each row the id of the first that it is a copy of, or tells the same event: half of their rarer words."""
    import numpy as np  # noqa: PLC0415

    held = _word_matrix(rows, words, [1.0] * words)
    rarity = np.log(len(rows) / np.maximum(1, np.asarray(held.astype(bool).sum(0)).ravel()))
    rare = held.multiply(rarity).tocsr()
    length = np.sqrt(np.asarray(rare.multiply(rare).sum(1)).ravel())
    likeness = (rare @ rare.T).tocoo()
    leader = list(range(len(rows)))

    def find(at: int) -> int:
        while leader[at] != at:
            at = leader[at]
        return at

    for one, other, value in zip(likeness.row, likeness.col, likeness.data, strict=True):
        if one < other and value > 0.5 * length[one] * length[other]:
            first, last = sorted((find(one), find(other)))
            leader[last] = first
    return [rows[find(at)]["id"] for at in range(len(rows))]


def save(table: Sequence[Row], path: Path) -> None:
    lines = "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in table)
    path.write_bytes(gzip.compress(lines.encode(), mtime=0))


def load_matrix(path: Path = MATRIX) -> list[Row]:
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines()]


# ---------------------------------------------------------------- the matrix to weights


def _word_matrix(rows: Sequence[Row], words: int, scale: Sequence[float]) -> Any:
    """Each word of each article, the less the more words there are, the more the rarer it is."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415

    data, indices, ends = [], [], [0]
    for row in rows:
        share = 1 / sqrt(max(1, row["size"]))
        indices += row["words"]
        data += [share * scale[word] for word in row["words"]]
        ends.append(len(indices))
    return csr_matrix((data, indices, ends), shape=(len(rows), words))


@dataclass(frozen=True)
class Model:
    """Weights in the units of features, and how it was fitted."""

    bias: float
    weights: Features

    def logit(self, features: Mapping[str, float]) -> float:
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.items())

    def probability(self, features: Mapping[str, float]) -> float:
        from math import exp  # noqa: PLC0415

        return min(0.99, max(0.01, 1 / (1 + exp(-self.logit(features)))))


def ridge(
    inputs: Sequence[Features], right: Sequence[bool], counts: Sequence[float], freedom: float
) -> Model:
    """The weights of features, by logistic regression with a ridge."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    names = DictVectorizer(sort=True)
    table = names.fit_transform(inputs)
    fitted = LogisticRegression(C=freedom, solver="lbfgs", max_iter=5000, tol=1e-7)
    fitted.fit(table, [int(one) for one in right], sample_weight=list(counts))
    found = zip(names.get_feature_names_out(), fitted.coef_[0], strict=True)
    return Model(float(fitted.intercept_[0]), {name: float(weight) for name, weight in found})


@dataclass(frozen=True)
class Case:
    """Something to judge: of which row, by which features, the right answer, and whether to learn from it."""

    row: int
    features: Features
    right: bool
    learns: bool = True


class Fit:
    """All judgements, each learned from what those before it say of articles they were not fitted to."""

    def __init__(self, table: Sequence[Row]) -> None:
        self.words: list[str] = table[0]["words"]
        self.rows = table[1:]
        self.folds = [crc32(row["group"].encode()) % FOLDS for row in self.rows]
        self.counts = [row["counts"] for row in self.rows]
        # briefs teach scope and partners: with topics learned from them too, those of articles were told worse
        self.articles = [at for at, row in enumerate(self.rows) if not row.get("brief")]
        self.topics = sorted({topic for row in self.rows for topic in row["topics"]})
        texts = Counter(chain.from_iterable(row["words"] for row in self.rows))
        self.rarity = [log(len(self.rows) / max(1, texts[word])) for word in range(len(self.words))]
        self.models: dict[str, Model] = {}
        self._fit_words()
        self._fit_topics()
        self._fit_partners()
        self._fit_scope()

    def _said(self, row: Row, kept: Mapping[int, float]) -> Features:
        """The words of an article as features: each the less the more there are, the more the rarer it is."""
        share = 1 / sqrt(max(1, row["size"]))
        return {self.words[word]: share * kept[word] for word in row["words"] if word in kept}

    def _fit_words(self) -> None:
        """What the words alone say of each topic: of all articles, by those of the other folds."""
        self.said: list[Features] = [{} for _ in self.rows]
        for topic in self.topics:
            right = [topic in (*row["primary"], *row["secondary"]) for row in self.rows]
            if sum(right[at] for at in self.articles) < FEWEST_OF_TOPIC:
                continue
            for fold in range(FOLDS):
                model = self._of_words(right, [at for at in self.articles if self.folds[at] != fold])
                for at, of in enumerate(self.folds):
                    if of == fold:
                        share = 1 / sqrt(max(1, self.rows[at]["size"]))
                        words = {self.words[word]: share for word in self.rows[at]["words"]}
                        self.said[at][topic] = model.logit(words)
            self.models[f"words-{topic}"] = self._of_words(right, self.articles)

    def _of_words(self, right: Sequence[bool], chosen: Sequence[int]) -> Model:
        """Weights in units of words, of those by which the topic is best told."""
        with_it = Counter(chain.from_iterable(self.rows[at]["words"] for at in chosen if right[at]))
        without = Counter(chain.from_iterable(self.rows[at]["words"] for at in chosen if not right[at]))
        yes = sum(right[at] for at in chosen)
        odds = {}
        for word, many in with_it.items():
            one, other = many + 0.5, without[word] + 0.5
            gain = log(one / (yes - many + 1)) - log(other / (len(chosen) - yes - without[word] + 1))
            odds[word] = gain / sqrt(1 / one + 1 / other)
        best = sorted(odds, key=lambda word: (-odds[word], word))[:MOST_TOPIC_WORDS]
        kept = {word: WORD_SCALE * self.rarity[word] for word in best}
        inputs = [self._said(self.rows[at], kept) for at in chosen]
        fitted = ridge(inputs, [right[at] for at in chosen], [1.0] * len(inputs), FREEDOM["words"])
        weights = {self.words[word]: kept[word] * fitted.weights.get(self.words[word], 0.0) for word in best}
        return Model(fitted.bias, weights)

    def _judge(self, name: str, cases: Sequence["Case"], scales: Mapping[str, float]) -> list[float]:
        """Fits a judgement, and says how sure it is of each case when fitted without its fold. `scales`: how
        much freer some features are than others."""
        inputs = [case.features for case in cases]
        of = [case.row for case in cases]
        right = [case.right for case in cases]
        learns = [case.learns for case in cases]
        scaled = [{n: v * scales.get(n, 1.0) for n, v in one.items()} for one in inputs]

        def fitted(chosen: Sequence[int]) -> Model:
            counts = [self.counts[of[at]] for at in chosen]
            model = ridge([scaled[at] for at in chosen], [right[at] for at in chosen], counts, FREEDOM[name])
            return Model(model.bias, {n: w * scales.get(n, 1.0) for n, w in model.weights.items()})

        sure = [0.0] * len(inputs)
        for fold in range(FOLDS):
            model = fitted([at for at in range(len(inputs)) if learns[at] and self.folds[of[at]] != fold])
            for at in range(len(inputs)):
                if self.folds[of[at]] == fold:
                    sure[at] = model.probability(inputs[at])
        self.models[name] = fitted([at for at in range(len(inputs)) if learns[at]])
        return sure

    def _fit_topics(self) -> None:
        from digest.tagger.prominence import features  # noqa: PLC0415

        self.candidates = [
            (at, topic, found)
            for at, row in enumerate(self.rows)
            for topic, found in features(row["topics"], self.said[at], self.topics).items()
        ]

        def cases(*prominences: str) -> list[Case]:
            return [
                Case(
                    at,
                    found,
                    any(topic in self.rows[at][one] for one in prominences),
                    learns=not self.rows[at].get("brief"),
                )
                for at, topic, found in self.candidates
            ]

        self.discussed = self._judge("topics", cases("primary", "secondary"), {})
        self.about = self._judge("primary", cases("primary"), {})

    def _fit_partners(self) -> None:
        self.countries = [(at, code) for at, row in enumerate(self.rows) for code in row["countries"]]
        cases = [
            Case(at, row["countries"][code], code in row["partners"], row["on_topic"])
            for at, code in self.countries
            for row in (self.rows[at],)
        ]
        self.partner = self._judge("partners", cases, {})

    def _fit_scope(self) -> None:
        from digest.tagger.scope import Sure, Ties, joined  # noqa: PLC0415

        topics: list[dict[str, Sure]] = [{} for _ in self.rows]
        partners: list[list[float]] = [[] for _ in self.rows]
        for (at, topic, _), discussed, about in zip(self.candidates, self.discussed, self.about, strict=True):
            topics[at][topic] = Sure(discussed, about)
        for (at, _), sure in zip(self.countries, self.partner, strict=True):
            partners[at].append(sure)
        kept = dict(enumerate(self.rarity))
        inputs, scales = [], dict[str, float]()
        for row, of_topics, of_partners in zip(self.rows, topics, partners, strict=True):
            both = joined(of_topics, of_partners, row["scope"], Ties(row["home"], row["central"]))
            words = {f"={word}": value for word, value in self._said(row, kept).items()}
            scales |= dict.fromkeys(row["scope"], SIGN_SCALE) | dict.fromkeys(both, JOINED_SCALE)
            scales |= dict.fromkeys(words, WORD_SCALE) | dict.fromkeys(RARE, RARE_SCALE)
            inputs.append({**row["scope"], **both, **words})
        cases = [Case(at, found, self.rows[at]["on_topic"]) for at, found in enumerate(inputs)]
        self.inside = self._judge("scope", cases, scales)
        model = self.models["scope"]
        rarity = dict(zip(self.words, self.rarity, strict=True))
        words = {n[1:]: w * rarity[n[1:]] for n, w in model.weights.items() if n.startswith("=")}
        best = sorted(words, key=lambda word: (-abs(words[word]), word))[:MOST_SCOPE_WORDS]
        self.scope_words = {word: words[word] for word in sorted(best)}
        signs = {n: w for n, w in model.weights.items() if not n.startswith("=")}
        self.models["scope"] = Model(model.bias, signs)


# ---------------------------------------------------------------- weights to files

HEAD = """\
# yaml-language-server: $schema=../schemas/weights.schema.json
# {what}
#
# Written by `python benchmarks/judge.py`; whatever is changed by hand is gone with the next fit, and a test holds this
# file equal to it. probability = 1 / (1 + exp(-(bias + the sum of weight x value))). Values: 1 for what is so, or the
# logarithm of 1 + how often; with "@" behind the name, 1 where it is so in the headline or the lead.
{more}"""

WORDS_HEAD = """\
# "=x": a word or phrase of the text counts its weight divided by the root of how many different ones the text has.
# <country>, <citizens> and the like stand for any name of that sort.
"""

#: What each file decides.
WHAT = {
    "scope": "Whether an article belongs here.",
    "partners": "Whether a country is a partner, in an article that belongs here.",
    "topics": "Whether an article discusses a topic, in at least a sentence with content.",
    "primary": "Whether a topic is what an article is about.",
}

#: From which probability on each is claimed: where cross-validated F1 is best. An article that belongs here is about
#: something: its surest topic is told from `FIRST` on, and shown as doubtful. `scope` by what a publisher chose.
BARS = {"scope": 0.4, "partners": 0.43, "topics": 0.5, "primary": 0.3}
FIRST = {"topics": 0.08, "primary": 0.1}
SCOPE_BARS = {"strict": 0.6, "balanced": 0.4, "open": 0.2}


def files(fit: Fit) -> dict[str, str]:
    """The weights as YAML, by name of file."""
    found = {}
    for name, model in sorted(fit.models.items()):
        topic = name.removeprefix("words-")
        if topic != name:
            what = f"What the words of an article say of the topic {topic}."
            found[name] = HEAD.format(what=what, more=WORDS_HEAD) + _lines(model, 0.5, {}, model.weights)
        else:
            words = fit.scope_words if name == "scope" else {}
            head = HEAD.format(what=WHAT[name], more=WORDS_HEAD if words else "")
            first = f"bar-first: {FIRST[name]}\n" if name in FIRST else ""
            found[name] = head + first + _lines(model, BARS[name], model.weights, words)
    return {f"{name}.yml": text for name, text in found.items()}


def _lines(model: Model, bar: float, features: Features, words: Features) -> str:
    lines = [f"bar: {bar}", f"bias: {model.bias:.2f}"]
    if features and words:
        lines += [f"bar-{name}: {value}" for name, value in SCOPE_BARS.items()]
    named = {**features, **{f"={word}": weight for word, weight in words.items()}}
    kept = [(name, weight) for name, weight in sorted(named.items()) if abs(weight) >= LEAST]
    lines += [f"{json.dumps(name, ensure_ascii=False)}: {weight:.2f}" for name, weight in kept]
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------- corrections


def taught(lessons: Iterable[Lesson]) -> Iterator[tuple[Row, frozenset[str]]]:
    """What the program finds in each reviewed article, and its words."""
    for one in lessons:
        text = one.article.document.text.encode()
        yield _told(label_of(one.article), text, one.seen, one.vocabulary)


def label_of(article: Any) -> Row:
    """What an article says, as a label."""
    topics: dict[str, list[str]] = {"primary": [], "secondary": []}
    for topic in article.topics:
        topics.setdefault(topic.get("prominence") or "secondary", []).append(topic.id)
    return {
        "on_topic": article.in_scope.value == "true",
        "partners": [partner.id for partner in article.partners],
        "topics": topics,
    }


def with_briefs(table: Sequence[Row], found: Iterable[tuple[Row, frozenset[str]]]) -> list[Row]:
    """The matrix with these briefs instead of those that it held. Its words stay those of articles."""
    head, *rows = table
    return with_reviewed([head, *(row for row in rows if not row.get("brief"))], found)


def with_reviewed(table: Sequence[Row], found: Iterable[tuple[Row, frozenset[str]]]) -> list[Row]:
    """The matrix and further articles; one that it holds already takes the place of its row."""
    head, *rows = table
    number = {word: index for index, word in enumerate(head["words"])}
    by_id = {row["id"]: row for row in rows}
    for row, words in found:
        row["words"] = sorted(number[word] for word in words & number.keys())
        row["group"] = by_id.get(row["id"], row)["group"] if row["id"] in by_id else row["id"]
        by_id[row["id"]] = {key: value for key, value in row.items() if key != "house"}
    return [head, *(by_id[ident] for ident in sorted(by_id))]


def learn(project: Path, write: bool) -> None:
    """Says what refitting with the reviewed articles of a project would change; does it only where told to."""
    found = list(taught(reviewed(project)))
    print(f"{len(found)} reviewed articles beside the matrix")
    if not found:
        return
    table = load_matrix()
    before, after = Fit(table), Fit(with_reviewed(table, found))
    print("\n".join(changes(files(before), files(after))) or "no weight changes")
    for when, fit in (("before", before), ("after", after)):
        right = [
            (sure >= BARS["scope"]) == row["on_topic"] for sure, row in zip(fit.inside, fit.rows, strict=True)
        ]
        print(f"scope decided right, cross-validated, {when}: {sum(right)} of {len(right)}")
    finish(files(after), project, write)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("labelled", nargs="*", type=Path, metavar="GOLD SEEDS")
    parser.add_argument("--briefs", action="store_true", help="read the briefs again")
    parser.add_argument("--from-corrections", type=Path, metavar="PROJECT")
    parser.add_argument("--write", action="store_true", help="with --from-corrections: write the weights")
    options = parser.parse_args()
    if options.from_corrections:
        learn(options.from_corrections, options.write)
        return
    pairs = options.labelled
    if len(pairs) % 2:
        parser.error("each GOLD wants the folder of its texts behind it")
    if pairs:
        found = [
            row for gold, seeds in zip(pairs[::2], pairs[1::2], strict=True) for row in rows(gold, seeds)
        ]
        save(with_briefs(matrix(found), briefs()), MATRIX)
    elif options.briefs:
        save(with_briefs(load_matrix(), briefs()), MATRIX)
    save_weights(files(Fit(load_matrix())), WEIGHTS)


if __name__ == "__main__":
    main()
