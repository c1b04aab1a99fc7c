"""An article published, in any process."""

from desk import Desk
from digest.press.cache.codec import encode
from digest.press.cache.memo import Memo
from digest.press.cache.store import open_store
from digest.press.inputs import take
from digest.press.steps import worker
from digest.press.steps.publishing import render_page, renderer
from digest.press.steps.words import words
from digest.press.steps.worker import Templates


def test_a_page_is_rendered_of_what_it_shows(pristine: Desk) -> None:
    taken, memo = take(pristine.root, pristine.root / "seeds"), Memo(open_store(None))
    texts = {name: data.decode() for name, data in taken.templates.items()}
    templates = Templates(texts, {})
    known = words(memo, taken.content)
    worker.start(memo.store.value(known.all), templates, {}, ())
    assert renderer(templates, "id") is renderer(templates, "id")
    assert renderer(templates, "en") is not renderer(templates, "id")
    robots = {"sitemap": "https://example.org/sitemap.xml"}
    assert b"https://example.org/sitemap.xml" in render_page(
        ("id", "robots.txt", "pages/robots.txt", encode(robots))
    )
