"""How well a built site reads, against labels made by people.

    python benchmarks/score.py GOLD SITE [-v] [--json]

SITE is a built site's folder, or its `data/articles.json`. GOLD is one JSON object a line, one line an
article:

    id               the article's id on the site
    on_topic         true | false: belongs in the digest
    partners         ["MY", ...]: counterparts of Indonesia, [] where on_topic is false
    topics           {"primary": ["tppo", ...], "secondary": [...]}
    event_date       EDTF or null; event_md "MM-DD" where the text gives no year
    date_contradicted  optional; true leaves the article out of `date`
    persons          [{"name": ...}, ...]; organizations: ["BNPT", ...] by the name a reader knows
    place            {"country": "TH"} or null
    noise_lines, byline_lines   lines that must not stand in the body; kept_lines: lines that must

Every figure is a micro-averaged precision, recall and F1; n counts what the labels hold. `topics` takes a
secondary topic that was found as right, and one that was not as no miss; `secondary` is strict. Apart from
`scope`, `partners`, `noise` and `body`, only articles that the labels call on topic are counted. `noise`:
scraping noise that was kept out of the body (F1 1.0 = all); `body`: lines of content that are still there.
`doubt` says whether certainty means something: of the values marked "perlu diperiksa", how many are wrong,
and of all others. Standard library only.
"""

import argparse
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = Mapping[str, Any]
Same = Callable[[str, str], bool]


def plain(name: object) -> str:
    """Words only: no accents, no case, no punctuation, single spaces."""
    text = unicodedata.normalize("NFKD", str(name or "")).casefold()
    return " ".join(re.findall(r"\w+", "".join(char for char in text if not unicodedata.combining(char))))


def same_name(wanted: str, found: str) -> bool:
    """Whether two names are one person's: equal, or the words of the shorter (two at least) all within the
    longer, which has at most three more. One word alone is met by any name of up to three words that holds
    it.
    """
    gold, ours = plain(wanted).split(), plain(found).split()
    if not gold or not ours:
        return False
    if gold == ours:
        return True
    if len(gold) == 1:
        return gold[0] in ours and len(ours) <= 3
    small, large = sorted((set(gold), set(ours)), key=len)
    whole_words = sum(len(word) > 1 for word in small)
    return whole_words >= 2 and small <= large and len(large) - len(small) <= 3


@dataclass(frozen=True, slots=True)
class Match:
    """Found and wanted, paired one to one."""

    hits: tuple[str, ...]
    extra: tuple[str, ...]
    missed: tuple[str, ...]


#: Words of a body's name that say only whose it is.
OF_STATE = {"ri", "republik", "indonesia"}


def same_body(wanted: str, found: str) -> bool:
    """Whether two plain names are one body's: the same words but for the state's, or one is the other's initials."""
    gold, ours = ([word for word in name.split() if word not in OF_STATE] for name in (wanted, found))
    if wanted == found or (gold and sorted(gold) == sorted(ours)):
        return True
    short, long = sorted((gold, ours), key=len)
    return (
        len(short) == 1
        and len(long) > 2
        and "".join(w[0] for w in long if w not in ("dan", "untuk")) == short[0]
    )


def match(wanted: Iterable[str], found: Iterable[str], same: Same = str.__eq__) -> Match:
    """Equal ones are paired first, then those that `same` holds for one."""
    left, others, hits, extra = list(wanted), [], [], []
    for ours in found:
        if ours in left:
            left.remove(ours)
            hits.append(ours)
        else:
            others.append(ours)
    for ours in others:
        partner = next((gold for gold in left if same(gold, ours)), None)
        if partner is None:
            extra.append(ours)
        else:
            left.remove(partner)
            hits.append(ours)
    return Match(tuple(hits), tuple(extra), tuple(left))


