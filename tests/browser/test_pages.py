"""Every page in a real browser: it opens, it fits, it says nothing on the console, it needs no script."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect

pytestmark = pytest.mark.browser

#: The smallest phone that WCAG 1.4.10 asks for, a common one, and a desk.
WIDTHS = (320, 360, 1280)

#: Rules of axe that depend on the colours.
COLOURS = ("color-contrast", "link-in-text-block")


def look(browser: Browser, base: str, url: str, **context: Any) -> tuple[Page, list[str]]:
    """A page just opened, and all that went wrong on the way."""
    opened = browser.new_context(**context)
    page, wrong = opened.new_page(), []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: None if left(request) else wrong.append(request.url))
    page.on("response", lambda answer: wrong.append(answer.url) if answer.status >= 400 else None)
    page.goto(base + url)
    return page, wrong


def left(request: Request) -> bool:
    """The reader was gone before the answer came."""
    return request.failure == "net::ERR_ABORTED"


def test_every_page_opens_below_a_path_and_from_a_disk_and_is_quiet(site, browser: Browser) -> None:
    for base in site.bases[1:]:
        page, wrong = look(browser, base, "index.html")
        for url in site.pages:
            if url == "404.html":  # begins at the root of a host
                continue
            page.goto(base + url)
            assert not wrong, (base, url, wrong)
            assert page.title(), url
            assert page.evaluate("document.styleSheets.length") == 1, (base, url)
            assert page.locator("h1").count() == 1, url
        page.context.close()


def test_at_every_width_nothing_is_wider_than_the_window_and_dates_stay_whole(site, browser: Browser) -> None:
    """A date stays on one line as long as it fits."""
    too_wide, broken = [], []
    page = browser.new_page()
    for url in site.pages:
        page.goto(site.bases[0] + url)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if over > 0:
                too_wide.append((url, width, over))
            broken += [(url, width, *one) for one in page.evaluate(BROKEN_DATES)]
    page.close()
    assert not too_wide
    assert not broken


#: Dates of two lines that leave room beside them: what is as wide as the page may break.
BROKEN_DATES = """() => [...document.querySelectorAll('time')].filter(e => {
  const boxes = [...e.getClientRects()];
  const high = Math.max(...boxes.map(box => box.height));
  const wide = e.parentElement.closest('p, li, dd').getBoundingClientRect().width;
  return boxes.length > 1 || (high > 1.9 * parseFloat(getComputedStyle(e).lineHeight) && e.offsetWidth < 0.8 * wide);
}).map(e => [e.textContent])"""


def test_targets_are_large_enough_to_touch(site, browser: Browser) -> None:
    """24 by 24 px, WCAG 2.5.8; links within a sentence are exempt, and on the map, where the list below has each."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    small = []
    for url in site.pages:
        page.goto(site.bases[0] + url)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        small += [(url, *one) for one in page.evaluate(SMALL_TARGETS)]
    page.close()
    assert not small


#: Links and summaries that stand alone, with no text of the same line beside them, and are under 24 px.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, summary')].filter(e => {
  if (!e.getClientRects().length) return false;
  if (e.closest('.atlas, p:not(.kicker, .name), .prose, .pin, .cites, .skip, blockquote, h1')) return false;
  const box = e.getBoundingClientRect();
  return box.height < 24 || box.width < 24;
}).map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect().width, e.getBoundingClientRect().height])"""


def test_it_works_without_scripts(site, browser: Browser) -> None:
    """From the front page to an article, to why it is tagged so, to its words, to all of a fact."""
    page, wrong = look(browser, site.bases[0], "index.html", java_script_enabled=False)
    page.locator(".first h2 a").first.click()
    assert "/artikel/" in page.url
    page.locator(".facts summary").first.click()
    page.locator(".there").first.click()
    name = page.url.partition("#")[2]
    assert name and page.locator(f"#{name}").is_visible()
    light = "e => getComputedStyle(e).backgroundColor"
    assert page.locator(f"#{name}").evaluate(light) != "rgba(0, 0, 0, 0)"
    page.locator(".ways a").first.click()
    pick = page.url.partition("#")[2]
    lit = page.locator(f".body mark.{pick}")
    assert lit.count() and all(one.evaluate(light) != "rgba(0, 0, 0, 0)" for one in lit.all())
    others = page.locator(f".body mark:not(.{pick})")
    assert all(one.evaluate(light) == "rgba(0, 0, 0, 0)" for one in others.all())
    assert not wrong
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(site, browser: Browser, axe: Path, scheme: str) -> None:
    found = []
    source = axe.read_text("utf-8")
    only = {"runOnly": {"type": "rule", "values": COLOURS}} if scheme == "dark" else {}
    options = json.dumps({"resultTypes": ["violations"], **only})
    # axe is a script, and refused by our policy: that is the policy's work, and this the test's way around it
    page, _ = look(browser, site.bases[0], site.pages[0], color_scheme=scheme, bypass_csp=True)
    for url in site.pages:
        page.goto(site.bases[0] + url)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.evaluate(source)
        result = page.evaluate(f"axe.run(document, {options})")
        found += [(url, v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in result["violations"]]
    page.context.close()
    assert not found


def test_the_policy_refuses_what_an_article_might_smuggle_in(site, browser: Browser) -> None:
    """No script, no style of its own, nothing from elsewhere: even if a text got past the escaping."""
    page, wrong = look(browser, site.bases[0], "index.html")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"http://127.0.0.1:9/x.png\">')")
    page.evaluate(
        "document.body.appendChild(Object.assign(document.createElement('script'), {text: 'stolen = 1'}))"
    )
    page.wait_for_timeout(100)
    assert page.evaluate("typeof stolen") == "undefined"
    assert any("Content Security Policy" in text for text in wrong)
    page.context.close()


def test_print_leaves_the_text(site, browser: Browser) -> None:
    article = next(url for url in site.pages if url.startswith("artikel/"))
    page, _ = look(browser, site.bases[0], article)
    page.emulate_media(media="print")
    expect(page.locator(".printed")).to_have_text(re.compile(re.escape(article) + " · versi [0-9a-f]{12}$"))
    for seen in ("h1", ".glance", ".body", ".facts .tag >> nth=0", ".cite"):
        assert page.locator(seen).is_visible(), seen
    for useless in (".masthead nav", ".pin", "summary", "#perbaiki"):
        assert not page.locator(useless).locator("visible=true").count(), useless
    page.context.close()
