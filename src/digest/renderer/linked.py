"""What a page says of itself for machines, as a block of data: no browser runs it."""

from markupsafe import Markup

#: What could end the block, or be taken for something else in it; JSON has another way to write each.
_ESCAPED = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def linked_data(text: str) -> Markup:
    """`text` is JSON-LD."""
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text.translate(_ESCAPED)))
