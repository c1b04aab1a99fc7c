"""`show`: one article, each field with its evidence, rule, layer and dissent."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import closing

from digest.build.codec import encode
from digest.build.newsroom import Newsroom
from digest.cli.arguments import Exit, add_project, project_of
from digest.cli.editors import resolve
from digest.model.article import Article, Fact, Item
from digest.model.claim import DOUBTFUL, Claim
from digest.model.fields import FIELDS, Shape


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article's id: its file's name without the ending")
    parser.add_argument("--json", action="store_true", help="all of it, for programs")
    add_project(parser)


def run(options: argparse.Namespace) -> Exit:
    with closing(Newsroom(project_of(options))) as room:
        ident, problem = resolve(options.id, room)
        if problem:
            print(problem, file=sys.stderr)
            return Exit.USAGE
        article = room.article(ident)
    if options.json:
        print(json.dumps(json.loads(encode(article)), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(article)))
    return Exit.CLEAN


def _lines(article: Article) -> Iterator[str]:
    yield f"{article.id}  ({article.document.path})"
    yield f"sha256 {article.document.sha256}"
    for field in FIELDS:
        yield ""
        value = getattr(article, field.name)
        if field.name == "summary":
            yield from (f"summary: {sentence}" for sentence in value)
        elif field.shape is Shape.SCALAR:
            yield from _fact(field.name, value)
        else:
            items = value if field.shape is Shape.LIST else (value,) if value else ()
            yield f"{field.name}:" if items else f"{field.name}: none"
            yield from (line for item in items for line in _item(item))
    for doubt in article.doubts:
        yield f"\nto check: {doubt.field} {doubt.value or ''}: {doubt.why}"


def _fact(name: str, fact: Fact, indent: str = "") -> Iterator[str]:
    yield f"{indent}{name}: {'unknown' if fact.value is None else fact.value}"
    for number, claim in enumerate(fact.claims):
        yield f"{indent}    {'because' if number == 0 else 'dissent'}: {_claim(claim)}"
        yield from (
            f'{indent}        {e.span.start}-{e.span.end} [{e.rule}] "{_one_line(e.quote)}"'
            for e in claim.evidence
        )


def _item(item: Item) -> Iterator[str]:
    yield from _fact(item.id, Fact(item.id, item.belongs.claims), "  ")
    for name, fact in item.attributes:
        yield from _fact(name, fact, "      ")


def _claim(claim: Claim) -> str:
    """Who says it, how sure, and why."""
    verb = "not " if claim.denies else ""
    value = "unknown" if claim.value is None else claim.value
    sure = f", certainty {claim.certainty:.2f}{' (to check)' if claim.certainty < DOUBTFUL else ''}"
    said = f"{claim.layer.name.lower()} says {verb}{value}{sure if claim.certainty < 1 else ''}"
    author = ", ".join(part for part in (claim.by, claim.on, claim.at) if part)
    return said + (f": {_one_line(claim.note)}" if claim.note else "") + (f" ({author})" if author else "")


def _one_line(text: str) -> str:
    """On one line, and without what could fake or hide what a terminal shows."""
    return "".join(char if char.isprintable() else " " for char in " ".join(text.split()))
