"""What a build does, and above all what it does not do: the walks of ARCHITECTURE.md."""

import json
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import corpus
import pytest

from desk import TELLING, Desk, changes, tree
from digest.press.cache.memo import Memo
from digest.press.cache.store import PATIENCE, open_store
from digest.press.inputs import take
from digest.press.seeds import Seeds
from digest.press.site import Outcome, build_edition
from digest.press.steps import pool
from digest.press.tree import Leaf

#: Steps of the one article that a small change touches, and those that are the site's own.
CHAIN = {"settle", "present", "page"}
SITE = {"laid-out", "copies", "stories", "reach", "render", "data", "search", "edition"}

OVERRIDE = """\
because: Siaran pers menyebut tanggalnya.
happened: {set: 2023-02-01}
"""
TOPIC = """\
label: Satwa
label_en: Wildlife
definition: Satwa yang dilindungi dan perdagangannya.
terms: [badak jawa]
"""
ARTICLE = """\
Indonesia dan Kamboja Bahas Penyelundupan Badak Jawa

JAKARTA - Kepala BNN Komjen Pol Adnan Baskara bertemu Kepala Kepolisian Kamboja di Jakarta, Senin (3/3/2025).

Kedua negara sepakat bekerja sama memberantas penyelundupan badak jawa dan peredaran narkotika lintas negara.
"""


def ran(outcome: Outcome, *steps: str) -> set[str]:
    return {subject for step, subject in outcome.ran if step in steps}


def steps(outcome: Outcome) -> set[str]:
    return {step for step, _ in outcome.ran}


def names(page: bytes | None, ident: str) -> bool:
    return page is not None and f"artikel/{ident}.html".encode() in page


# -- the three walks


def test_one_article_in(desk: Desk) -> None:
    """Its own steps, its page, the listings it stands on, and the pages of the articles that it lies next to."""
    before = desk.site()
    desk.write("seeds/baru.txt", ARTICLE)
    outcome = desk.build()
    after = desk.site()
    assert ran(outcome, "read") == {"seeds/baru.txt"}
    assert ran(outcome, "settle", "present") == {"baru"}
    assert steps(outcome) <= {"read"} | CHAIN | SITE
    touched = changes(before, after)
    assert {"artikel/baru.html", "index.html", "mitra/kamboja.html"} <= touched
    articles = {url for url in touched if url.startswith("artikel/")}
    beside = {url for url in articles if b'"baru.html"' in after[url]}
    assert articles == beside | {"artikel/baru.html"}, "only those that lead to it"
    assert ran(outcome, "page") == {url.removeprefix("artikel/").removesuffix(".html") for url in articles}
    assert outcome.written == len(touched & after.keys()) + len(TELLING), (
        "what of the index went is not written"
    )


def test_one_override_edited(desk: Desk) -> None:
    """`settle`, card, view, the pages that show it; nothing is read again."""
    ident = "000003-rusia"
    desk.write(f"content/overrides/{ident}.yml", OVERRIDE)
    desk.build()
    before = desk.site()
    desk.write(f"content/overrides/{ident}.yml", OVERRIDE.replace("2023-02-01", "2023-02-02"))
    outcome = desk.build()
    after = desk.site()
    assert steps(outcome) <= {"edits"} | CHAIN | SITE
    assert ran(outcome, *CHAIN) == {ident}
    touched = changes(before, after)
    assert f"artikel/{ident}.html" in touched
    shows = {
        url
        for url in before.keys() | after.keys()
        if names(before.get(url), ident) or names(after.get(url), ident)
    }
    pages = {url for url in touched if url.endswith(".html")}
    assert pages <= shows | {f"artikel/{ident}.html", "data/index.html"}, "that one tells the data's version"


def test_a_comment_in_an_override_stops_there(desk: Desk) -> None:
    ident = "000003-rusia"
    desk.write(f"content/overrides/{ident}.yml", OVERRIDE)
    desk.build()
    before = desk.site()
    desk.write(f"content/overrides/{ident}.yml", OVERRIDE + "# catatan redaksi\n")
    outcome = desk.build()
    assert steps(outcome) <= {"edits", "edition"}
    assert desk.site() == before


