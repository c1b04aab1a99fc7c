"""Words and bodies that are in no list yet, mined from texts that nobody has labelled.

    python benchmarks/propose.py DIR [--most 20]

DIR: a folder of texts (`*.txt`, whatever is in it). Two lists come out, as YAML to paste once a person has looked
at them:

terms    by topic, words and two-word phrases that stand much more often in texts about it (those that the program is
         sure of) than in all others, and that no term of a topic, crime or pattern holds
bodies   names of several capitalised words that open with a word of institutions, in many texts, and in no table

Nothing is changed; the program takes no word because it is here.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from pathlib import Path

from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read
from digest.loader.sources.files import sources
from digest.model.scan import Kind, Scan
from digest.tagger import tag
from digest.vocabulary.forms import expand
from digest.vocabulary.load import load
from digest.vocabulary.values import Vocabulary

ROOT = Path(__file__).resolve().parents[1]

#: In fewer texts a word is one story's, a body one house's.
FEWEST = 5

#: A text is about a topic from this certainty on: a word must not be proposed on a guess.
SURE = 0.6

#: How far a word must stand out among the texts of a topic, in standard errors.
STANDS_OUT = 3.0

_WORD = re.compile(r"(?<!\w)[a-z]{4,}(?:-[a-z]+)*(?!\w)")
_NAME = re.compile(r"[A-Z][\w-]+(?: (?:[A-Z][\w-]+|dan|of|for|and))+")


@dataclass
class Texts:
    """In how many texts each word stands, how many are about each topic, and how many there are."""

    words: Counter[str]
    about: Counter[str]
    count: int = 0


def words_of(scan: Scan) -> set[str]:
    """Words written small, and two of them that stand together."""
    found: set[str] = set()
    for sentence in scan.sentences:
        row = _WORD.findall(scan.text[sentence.span.start : sentence.span.end])
        found.update(row, map(" ".join, pairwise(row)))
    return found


def standing_out(
    about: Counter[str], texts: Counter[str], many: int, all_texts: int
) -> Iterator[tuple[float, str]]:
    """Words of `many` texts about a topic that stand out against all texts, the most first."""
    found = []
    for word, count in about.items():
        if count < FEWEST:
            continue
        rest = texts[word] - count
        odds = log((count + 0.5) / (many - count + 0.5)) - log((rest + 0.5) / (all_texts - many - rest + 0.5))
        gain = odds / sqrt(1 / (count + 0.5) + 1 / (rest + 0.5))
        if gain >= STANDS_OUT:
            found.append((gain, word))
    yield from sorted(found, key=lambda pair: (-pair[0], pair[1]))


def known_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Every word that a topic, a crime or a pattern goes by already."""
    forms = [form for crime in vocabulary.crimes for form in crime.forms]
    forms += [form for topic in vocabulary.topics for form in (*topic.forms, *topic.parts)]
    words = {word for form in forms for phrase in expand(form) for word in phrase.lower().split()}
    told = (
        word for pattern in vocabulary.patterns for form in pattern.forms for word in re.findall(r"\w+", form)
    )
    return frozenset(words).union(told)


def bodies_of(scan: Scan, institutions: frozenset[str]) -> set[str]:
    """Names that open like an institution's and that no table holds."""
    taken = {hit.span.start for hit in scan.of(Kind.ORGANIZATION, Kind.FORUM, Kind.OFFICE, Kind.OUTLET)}
    return {
        match.group()
        for match in _NAME.finditer(scan.text)
        if match.start() not in taken and match.group().split()[0].lower() in institutions
    }


def proposals(texts: Iterable[bytes], vocabulary: Vocabulary, most: int) -> Iterator[str]:
    """Both lists, as lines of YAML."""
    lexicon, institutions = Lexicon(vocabulary), frozenset(vocabulary.words.get("institution", ()))
    seen, bodies = Texts(Counter(), Counter()), Counter[str]()
    about: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for source in sources("seeds/text.txt", text)[0]:
            scan, claims, _ = read(source, lexicon, vocabulary)
            words = words_of(scan)
            seen.count += 1
            seen.words.update(words)
            bodies.update(bodies_of(scan, institutions))
            for claim in tag(scan, claims, vocabulary):
                if claim.field == "topics" and not claim.attribute and claim.certainty >= SURE:
                    about[claim.item].update(words)
                    seen.about[claim.item] += 1
    yield f"# {seen.count} texts"
    yield from _terms(about, seen, known_words(vocabulary), most)
    yield "bodies:"
    frequent = sorted((-count, name) for name, count in bodies.items() if count >= FEWEST)
    yield from (f"  - {name}  # in {-count} texts" for count, name in frequent[:most])


def _terms(
    about: Mapping[str, Counter[str]], texts: Texts, known: frozenset[str], most: int
) -> Iterator[str]:
    yield "terms:"
    for topic in sorted(about):
        found = standing_out(about[topic], texts.words, texts.about[topic], texts.count)
        new = [word for _, word in found if known.isdisjoint(word.split())][:most]
        if new:
            yield f"  {topic}:  # {texts.about[topic]} texts"
            yield from (f"    - {w}  # in {about[topic][w]} of them, {texts.words[w]} in all" for w in new)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=20, help="of each topic, and of bodies")
    options = parser.parse_args()
    content = {p.relative_to(ROOT).as_posix(): p.read_bytes() for p in (ROOT / "content").rglob("*.yml")}
    texts = (path.read_bytes() for path in sorted(options.folder.rglob("*.txt")))
    print("\n".join(proposals(texts, load(content)[0].matching(), options.most)))


if __name__ == "__main__":
    main()
