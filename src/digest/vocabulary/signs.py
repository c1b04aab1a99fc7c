"""Under which name `signs.yml` or `patterns.yml` has a feature that is weighed."""

from collections.abc import Container


def sign_of(feature: str, known: Container[str]) -> str | None:
    """The feature's own name, else the longest beginning that stands for a family: `before=oleh` is `before=*`.

    With "@" behind it, the same in the opening."""
    bare = feature.removesuffix("@")
    if bare in known:
        return bare
    beginnings = (f"{bare[:end]}*" for end in range(len(bare), 0, -1))
    return next((beginning for beginning in beginnings if beginning in known), None)
