"""`show`: one article, machine and editor side by side, with dissent, rules and evidence."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import closing

from digest.cli.arguments import Exit, add_project, project_of
from digest.cli.editors import printable, resolve
from digest.model.article import Article, Correction, Fact, Item
from digest.model.claim import DOUBTFUL, Claim
from digest.model.fields import FIELDS, Shape
from digest.press.cache.codec import encode
from digest.press.desk.newsroom import Newsroom


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article's id, or a beginning that no other has")
    parser.add_argument("--json", action="store_true", help="all of it, for programs")
    add_project(parser)


def run(options: argparse.Namespace) -> Exit:
    with closing(Newsroom(project_of(options))) as room:
        ident, problem = resolve(options.id, room)
        if problem:
            print(problem, file=sys.stderr)
            return Exit.USAGE
        article, machine = room.article(ident), room.machine(ident)
    if options.json:
        print(json.dumps(json.loads(encode(article)), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(article, machine)))
    return Exit.CLEAN


def _lines(article: Article, machine: Article) -> Iterator[str]:
    """`machine` is the article without any correction."""
    yield f"{article.id}  ({article.document.path})"
    yield f"sha256 {article.document.sha256}"
    if article.reviewed:
        yield "reviewed by an editor"
    for field in FIELDS:
        yield ""
        now, before = getattr(article, field.name), getattr(machine, field.name)
        if field.name == "summary":
            yield from (f"summary: {sentence}" for sentence in now)
        elif field.shape is Shape.SCALAR:
            yield from _fact(field.name, now, before.value)
        else:
            yield from _list(field.name, _items(now), _items(before))
    yield from (f"\nto check: {doubt.field} {doubt.value or ''}: {doubt.why}" for doubt in article.doubts)
    yield from (f"\n{_correction(one)}" for one in article.corrections)


def _items(value: tuple[Item, ...] | Item | None) -> tuple[Item, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _list(name: str, now: tuple[Item, ...], before: tuple[Item, ...]) -> Iterator[str]:
    """What the article has, then what it would have if no editor had taken it out."""
    was = {item.id: item for item in before}
    gone = [item for item in before if all(item.id != other.id for other in now)]
    yield f"{name}:" if now or gone else f"{name}: none"
    for item in now:
        yield from _item(item, was.get(item.id))
    for item in gone:
        yield f"  {item.id}: taken out"
        yield _sides("      ", item.id, None)
        yield from _claims(item.belongs, "      ")


def _item(item: Item, was: Item | None) -> Iterator[str]:
    yield from _fact(item.id, Fact(item.id, item.belongs.claims), was.id if was else None, "  ")
    for name, fact in item.attributes:
        yield from _fact(name, fact, was.get(name) if was else None, "      ")


def _fact(name: str, fact: Fact, was: str | None, indent: str = "") -> Iterator[str]:
    """The value; machine and editor side by side where they differ; who says what, and by which words."""
    yield f"{indent}{name}: {_said(fact.value)}"
    if fact.value != was:
        yield _sides(f"{indent}    ", was, fact.value)
    yield from _claims(fact, f"{indent}    ")


def _sides(indent: str, was: str | None, now: str | None) -> str:
    return f"{indent}machine: {_said(was)}  |  editor: {_said(now)}"


def _said(value: str | None) -> str:
    return "unknown" if value is None else _one_line(value)


def _claims(fact: Fact, indent: str) -> Iterator[str]:
    for number, claim in enumerate(fact.claims):
        yield f"{indent}{'because' if number == 0 else 'dissent'}: {_claim(claim)}"
        for e in claim.evidence:
            yield f'{indent}    {e.span.start}-{e.span.end} [{e.rule}] "{_one_line(e.quote)}"'


def _correction(one: Correction) -> str:
    what = "/".join(part for part in (one.field, one.item, one.attribute) if part)
    signature = ", ".join(part for part in (one.by, one.on, one.at) if part)
    state = (
        f"withdrawn {one.withdrawn_on} ({_one_line(one.withdrawn_because)})"
        if one.withdrawn_on
        else "corrected"
    )
    sides = f"machine: {_said(one.machine)}  |  editor: {_said(one.editor)}"
    return f"{state}: {what}: {sides}\n    {_one_line(one.because)} ({signature})"


def _claim(claim: Claim) -> str:
    """Who says it, how sure, and why."""
    verb = "not " if claim.denies else ""
    value = "unknown" if claim.value is None else claim.value
    sure = f", certainty {claim.certainty:.2f}{' (to check)' if claim.certainty < DOUBTFUL else ''}"
    said = f"{claim.layer.name.lower()} says {verb}{value}{sure if claim.certainty < 1 else ''}"
    author = ", ".join(part for part in (claim.by, claim.on, claim.at) if part)
    return said + (f": {_one_line(claim.note)}" if claim.note else "") + (f" ({author})" if author else "")


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
