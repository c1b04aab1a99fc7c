"""What a project says of itself: `content/site.yml`, `content/expect.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

#: Before the path of a table that the program brings along ("shipped/content/ranks.yml"), over which a project's lies.
SHIPPED = "shipped/"


#: The language that the articles, and the words in templates, are in; and what else the site can be in.
HOME = "id"
OTHERS = ("en",)


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """`content/site.yml`. `url` is absolute or empty; `text`: full | excerpt; `id`: "digest.example.org,2025";
    `timezone`: a name of the IANA; `scope`: strict | balanced | open; `languages`: first that of the articles."""

    title: str = "Ringkasan Berita"
    tagline: str = ""
    tagline_en: str = ""
    languages: tuple[str, ...] = (HOME,)
    url: str = ""
    text: str = "full"
    page_size: int = 50
    latest: int = 20
    repository: str = ""
    branch: str = "main"
    report: str = ""
    review_page: bool = False
    vocabulary: str = "own"
    id: str = ""
    licence: str = ""
    publisher: str = ""
    timezone: str = "Asia/Jakarta"
    page_from: int = 2
    scope: str = "balanced"

    def spoken(self, language: str) -> "SiteSettings":
        """The site in one of its languages: one below the other, with words of its own above its pages."""
        if language == HOME:
            return self
        url = f"{self.url.rstrip('/')}/{language}/" if self.url else ""
        return replace(self, url=url, tagline=self.tagline_en)


@dataclass(frozen=True, slots=True)
class Expect:
    """The least an edition must have; shares in percent. `shrink`: the most of its articles that it may lose at once.

    Nothing is expected where nothing is said."""

    articles: int = 0
    partners: Mapping[str, int] = field(default_factory=dict)
    dated: int = 0
    shrink: int = 100
