"""Where corrections are, and which articles they hide, join and part."""

from digest.overrides.edits import Edits, hidden, path_of, stem, stories
from digest.overrides.values import Hiding
from editors import at


def test_a_file_is_named_after_its_article() -> None:
    assert path_of("a1") == "content/overrides/a1.yml"
    assert stem(path_of("a1")) == "a1"


def test_what_is_hidden_in_force_or_not() -> None:
    edits = at("content/overrides/b.yml", "because: x\nhide: true")
    assert hidden(Edits(edits.overrides, hiding=(Hiding("x", ("a", "c")),))) == ("a", "b", "c")


def test_a_pair_is_in_order_and_there_once() -> None:
    text = "- {article: b, because: x, same_story: [a]}\n- {article: a, because: x, same_story: [b]}"
    assert stories(at("content/overrides/m.yml", text)) == ((("a", "b"),), ())
