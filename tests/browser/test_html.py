"""Every file of the site by the Nu HTML checker, and every link by following it."""

import json
import subprocess
import urllib.error
import urllib.request
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.browser


#: The checker fetches from this machine only if told so.
LOCAL = "nu.validator.servlet.allow-forbidden-hosts"
CHECKS = ("--also-check-css", "--also-check-svg")


def test_the_nu_checker_finds_nothing(site, vnu: Path, java: str) -> None:
    """Over HTTP: on a disk the checker takes the policy's 'self' for nothing."""
    files = (p for p in sorted(site.folder.rglob("*")) if p.suffix in (".html", ".css"))
    urls = [site.bases[0] + p.relative_to(site.folder).as_posix() for p in files]
    urls += [str(p) for p in sorted(site.folder.rglob("*.svg"))]  # over HTTP the checker takes them for HTML
    command = [java, f"-D{LOCAL}=true", "-jar", str(vnu), "--format", "json", *CHECKS, *urls]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    messages = json.loads(told)["messages"]
    assert not {(m["message"], m.get("extract", "")[:120]): m.get("url", "")[-60:] for m in messages}


class _Reader(HTMLParser):
    """The links and the anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value is not None:
                self.links.append(value)
            if name == "id" and value:
                self.anchors.append(value)


@cache
def read(page: Path) -> _Reader:
    return _Reader(page.read_text("utf-8"))


def test_no_anchor_stands_twice(site) -> None:
    for url in site.pages:
        anchors = read(site.folder / url).anchors
        assert len(anchors) == len(set(anchors)), url


@pytest.mark.parametrize("at", [0, 1], ids=["at the root", "below a path"])
def test_every_link_leads_somewhere_on_a_host(site, at: int) -> None:
    base, lost = site.bases[at], []
    for target, url in _targets(site, base):
        inside = target.startswith(base)
        status = _status(target.partition("#")[0]) if inside else 0
        if status != 200:
            lost.append((url, target, status))
    assert not lost


def test_every_link_leads_to_a_file_on_a_disk(site) -> None:
    base = site.bases[2]
    lost = [
        (url, target)
        for target, url in _targets(site, base)
        if not target.startswith(base) or not Path(unquote(urlsplit(target).path)).is_file()
    ]
    assert not lost


def test_every_fragment_is_there(site) -> None:
    base = site.bases[2]
    lost = []
    for target, url in _targets(site, base):
        place, fragment = urldefrag(target)
        if fragment and fragment not in read(Path(unquote(urlsplit(place).path))).anchors:
            lost.append((url, target))
    assert not lost


def _targets(site, base: str) -> list[tuple[str, str]]:
    """Where the pages lead within the site, and the page each comes from. The page for lost readers begins at the
    root of a host, which only the first base is."""
    found = {
        urljoin(base + url, link): url
        for url in site.pages
        if url != "404.html" or base == site.bases[0]
        for link in read(site.folder / url).links
        if not link.startswith(("http://", "https://", "mailto:"))
    }
    return sorted(found.items())


@cache
def _status(url: str) -> int:
    try:
        with urllib.request.urlopen(url) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
