"""What an editor wants kept out of the paper, told from a file or an entry that is not in force.

A correction that cannot be read costs a correction. One that hides an article, or a name in it, costs a child its
name in the paper: so it is told from the bytes alone, and what it may speak of is left out.
"""

import re
import unicodedata

from digest.overrides.values import Hiding
from digest.vocabulary.messages import meant_key
from digest.vocabulary.reader import Listing, Node, Scalar, Table

#: Keys of an entry that keep something out of the paper.
HIDES = ("hide", "initials")

#: The first word of a line, a list's item or a mapping in braces, and what stands behind it: no comment's.
_KEY = re.compile(r"(?:^|[{,])[\W_]*?(?<!#)([^\W\d_]\w*)[\"']?(?=\s*[:：]?\s*(\S*))", re.MULTILINE)
_ARTICLE = re.compile(r"\b(?:article|artikel)[\"']?\s*[:：]\s*[\"']?([A-Za-z0-9._-]+)")
_UNHIDDEN = frozenset({"false", "tidak", "no"})


def hides(node: Node) -> bool:
    """Whether an entry that is wrong somewhere means to hide, as far as it can be told: also where the line is set in
    too far, and so stands under another key."""
    if not isinstance(node, Table):
        return False
    return any(_hides(key.text, value) or hides(value) for key, value in node.entries)


def _hides(key: str, value: Node) -> bool:
    if meant_key(key, HIDES) not in HIDES:
        return False
    return not (isinstance(value, Scalar) and value.text.casefold() in _UNHIDDEN)


def names(node: Node) -> tuple[str, ...]:
    """The id that an entry gives as its article's, rightly or not."""
    said = node.get("article") if isinstance(node, Table) else None
    return (said.text,) if isinstance(said, Scalar) else ()


def entries(root: Node) -> tuple[Node, ...]:
    """The entries of a file: one, or a list of them."""
    return root.items if isinstance(root, Listing) else (root,)


def in_bytes(path: str, data: bytes) -> tuple[Hiding, ...]:
    """What a file hides that is no YAML, or that nothing reads: told from its words."""
    lines = _lines(data)
    said = ((match[1], match[2].strip("\"',}").casefold()) for match in _KEY.finditer(lines))
    if any(value not in _UNHIDDEN and meant_key(key, HIDES) in HIDES for key, value in said):
        return (Hiding(path, tuple(dict.fromkeys((*stems(path), *_ARTICLE.findall(lines))))),)
    return ()


def corrects(data: bytes) -> bool:
    """Whether a file that nothing reads is meant to correct something: it gives a reason, or hides."""
    return any(match[1] in ("because", *HIDES) for match in _KEY.finditer(_lines(data)))


def _lines(data: bytes) -> str:
    """What is no comment, without what cannot be seen."""
    text = _decoded(data)
    if not text.isascii():  # which has nothing invisible
        text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))


def _decoded(data: bytes) -> str:
    """The text whatever its encoding: UTF-16 has a zero byte between any two letters of ours."""
    return data.replace(b"\0", b"").decode("utf-8", "replace")


def stems(path: str) -> tuple[str, ...]:
    """What a file may be named after: `a.b.yml.txt` after `a.b.yml`, `a.b` or `a`."""
    parts = path.rpartition("/")[2].split(".")
    return tuple(".".join(parts[:most]) for most in range(max(1, len(parts) - 1), 0, -1))


def unread(path: str) -> Hiding:
    """A file whose bytes nobody has: it may hide whatever it is named after."""
    return Hiding(path, stems(path))
