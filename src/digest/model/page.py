"""A page by value: everything it shows, and nothing it does not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """`url` is the file's path under the site's root; `view` is a frozen dataclass, all the template gets."""

    url: str
    template: str
    view: object