def test_one_new_topic(desk: Desk) -> None:
    """Only articles in which its words stand are read again. No code."""
    desk.write("seeds/baru.txt", ARTICLE)
    desk.build()
    before = desk.site()
    desk.write("content/topics/satwa.yml", TOPIC)
    outcome = desk.build()
    after = desk.site()
    assert ran(outcome, "vocabulary") == {"content"}
    assert ran(outcome, "read") == {"seeds/baru.txt"}
    assert ran(outcome, *CHAIN) == {"baru"}
    touched = changes(before, after)
    assert {"topik/satwa.html", "topik/index.html", "artikel/baru.html"} <= touched
    assert [url for url in touched if url.startswith("artikel/")] == ["artikel/baru.html"]
    assert b"Satwa" in after["artikel/baru.html"]


# -- nothing more than that


def test_a_second_build_writes_nothing(desk: Desk) -> None:
    stamps = {path: path.stat().st_mtime_ns for path in (desk.out, *desk.out.rglob("*"))}
    outcome = desk.build()
    assert outcome.written == 0
    assert outcome.ran == ()
    assert {path: path.stat().st_mtime_ns for path in (desk.out, *desk.out.rglob("*"))} == stamps


def test_builds_with_nothing_to_do_forget_nothing(desk: Desk) -> None:
    """What they did not ask for is still what the site is made of."""
    for _ in range(PATIENCE + 1):
        desk.build()
    desk.write("templates/pages/404.html", desk.read("templates/pages/404.html") + "<!-- -->")
    assert steps(desk.build()) <= {"reach", "render", "edition"}


def test_a_comment_in_the_vocabulary_changes_nothing(desk: Desk) -> None:
    desk.write("content/crimes.yml", desk.read("content/crimes.yml") + "\n# sebuah catatan\n")
    before = desk.site()
    outcome = desk.build()
    assert not ran(outcome, "read", *CHAIN, "render")
    assert not changes(before, desk.site())


def test_renaming_a_topic_reads_nothing_again(desk: Desk) -> None:
    path = "content/topics/tppo.yml"
    desk.write(path, re.sub(r"(?m)^label: .*$", "label: Perdagangan manusia", desk.read(path)))
    outcome = desk.build()
    assert not ran(outcome, "read", "settle")
    assert b"Perdagangan manusia" in desk.site()["topik/tppo.html"]


def test_a_template_renders_only_what_reaches_it(desk: Desk) -> None:
    path = "templates/pages/404.html"
    desk.write(path, desk.read(path).replace("</h1>", " (404)</h1>"))
    before = desk.site()
    outcome = desk.build()
    assert steps(outcome) <= {"reach", "render", "edition"}
    assert changes(before, desk.site()) == {"404.html"}


