"""The first line of each file of `content/`: where its JSON Schema lies, so that editors can complete."""

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.vocabulary.reader import Sheet

_START = "# yaml-language-server: $schema="


def schema_line(path: str) -> str:
    """The line for the file at that path, its schema as a relative path."""
    folder, _, name = path.removeprefix("content/").removesuffix(".yml").rpartition("/")
    kind = {"topics": "topic", "overrides": "override", "weights": "weights"}.get(folder, name)
    up = "../" if folder else ""
    return f"{_START}{up}schemas/{kind}.schema.json"


def missing_schema_line(sheet: Sheet) -> tuple[Finding, ...]:
    """A note where the file does not begin with that line."""
    wanted = schema_line(sheet.path)
    if sheet.lines and sheet.lines[0].rstrip() == wanted:
        return ()
    return (finding("schema-line", sheet.path, f"for completion in the editor, begin with: {wanted}", 1, 1),)