@dataclass(slots=True)
class Measure:
    """One column of the result, gathered over the articles."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    differences: list[tuple[str, Match]] = field(default_factory=list)

    def add(self, article: str, matched: Match) -> None:
        self.right += len(matched.hits)
        self.wrong += len(matched.extra)
        self.missed += len(matched.missed)
        if matched.extra or matched.missed:
            self.differences.append((article, matched))

    def figures(self) -> dict[str, float]:
        """Precision, recall, F1 and the number of labels; 1.0 where there was nothing to find and nothing
        found."""
        found, wanted = self.right + self.wrong, self.right + self.missed
        precision = self.right / found if found else 1.0
        recall = self.right / wanted if wanted else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"p": round(precision, 3), "r": round(recall, 3), "f1": round(f1, 3), "n": wanted}


# -- what the labels want and what the site says, one function a measure


def scope(gold: Record, article: Record) -> Match:
    said = article.get("in_scope")
    return match([str(bool(gold["on_topic"]))], [str(said)] if isinstance(said, bool) else [])


def partners(gold: Record, article: Record) -> Match:
    codes = (
        [str(partner["code"]) for partner in article.get("partners", ())] if article.get("in_scope") else []
    )
    return match(sorted(gold["partners"]), sorted(codes))


def topics(gold: Record, article: Record) -> Match:
    found = _topics(article, "primary", "secondary")
    allowed = [topic for topic in gold["topics"]["secondary"] if topic in found]
    return match([*gold["topics"]["primary"], *allowed], found)


def primary(gold: Record, article: Record) -> Match:
    return match(gold["topics"]["primary"], _topics(article, "primary"))


def secondary(gold: Record, article: Record) -> Match:
    return match(gold["topics"]["secondary"], _topics(article, "secondary"))


def _topics(article: Record, *prominence: str) -> list[str]:
    return [topic["id"] for topic in article.get("topics", ()) if topic["prominence"] in prominence]


def date(gold: Record, article: Record) -> Match:
    if gold.get("date_contradicted"):
        return match((), ())
    day = f"XXXX-{gold['event_md']}" if gold.get("event_md") else None
    wanted = gold.get("event_date") or day
    found = (article.get("happened") or {}).get("value")
    return match([wanted] if wanted else [], [found] if found else [])


def persons(gold: Record, article: Record) -> Match:
    return match(_names(gold, "persons"), _names(article, "persons"), same_name)


def _names(record: Record, key: str) -> list[str]:
    return [person["name"] for person in record.get(key, ())]


def organizations(gold: Record, article: Record) -> Match:
    found = [plain(one.get("name") or one.get("id")) for one in article.get("organizations", ())]
    return match(map(plain, gold["organizations"]), found)


def place(gold: Record, article: Record) -> Match:
    wanted, found = ((record.get("place") or {}).get("country") for record in (gold, article))
    return match([wanted] if wanted else [], [found] if found else [])


def noise(gold: Record, article: Record) -> Match:
    """Lines of three words or so are too common to be looked for; so is noise that a kept line repeats."""
    body = f" {_body(article)} "
    kept = [f" {plain(line)} " for line in gold.get("kept_lines", ())]
    lines = [f" {plain(line)} " for line in (*gold.get("noise_lines", ()), *gold.get("byline_lines", ()))]
    judged = [
        line for line in lines if len(line) >= 14 and body.strip() and not any(line in keep for keep in kept)
    ]
    gone = [line for line in judged if line not in body]
    return Match(tuple(gone), tuple(line for line in judged if line in body), ())


def body(gold: Record, article: Record) -> Match:
    text = f" {_body(article)} "
    lines = gold.get("kept_lines", ())
    return match(lines, [line for line in lines if _stands(line, text)])


def _stands(line: str, text: str) -> bool:
    """Nine tenths of the line's runs of four words are in the text: a repaired word or two is no loss."""
    words = plain(line).split()
    runs = [" ".join(words[at : at + 4]) for at in range(max(1, len(words) - 3))]
    there = sum(f" {run} " in text for run in runs)
    return there >= 0.9 * len(runs) - 8 * (len(runs) > 40)


def _body(article: Record) -> str:
    return plain(" ".join(block["text"] for block in article.get("body", ())))


#: In the order of the result. Those in ALWAYS count every article, the others those on topic.
MEASURES: dict[str, Callable[[Record, Record], Match]] = {
    "scope": scope,
    "partners": partners,
    "topics": topics,
    "primary": primary,
    "secondary": secondary,
    "date": date,
    "persons": persons,
    "organizations": organizations,
    "place": place,
    "noise": noise,
    "body": body,
}
ALWAYS = frozenset({"scope", "partners", "noise", "body"})


