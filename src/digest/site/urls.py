"""The only builder of URLs. A URL is the path of a file under the site's root, with forward slashes."""

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from digest.model import slug as slugged
from digest.model.codes import finding
from digest.model.finding import Finding
from digest.vocabulary.settings import HOME, OTHERS, SiteSettings

INDEX = "index.html"
ARTICLES = "artikel/"
PARTNERS = "mitra/index.html"
TOPICS = "topik/index.html"
WITHOUT_PARTNER = "tanpa-mitra.html"
WITHOUT_DATE = "tanpa-tanggal.html"
OUT_OF_SCOPE = "luar-cakupan.html"
EVERYTHING = "semua.html"
TIME = "waktu/index.html"
AGREEMENTS = "kesepakatan.html"
INDEX_AZ = "indeks.html"
ISSUES = "edisi/index.html"
GLOSSARY = "glosarium.html"
CORRECTIONS = "koreksi.html"
FEEDS = "umpan.opml"
REVIEW = "tinjau.html"
QUALITY = "mutu.html"
MISSING = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
STYLE = "static/site.css"
ICON = "static/icon.svg"
CARD = "static/card.png"
DATA = "data/articles.json"
SCHEMA = "data/articles.schema.json"
SEARCH = "cari.html"
SEARCH_SCRIPT = "static/search.js"
DATA_INDEX = "data/index.html"
DATA_PARTS = "data/articles/index.json"
DATA_PACKAGE = "data/datapackage.json"

#: Where it is written which of them were published.
LEDGER = "content/urls.lock"


def root(language: str) -> str:
    """Where the pages of a language lie; their own addresses and the links between them begin there."""
    return "" if language == HOME else f"{language}/"


def shared(url: str, language: str) -> str:
    """The way from the root of a language to what lies at that of the site."""
    return f"{'../' if root(language) else ''}{url}"


def is_home(url: str) -> bool:
    """Whether a file is of the site as it is in the language of the articles, or lies once for all."""
    return not url.startswith(tuple(map(root, OTHERS)))


def addressed(address: str, language: str, other: str) -> str:
    """The address of the site in another language. `address`: in this one, as in its settings, or nothing."""
    home = address.rstrip("/").removesuffix(f"/{language}" if root(language) else "")
    return f"{home}/{root(other)}" if address else ""


def article(name: str) -> str:
    """A pure function of the article's id: a corrected title never moves a page."""
    return f"{ARTICLES}{name}.html"


def partner(name: str) -> str:
    return f"mitra/{slug(name)}.html"


def topic(name: str) -> str:
    return f"topik/{slug(name)}.html"


def cell(partner_url: str, topic_id: str) -> str:
    """The page of one topic of the partner whose page that is."""
    return f"{partner_url.removesuffix('.html')}/{slug(topic_id)}.html"


def year(name: str) -> str:
    """`2025`: waktu/2025.html"""
    return f"waktu/{name}.html"


def month(name: str) -> str:
    """`2025-11`: waktu/2025-11.html"""
    return f"waktu/{name}.html"


def person(key: str) -> str:
    return f"orang/{key}.html"


def agency(key: str) -> str:
    return f"lembaga/{key}.html"


def issue(name: str, ending: str = "html") -> str:
    """`2025-W47`, `2025-11`: edisi/2025-W47.html"""
    return f"edisi/{name}.{ending}"


def crime(name: str) -> str:
    return f"kejahatan/{slug(name)}.html"


def place(key: str) -> str:
    return f"tempat/{key}.html"


def cell_without_partner(topic_id: str) -> str:
    """The page of one topic where no partner is named."""
    return f"tanpa-mitra/{slug(topic_id)}.html"


def prose(name: str) -> str:
    """The page made of `content/pages/<name>.md`."""
    return f"{slug(name)}.html"


def data_part(name: str) -> str:
    """Records of one month: `data/articles/2025-05.jsonl`."""
    return f"data/articles/{name}.jsonl"


