"""Who signed an article."""

import pytest

from digest.loader.layout.dateline import houses
from digest.loader.layout.furniture import Page
from digest.loader.layout.lines import lines_of
from digest.loader.layout.signatures import signatures
from digest.vocabulary.values import Outlet, Vocabulary

SMALL = Vocabulary(outlets=(Outlet("antara", "ANTARA", forms=("Antara", "Ant")),))
NEWS = (
    "Petugas imigrasi di pelabuhan itu menahan empat orang asing yang bekerja tanpa izin di galangan kapal."
)


def signed(text: str) -> list[str]:
    page = Page(text, lines_of(text, 0))
    return [text[cut.span.start : cut.span.end].strip() for cut in signatures(page, houses(SMALL))]


@pytest.mark.parametrize(
    "signature", ["(rin/bud)", "[bbo]", "(Z-10)", "(*)", "(Antara)", "(rin4/kabarkepri.com)", "(Ant/Rina)"]
)
def test_a_signature_behind_the_last_word(signature: str) -> None:
    assert signature in signed(f"{NEWS}\n{NEWS} {signature}\n")


@pytest.mark.parametrize("words", ["(WNA)", "(45 tahun)", "(bukan nama sebenarnya)", "[laporan polisi]."])
def test_brackets_that_are_content(words: str) -> None:
    assert words not in signed(f"{NEWS} {words}\n{NEWS}\n")


def test_a_name_in_brackets_signs_only_behind_the_last_paragraph() -> None:
    assert signed(f"{NEWS}\n(Rina Lestari)\n") == ["(Rina Lestari)"]
    assert not signed(f"{NEWS}\n(Rina Lestari)\n{NEWS}\n")
