"""What the program brings along: the vocabulary and the templates that a project of its own lies over."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def shipped() -> Path:
    """The folder with `content/` and `templates/`: inside the installed package, or the checkout it runs from."""
    installed = _PACKAGE / "shipped"
    return installed if installed.is_dir() else _PACKAGE.parents[1]
