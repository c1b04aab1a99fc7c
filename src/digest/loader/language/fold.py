"""A text as words are looked for in it: in small letters, with plain marks."""

#: White space, quotation marks, apostrophes and hyphens in one form each.
_PLAIN = (
    *((space, " ") for space in "\n\t\u00a0"),
    *((apostrophe, "'") for apostrophe in "’‘ʼ"),
    *((mark, '"') for mark in "“”"),
    ("\u2011", "-"),
)


def fold(text: str) -> str:
    """One character for one: spans in the folded text are spans in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    for fancy, plain in _PLAIN:
        lowered = lowered.replace(fancy, plain)
    return lowered
