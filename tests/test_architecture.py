"""The walls of ARCHITECTURE.md, read from the source: who may import whom, and who may touch the world."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from radon.visitors import ComplexityVisitor, Function

from digest.press.cache.memo import STEPS

SOURCE = Path(__file__).parents[1] / "src" / "digest"
TESTS = Path(__file__).parent

#: Each layer, bottom to top, and the layers it may import.
LAYERS: dict[str, frozenset[str]] = {
    "model": frozenset(),
    "vocabulary": frozenset({"model"}),
    "weighing": frozenset({"model", "vocabulary"}),
    "loader": frozenset({"model", "vocabulary", "weighing"}),
    "tagger": frozenset({"model", "vocabulary", "weighing"}),
    "overrides": frozenset({"model", "vocabulary"}),
    "stories": frozenset({"model"}),
    "site": frozenset({"model", "vocabulary", "stories"}),
    "renderer": frozenset({"model", "vocabulary", "site"}),
}
PURE = frozenset(LAYERS)
LAYERS["press"] = PURE
LAYERS["cli"] = PURE | {"press"}

#: What only `press` and `cli` may touch.
WORLD = {
    "disk": ("fcntl", "glob", "io", "mmap", "os", "pathlib", "shutil", "sqlite3", "tempfile"),
    "clock": ("time",),
    "machine": ("ctypes", "getpass", "locale", "logging", "os", "platform", "signal", "sys"),
    "processes": ("asyncio", "concurrent", "multiprocessing", "subprocess", "threading"),
    "network": ("http", "socket", "ssl", "urllib.request"),
    "chance": ("random", "secrets", "uuid"),
}
#: Of those modules, what only handles text and bytes in memory.
HARMLESS = frozenset({"io.BytesIO", "io.StringIO", "pathlib.PurePosixPath"})
CLOCK = frozenset({"now", "today", "utcnow", "fromtimestamp"})

#: Libraries that stay in one place, whoever may reach it.
ONLY_IN = {
    "yaml": {"vocabulary"},
    "ruamel": {"overrides", "press", "cli"},
    "jinja2": {"renderer", "press"},  # press says a template's error as a finding
    "markdown": {"renderer"},
    "nh3": {"loader", "renderer"},  # what others wrote, on the way in and on the way out
    "ahocorasick_rs": {"loader", "vocabulary"},
    "msgspec": {
        "model",
        "loader",
        "tagger",
        "weighing",
        "site",
        "press",
    },  # its Struct below site
}

#: So many functions have more than ten ways through them, as radon counts: and, or and comprehensions too. Each decides
#: more than one thing. The number only goes down.
MOST_WINDING = 5
WAYS = 10


@cache
def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        if path == SOURCE / "__main__.py":  # `python -m digest`: three lines, as build.py
            continue
        parts = ("digest", *path.relative_to(SOURCE).with_suffix("").parts)
        found[".".join(parts).removesuffix(".__init__")] = path
    return found


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(modules()[name].read_text(encoding="utf-8"))


def imports(name: str) -> Iterator[tuple[str, int]]:
    """What a module imports, by dotted name, wherever in the file it stands, with its line."""
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}:{node.lineno}: relative import; say where it comes from"
            source = node.module or ""
            for alias in node.names:
                full = f"{source}.{alias.name}"
                yield (full if full in modules() or full in HARMLESS else source), node.lineno


def layer(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


def is_in(name: str, roots: Iterable[str]) -> bool:
    return any(name == root or name.startswith(f"{root}.") for root in roots)


def functions(name: str) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_every_folder_is_a_layer() -> None:
    assert {layer(name) for name in modules()} - {""} == set(LAYERS)


def test_imports_point_one_way() -> None:
    wrong = [
        f"{name}:{line} imports {target}"
        for name in modules()
        for target, line in imports(name)
        if target.startswith("digest.") and layer(target) != layer(name)
        if layer(name) and layer(target) not in LAYERS[layer(name)]
    ]
    assert not wrong


def test_nothing_is_imported_from_the_root() -> None:
    assert not [
        f"{name}:{line}" for name in modules() for target, line in imports(name) if target == "digest"
    ]


def test_no_cycles() -> None:
    arrows = {name: {target for target, _ in imports(name) if target in modules()} for name in modules()}
    try:
        tuple(TopologicalSorter(arrows).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_only_press_and_cli_touch_the_world() -> None:
    wrong = [
        f"{name}:{line} imports {target}: {kind}"
        for name in modules()
        if layer(name) in PURE
        for target, line in imports(name)
        for kind, world in WORLD.items()
        if is_in(target, world) and target not in HARMLESS
    ]
    for name in modules():
        for node in ast.walk(tree(name)) if layer(name) in PURE else ():
            match node:
                case ast.Call(func=ast.Name(id="open" | "input" | "breakpoint" | "eval" | "exec" as called)):
                    wrong.append(f"{name}:{node.lineno} calls {called}")
                case ast.Call(func=ast.Attribute(attr=called)) if called in CLOCK:
                    wrong.append(f"{name}:{node.lineno} reads the clock")
    assert not wrong


def test_only_the_command_line_prints() -> None:
    wrong = [
        f"{name}:{node.lineno}"
        for name in modules()
        if layer(name) != "cli"
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not wrong


def test_libraries_stay_where_they_belong() -> None:
    wrong = [
        f"{name}:{line} imports {target}"
        for name in modules()
        for target, line in imports(name)
        for library, places in ONLY_IN.items()
        if is_in(target, {library}) and layer(name) not in places
    ]
    assert not wrong


def test_values_are_frozen_and_slotted() -> None:
    """Below `press` a public dataclass or Struct is a value: what a step was given cannot change under it."""
    wrong = []
    for name in modules():
        for node in ast.walk(tree(name)) if layer(name) in PURE else ():
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                loose = any(_loose(mark) for mark in node.decorator_list) or _melts(node)
                wrong += [f"{name}:{node.lineno} {node.name}"] * loose
    assert not wrong


def _melts(made: ast.ClassDef) -> bool:
    """Whether this is a Struct without frozen=True."""
    is_struct = "Struct" in map(ast.unparse, made.bases)
    return is_struct and "frozen=True" not in map(ast.unparse, made.keywords)


def _loose(decorator: ast.expr) -> bool:
    """Whether this is `@dataclass` without frozen=True and slots=True."""
    match decorator:
        case ast.Name(id="dataclass"):
            return True
        case ast.Call(func=ast.Name(id="dataclass"), keywords=given):
            true = {k.arg for k in given if isinstance(k.value, ast.Constant) and k.value.value is True}
            return not {"frozen", "slots"} <= true
    return False


def test_no_state_in_modules() -> None:
    """No `global`: an answer depends on what was given. The tools of a worker process are the exception."""
    allowed = {"press"}
    wrong = [
        f"{name}:{node.lineno}"
        for name in modules()
        if layer(name) not in allowed
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Global)
    ]
    assert not wrong


def test_every_module_says_what_it_is() -> None:
    assert not [name for name in modules() if not ast.get_docstring(tree(name))]


def test_functions_decide_one_thing() -> None:
    winding = [
        f"{name}.{block.fullname}: {block.complexity}"
        for name in modules()
        for block in ComplexityVisitor.from_ast(tree(name)).blocks
        if isinstance(block, Function) and block.complexity > WAYS
    ]
    assert len(winding) <= MOST_WINDING, "\n".join(winding)


def test_every_module_with_behaviour_has_its_tests() -> None:
    """`site/topic.py` is held by `tests/site/test_topic.py`. Modules that only name values need none."""
    missing = []
    for name, path in modules().items():
        where = path.relative_to(SOURCE)
        mirror = TESTS / where.parent / f"test_{where.name}"
        if path.name != "__init__.py" and functions(name) and not mirror.exists():
            missing.append(mirror.relative_to(TESTS).as_posix())
    assert not missing


def test_a_step_names_all_the_code_it_can_run() -> None:
    """Code is part of a step's key; a layer left out would keep stale results."""
    for step, layers in STEPS.items():
        reached = {layer(t) for n in modules() if layer(n) in set(layers) - {"press"} for t, _ in imports(n)}
        assert (reached & set(LAYERS)) <= set(layers), step


def test_help_waits_for_no_library() -> None:
    """The heavy libraries are imported by those who use them, not by the command line."""
    heavy = (
        "jinja2",
        "pydantic",
        "yaml",
        "markdown",
        "ahocorasick_rs",
        "ruamel",
        "slugify",
        "concurrent.futures",
    )
    heavy += ("importlib.metadata", "digest.site.views", "digest.vocabulary.values")
    code = f"import sys, digest.cli.build; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
