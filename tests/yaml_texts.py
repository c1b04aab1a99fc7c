"""Override files as Hypothesis writes them: right, wrong, and no YAML at all."""

from hypothesis import strategies as st

from digest.model.fields import FIELD
from digest.overrides.desk.emit import written
from digest.overrides.reading.entry import OTHER_KEYS

RIGHT_WORDS = "MY|CN|NO|tppo|siber|korupsi|mou|primary|2024-11-05|Siti Aminah|asean|bnpt|loi-1|https://a.id/"
ODD_WORDS = "Cina|6/12/2024|null|true|yes|0204|12:30|a: b|x #y|'|\""
WORDS = st.sampled_from([*RIGHT_WORDS.split("|"), *ODD_WORDS.split("|")])
KEYS = st.sampled_from(
    [*FIELD, *OTHER_KEYS, "add", "remove", "set", "topik", "name", "role", "keep", "body", "on"]
)

NODES = st.recursive(
    WORDS.map(written) | WORDS | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: "[" + ", ".join(parts) + "]")
        | st.dictionaries(KEYS | WORDS, inner, max_size=3).map(
            lambda parts: "{" + ", ".join(f"{key}: {value}" for key, value in parts.items()) + "}"
        )
    ),
    max_leaves=6,
)

COMMENTS = st.sampled_from(["", "", "", "# catatan\n", "\n", "# satu\n# dua\n", "#\n\n"])

RIGHT = st.sampled_from(
    [
        "happened: {set: 2024-11-05}",
        "stated: {set: null}",
        "title: {set: 'Polri: \"ya\"'}",
        "in_scope: {set: false}",
        'partners: {add: ["NO", MY], remove: [TH]}',
        "partners:\n  add:\n    - MY # jiran\n",
        "mentioned: {set: []}",
        "topics:\n  add: [korupsi]\n  set:\n    tppo: primary\n",
        "persons:\n  add:\n  - name: B\n    role: >-\n      Menteri\n      Luar\n  set: {A: {aliases: [B]}}",
        "instruments: {add: [{type: mou, status: planned}]}",
        "place: {set: {country: TH}}",
        "summary: {set: ['Satu.', Dua]}",
        "lines: {keep: [a b], cut: ['Baca juga: c']}",
        "reviewed: true",
        "initials: [Siti]",
        "withdrawn: {on: 2025-01-31, because: keliru}",
        "evidence: https://a.id/b",
        "by: Rina",
    ]
)


@st.composite
def override_texts(draw: st.DrawFn) -> str:
    """A mapping in block form, of right and wrong keys and values, with comments between them."""
    parts = draw(st.lists(RIGHT, max_size=5, unique_by=lambda line: line.partition(":")[0]))
    if draw(st.booleans()):
        parts.append(f"{draw(KEYS)}: {draw(NODES)}")
    if draw(st.integers(0, 4)):
        parts.append(draw(st.sampled_from(["because: x", "because: |\n  satu\n  dua", "because: 'a # b'"])))
    parts = draw(st.permutations(parts))
    return "".join(draw(COMMENTS) + part.rstrip("\n") + "\n" for part in parts) + draw(COMMENTS)


def any_texts() -> st.SearchStrategy[str]:
    """Anything at all, mostly near to YAML."""
    return override_texts() | NODES | st.text(max_size=60) | st.lists(NODES, max_size=4).map("\n".join)
