"""A name as it stands in a URL: letters are made plain here, so that no update of a table moves a page."""

import re
import unicodedata
from hashlib import sha256

#: Latin letters that are no letter with a mark.
_LATIN = str.maketrans(
    {"æ": "ae", "ð": "d", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "ng", "œ": "oe", "ø": "o", "þ": "th"}
)


def slug(name: str) -> str:
    """`Pantai Gading` is `pantai-gading`, `Côte d’Ivoire` is `cote-d-ivoire`; empty where there is no letter or digit.

    What has letters of another script ends in a digest of the name, so that two such names stay two.
    """
    from slugify import slugify  # noqa: PLC0415 (a build with nothing to do names no page)

    bare = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN))
    lost = any(char.isalnum() and not char.isascii() for char in bare)
    plain = re.sub(r"[^\x00-\x7f]", "-", re.sub("[\u0300-\u036f]", "", bare))
    latin = slugify(plain, entities=False, decimal=False, hexadecimal=False)
    foreign = sha256(bare.encode("utf-8", "replace")).hexdigest()[:8] if lost else ""
    return "-".join(filter(None, (latin, foreign)))
