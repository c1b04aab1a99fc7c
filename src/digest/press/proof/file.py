"""One file of the site, proofread: where it leads within the site, and what is wrong with it."""

import csv
import io
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

import msgspec

#: A tag with its attributes. Whatever else begins like a tag is a fault.
_TAG = re.compile(r"""<([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*+)>""")
_OPENING = re.compile("<[a-zA-Z]")
_COMMENT = re.compile("<!--.*?-->", re.DOTALL)
_ATTRIBUTE = re.compile(r"""\s([a-zA-Z:_@][\w:.@-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))""")

#: Where a fragment leads. In running text it is none, but there it does no harm.
_ID = re.compile(r"""\sid=(?:"([^"]*)"|'([^']*)')""")

#: Attributes of HTML that hold an address; a browser asks for that of all of them but those of `a`.
_ADDRESSES = frozenset(
    ("href", "src", "srcset", "action", "formaction", "poster", "data", "background", "ping", "manifest")
)

_NAMES = "|".join(sorted(_ADDRESSES))
_MAY_LEAD = re.compile(rf"\s(?:{_NAMES})\s*=", re.IGNORECASE).search

#: What templates do not write: a bracket that is not one round a tag, a capital in an attribute's name. Without these,
#: and without an address in other quotes or in none, addresses are found without the tags, in half the time.
_UNUSUAL = tuple(
    re.compile(pattern).search
    for pattern in (r"""<[^<>"]*+(?:"[^<>"]*+"[^<>"]*+)*+(?!>)""", r"\s[a-z]*[A-Z][A-Za-z]*\s*=")
)
_PLAIN_ADDRESS = re.compile(rf"""\s(?:{_NAMES})\s*=\s*(?:"([^"]*)"|)""")

#: Of XML: feeds and lists of them.
_XML_ADDRESSES = frozenset(("href", "xmlUrl", "htmlUrl"))

#: Of JSON: feeds, and the descriptions of the data.
_JSON_ADDRESSES = frozenset(("url", "home_page_url", "feed_url", "next_url", "homepage"))
_JSON_FILES = frozenset(("path", "schema"))

#: JSON larger than this is data and links to nothing; it is only looked at whether it is JSON.
_LARGE = 2_000_000

_ABSOLUTE = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*:|//)")
_STYLE_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")

#: What may stand in `a href` besides addresses of the site.
_LEAVING = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Proof:
    """`links`: files of the site that it leads to, with a fragment where it names one of another file. `faults`: what
    is wrong, whatever the other files are."""

    links: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


class Way(NamedTuple):
    """An address found in a file: what it is, and whether whoever reads the file asks for it at once."""

    address: str
    asked: bool


def is_text(url: str) -> bool:
    """Whether it is a kind of file that is read; the search's index is none, and neither is a picture."""
    return PurePosixPath(url).suffix in _KINDS


def proof(url: str, data: bytes, address: str) -> Proof:
    """Of the text file `url` of a site that has this address, or none yet."""
    read = _KINDS[PurePosixPath(url).suffix]
    links: set[str] = set()
    faults: list[str] = []
    try:
        text = data.decode("utf-8")
        ids = ids_of(text) if read is _html else frozenset[str]()
        for way in read(text, url):
            if way.address[:1] == "#" and way.address[1:] in ids:  # most of them, and quickly told
                continue
            target, wrong = _follow(way, url, address)
            if wrong:
                faults.append(wrong)
            elif target.startswith(f"{url}#"):
                if target.partition("#")[2] not in ids:
                    faults.append(f"nothing in it has the id {target.partition('#')[2]!r}, to which it links")
            elif target:
                links.add(target)
    # older msgspec: its errors are no ValueError
    except (ValueError, msgspec.MsgspecError, csv.Error, expat.ExpatError, RecursionError) as error:
        faults.append(f"cannot be read as what it is: {error}")
    return Proof(tuple(sorted(links)), tuple(dict.fromkeys(faults)))


def ids_of(text: str) -> frozenset[str]:
    """What a fragment can lead to in an HTML file."""
    if " id='" in text:
        return frozenset(unescape(double or single) for double, single in _ID.findall(text))
    parts = iter(text.replace("\n", " ").split(' id="'))
    next(parts)
    return frozenset(unescape(part.partition('"')[0]) for part in parts)


def _follow(way: Way, here: str, address: str) -> tuple[str, str]:
    """The file (and fragment) of the site that an address leads to, or nothing where it leads out; and what is wrong
    with it."""
    given = unescape(way.address).strip()
    if address and f"{given}/".startswith(f"{address.rstrip('/')}/"):
        return _file(given[len(address.rstrip("/")) :].lstrip("/"), ""), ""
    if _ABSOLUTE.match(given):
        return "", _leaving(way, given)
    if given.startswith("/"):
        base = f"{urlsplit(address).path.rstrip('/')}/"
        if not given.startswith(base):
            return "", f"{given!r} leads out of the site, which lies below {base}"
        return _file(given[len(base) :], ""), ""
    target = _file(given, here)
    return (target, "") if not target.startswith("../") else ("", f"{given!r} leads out of the site")


