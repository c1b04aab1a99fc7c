"""The site while one works on it: served to this machine, built again at each change, errors on the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

from desk import Desk
from digest.press.preview import HOST, SCRIPT, VERSION, Preview, shown
from digest.press.site import Project


@contextmanager
def served(preview: Preview) -> Iterator[str]:
    server = preview.server(0)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        assert server.server_address[0] == HOST
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def get(url: str) -> str:
    with urlopen(url) as answer:
        return str(answer.read().decode())


def test_a_change_is_built_and_an_error_stands_on_the_page(desk: Desk) -> None:
    preview = Preview(Project(desk.root, desk.root / "seeds", jobs=1), desk.out)
    with served(preview) as site:
        assert preview.refresh() is not None
        assert preview.refresh() is None  # nothing changed
        first = get(f"{site}/index.html")
        assert f'<script src="{SCRIPT}">' in first
        assert get(site + VERSION) == "1"
        assert "location.reload()" in get(site + SCRIPT)
        assert get(f"{site}/static/site.css") == desk.read("public/static/site.css")

        desk.write("content/ranks.yml", "x: [<b>")
        refused = preview.refresh()
        assert refused is not None and refused.refused
        assert get(site + VERSION) == "2"
        wrong = get(f"{site}/")
        assert "content/ranks.yml:1:4: error: yaml-syntax" in wrong
        assert "x: [&lt;b&gt;" in wrong
        assert first.partition("<script")[2] in wrong  # below it the site as it was

        try:
            get(f"{site}/nirgends.html")
        except HTTPError as error:
            assert error.code == 404
            assert "Alamat ini tidak ada" in error.read().decode()
        else:
            raise AssertionError("there is no such page")


def test_only_what_is_sent_allows_a_script(desk: Desk) -> None:
    page = desk.read("public/index.html").encode()
    sent = shown(page, "")
    assert b"script-src 'self'; connect-src 'self'" in sent
    assert b"<pre" not in sent
    assert desk.read("public/index.html").encode() == page
