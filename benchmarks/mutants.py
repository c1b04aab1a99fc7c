"""Many damaged articles, read one by one: does any of them stop the program, or hold it up?

    python benchmarks/mutants.py [--count 6000] [--kind txt|md|html|xml|jsonl|csv|json] [--seed 1]

Takes what a project may hold (its seeds, made-up articles, and these as front matter, tables, pages, feeds and
records), damages each by chance (bytes and lines lost, doubled, swapped, filled with odd characters, cut off), and
reads it to the end: source, layout, claims, tags. Printed is every exception with the input that causes it, kept in
a file of its own, and what took longer than two CPU seconds. The same `--seed` damages in the same way.
"""

import argparse
import json
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

import corpus

from digest.loader.language.lexicon import Lexicon
from digest.loader.read import read
from digest.loader.sources.files import sources
from digest.tagger import tag
from digest.vocabulary.load import load

PROJECT = Path(__file__).parents[1]

#: CPU seconds after which an article counts as held up.
SLOW = 2.0

#: What is thrown in: marks, words of dates and agreements, tags, and characters that count as digits or letters only
#: in some senses.
ODD = (
    *".,:;-–—…()[]{}<>/|\\\"'“”*_#&%+=@~`!?",
    *"①²٣Ⅷ½ıſİßﬁé\u202e\u200b\u00a0\u2028\u0085\x0b\x00\ufeff𝟙漢🙂",
    *(
        "MoU",
        "nota kesepahaman",
        "perjanjian",
        "Senin (31/2/2025)",
        "29 Februari 2023",
        "12 ①①① 2024",
        "0000-00-00",
    ),
    *(
        "1&1&1",
        "Rabu",
        "tahun 9999",
        "---",
        "+++",
        "title:",
        "date: ",
        "title: 'a",
        "- a",
        "|",
        "|-",
        ">-",
        "key: [",
        "{",
    ),
    *(
        "<p>",
        "</p>",
        "<br",
        "<!--",
        "]]>",
        "<![CDATA[",
        "&#0;",
        "&#xD800;",
        "&nbsp",
        "<item>",
        "</item>",
        '","',
        "\\u0000",
    ),
    *(
        "Polri",
        "PDRM",
        "Malaysia",
        "Presiden",
        "Jenderal",
        "alias",
        "(",
        "sebagai",
        "ditandatangani",
        "Foto:",
        "Baca juga",
    ),
)


def texts() -> list[str]:
    seeds = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "seeds").glob("*.txt"))]
    return [*seeds, *(made.text for made in corpus.corpus(12))]


def parted(text: str) -> tuple[str, list[str]]:
    first, *rest = [line for line in text.split("\n") if line.strip()]
    return first, rest


def as_markdown(text: str) -> bytes:
    title, rest = parted(text)
    body = "\n\n".join(rest)
    return f'---\ntitle: "{title}"\ndate: 2025-03-04T10:00:00Z\nsource: Kompas\nurl: https://a.example/1\n---\n\n{body}'.encode()


def as_page(text: str) -> bytes:
    title, rest = parted(text)
    body = "".join(f"<p>{escape(line)}</p>" for line in rest)
    head = f'<title>{escape(title)}</title><meta property="article:published_time" content="2025-03-04T10:00:00Z">'
    page = f"<body><article><h1>{escape(title)}</h1>{body}</article></body>"
    return f"<!DOCTYPE html><html><head>{head}</head>{page}</html>".encode()