def _leaving(way: Way, given: str) -> str:
    if not way.asked:
        return (
            ""
            if given.lower().startswith(_LEAVING)
            else f"{given[:80]!r} is no address that may be linked to"
        )
    return "" if given.lower().startswith("data:image/") else f"asks another host for {given[:80]!r}"


def _file(given: str, here: str) -> str:
    """`../a/#x` seen from `b/c.html` is `a/index.html#x`."""
    path, _, fragment = given.partition("#")
    path = unquote(path.partition("?")[0])
    target = _joined(here.rpartition("/")[0], path) if path or not here else here
    return f"{target}#{unquote(fragment)}" if fragment and not fragment.startswith(":~:") else target


@lru_cache(100_000)  # most pages of a folder lead to the same places
def _joined(folder: str, path: str) -> str:
    target = posixpath.normpath(posixpath.join(folder, path))
    if target == "." or not path or path.endswith("/"):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target


def _html(text: str, _: str) -> Iterator[Way]:
    bare = _COMMENT.sub("", text) if "<!--" in text else text
    found = list(_PLAIN_ADDRESS.finditer(bare))
    if any(one[1] is None for one in found) or any(unusual(bare) for unusual in _UNUSUAL):
        return _thoroughly(bare)
    return iter(dict.fromkeys(_plainly(found, bare)))


def _plainly(found: Iterable[re.Match[str]], text: str) -> Iterator[Way]:
    for one in found:
        tag = text.rfind("<", 0, one.start())
        if text.find(">", tag, one.start()) < 0:  # else it stands in running text
            yield Way(one[1], text[tag + 1 : tag + 3] != "a ")


def _thoroughly(bare: str) -> Iterator[Way]:
    for tag, attributes in dict.fromkeys(_tags(bare)):
        if _MAY_LEAD(attributes):
            for found in _ATTRIBUTE.finditer(attributes):
                if found[1].lower() in _ADDRESSES:
                    leads = (tag.lower(), found[1].lower()) == ("a", "href")
                    yield Way(found[2] or found[3] or found[4] or "", not leads)


def _tags(text: str) -> list[tuple[str, str]]:
    """Every tag and what stands in it."""
    tags = _TAG.findall(text)
    if len(tags) != len(_OPENING.findall(text)):
        raise ValueError("something that begins like a tag is none")
    return tags


def _xml(text: str, _: str) -> Iterator[Way]:
    ways: list[Way] = []
    said: list[str] = []

    def begin(_: str, attributes: dict[str, str]) -> None:
        said.clear()
        ways.extend(Way(value, False) for name, value in attributes.items() if name in _XML_ADDRESSES)

    def end(name: str) -> None:
        if name == "loc":
            ways.append(Way("".join(said), False))

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = said.append
    parser.Parse(text.encode(), True)
    return iter(ways)


def _json(text: str, url: str) -> Iterator[Way]:
    whole = msgspec.json.decode(text)
    return iter(()) if len(text) > _LARGE else _said(whole, url)


def _said(value: object, url: str) -> Iterator[Way]:
    """What is an address by its key; and files of the data, which are told with their length."""
    if isinstance(value, dict):
        yield from _named(value, url)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _said(one, url)


def _named(value: dict[str, object], url: str) -> Iterator[Way]:
    for key, one in value.items():
        if not isinstance(one, str):
            continue
        if key in _JSON_ADDRESSES and one.startswith("http"):
            yield Way(one, False)
        elif key in _JSON_FILES and "bytes" in value:
            yield Way(_from_root(one, url), False)


def _from_root(path: str, url: str) -> str:
    """As seen from `url`: a data package names its files from its own folder, the list of parts from the site root."""
    top = url.partition("/")[0]
    return path if not path.startswith(f"{top}/") else posixpath.relpath(path, posixpath.dirname(url))


def _lines(text: str, _: str) -> Iterator[Way]:
    for line in text.splitlines():
        msgspec.json.decode(line)
    return iter(())


def _table(text: str, _: str) -> Iterator[Way]:
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    width = len(next(rows, ()))
    if any(len(row) != width for row in rows):
        raise ValueError("a row has more or fewer cells than the first")
    return iter(())


def _css(text: str, _: str) -> Iterator[Way]:
    for found in _STYLE_URL.finditer(text):
        yield Way(found[1] or found[2], True)


def _nothing(_: str, __: str) -> Iterator[Way]:
    return iter(())


_KINDS: dict[str, Callable[[str, str], Iterator[Way]]] = {
    ".html": _html,
    ".xml": _xml,
    ".opml": _xml,
    ".svg": _xml,
    ".json": _json,
    ".jsonl": _lines,
    ".csv": _table,
    ".css": _css,
    ".js": _nothing,
    ".txt": _nothing,
    ".md": _nothing,
}
