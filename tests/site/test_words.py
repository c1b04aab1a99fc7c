"""No word that a reader reads stands in Python: Python has keys, the catalogues have what they say."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

import newsroom
from digest.vocabulary.catalogue import Catalogue, catalogue

SITE = newsroom.ROOT / "src" / "digest" / "site"
CATALOGUE = newsroom.ROOT / "src" / "digest" / "vocabulary" / "catalogue.py"
LOCALE = newsroom.ROOT / "templates" / "locale"

#: A literal with a capital or a blank between letters may be a reader's word; so may one that a message says.
WORDY = re.compile(r"[A-Z].*[a-z]|[a-z].*[A-Z]|[a-z] +[a-z]")

#: What is said to machines, to editors and to those who take the data, by file: it only shrinks.
NOT_FOR_READERS: Mapping[str, frozenset[str]] = {
    "article/changes.py": frozenset({"None"}),
    "article/citation.py": frozenset({"BibTeX"}),
    "article/fix.py": frozenset({"GitHub", "GitLab", "Codeberg"}),
    "article/report.py": frozenset(
        {"{repository}/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}"}
    ),
}

#: English for publishers, editors and machines from end to end: what an edition changed, the data's own description,
#: addresses that are taken or gone, the index of the search, schema.org.
ENGLISH = (
    "data/columns.py",
    "data/difference.py",
    "data/package.py",
    "data/schema.py",
    "moves.py",
    "pages/table.py",
    "search/bundle.py",
    "urls.py",
    "wayfinding.py",
)

#: Indonesian words of addresses and of the names of feeds, which stay whatever the language.
OF_ADDRESSES = {"kesepakatan", "koreksi", "mitra", "tokoh", "topik"}


@cache
def language(name: str) -> Catalogue:
    return catalogue(name, (LOCALE / f"{name}.po").read_text("utf-8"))


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SITE.rglob("*.py")):
        yield path.relative_to(SITE).as_posix(), ast.parse(path.read_text("utf-8"))


def literals(tree: ast.Module) -> Iterator[str]:
    """All but docstrings, types and patterns."""
    passed = {
        id(part)
        for node in ast.walk(tree)
        for part in ast.walk(node)
        if (isinstance(node, ast.Expr) and part is node.value)
        or (isinstance(node, ast.arg) and node.annotation is not None)
        or (isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("re.", "finding")))
        or (isinstance(node, ast.FormattedValue) and part is not node.value)
    }
    returned = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.returns
        for part in ast.walk(node.returns)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in passed | returned
        ):
            yield node.value


def said() -> Iterator[tuple[str, ast.Call]]:
    """Each key that is asked for by name, and the call that does."""
    for name, tree in modules():
        for node in ast.walk(tree) if name != "labels.py" else ():  # there two are taken unfilled
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in {"say", "_say"}:
                first = node.args[0]
                for part in ast.walk(first):
                    if isinstance(part, ast.Constant) and "." in str(part.value) and first is part:
                        yield str(part.value), node


def tables_of(tree: ast.Module) -> Iterator[str]:
    """What keys begin with that are put together: `word("stage", ...)`, `say(f"shelf.{...}")`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            first = node.args[0].values[0] if isinstance(node.args[0], ast.JoinedStr) else node.args[0]
            if ast.unparse(node.func).rpartition(".")[2] in {"word", "say"} and isinstance(
                first, ast.Constant
            ):
                yield str(first.value).removesuffix(".")


def holes(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_no_reader_s_word_stands_in_python() -> None:
    messages = {form for forms in language("id").messages.values() for form in forms} - OF_ADDRESSES
    found = {
        (name, text)
        for name, tree in modules()
        if name not in ENGLISH
        for text in literals(tree)
        if text not in NOT_FOR_READERS.get(name, ())
        if WORDY.search(text) or (len(text) > 2 and text in messages)
    }
    assert not found


def test_every_word_for_others_is_still_there() -> None:
    known = {name: set(literals(tree)) for name, tree in modules()}
    assert all(words <= known[name] for name, words in NOT_FOR_READERS.items())
    assert all(any(WORDY.search(text) for text in known[name]) for name in ENGLISH)


def test_every_key_is_a_message_and_is_filled_in_whole() -> None:
    messages = language("id").messages
    for key, call in said():
        assert key in messages
        given = {word.arg for word in call.keywords}
        if None not in given:
            assert holes(messages[key][0]) == given | ({"n"} if len(call.args) > 1 else set()), key


def test_no_message_is_left_over() -> None:
    """Each stands in Python as a key, or is one of a table."""
    trees = [*(tree for _, tree in modules()), ast.parse(CATALOGUE.read_text("utf-8"))]
    known = {text for tree in trees for text in literals(tree)}
    tables = {table for tree in trees for table in tables_of(tree)}
    assert not {
        key for key in language("id").messages if key not in known and key.partition(".")[0] not in tables
    }


@pytest.mark.parametrize("key", sorted(language("id").messages))
def test_both_languages_say_the_same(key: str) -> None:
    forms = language("en").messages[key]
    assert all(holes(form) | {"n"} == holes(language("id").messages[key][0]) | {"n"} for form in forms)
    assert holes(forms[-1]) == holes(language("id").messages[key][0])
