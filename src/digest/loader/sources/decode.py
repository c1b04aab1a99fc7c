"""Bytes to text: one encoding, `\\n` newlines, NFC, nothing in it that breaks a page. Repairs are reported.

What is repaired keeps its place, one character for one, so that positions are those of the file as decoded;
only doubly encoded letters (mojibake) and composed accents make the text shorter, and they are mended before
anything points into it.
"""

import codecs
import re
import unicodedata
from html import unescape
from html.entities import html5

from digest.model.codes import finding
from digest.model.finding import Finding

#: Longest first: the mark of UTF-32 begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: How files that are no text begin.
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP or DOCX"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0", "old DOC"),
    (b"SQLite format 3\0", "SQLite"),
)

#: A text has hardly any control characters; with one in this many, it is none.
_CONTROLS_OF_TEXT = 20

#: A surrogate written as UTF-8, which UTF-8 forbids.
_LONE_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")

#: A letter as HTML writes it: &ldquo; &#8220; &#x201c;
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")

_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SURROGATES = re.compile("[\ud800-\udfff]")

#: All that may need mending, and the letters that mojibake begins with: most texts have none of them.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfffÂÃâð]")

#: UTF-8 read as Windows-1252: the lead byte's letter, then the letters of one to three further bytes.
_MOJIBAKE = re.compile(
    "(?:[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ]"
    "|[âð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ]{2,3})+"
)


def decode(data: bytes, path: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The text of a file, fit to print, or None where it has none, and what was odd about it."""
    text, odd = decoded(data, path)
    if text is None:
        return None, odd
    text, repairs = clean(text)
    found = (*odd, *(finding("seed-repaired", path, repair) for repair in repairs))
    if not text.strip():
        return None, (finding("seed-empty", path, "no text in it"), *found)
    return text, found


def decoded(data: bytes, path: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The letters of a file as they are, for readers of what is no plain text: an odd line end inside a string of
    JSON ends no line."""
    if not data.strip(b" \t\r\n\0"):
        return None, (finding("seed-empty", path, "empty file: fill or remove it"),)
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return None, (_not_text(path, f"this is a {kind} file"),)
    text, encoding = _read(data)
    if _ODD.search(text) and len(_CONTROLS.findall(text)) * _CONTROLS_OF_TEXT > len(text):
        return None, (_not_text(path, "it is full of control characters"),)
    if not text.strip().strip("\ufeff"):
        return None, (finding("seed-empty", path, "no text in it"),)
    if encoding == "utf-8":
        return text, ()
    return text, (finding("seed-repaired", path, f"read as {encoding}: save it as UTF-8"),)


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """A decoded text made fit to print, and what was done to it."""
    if not _ODD.search(text):
        return unicodedata.normalize("NFC", text), ()
    repairs = []
    text, count = _MOJIBAKE.subn(_mended, text)
    if count:
        repairs.append(f"{count} damaged letters (UTF-8 once read as Windows-1252) mended")
    text = _NEWLINES.sub("\n", text)
    for pattern, stand_in, what in (
        (_SURROGATES, "\ufffd", "lone surrogates"),
        (_CONTROLS, " ", "control characters"),
        (_BIDI, "\u200b", "bidi controls"),
    ):
        text, count = pattern.subn(stand_in, text)
        if count:
            repairs.append(f"{count} {what} replaced")
    return unicodedata.normalize("NFC", text), tuple(repairs)


def lettered(text: str, start: int) -> tuple[str, tuple[str, ...]]:
    """A plain text with letters for what HTML writes in their stead behind `start`, and what was done.

    `&ldquo;Ya&rdquo;` is “Ya”; what HTML does not know, or has no semicolon, as in an address, stays.
    """
    body, count = _REFERENCE.subn(_meant, text[start:])
    if not count or body == text[start:]:
        return text, ()
    body, more = clean(body)
    return text[:start] + body, ("letters written as in HTML (&ldquo;) mended", *more)


def _meant(match: re.Match[str]) -> str:
    return unescape(match[0]) if match[0].startswith("&#") or match[0][1:] in html5 else match[0]


def _read(data: bytes) -> tuple[str, str]:
    """Text and the name of its encoding, tried from the surest to the most forgiving."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace"), encoding
    data = _LONE_SURROGATE.sub("\ufffd".encode(), data)
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    mostly_utf8 = any(len(run) > 1 for run in re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", data))
    encoding = "UTF-8 mixed with Windows-1252" if mostly_utf8 else "Windows-1252"
    return data.decode("utf-8", "as-cp1252"), encoding


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: text in Latin letters has a NUL in every other byte, always on the same side."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample) or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _as_cp1252(error: UnicodeError) -> tuple[str | bytes, int]:
    """Error handler: bytes that are no UTF-8 are Windows-1252; its five unused bytes stand for themselves."""
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start : error.end].decode("cp1252", "replace"), error.end
    if isinstance(error, UnicodeEncodeError) and ord(error.object[error.start]) < 256:
        return bytes([ord(error.object[error.start])]), error.start + 1
    raise error


codecs.register_error("as-cp1252", _as_cp1252)


def _mended(match: re.Match[str]) -> str:
    """The letters meant, or the same again where they are no UTF-8 after all."""
    damaged = match.group()
    try:
        return damaged.encode("cp1252", "as-cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return damaged


def _not_text(path: str, why: str) -> Finding:
    return finding("seed-not-text", path, f"not text: {why}; save the article as UTF-8 .txt")
