"""Pages of text: their pictures go to the sink, and each of their links leads somewhere or is named."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from digest.model.codes import finding
from digest.model.finding import Finding
from digest.press.inputs import PAGES
from digest.press.steps.fault import made_of
from digest.press.steps.printing import Press
from digest.renderer.prose import Target, anchors, dropped, targets
from digest.site import urls
from digest.site.pages.prose import below_heading, is_headed, language_of, placed
from digest.vocabulary.suggest import did_you_mean


def publish(press: Press, prose: Mapping[str, str], content: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Bring the pictures that the pages show to the sink. Everything else must lie there already."""
    shown = {path: below_heading(text) for path, text in prose.items() if placed(path) in press.files}
    led = {path: made_of({path: text}, _targets, path) for path, text in shown.items()}
    for target in chain.from_iterable(led.values()):
        data = content.get(PAGES + unquote(target.written))
        if data is not None and target.url.startswith(urls.PICTURED):
            press.file(target.url, data)
    return tuple(
        chain.from_iterable(_wrong(path, prose[path], shown[path], led[path], press) for path in led)
    )


def _wrong(path: str, text: str, shown: str, led: Iterable[Target], press: Press) -> Iterator[Finding]:
    """`shown`: what of the text stands below its heading."""
    for target in led:
        yield from _broken(path, shown, target, press)
    yield from _careless(path, shown, headed=is_headed(text))


def _careless(path: str, shown: str, *, headed: bool) -> Iterator[Finding]:
    """What is left out of the page, and what it should have."""
    if not headed:
        yield finding("no-heading", path, "has no heading; begin it with a line like: # Judul", 1, 1)
    for name, line, column in dropped(shown):
        yield finding(
            "markup-dropped", path, f"<{name}> is left out: no page of text may have it", line, column
        )


def _targets(texts: Mapping[str, str]) -> tuple[Target, ...]:
    return tuple(chain.from_iterable(map(targets, texts.values())))


def _broken(path: str, text: str, target: Target, press: Press) -> Iterator[Finding]:
    address, _, fragment = target.url.partition("#")
    address = unquote(address.partition("?")[0])
    message = ""
    if address.startswith("/"):
        message = f'"{target.written}" leads out of the site; write it without the slash at its beginning'
    elif address and normpath(f"{urls.root(language_of(path))}{address}") not in press.files:
        what = "is a picture that is not there" if target.is_image else "leads to no page of this site"
        message = f'"{target.written}" {what}{did_you_mean(address, press.files)}'
    elif (
        fragment
        and address in ("", PurePosixPath(placed(path)).name)
        and unquote(fragment) not in anchors(text)
    ):
        message = f'"{target.written}" leads to no heading of this page'
    if message:
        yield finding("broken-link", path, message, target.line, target.column)
