"""How the time to read a text grows with its length: runs of every mark, word and tag that something looks for.

    python benchmarks/growth.py [--sizes 8000,32000,128000] [--only TEXT] [--kind text|record|page|feed]

Each unit ("." or "Instagram / ") is repeated up to so many characters, alone and in some shapes that articles have,
and read to the end: source, layout, claims, tags. Printed is what takes more than eight times as long where the text
is four times as long: time that grows with the square. A size is not tried where the one before says so already.
CPU seconds; what looks steep is measured twice. --words takes every form of the vocabulary: a quarter of an hour.
"""

import argparse
import json
import string
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read
from digest.loader.sources.files import sources
from digest.tagger import tag
from digest.vocabulary.forms import expand
from digest.vocabulary.load import load
from digest.vocabulary.values import Vocabulary

PROJECT = Path(__file__).parents[1]

#: More than this many times as long for four times the text is no straight line; below the floor (CPU seconds)
#: the clock decides more than the program does.
STEEP, FLOOR = 8.0, 0.15

MARKS = (*string.punctuation, *"…–—“”‘’«»•·▪►©®™\u00a0\t\n1aA", "1A", "a1")

#: Two marks or three, as text and tags and Markdown have them.
RUNS = (
    *(
        "A. ",
        "1 dan ",
        "Instagram / ",
        "1&",
        "1–",
        "1—",
        "1-",
        "1/",
        "1,",
        "1.",
        "1:",
        "1 ",
        "a.",
        "A.",
        "a-",
        "A-",
        "A ",
        "a/",
        "a|",
        "|a",
        "a,",
    ),
    *(
        "- ",
        "-- ",
        "– ",
        ". ",
        ".*",
        "*.",
        "!?",
        "?!",
        '."',
        '".',
        "'.",
        ".)",
        ").",
        "(.",
        "[(",
        "[a](",
        "](",
        "![",
        "**",
    ),
    *(
        "*_",
        "\\*",
        "\\_",
        "\\\n",
        "> ",
        "# ",
        "\n\n",
        "\n-",
        "\n#",
        "a\n",
        "A\n",
        "|\n",
        "\n|a|b|",
        "---\n",
        "a: b\n",
    ),
    *(
        "http://",
        "https://a ",
        "www.a",
        "a@b",
        "@a ",
        "#a ",
        "(a) ",
        "[a] ",
        "(*) ",
        "***",
        "{}",
        "<a",
        "<a ",
        "</a",
        "<!--",
    ),
    *(
        "<!",
        "<?",
        "<p>",
        "<p",
        "<div>",
        "<a href='",
        '<a href="',
        "<![CDATA[",
        "&amp;",
        "&#",
        "&#1",
        "&a",
        "&",
        "<script>",
    ),
    *(
        "<script",
        "<style>",
        "<br><",
        "--><!--",
        "<p><a ",
        "a<",
        "<>",
        "< ",
        "\r\n",
        "\u2028",
        "\u0085",
        "Ã©",
        "â€",
        "Â",
        "\x0b",
    ),
)

SHAPES: dict[str, Callable[[str], str]] = {
    "alone": lambda run: run,
    "behind a letter": lambda run: f"A{run}",
    "in a sentence": lambda run: f"Polri dan PDRM bertemu {run} di Batam, Senin (3/3/2025).",
    "below a headline": lambda run: f"Polri dan PDRM Bertemu\n\nJAKARTA - Kedua pihak {run}\n\nSelesai.",
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="8000,32000,128000")
    parser.add_argument("--only", help="this unit alone")
    parser.add_argument("--kind", choices=FILES, default="text")
    parser.add_argument("--words", action="store_true", help="the words of the vocabulary instead of marks")
    arguments = parser.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    vocabulary = load(content())[0].matching()
    lexicon = Lexicon(vocabulary)
    known = tuple(words(vocabulary)) if arguments.words else (*MARKS, *RUNS)
    units = (arguments.only,) if arguments.only else known
    shapes = {"alone": SHAPES["alone"]} if arguments.words else SHAPES
    tried = steep = 0
    for unit in units:
        for shape, made in shapes.items():
            seconds: list[float] = []
            for size in sizes:
                data = FILES[arguments.kind](made(unit * max(1, size // len(unit))))
                seconds.append(cost(arguments.kind, data, lexicon, vocabulary))
                if is_steep(*seconds[-2:]):  # or something else was in the way
                    seconds[-1] = min(seconds[-1], cost(arguments.kind, data, lexicon, vocabulary))
                if is_steep(*seconds[-2:]):
                    break
            tried += 1
            if is_steep(*seconds[-2:]):
                steep += 1
                told = "  ".join(f"{size}: {cpu:.2f}" for size, cpu in zip(sizes, seconds, strict=False))
                print(f"{unit!r} {shape}: {told}", flush=True)
    print(f"{tried} runs of {len(units)} units, {steep} steeper than a line")


def is_steep(before: float, after: float = 0.0) -> bool:
    return after > FLOOR and after > STEEP * before


def content() -> dict[str, bytes]:
    paths = sorted((PROJECT / "content").rglob("*.yml"))
    return {path.relative_to(PROJECT).as_posix(): path.read_bytes() for path in paths}


def words(vocabulary: Vocabulary) -> Iterator[str]:
    """What the finders look for: one phrase of each entry of the vocabulary, with what may part it from the next."""
    forms = (
        *(form for rule in vocabulary.furniture for form in rule.forms),
        *(form for phrases in vocabulary.words.values() for form in phrases),
        *(form for cue in vocabulary.cues.values() for form in cue),
        *(
            form
            for table in (vocabulary.countries, vocabulary.forums)
            for one in table
            for form in forms_of(one)
        ),
        *(
            form
            for table in (vocabulary.topics, vocabulary.crimes)
            for one in table
            for form in forms_of(one)
        ),
        *(
            form
            for table in (vocabulary.ranks, vocabulary.offices)
            for one in table
            for form in forms_of(one)
        ),
        *(
            form
            for table in (vocabulary.instruments, vocabulary.outlets)
            for one in table
            for form in forms_of(one)
        ),
    )
    firsts = dict.fromkeys(next(iter(expand(form)), "") for form in forms)
    for phrase in filter(None, firsts):
        said = phrase.replace("#", "12").replace("…", " anu ").replace(" + ", " ")
        yield f"{said} "


def forms_of(entry: object) -> tuple[str, ...]:
    names = ("forms", "strong", "terms")
    return next((tuple(getattr(entry, name)) for name in names if getattr(entry, name, ())), ())


def as_record(text: str) -> bytes:
    return json.dumps({"title": "Polri", "text": text}).encode()


def as_page(text: str) -> bytes:
    return f"<html><head><title>Polri</title></head><body><article><p>{text}</p></article></body></html>".encode()


def as_feed(text: str) -> bytes:
    item = (
        f"<item><title>Polri</title><description><![CDATA[{text.replace(']]>', '')}]]></description></item>"
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{item}</channel></rss>'.encode()


FILES: dict[str, Callable[[str], bytes]] = {
    "text": str.encode,
    "record": as_record,
    "page": as_page,
    "feed": as_feed,
}
ENDINGS = {"text": "txt", "record": "jsonl", "page": "html", "feed": "xml"}


def cost(kind: str, data: bytes, lexicon: Lexicon, vocabulary: Vocabulary) -> float:
    begun = time.process_time()
    for source in sources(f"seeds/a.{ENDINGS[kind]}", data)[0]:
        scan, claims, _ = read(source, lexicon, vocabulary)
        tag(scan, claims, vocabulary)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
