"""A project's own tables over those that are shipped: an entry of the same id replaces, a new one is added, and one
that is null takes the shipped one away."""

from collections.abc import Iterator, Mapping, Sequence

from digest.vocabulary.reader import Listing, Node, Scalar, Sheet, Table, read
from digest.vocabulary.settings import SHIPPED

TOPICS = "content/topics/"

#: One entry: the file it stands in, its key, and what it says.
Row = tuple[Sheet, Scalar, Node]


def layers_of(path: str, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """The files that make up the table at that path, the project's own last."""
    return tuple(layer for layer in (SHIPPED + path, path) if layer in files)


def topics_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """The file of each topic by its id. A project's own file that says null takes the shipped topic away."""
    found: dict[str, str] = {}
    for folder in (SHIPPED + TOPICS, TOPICS):
        for path in files:
            ident = path.removeprefix(folder).removesuffix(".yml")
            if path.startswith(folder) and path.endswith(".yml"):
                if ident in found and _says_null(path, files[path]):
                    del found[ident]
                else:
                    found[ident] = path
    return dict(sorted(found.items()))


def _says_null(path: str, data: bytes) -> bool:
    root = read(path, data).root
    return isinstance(root, Scalar) and root.is_null


def rows(sheets: Sequence[Sheet]) -> Iterator[Row]:
    """The entries of all layers, in the order in which their keys are first written."""
    found: dict[str, Row] = {}
    for sheet in sheets:
        for key, node in sheet.root.entries if isinstance(sheet.root, Table) else ():
            shipped = found.get(key.text)
            if shipped and isinstance(node, Scalar) and node.is_null:
                del found[key.text]
            else:
                found[key.text] = (sheet, key, node)
    yield from found.values()


def lists(sheets: Sequence[Sheet]) -> Iterator[Row]:
    """As `rows`, of tables that hold a list under each key: an item counts as an entry, its `name` as the id."""
    last = {key.text: node for _, key, node in rows(sheets)}
    for sheet in sheets:
        for key, node in sheet.root.entries if isinstance(sheet.root, Table) else ():
            over = last.get(key.text)
            if over is node:
                yield sheet, key, node
            elif isinstance(over, Listing) and isinstance(node, Listing):
                yield sheet, key, _without(node, {_name(item) for item in over.items})


def _without(node: Listing, names: set[str]) -> Listing:
    return Listing(tuple(item for item in node.items if _name(item) not in names), node.line, node.column)


def _name(item: Node) -> str:
    name = item.get("name") if isinstance(item, Table) else item
    return name.text if isinstance(name, Scalar) else ""
