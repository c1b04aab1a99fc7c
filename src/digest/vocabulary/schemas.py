"""JSON Schemas of the files of `content/`, for completion in an editor."""


def schema_line(path: str) -> str:
    """The first line of a content file: where its schema lies, as a relative path."""
    name = path.removeprefix("content/").removesuffix(".yml")
    folder, _, _ = name.rpartition("/")
    kind = {"topics": "topic", "overrides": "override"}.get(folder, name)
    up = "../" if folder else ""
    return f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json"
