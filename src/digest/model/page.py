"""A page by value: everything it shows, and nothing it does not."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """`url` is the file's path under the site's root. `view`, a frozen dataclass, is all the template gets.

    `of` is what the page shows, by value, or, with `make`, what its view is put together of: where that is as it was,
    the page is too, and its view is not even made.
    """

    url: str
    template: str
    of: object
    make: Callable[[], object] | None = field(default=None, compare=False)

    @property
    def view(self) -> object:
        return self.make() if self.make else self.of


class RenderError(Exception):
    """A template cannot be used: its name, what is wrong, and the line where that is known."""

    def __init__(self, name: str, message: str, line: int = 0) -> None:
        super().__init__(name, message, line)
        self.name, self.message, self.line = name, message, line
