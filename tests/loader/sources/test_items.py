"""Items to sources: ids, days, front matter."""

from dataclasses import replace

import pytest

from digest.loader.sources.issued import clock
from digest.loader.sources.items import Item, led_to, sources_of, with_day, with_front
from digest.vocabulary.matter import matter
from digest.vocabulary.values import Vocabulary

ONE = Item(guid="kabar-1", title="Dua Orang Ditangkap", source_url="https://kabar.example/1", text="Isi.")


def ids(*items: Item) -> list[str]:
    return [source.id for source in sources_of("seeds/kabar.xml", b"", items, Vocabulary())[0]]


def test_a_number_that_counts_is_no_id() -> None:
    """The first item of each day is called 1; whoever corrected yesterday's must not correct today's."""
    today, tomorrow = (
        replace(ONE, guid="1"),
        replace(ONE, guid="1", title="Lain", source_url="https://kabar.example/2"),
    )
    assert ids(today) != ids(tomorrow)
    assert ids(today) == ids(replace(today, guid="7", title="Judul dibetulkan", text="Isi dibetulkan."))
    bare = replace(ONE, guid="1", source_url="")
    assert ids(bare) != ids(replace(bare, title="Lain"))
    assert ids(bare) == ids(replace(bare, text="Isi dibetulkan."))


def test_an_id_holds_whatever_else_changes() -> None:
    assert ids(ONE) == ids(replace(ONE, title="Lain", source_url="https://lain.example/", text="Lain."))
    assert ids(replace(ONE, guid="20250521")) != ids(replace(ONE, guid="20250522"))


def test_what_several_share_is_no_id() -> None:
    shared = [
        replace(ONE, guid="https://kabar.example/", source_url=f"https://kabar.example/{n}") for n in (1, 2)
    ]
    assert len(set(ids(*shared))) == 2


def test_what_hides_itself_is_one_note() -> None:
    hidden = [replace(ONE, hidden=why) for why in ("draft", "attachment", "draft")]
    found, (note,) = sources_of("seeds/kabar.xml", b"", [*hidden, ONE], Vocabulary())
    assert len(found) == 1
    assert (note.code, note.message) == (
        "seed-draft",
        "not published, as the file says itself: 1 attachment, 2 draft",
    )


def test_dates_of_a_file_that_writes_the_month_first(vocabulary: Vocabulary) -> None:
    items = [
        replace(ONE, guid=f"a{n}", published=day) for n, day in enumerate(("10/22/2025 8:45", "10/06/2025"))
    ]
    found, findings = sources_of("seeds/kabar.jsonl", b"", items, vocabulary)
    assert findings == ()
    assert ["date: 2025-10-22" in found[0].text, "date: 2025-10-06" in found[1].text] == [True, True]
    both = [*items, replace(ONE, guid="a9", published="22/10/2025", line=7)]
    found, findings = sources_of("seeds/kabar.jsonl", b"", both, vocabulary)
    assert [finding.code for finding in findings] == ["seed-date"]
    assert "both 21/05 and 05/21" in findings[0].message
    assert "date as written: 10/06/2025" in found[1].text


def test_a_date_that_cannot_be_read_is_said_and_kept(vocabulary: Vocabulary) -> None:
    item, (finding,) = with_day(
        replace(ONE, published="2 jam lalu", line=3), clock(vocabulary), "seeds/k.jsonl"
    )
    assert (finding.code, finding.line) == ("seed-date", 3)
    assert '"2 jam lalu"' in finding.message
    assert "\ndate as written: 2 jam lalu\n" in with_front(item)
    assert "\ndate: " not in with_front(item)


@pytest.mark.parametrize(
    "title",
    [
        "Menlu: Kita Siap",
        '"Kami Siap," kata Menlu',
        "Jum'at Ini # Senin Esok",
        "'Awas'",
        "[FOTO] Dua Orang",
        "- Dua: tiga",
        "&a *b !c %d @e `f",
        "Tagar #Laut dan C# 12:30",
        "12:30 – ya, tidak? {a}",
        "null",
        "Akhir:",
    ],
)
def test_any_title_survives_as_front_matter(title: str) -> None:
    found = matter(with_front(replace(ONE, title=title)))
    assert found
    assert {one.key: one.value for one in found.said}["title"] == title


@pytest.mark.parametrize(
    ("address", "behind"),
    [
        (
            "https://www.google.com/url?rct=j&url=https://kabar.example/1%3Fa%3D2&ct=ga",
            "https://kabar.example/1?a=2",
        ),
        ("https://www.google.co.id/url?q=https://kabar.example/1", "https://kabar.example/1"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fkabar.example%2F1", "https://kabar.example/1"),
        (
            "https://www.google.com/url?url=javascript:alert(1)",
            "https://www.google.com/url?url=javascript:alert(1)",
        ),
        (
            "https://kabar.example/url?url=https://lain.example",
            "https://kabar.example/url?url=https://lain.example",
        ),
        ("https://[", "https://["),
        ("", ""),
    ],
)
def test_the_address_behind_one_that_leads_on(address: str, behind: str) -> None:
    assert led_to(address) == behind
