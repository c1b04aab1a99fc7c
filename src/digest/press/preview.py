"""The site as its editors see it while they work: built again at each change, shown on this machine alone."""

import os
from collections.abc import Iterator
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock

from digest.press.output import report
from digest.press.site import Outcome, Project, build_site

#: Where nobody else reaches the server.
HOST = "127.0.0.1"

#: Addresses that are the preview's own.
VERSION, SCRIPT = "/_digest/version", "/_digest/reload.js"

RELOAD = f"""\
let seen;
setInterval(async () => {{
  const now = await (await fetch("{VERSION}")).text();
  if (seen !== undefined && now !== seen) location.reload();
  seen = now;
}}, 1000);
"""

#: The pages allow no script. What is shown here allows this one, in the copy that is sent and nowhere else.
_STRICT = b"default-src 'none';"
_LOOSER = b"default-src 'none'; script-src 'self'; connect-src 'self';"


class Preview:
    """A project, its site, and what the last build said."""

    def __init__(self, project: Project, out: Path) -> None:
        self.out = out
        self.version = 0
        self.wrong = ""
        self._project = project
        self._stamps: dict[str, tuple[int, int]] | None = None
        self._lock = Lock()

    def refresh(self) -> Outcome | None:
        """Build again if an input changed since the last time; what came of it."""
        stamps = dict(self._stamped())
        if stamps == self._stamps:
            return None
        outcome = build_site(self._project, self.out)
        with self._lock:
            self._stamps = stamps
            self.wrong = report.text(outcome.findings) if outcome.refused else ""
            self.version += 1
        return outcome

    def _stamped(self) -> Iterator[tuple[str, tuple[int, int]]]:
        root = self._project.root
        for folder in (root / "content", root / "templates", self._project.seeds):
            for place, _, names in os.walk(folder):
                for name in names:
                    path = Path(place, name)
                    try:
                        found = path.stat()
                    except OSError:  # gone meanwhile
                        continue
                    yield str(path), (found.st_mtime_ns, found.st_size)

    def server(self, port: int) -> ThreadingHTTPServer:
        """Serves the output folder until it is shut down. Raises OSError where the port is taken."""
        preview = self

        class Handler(_Handler):
            def __init__(self, *given: object, **named: object) -> None:
                self.preview = preview
                super().__init__(*given, directory=str(preview.out), **named)  # type: ignore[arg-type]

        return ThreadingHTTPServer((HOST, port), Handler)


class _Handler(SimpleHTTPRequestHandler):
    preview: Preview

    def do_GET(self) -> None:
        own = {VERSION: ("text/plain", str(self.preview.version)), SCRIPT: ("text/javascript", RELOAD)}
        if self.path in own:
            kind, text = own[self.path]
            self._answer(HTTPStatus.OK, kind, text.encode())
            return
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix == ".html" or not path.is_file():
            self._page(path)
        else:
            super().do_GET()

    def _page(self, path: Path) -> None:
        found = path if path.is_file() else Path(self.directory) / "404.html"
        html = found.read_bytes() if found.is_file() else b"<!doctype html><title>digest</title><body></body>"
        status = HTTPStatus.OK if found is path else HTTPStatus.NOT_FOUND
        self._answer(status, "text/html; charset=utf-8", shown(html, self.preview.wrong))

    def _answer(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (as the library calls it)
        """Nothing: what editors look for on the screen are findings."""


def shown(html: bytes, wrong: str) -> bytes:
    """A page as the preview sends it: it looks for newer ones, and says why there is none."""
    said = f"<pre role=alert>The site is as it was before:\n\n{escape(wrong)}</pre>" if wrong else ""
    begin, body, rest = html.replace(_STRICT, _LOOSER, 1).partition(b"<body>")
    return b"".join((begin, body, said.encode(), f'<script src="{SCRIPT}"></script>'.encode(), rest))
