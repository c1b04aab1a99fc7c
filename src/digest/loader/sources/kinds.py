"""Files by their names: what is read as articles, and what lies about and is none."""

import re
from collections.abc import Collection

#: Endings of what is read; `files.KINDS` says by whom.
ENDINGS = frozenset(
    (
        *(".txt", ".md", ".html", ".htm", ".xml", ".rss", ".atom"),
        *(".csv", ".tsv", ".json", ".jsonl", ".ndjson"),
    )
)

#: What systems, editors and office programs leave in a folder, and what tells people about it. Never the copy of a
#: YAML file: it may be a correction that hides something.
_LITTER = re.compile(
    r"(?!.*\.ya?ml)(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|~\$.*|.*~|.*\.sw[op]|#.*#|__macosx|@eadir|\$recycle\.bin"
    r"|system volume information|readme(?:\.[a-z]+)?)",
    re.IGNORECASE | re.DOTALL,
)

#: What a browser calls the folder of a page that it saves as `X.html`.
_COMPANION = re.compile(r"(.+)(?:_files|\.files|_berkas)", re.IGNORECASE | re.DOTALL)


def is_litter(name: str) -> bool:
    """Whether a file or folder of that name is passed over without a word."""
    return _LITTER.fullmatch(name) is not None


def is_companion(folder: str, beside: Collection[str]) -> bool:
    """Whether a folder holds the pictures and advertisements of a saved page that lies beside it."""
    match = _COMPANION.fullmatch(folder)
    return match is not None and any(f"{match[1]}{ending}" in beside for ending in (".html", ".htm"))