def data_table(table: str, form: str) -> str:
    return f"data/tables/{table}.{form}"


def data_slice(kind: str, name: str) -> str:
    """The articles of one partner, topic or year as a table, by code, id or year: what is called anew stays there."""
    return f"data/tables/{kind}/{name}.csv"


#: Where the pictures of pages of text lie.
PICTURED = "halaman/"

#: Endings of pictures that pages of text may show. No SVG: it can hold scripts.
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")


def picture(path: str) -> str:
    """The picture `content/pages/<path>`, its name as a URL can have it."""
    folder, _, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    return PICTURED + "/".join(
        (*(slug(part) for part in folder.split("/") if part), f"{slug(stem)}.{ending.lower()}")
    )


def search_part(path: str) -> str:
    """A file of the search's index, where its script looks for it."""
    return f"pagefind/{path}"


def paged(url: str, number: int) -> str:
    """A long list's further pages: `mitra/laos.html`, `mitra/laos/halaman-2.html`."""
    return url if number == 1 else f"{url.removesuffix('.html')}/halaman-{number}.html"


def atom(url: str) -> str:
    """The feed of the page at `url`: `mitra/laos.html`, `mitra/laos.xml`."""
    return f"{url.removesuffix('.html')}.xml"


def json_feed(url: str) -> str:
    """The same feed as JSON."""
    return f"{url.removesuffix('.html')}.json"


def site_id(settings: SiteSettings) -> str:
    """What the site is called by in the names of its feeds: its `id`, which outlives every address, else the address,
    else nothing: two sites that call their feeds alike cannot be told apart in a reader."""
    host = urlsplit(settings.url)
    path = host.path.strip("/")
    derived = f"{host.hostname},2025{':' + path if path else ''}" if host.hostname else ""
    return settings.id or derived


def named_since(settings: SiteSettings) -> str:
    """The first day of the year in which the site had the name that its feeds go by (`berita.example,2025:dua`)."""
    year = site_id(settings).partition(",")[2][:4]
    return year and f"{year}-01-01"


def tag(settings: SiteSettings, name: str) -> str:
    """A name of a feed or of an entry (RFC 4151), which no other site has: `tag:digest.example.org,2025:koreksi`.
    Empty where the site has no name of its own. `name`: as URLs are written."""
    site = site_id(settings)
    return f"tag:{site}:{name}" if site else ""


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    return slugged.slug(name) or "tanpa-nama"


def absolute(root: str, url: str) -> str:
    """Where a reader finds the page, or nothing while the site has no address. `root`: as in site.yml."""
    if root and url.startswith("../"):
        return urljoin(f"{root.rstrip('/')}/", url)
    return f"{root.rstrip('/')}/{url.removesuffix(INDEX) if url == INDEX else url}" if root else ""


@lru_cache(maxsize=65536)
def relative(target: str, here: str) -> str:
    """The way from the page `here` to `target`, always naming the file, so that it also works from a disk.

    A target that is a fragment (`#x`) or outside the site (`https://...`, `mailto:...`) stays as it is. Where `here`
    is the site's path on its host (`/digest/`), as on the page for addresses that do not exist, the way is that path
    too.
    """
    if target.startswith(("#", "mailto:")) or "://" in target:
        return target
    if here.startswith("/"):
        return here + target
    away, there = here.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(away), len(there) - 1) and away[shared] == there[shared]:
        shared += 1
    return "../" * (len(away) - shared) + "/".join(there[shared:])


def collisions(claims: Iterable[tuple[str, str, str]]) -> tuple[Finding, ...]:
    """Two things that want one URL. `claims`: (url, what wants it, the file to mend).

    URLs that differ only in capitals are one: they are one file on half of the world's disks."""
    owners: dict[str, str] = {}
    found: list[Finding] = []
    for url, owner, path in claims:
        first = owners.setdefault(url.casefold(), owner)
        if first != owner:
            message = f"{owner} and {first} both want {url}; give one of them another name"
            found.append(finding("url-taken", path, message))
    return tuple(found)
