"""Lines kept and cut by an editor: the blocks still tile, and say who gave them their role."""

from itertools import pairwise

from digest.model.text import Block, Document, Role, Span
from digest.overrides.lines import RULE, line_edits, relay
from digest.overrides.review import body_digest
from editors import at, override

NOISE, BODY, TAIL = "Baca juga: Bali aman\n", "Polri ke Bangkok. Foto: Antara\n", "Editor: Budi"
TEXT = NOISE + BODY + TAIL


def document() -> Document:
    edges = [0, len(NOISE), len(NOISE + BODY), len(TEXT)]
    roles = [Role.FURNITURE, Role.PARAGRAPH, Role.BYLINE]
    spans = pairwise(edges)
    blocks = tuple(Block(role, Span(*span), "x") for role, span in zip(roles, spans, strict=True))
    return Document("a1", "seeds/a1.txt", "00", TEXT, blocks)


def laid(text: str) -> list[tuple[str, str, str]]:
    edits = line_edits(at("content/overrides/a1.yml", text))["a1"]
    there, findings = relay(document(), edits)
    assert not findings
    assert "".join(TEXT[b.span.start : b.span.end] for b in there.blocks) == TEXT
    return [(b.role.value, TEXT[b.span.start : b.span.end], b.rule) for b in there.blocks]


def test_a_line_is_kept() -> None:
    assert laid("because: x\nlines: {keep: ['Baca  juga: Bali aman']}")[0] == ("paragraph", NOISE, RULE)


def test_words_are_cut_out_of_a_line() -> None:
    assert laid("because: x\nlines: {cut: ['Foto: Antara']}")[1:3] == [
        ("paragraph", "Polri ke Bangkok. ", "x"),
        ("furniture", "Foto: Antara\n", RULE),
    ]


def test_a_part_of_the_noise_is_kept() -> None:
    assert laid("because: x\nlines: {keep: [Bali aman]}")[:2] == [
        ("furniture", "Baca juga: ", "x"),
        ("paragraph", "Bali aman\n", RULE),
    ]


def test_a_byline_can_be_kept() -> None:
    assert laid("because: x\nlines: {keep: ['Editor: Budi']}")[2][0] == "paragraph"


def test_what_is_not_there_is_reported() -> None:
    edits = line_edits(
        at("content/overrides/a1.yml", "because: x\nlines: {keep: [Polri], cut: [Baca juga]}")
    )["a1"]
    there, findings = relay(document(), edits)
    assert there == document()
    assert [(found.code, found.line, found.column) for found in findings] == [
        ("no-such-line", 2, 16),
        ("no-such-line", 2, 30),
    ]


def test_withdrawn_edits_do_nothing() -> None:
    text = "because: x\nlines: {keep: [Bali]}\nwithdrawn: {on: 2025-01-31, because: y}"
    assert line_edits(at("content/overrides/a1.yml", text)) == {}


def test_the_body_digest_is_the_machines() -> None:
    edits = line_edits(
        at("content/overrides/a1.yml", "because: x\nlines: {keep: [Bali aman], cut: ['Foto: Antara']}")
    )
    there, _ = relay(document(), edits["a1"])
    assert body_digest(there) == body_digest(document())
    assert override("because: x\nlines: {cut: [a]}").cut == ("a",)