def test_a_deleted_site_is_written_again_without_reading(desk: Desk) -> None:
    before = desk.site()
    for path in sorted(desk.out.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    outcome = desk.build()
    assert desk.site() == before
    assert not ran(outcome, "read", "settle", "present")


# -- warm equals cold


def add_article(desk: Desk) -> None:
    desk.write("seeds/baru.txt", ARTICLE)


def change_article(desk: Desk) -> None:
    path = "seeds/000003-rusia.txt"
    desk.write(path, desk.read(path).replace("Rusia", "Kamboja"))


def remove_article(desk: Desk) -> None:
    desk.delete("seeds/000002-singapura.txt")


def add_override(desk: Desk) -> None:
    desk.write(
        "content/overrides/000003-rusia.yml", OVERRIDE + "partners: {add: [MY]}\ntopics: {add: [korupsi]}\n"
    )


def add_many_corrections(desk: Desk) -> None:
    """One of each kind that touches more than one article's fields."""
    one, other = "000004-filipina", "000001-fiji"
    line = desk.read(f"seeds/{one}.txt").splitlines()[-1]
    person = "Laras Lesmana"
    desk.write(
        f"content/overrides/{one}.yml",
        f"because: x\nlines: {{cut: [{json.dumps(line)}]}}\nsame_story: [{other}]\n",
    )
    desk.write("content/overrides/banyak.yml", f"- {{article: {other}, because: x, reviewed: true}}\n")
    desk.write("content/overrides/000005-amerika-serikat.yml", "because: Diminta keluarga.\nhide: true\n")
    desk.write("content/overrides/000000-korea-selatan.yml", f"because: x\ninitials: [{person}]\n")
    desk.write("content/lookups.yml", "- {field: organizations, value: bnpt, means: null, because: x}\n")


def withdraw(desk: Desk) -> None:
    path = "content/overrides/000004-filipina.yml"
    desk.write(path, desk.read(path) + "withdrawn: {on: 2025-01-02, because: Keliru.}\n")


def add_topic(desk: Desk) -> None:
    desk.write("content/topics/satwa.yml", TOPIC.replace("badak jawa", "perbatasan"))


def remove_topic(desk: Desk) -> None:
    desk.delete("content/topics/siber.yml")


def rename_country(desk: Desk) -> None:
    path = "content/countries.yml"
    desk.write(path, desk.read(path).replace('"RU":\n', '"RU":\n  name: Federasi Rusia\n'))


def change_frame(desk: Desk) -> None:
    path = "templates/frame.html"
    desk.write(path, desk.read(path).replace("</body>", "<!-- x --></body>"))


def change_settings(desk: Desk) -> None:
    path = "content/site.yml"
    desk.write(
        path,
        desk.read(path).replace("text: full", "text: excerpt").replace('url: ""', "url: https://a.example/"),
    )


def change_style(desk: Desk) -> None:
    path = "templates/static/site.css"
    desk.write(path, desk.read(path) + "\nbody { margin: 1px }\n")


@pytest.mark.parametrize(
    "edits",
    [
        (add_article, change_article, remove_article),
        (add_override, add_many_corrections, withdraw),
        (add_topic, remove_topic, rename_country),
        (change_frame, change_style),
        (change_settings,),
    ],
    ids=lambda edits: edits[-1].__name__,
)
def test_a_warm_build_equals_a_cold_one(desk: Desk, edits: tuple[Callable[[Desk], None], ...]) -> None:
    for edit in edits:
        before = desk.site()
        edit(desk)
        outcome = desk.build()
        assert not outcome.refused, outcome.findings
        assert changes(before, desk.site()), "an edit that shows nothing proves nothing"
    assert desk.site() == desk.cold()


def change_topic(desk: Desk) -> None:
    """Fed by no crime, and what still names it silenced: that changes what articles say of its crimes too."""
    path = "content/topics/narkotika.yml"
    text = desk.read(path).replace("crimes: [narkotika]", "crimes: []")
    desk.write(path, text.replace("exclusions: []", "exclusions: [jaringan narkoba internasional]"))


def feed_topic(desk: Desk) -> None:
    """A topic by crimes alone: texts in which none of its own terms stands."""
    desk.write("content/topics/satwa.yml", TOPIC.replace("terms: [badak jawa]", "crimes: [korupsi]"))


def test_what_no_changed_topic_touches_is_not_read_again(desk: Desk) -> None:
    for edit in (add_topic, change_topic, feed_topic, remove_topic):
        edit(desk)
        outcome = desk.build()
        assert 0 < len(ran(outcome, "read")) < len(desk.seed_ids()), edit
        assert desk.site() == desk.cold(), edit


def test_there_and_back_is_where_it_was(desk: Desk) -> None:
    before = desk.site()
    add_topic(desk)
    desk.build()
    desk.delete("content/topics/satwa.yml")
    outcome = desk.build()
    assert desk.site() == before
    assert not ran(outcome, "read", "settle", "present"), (
        "what was known stays known; what had changed is printed"
    )


def test_findings_are_those_of_a_cold_build(desk: Desk) -> None:
    desk.write("seeds/gambar.jpg", b"\xff\xd8")
    warm = desk.build()
    cold = desk.build(desk.root / ".cold", cached=False)
    assert [finding.code for finding in warm.findings if finding.path == "seeds/gambar.jpg"] == [
        "file-unknown"
    ]
    assert warm.findings == cold.findings
    desk.delete("seeds/gambar.jpg")
    assert "seeds/gambar.jpg" not in {finding.path for finding in desk.build().findings}


# -- same input, same bytes


class Shelf:
    """A sink that keeps everything in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def keeps(self, url: str, sha: str) -> bool:
        return False

    def keep(self, url: str) -> None:
        raise AssertionError(url)

    def write(self, url: str, data: bytes) -> str:
        self.files[url] = data
        return sha256(data).hexdigest()


def test_the_order_in_which_files_are_found_is_no_input(pristine: Desk) -> None:
    taken = take(pristine.root, pristine.root / "seeds")
    backwards = Seeds({})
    for path in reversed(tuple(taken.seeds)):
        backwards.take(Leaf(path, bytes(pristine.root / path)))
    shuffled = type(taken)(
        backwards,
        dict(reversed(taken.content.items())),
        dict(reversed(taken.templates.items())),
        dict(reversed(taken.static.items())),
        taken.findings,
        taken.year,
    )
    one, other = Shelf(), Shelf()
    build_edition(taken, Memo(open_store(None)), 1, one)
    build_edition(shuffled, Memo(open_store(None)), 1, other)
    assert one.files == other.files


def test_several_processes_make_the_same_site(
    pristine: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "WORTH_A_POOL", 2)
    monkeypatch.setattr(pool, "CHUNK", 3)
    pristine.build(tmp_path / "public", jobs=2, cached=False)
    assert tree(tmp_path / "public") == pristine.site()


def test_made_up_articles_are_told_apart(pristine: Desk) -> None:
    """The corpus that the walks rest on: every article its own story."""
    assert len({made.text for made in corpus.corpus(7)}) == 7
    assert pristine.build().edition.stories >= 11  # type: ignore[union-attr]


# -- two languages


def speak(desk: Desk, languages: str) -> None:
    settings = desk.read("content/site.yml")
    desk.write("content/site.yml", re.sub(r"languages: \[.*\]", f"languages: {languages}", settings))


def test_a_second_language_reads_nothing_again_and_goes_as_it_came(desk: Desk) -> None:
    before = desk.site()
    speak(desk, "[id, en]")
    outcome = desk.build()
    after = desk.site()
    assert not outcome.refused and not outcome.findings
    assert steps(outcome) <= {"vocabulary", "edits", "present", "page"} | SITE
    english = {url for url in after if url.startswith("en/")}
    assert {url.removeprefix("en/") for url in english} <= before.keys()
    assert {url.removeprefix("en/") for url in english if url.endswith(".html")} >= {
        url for url in before if url.endswith(".html") and url not in ("404.html", "english.html")
    }
    others = changes(before, after) - english
    assert all(url.endswith(".html") for url in others), "data and feeds are those of all languages"
    assert desk.build().written == 0
    assert desk.cold() == after
    speak(desk, "[id]")
    desk.build()
    assert desk.site() == before


def test_a_correction_comes_in_both_languages_and_a_translation_in_one(desk: Desk) -> None:
    ident = "000003-rusia"
    speak(desk, "[id, en]")
    desk.build()
    before = desk.site()
    desk.write(f"content/overrides/{ident}.yml", OVERRIDE)
    assert ran(desk.build(), *CHAIN) == {ident}
    after = desk.site()
    assert {f"artikel/{ident}.html", f"en/artikel/{ident}.html"} <= changes(before, after)
    words = desk.read("templates/locale/en.po")
    desk.write("templates/locale/en.po", words.replace('"Search"', '"Find"'))
    outcome = desk.build()
    assert not ran(outcome, "read", "settle")
    assert all(url.startswith("en/") for url in changes(after, desk.site()))
    assert desk.cold() == desk.site()


def test_a_catalogue_that_is_none_is_told_by_its_line(desk: Desk) -> None:
    desk.write("templates/locale/id.po", 'msgid "a"\nmsgstr b\n')
    outcome = desk.build()
    (found,) = [one for one in outcome.findings if one.code == "template"]
    assert outcome.refused and (found.path, found.line) == ("templates/locale/id.po", 2)


def test_an_address_that_moved_leads_on_in_both_languages(desk: Desk) -> None:
    speak(desk, "[id, en]")
    desk.write("content/redirects.yml", "lama.html: topik/tppo.html\n")
    desk.build()
    site = desk.site()
    assert (
        b'href="topik/tppo.html"' in site["lama.html"] and b'href="topik/tppo.html"' in site["en/lama.html"]
    )
    assert b"This page has moved" in site["en/lama.html"]
    assert desk.call("ledger") == 0
    assert "lama.html\n" in desk.read("content/urls.lock") and "en/" not in desk.read("content/urls.lock")
