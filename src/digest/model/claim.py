"""What somebody says of an article, machine or editor, in one shape."""

from enum import IntEnum
from typing import Any

from msgspec import Struct, structs

from digest.model.text import Evidence

#: Below this certainty a claim is shown as "perlu diperiksa".
DOUBTFUL = 0.5


class Layer(IntEnum):
    """Who speaks, in rising rank: the strongest layer decides, the others stay visible."""

    DERIVED = 0  # made of other claims (a title made of the text's words)
    EXTRACTED = 1  # found in the text, always with evidence
    LOOKED_UP = 2  # `content/lookups.yml`
    EDITED = 3  # `content/overrides/`


class Claim(Struct, frozen=True, gc=False):
    """One statement about one field of an article.

    A scalar has neither item nor attribute. A list has an item (an ISO code, a topic's id, a person's name)
    and the claim with an empty attribute says that the item belongs there; further claims give its
    attributes (`prominence`, `role`, `rank`, `status` ...). Every value is text: `true`/`false` for scope,
    EDTF for dates. `None` says "unknown". `denies` says that the item, or this value, is not so.
    """

    field: str
    value: str | None
    layer: Layer = Layer.EXTRACTED
    item: str = ""
    attribute: str = ""
    certainty: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    denies: bool = False
    note: str = ""  # the machine's why, or the editor's because
    by: str = ""
    on: str = ""  # ISO date an editor wrote it
    at: str = ""  # path:line:col of an edit

    def replace(self, **changes: Any) -> "Claim":
        """The claim with some of its fields changed."""
        return structs.replace(self, **changes)
