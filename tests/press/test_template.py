"""What an article's page offers to paste does what it looks like, and names nobody who is hidden."""

import html
import json
import re

import pytest

from desk import Desk

IDENT, OTHER = "uji", "korban-siti"
PATH = f"content/overrides/{IDENT}.yml"
TEXT = """\
Polri dan Kepolisian Laos Sepakat Berantas Narkotika dan Perdagangan Orang

VIENTIANE - Kepala BNN Budi Santoso bertemu Menteri Keamanan Laos Vilay Lakhamfong di Vientiane, Senin (3/3/2025).

"Kerja sama dengan Thailand dan Laos penting," kata Kapolri Jenderal Listyo Sigit Prabowo.

Indonesia dan Laos menandatangani nota kesepahaman tentang pemberantasan narkotika.

Indonesia dan Thailand menandatangani perjanjian ekstradisi.

Polisi Thailand dan Polri menangkap pelaku tindak pidana perdagangan orang.
"""
SIGNED = "because: Sebab.\nby: Rina\non: 2025-06-01\n"


@pytest.fixture
def begun(desk: Desk) -> Desk:
    desk.write(f"seeds/{IDENT}.txt", TEXT)
    assert not desk.build().refused
    return desk


def offered(desk: Desk) -> dict[str, list[str]]:
    """The lines of each field in the stanza on the built page, uncommented."""
    page = desk.read(f"public/artikel/{IDENT}.html")
    code = next(c for c in re.findall("<code>(.*?)</code></pre>", page, re.DOTALL) if "# topics:" in c)
    fields: dict[str, list[str]] = {}
    for line in html.unescape(code).split("\n"):
        said = line.removeprefix("# ")
        if line.startswith("# ") and re.match(r"\w+:", said):
            fields[said.partition(":")[0]] = [said]
        elif line.startswith("#   "):
            fields[[*fields][-1]].append(said)
    return fields


def record(desk: Desk, ident: str = IDENT) -> dict[str, list[dict[str, str]]]:
    articles = json.loads(desk.read("public/data/articles.json"))["articles"]
    found: dict[str, list[dict[str, str]]] = next(one for one in articles if one["id"] == ident)
    return found


def test_taken_as_it_is_it_changes_nothing(begun: Desk) -> None:
    before = record(begun)
    said = [line for lines in offered(begun).values() for line in lines if "[...]" not in line]
    begun.write(PATH, SIGNED + "\n".join(said) + "\n")
    outcome = begun.build()
    assert not outcome.refused, outcome.findings
    after = record(begun)
    assert after["corrections"] == []
    differing = {key for key in before if after[key] != before[key]}
    assert differing <= {"title_origin", "doubts"}  # an editor has looked


@pytest.mark.parametrize(
    ("field", "key"),
    [
        *(("partners", "code"), ("topics", "id"), ("crimes", "id"), ("organizations", "id")),
        *(("persons", "name"), ("instruments", "type")),
    ],
)
def test_what_is_deleted_from_it_is_gone(field: str, key: str, begun: Desk) -> None:
    names = [one[key] for one in record(begun)[field]]
    assert len(names) > 1, names
    lines = offered(begun)[field]
    if len(lines) > 1:
        first = next(at for at, line in enumerate(lines) if line.lstrip().startswith("- "))
        said = "\n".join((*lines[:first], *lines[first + 1 :]))
    else:
        said = re.sub(r"\[(?:\{[^{}]*\}|[^,\]]+), ", "[", lines[0], count=1)
    begun.write(PATH, f"{SIGNED}{said}\n")
    outcome = begun.build()
    assert not outcome.refused, outcome.findings
    assert [one[key] for one in record(begun)[field]] == names[1:]


@pytest.mark.parametrize("verb", ["same_story", "not_same_story"])
@pytest.mark.parametrize("left_out", ["hidden", "unread", "not at all"])
def test_an_article_that_is_left_out_is_named_by_no_correction_of_another(
    verb: str, left_out: str, begun: Desk
) -> None:
    begun.write(
        f"seeds/{OTHER}.txt",
        "Siti Menjadi Korban di Malaysia\n\nPolri dan PDRM memulangkan Siti dari Malaysia.\n",
    )
    begun.write(PATH, f"{SIGNED}{verb}: [{OTHER}]\n")
    if left_out != "not at all":
        fault = "topics: {add: [tpo]}\n" if left_out == "unread" else ""
        begun.write(f"content/overrides/{OTHER}.yml", f"{SIGNED}hide: true\n{fault}")
    outcome = begun.build(keep_going=True)
    assert not outcome.refused, outcome.findings
    naming = {url for url, data in begun.site().items() if OTHER.encode() in data}
    told = begun.read(f"public/artikel/{IDENT}.html") + begun.read("public/koreksi.html")
    if left_out == "not at all":
        title = record(begun, OTHER)["title"]
        assert told.count(f"“{title}”") >= 2
    else:
        assert naming == set()
        assert told.count("artikel yang tidak ditayangkan") >= 2
