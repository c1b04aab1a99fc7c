"""How much of a text each kind of furniture rule cuts."""

import pytest

from digest.loader.layout.furniture import Furniture, Page
from digest.model.text import Span
from digest.vocabulary.values import FurnitureRule, How

PROSE = "Polisi menangkap dua orang di pelabuhan itu pada Senin sore dan membawa mereka ke kantor."


def removed(text: str, how: How, *forms: str) -> list[str]:
    """What a single rule cuts, overlapping cuts as one."""
    at, lines = 0, []
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = text.index(words, at)
            lines.append(Span(start, start + len(words)))
            at = start + len(words)
    cuts = Furniture((FurnitureRule("rule", how, forms),)).cuts(Page(text, lines))
    return list(dict.fromkeys(text[cut.span.start : cut.span.end] for cut in cuts))


@pytest.mark.parametrize(
    ("how", "form", "text", "cut"),
    [
        ("line", "Iklan", f"{PROSE}\n**Iklan:**\nIklan itu dicabut.", ["**Iklan:**"]),
        ("only", "(Satu|Dua)", f"Satu | Dua 3\nSatu dan Dua\n{PROSE}", ["Satu | Dua 3"]),
        (
            "starts",
            "Halaman # dari #",
            f"> Halaman 2 dari 5\nLihat halaman 2 dari 5\n{PROSE}",
            ["> Halaman 2 dari 5"],
        ),
        ("contains", "# dilihat", f"Hukum619 Dilihat\nIa 3 kali dilihat.\n{PROSE}", ["Hukum619 Dilihat"]),
        (
            "sentence",
            "di Kabar Kita",
            "Satu dua. Baca terus di Kabar Kita ya! Tiga.",
            ["Baca terus di Kabar Kita ya! "],
        ),
        ("inline", "IKLAN", f"Satu IKLAN dua. Iklan tiga. {PROSE}", ["IKLAN"]),
        ("ends", "Pesan:", f"Satu dua. Pesan: tiga empat\n{PROSE}", ["Pesan: tiga empat"]),
        (
            "credit",
            "Foto:",
            f"Polisi di pelabuhan. (Foto: Rina)\n{PROSE} (Batam)",
            ["Polisi di pelabuhan. (Foto: Rina)"],
        ),
        (
            "credited",
            "Foto:",
            f"Polisi di pelabuhan. Foto: Rina/Kabar\n{PROSE}\nIa membawa foto: Rina",
            ["Polisi di pelabuhan. Foto: Rina/Kabar"],
        ),
        (
            "credited",
            "Ist",
            f"Polisi di pelabuhan/Ist\n{PROSE}\nIst pelabuhan\n{PROSE} Ist",
            ["Polisi di pelabuhan/Ist", "Ist"],
        ),
        (
            "block",
            "(untung|gratis)",
            f"{PROSE}\nUntung besar\nGratis\nBuruan\nPasti untung\n{PROSE}\nGratis\n{PROSE}",
            ["Untung besar", "Gratis", "Buruan", "Pasti untung"],
        ),
        ("above", "kiri", f"Rina (kiri) dan Budi\n{PROSE}\nIa (kiri) pergi", ["Rina (kiri) dan Budi"]),
        (
            "list",
            "Sumber foto:",
            f"{PROSE}\nSumber foto:\n- satu\n- dua\ntiga",
            ["Sumber foto:", "- satu", "- dua"],
        ),
        ("onwards", "Komentar", f"{PROSE}\nKomentar\nsatu\ndua", ["Komentar\nsatu\ndua"]),
        ("onwards", "Komentar", f"Komentar\n{PROSE}", ["Komentar"]),
        ("onwards", "Komentar", f"{PROSE} {PROSE}\nKomentar\n{PROSE}", ["Komentar"]),
        ("onwards", "Komentar", f"{PROSE}\nKomentar pejabat itu\nsatu", []),
        ("appendix", "Ringkasan", f"{PROSE}\n---\n## Ringkasan\nsatu", ["---\n## Ringkasan\nsatu"]),
        ("appendix", "Ringkasan", f"{PROSE}\nRingkasan\nsatu", []),
        ("byline", "Editor:", f"{PROSE} Editor: Rina\nEditor: Budi", ["Editor: Rina", "Editor: Budi"]),
        (
            "byline",
            "Editor",
            f"Editor majalah itu\n{PROSE}\nEditor\nEditorBudi Santoso",
            ["Editor", "EditorBudi Santoso"],
        ),
        ("inline", "[Gambas:…]", f"Satu [Gambas:Video 20detik] dua.\n{PROSE}", ["[Gambas:Video 20detik]"]),
        ("inline", "[video.#]", "Satu [video.12] dua [video.x].", ["[video.12]"]),
    ],
)
def test_how_much_is_cut(how: How, form: str, text: str, cut: list[str]) -> None:
    assert removed(text, how, form) == cut


def test_a_form_stands_alone_or_where_a_scraper_glued_it() -> None:
    assert removed("menitIKLAN PERIKLANAN IKLANkan", "inline", "IKLAN") == ["IKLAN"]
    assert removed("iklan Iklan", "inline", "IKLAN") == []
