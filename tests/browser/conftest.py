"""The five-seed site, built and served, and a real browser to look at it.

DIGEST_SITE          a built site to look at instead
DIGEST_NODE_MODULES  the folder that holds axe-core and vnu-jar
DIGEST_CHROMIUM      the browser, where it is not on the path

What is missing skips the tests with the reason; where CI is true it fails them.
"""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

if TYPE_CHECKING:
    from desk import Desk


@dataclass(frozen=True)
class Site:
    """A built site on disk and on a host, at its root and below a path."""

    folder: Path
    host: str

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """Those that a reader comes to stay on; a list of one article leads through at once."""
        found = (p for p in self.folder.rglob("*.html") if b'http-equiv="refresh"' not in p.read_bytes())
        return tuple(sorted(p.relative_to(self.folder).as_posix() for p in found))

    @property
    def bases(self) -> tuple[str, str, str]:
        return f"{self.host}/", f"{self.host}/repo/", f"{self.folder.as_uri()}/"


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site at `/` and again at `/repo/`, and says nothing."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/repo"))

    def log_message(self, *_: object) -> None:
        pass


def missing(reason: str) -> NoReturn:
    """Without the tool there is no test; where CI is true that is a failure, not an excuse."""
    if os.environ.get("CI", "").lower() in ("1", "true"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    given = os.environ.get("DIGEST_SITE")
    folder = Path(given).resolve() if given else _built(tmp_path_factory.mktemp("browser"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(folder, f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    server.server_close()


def _built(folder: Path) -> Path:
    from desk import prepare  # noqa: PLC0415 - a given site needs no build

    desk = prepare(folder / "project")
    _edit(desk)
    outcome = desk.build()
    assert not outcome.refused, outcome.findings
    return desk.out


#: What only a site that is edited shows: corrections, withdrawn ones, figures, a queue, the way to a file.
CORRECTIONS = {
    "003": "because: Sebab itu.\nby: rina\non: 2025-01-31\nevidence: https://example.org/a\n"
    "happened: {set: 2024-11-06}\nplace: {set: null}\ntopics: {add: [korupsi]}\nreviewed: true\n",
    "002": "because: Sebab lain.\non: 2025-02-01\ncrimes: {set: [narkotika]}\n"
    "withdrawn: {on: 2025-03-01, because: Salah baca.}\n",
}


def _edit(desk: "Desk") -> None:
    for ident in desk.seed_ids():
        if text := CORRECTIONS.get(ident[:3]):
            desk.write(f"content/overrides/{ident}.yml", text)
    settings = desk.read("content/site.yml").replace("review_page: false", "review_page: true")
    settings = settings.replace("languages: [id]", "languages: [id, en]")
    desk.write("content/site.yml", settings.replace('repository: ""', "repository: https://github.com/a/b"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    command = os.environ.get("DIGEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not command:
        missing("no Chromium: apt-get install chromium, or name one in DIGEST_CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=command, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def axe() -> Path:
    return _node_module("axe-core/axe.min.js")


@pytest.fixture(scope="session")
def vnu() -> Path:
    return _node_module("vnu-jar/build/dist/vnu.jar")


@pytest.fixture(scope="session")
def java() -> str:
    return shutil.which("java") or missing("no java, which the Nu HTML checker needs")


def _node_module(path: str) -> Path:
    found = Path(os.environ.get("DIGEST_NODE_MODULES", "node_modules"), path)
    if not found.is_file():
        missing(f"no {found}: npm install axe-core vnu-jar, and name their folder in DIGEST_NODE_MODULES")
    return found.resolve()
