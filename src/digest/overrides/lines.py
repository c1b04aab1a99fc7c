"""Lines that an editor keeps as the article's words, or cuts as noise."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches

from digest.model.finding import Finding
from digest.model.text import CONTENT, Block, Document, Role, Span
from digest.overrides.edits import Edits
from digest.overrides.point import finding_at
from digest.vocabulary.suggest import clip

#: The rule that a block cut or kept by an editor names.
RULE = "redaksi"

_MOST_LINES = 500  # among which a mistyped one is sought


@dataclass(frozen=True, slots=True)
class LineEdit:
    """`words` are kept, or cut; any white space between them counts as one space."""

    words: str
    cut: bool
    at: str


def line_edits(edits: Edits) -> dict[str, tuple[LineEdit, ...]]:
    """By article id, in the order of the files; articles without any are not there."""
    found: dict[str, tuple[LineEdit, ...]] = {}
    for override in edits.live:
        said = (
            *(LineEdit(words, False, override.where(words)) for words in override.keep),
            *(LineEdit(words, True, override.where(words)) for words in override.cut),
        )
        if said:
            found[override.article] = (*found.get(override.article, ()), *said)
    return found


def relay(document: Document, edits: Iterable[LineEdit]) -> tuple[Document, tuple[Finding, ...]]:
    """The document with those lines in their new role: still tiled, and read again from here on.

    A finding for each line that does not stand where it should: kept among the noise, cut in the text.
    """
    found = []
    for edit in edits:
        blocks = tuple(part for block in document.blocks for part in _parted(document.text, block, edit))
        if blocks == document.blocks:
            where = "the article's text" if edit.cut else "what was cut as noise"
            near = _nearest(document, edit)
            hint = f'; did you mean "{clip(near, 100)}"?' if near else ""
            what = f'"{clip(edit.words)}" does not stand in {where} of {document.id}{hint}'
            found.append(finding_at("no-such-line", edit.at, what))
        document = replace(document, blocks=blocks)
    return document, tuple(found)


def _nearest(document: Document, edit: LineEdit) -> str:
    """The line, of those it could be, that is most like the words."""
    blocks = (block.span for block in document.blocks if (block.role in CONTENT) is edit.cut)
    lines = (line.strip() for span in blocks for line in document.text[span.start : span.end].splitlines())
    near = get_close_matches(edit.words, [line for line in lines if line][:_MOST_LINES], 1, 0.75)
    return near[0] if near else ""


def _parted(text: str, block: Block, edit: LineEdit) -> list[Block]:
    """The block, in up to three parts where the words stand in it and have the other role."""
    if (block.role in CONTENT) is not edit.cut:
        return [block]
    pattern = re.compile(r"\s+".join(map(re.escape, edit.words.split())))
    match = pattern.search(text, block.span.start, block.span.end)
    if match is None:
        return [block]
    start, end = match.span()
    if not text[block.span.start : start].strip():
        start = block.span.start
    if not text[end : block.span.end].strip():
        end = block.span.end
    role = Role.FURNITURE if edit.cut else Role.PARAGRAPH
    parts = [
        Block(block.role, Span(block.span.start, start), block.rule),
        Block(role, Span(start, end), RULE),
        Block(block.role, Span(end, block.span.end), block.rule),
    ]
    return [part for part in parts if part.span.start < part.span.end]
