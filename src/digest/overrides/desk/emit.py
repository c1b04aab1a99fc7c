"""YAML as the tools write it: one line where it fits, quoted where some reader would misread it."""

import re

from digest.vocabulary.reader import Listing, Node, Scalar, Table

WIDTH = 100

#: Text that every YAML reader takes for this text, unquoted, in a list or mapping written on one line.
_PLAIN = re.compile(r"(?![\s\-?:.~]|.*\s$)(?!.*(: |:$| #))[^\[\]{},&*!|>'\"%@`#\x00-\x1f]+")
_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?")
_OTHERWISE = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null|~)|[-+]?[0-9][0-9_,.:eExXo+\-]*[0-9a-fA-F]*|0[xo]?[0-9a-fA-F]+|\.(inf|nan)"
)


def emit(key: str, value: Node) -> list[str]:
    """The lines of a key and its value: one where it fits, else a block."""
    name = _key(key)
    line = f"{name}: {_flow(value)}"
    if len(line) <= WIDTH or (isinstance(value, Scalar) and value.is_null):
        return [line]
    if isinstance(value, Scalar):
        return [f"{name}: >-", *_folded(value.text)]
    return [f"{name}:", *(f"  {inner}" for inner in _block(value))]


def _key(text: str) -> str:
    """`on` is a key to every reader that matters."""
    return text if text == "on" else written(text)


def _block(node: Node) -> list[str]:
    if isinstance(node, Table):
        return [line for key, value in node.entries for line in emit(key.text, value)]
    lines = []
    for item in node.items if isinstance(node, Listing) else ():
        flow = f"- {_flow(item)}"
        if len(flow) + 4 <= WIDTH:
            lines.append(flow)
        elif isinstance(item, Scalar):
            lines += ["- >-", *_folded(item.text)]
        else:
            first, *rest = _block(item)
            lines += [f"- {first}", *(f"  {line}" for line in rest)]
    return lines


def _folded(text: str) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) >= WIDTH - 6:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return [f"  {part}" for part in (*lines, line)]


def _flow(node: Node) -> str:
    if isinstance(node, Table):
        return "{" + ", ".join(f"{_key(key.text)}: {_flow(value)}" for key, value in node.entries) + "}"
    if isinstance(node, Listing):
        return "[" + ", ".join(_flow(item) for item in node.items) + "]"
    if node.is_null:
        return "null"
    if node.flag is not None:  # as it was typed: an id may be called True
        return node.text
    return written(node.text)


def written(text: str) -> str:
    """Text as YAML that every reader takes for this text; white space becomes single spaces."""
    line = " ".join(text.split())
    if _DATE.fullmatch(line) or (_PLAIN.fullmatch(line) and not _OTHERWISE.fullmatch(line)):
        return line
    if "'" not in line:
        return f"'{line}'" if '"' in line else f'"{line}"' if "\\" not in line else f"'{line}'"
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'