def as_feed(text: str) -> bytes:
    title, rest = parted(text)
    body = escape("".join(f"<p>{escape(line)}</p>" for line in rest))
    item = (
        f"<item><title>{escape(title)}</title><link>https://a.example/1</link><guid>1</guid>"
        f"<pubDate>Tue, 04 Mar 2025 20:00:00 GMT</pubDate><description>{body}</description></item>"
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title>{item * 2}</channel></rss>'.encode()


def record(text: str) -> dict[str, object]:
    title, rest = parted(text)
    return {
        "judul": title,
        "tanggal": "05/21/2025 10:00",
        "isi": rest,
        "sumber": "Kompas",
        "url": "https://a.example/1",
    }


def as_records(text: str) -> bytes:
    return (
        json.dumps(record(text)) + "\n" + json.dumps({"title": "x", "date": {"$date": 1}, "text": text})
    ).encode()


def as_array(text: str) -> bytes:
    return json.dumps([record(text), record(text)], indent=1, ensure_ascii=False).encode()


def as_table(text: str) -> bytes:
    title, rest = parted(text)
    body = "\n\n".join(rest).replace('"', '""')
    return f'judul;tanggal;isi\n"{title.replace(chr(34), "")}";21/05/2025;"{body}"\n'.encode()


KINDS: Mapping[str, Callable[[str], bytes]] = {
    "txt": str.encode,
    "md": as_markdown,
    "html": as_page,
    "xml": as_feed,
    "jsonl": as_records,
    "json": as_array,
    "csv": as_table,
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        data = chance.choice(DAMAGES)(data, chance)
    return data


def _cut(data: bytes, chance: random.Random) -> bytes:
    return (
        data[: chance.randrange(len(data) + 1)]
        if chance.random() < 0.5
        else data[chance.randrange(len(data) + 1) :]
    )


def _lost(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.choice((1, 2, 20, 400)) :]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _thrown_in(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return (
        data[:at]
        + (chance.choice(ODD) * chance.choice((1, 1, 1, 2, 40))).encode("utf-8", "replace")
        + data[at:]
    )


def _replaced(data: bytes, chance: random.Random) -> bytes:
    words = data.split(b" ")
    words[chance.randrange(len(words))] = chance.choice(ODD).encode("utf-8", "replace")
    return b" ".join(words)


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    act = chance.randrange(4)
    if act == 0:
        lines[one], lines[other] = lines[other], lines[one]
    elif act == 1:
        lines[one:one] = [lines[other]] * chance.choice((1, 2, 30))
    elif act == 2:
        del lines[one]
    else:
        lines = lines[one : one + 1]
    return b"\n".join(lines)


def _joined(data: bytes, chance: random.Random) -> bytes:
    return data.replace(
        *chance.choice(
            ((b"\n\n", b"\n"), (b"\n", b" "), (b". ", b"\n"), (b" ", b""), (b".", b""), (b"\n", b"\r\n"))
        )
    )


DAMAGES = (_cut, _lost, _flipped, _thrown_in, _thrown_in, _replaced, _replaced, _lines, _joined)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=6000)
    parser.add_argument("--kind", choices=KINDS, help="one kind alone (default: each)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    files = {
        path.relative_to(PROJECT).as_posix(): path.read_bytes()
        for path in (PROJECT / "content").rglob("*.yml")
    }
    vocabulary = load(files)[0].matching()
    lexicon = Lexicon(vocabulary)
    kept = Path(tempfile.mkdtemp(prefix="mutants-"))
    for kind in (arguments.kind,) if arguments.kind else KINDS:
        whole = [KINDS[kind](text) for text in texts()]
        chance = random.Random(f"{arguments.seed} {kind}")
        raised: Counter[str] = Counter()
        articles = slow = silent = 0
        for number in range(arguments.count):
            data = damaged(chance.choice(whole), chance)
            begun = time.process_time()
            try:
                found, findings = sources(f"seeds/m.{kind}", data)
                for source in found:
                    scan, claims, _ = read(source, lexicon, vocabulary)
                    tag(scan, claims, vocabulary)
            except Exception as error:
                where = traceback.extract_tb(error.__traceback__)[-1]
                told = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
                if not raised[told]:
                    (kept / f"{kind}-{number}.{kind}").write_bytes(data)
                    print(f"{kept}/{kind}-{number}.{kind}: {told}", flush=True)
                raised[told] += 1
                continue
            articles += len(found)
            silent += not found and not findings
            if time.process_time() - begun > SLOW:
                slow += 1
                (kept / f"slow-{kind}-{number}.{kind}").write_bytes(data)
                print(f"{kept}/slow-{kind}-{number}.{kind}", flush=True)
        print(
            f"{kind}: {arguments.count} files, {articles} articles, "
            f"{raised.total()} exceptions of {len(raised)} causes, {slow} slow, {silent} without article or word",
            flush=True,
        )


if __name__ == "__main__":
    main()
