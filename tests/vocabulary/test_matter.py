"""Front matter: its keys and values, and where they stand."""

import pytest

from digest.vocabulary.matter import matter, unescaped


def said(text: str) -> list[tuple[str, str]] | None:
    """What it says; every value stands where it is said to, but for line ends and doubled quotes."""
    found = matter(text)
    if found is None:
        return None
    for one in found.said:
        written = "".join(text[at] for at in range(one.start, one.end) if at not in one.doubled)
        assert " ".join(written.split()) == " ".join(one.value.split())
    assert text[found.end :] == "Isi."
    return [(one.key, one.value) for one in found.said]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (
            "---\ntitle: Dua Orang\nDate: 2025-05-21\n---\nIsi.",
            [("title", "Dua Orang"), ("Date", "2025-05-21")],
        ),
        ("---\ntitle: >-\n  Dua orang\n  ditangkap 🙂\n...\nIsi.", [("title", "Dua orang ditangkap 🙂")]),
        ("---\n🙂: x\ntitle: |\n  Dua\n  orang\n---\nIsi.", [("🙂", "x"), ("title", "Dua\norang")]),
        ("---\ntitle: Dua orang\n  ditangkap\n---\nIsi.", [("title", "Dua orang ditangkap")]),
        ("---\ntitle: 'Jum''at ini'\n---\nIsi.", [("title", "Jum'at ini")]),
        ("---\ntitle: Dua orang # sementara\n---\nIsi.", [("title", "Dua orang")]),
        ("---\ntitle: Tagar #LautKita ramai # sementara\n---\nIsi.", [("title", "Tagar #LautKita ramai")]),
        (
            "---\nsource: {name: Kabar, url: x}\ntags: [a, b]\n---\nIsi.",
            [("source.name", "Kabar"), ("source.url", "x")],
        ),
        ("---\ntags:\n  - satu\ntitle: Dua\n---\nIsi.", [("title", "Dua")]),
        (
            "---\ntitle: &a Dua\nname: *a\n? [x]\n: y\nnote: !!str z\n---\nIsi.",
            [("title", "Dua"), ("", "y"), ("note", "z")],
        ),
        (
            "---\ntitle: Menlu: kita siap\ndate: 'x'\n---\nIsi.",
            [("title", "Menlu: kita siap"), ("date", "x")],
        ),
        ("---\ntitle:\n---\nIsi.", [("title", "")]),
        (
            '+++\ntitle = "Dua" # nanti\ndate = 2025-05-21T09:00:00+07:00\ndraft = true\n[x]\ny = "z"\n+++\nIsi.',
            [("title", "Dua"), ("date", "2025-05-21T09:00:00+07:00"), ("draft", "true")],
        ),
        ("+++\ntitle = '''\nDua\norang'''\ntags = ['a']\n+++\nIsi.", [("title", "Dua\norang")]),
        ("+++\ntitle = dua\n+++\nIsi.", None),
        ("---\n- a\n- b\n---\nIsi.", None),
        ("---\nSatu kalimat saja.\n---\nIsi.", None),
        ("---\n" + "[" * 3000 + "\n---\nIsi.", None),
        ("---\ntitle: Dua\nIsi.", None),
        ("Isi.", None),
    ],
)
def test_what_front_matter_says(text: str, entries: list[tuple[str, str]] | None) -> None:
    assert said(text) == entries


def test_a_mapping_without_end_is_left_alone() -> None:
    text = "---\n" + "".join("  " * depth + "a:\n" for depth in range(150)) + "---\nIsi."
    found = matter(text)
    assert found is None or not any(one.value for one in found.said)


def test_letters_that_front_matter_escapes_are_letters() -> None:
    assert unescaped('---\ntitle: "Dua \\u2013 \\xe9 \\u0000 \\ud800"\n---\n\\u2013') == (
        '---\ntitle: "Dua – é \\u0000 \\ud800"\n---\n\\u2013'
    )
    assert unescaped("a \\u2013") == "a \\u2013"