def score(labels: Sequence[Record], articles: Mapping[str, Record]) -> dict[str, Measure]:
    """Every measure over all labelled articles; one that the site does not have counts as empty."""
    measures = {name: Measure() for name in MEASURES}
    for gold in labels:
        article = articles.get(gold["id"], {})
        for name, compare in MEASURES.items():
            if gold["on_topic"] or name in ALWAYS:
                measures[name].add(gold["id"], compare(gold, article))
    return measures


# -- doubt

#: The measure that judges a field's values, and the field's key in the data.
JUDGED = {
    "partners": "partners",
    "topics": "topics",
    "date": "happened",
    "persons": "persons",
    "organizations": "organizations",
    "place": "place",
}


@dataclass(slots=True)
class Doubt:
    """How many values stand there, and how many of them the labels call wrong."""

    values: int = 0
    wrong: int = 0

    def rate(self) -> float | None:
        return round(self.wrong / self.values, 3) if self.values else None


def doubt(labels: Sequence[Record], articles: Mapping[str, Record]) -> tuple[Doubt, Doubt]:
    """Of the values marked doubtful, and of all others."""
    doubtful, others = Doubt(), Doubt()
    for gold in labels:
        article = articles.get(gold["id"], {})
        marked = {(one["field"], plain(one["value"])) for one in article.get("doubts", ())}
        for name, key in JUDGED.items():
            if not gold["on_topic"] and name not in ALWAYS:
                continue
            matched = MEASURES[name](gold, article)
            for value in (*matched.hits, *matched.extra):
                tally = (
                    doubtful
                    if _spellings(article, key, value) & {v for f, v in marked if f == key}
                    else others
                )
                tally.values += 1
                tally.wrong += value in matched.extra
    return doubtful, others


def _spellings(article: Record, key: str, value: str) -> set[str]:
    """The ways in which a doubt may name this value: its code, its id or its name."""
    ways = {plain(value)}
    items = article.get(key) or ()
    for item in [items] if isinstance(items, dict) else items:
        names = {plain(item[name]) for name in ("code", "id", "name", "country", "value") if item.get(name)}
        if plain(value) in names:
            ways |= names
    return ways


# -- input and output


def read_labels(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_articles(site: Path) -> dict[str, dict[str, Any]]:
    """From one file, or of a large site from its parts."""
    path = site / "data" / "articles.json" if site.is_dir() else site
    if path.exists():
        articles = json.loads(path.read_text(encoding="utf-8"))["articles"]
    else:
        parts = sorted((site / "data" / "articles").glob("*.jsonl"))
        articles = [json.loads(line) for part in parts for line in part.read_bytes().splitlines()]
    return {article["id"]: article for article in articles}


def main() -> None:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("gold", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="list every difference")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    labels, articles = read_labels(options.gold), read_articles(options.site)
    measures, (doubtful, others) = score(labels, articles), doubt(labels, articles)
    lost = [gold["id"] for gold in labels if gold["id"] not in articles]
    if options.json:
        figures = {name: measure.figures() for name, measure in measures.items()}
        rates = {"doubtful": doubtful.rate(), "others": others.rate()}
        print(json.dumps({"articles": len(labels), "lost": lost, **figures, "doubt": rates}))
        return
    print(f"{len(labels)} articles, {len(lost)} not on the site {' '.join(lost)}".rstrip())
    for name, measure in measures.items():
        print("{:14} P {p:.3f}  R {r:.3f}  F1 {f1:.3f}  n={n}".format(name, **measure.figures()))
        for article, matched in measure.differences if options.verbose else ():
            print(f"    {article}  extra {list(matched.extra)}  missed {list(matched.missed)}")
    for name, tally in (("doubtful", doubtful), ("others", others)):
        rate = "-" if tally.rate() is None else f"{tally.rate():.3f}"
        print(f"{name:14} wrong {rate}  ({tally.wrong} of {tally.values} values)")


if __name__ == "__main__":
    main()
