# ruff: noqa: E501 (sentences of the press are longer than lines of code)
"""What a sentence says of those it names."""

import pytest

from digest.loader.fields.people.mentions import Mention, mentions
from digest.loader.language.lexis import lexis
from digest.loader.language.rows import heads, rows
from reading import scanned, vocabulary


def named(sentence: str) -> list[Mention]:
    scan, _ = scanned(f"{sentence} Demikian adanya.")
    row, starts = rows(scan, vocabulary())[0], heads(scan, vocabulary())[0]
    return mentions(row, starts, lexis(vocabulary()).by_name)


#: attribute; sentences in which it holds; sentences in which it does not
SIGNS = [
    ("speaks", "Kata Satya Dharma, kapal itu kosong.", "Kapal milik Satya Dharma itu kosong."),
    ("speaks", "Satya Dharma telah mengingatkan mereka.", "Satya Dharma ditahan polisi."),
    ("speaks", "Satya Dharma, petugas di sana, mengatakan demikian.", "Satya Dharma, petugas di sana, tidur."),
    ("acts", "Satya Dharma ditahan polisi.", "Kapal milik Satya Dharma karam."),
    ("acts", "Kapal itu dibeli oleh Satya Dharma.", "Kapal itu milik Satya Dharma."),
    ("aged", "Polisi menahan Satya Dharma (41).", "Polisi menahan Satya Dharma (adiknya) kemarin."),
    ("introduced", "Seorang nelayan bernama Satya Dharma hilang.", "Seorang nelayan menolong Satya Dharma."),
    ("introduced", "Pelakunya adalah Satya Dharma.", "Pelakunya menipu Satya Dharma."),
    ("listed", "Kapolri Satya Dharma dan Yudha Perkasa hadir.", "Kapolri Satya Dharma menemui Yudha Perkasa."),
    ("referred", "Pada era Presiden Satya Dharma perbatasan ditutup.", "Kata Presiden Satya Dharma, perbatasan ditutup."),
]  # fmt: skip


@pytest.mark.parametrize(("sign", "yes", "no"), SIGNS)
def test_signs(sign: str, yes: str, no: str) -> None:
    assert all(getattr(mention, sign) for mention in named(yes))
    assert not any(getattr(mention, sign) for mention in named(no))


def test_the_name_is_told_from_role_and_rank() -> None:
    (mention,) = named("Kapolda Bali Irjen Pol. Satya Dharma, S.I.K., hadir.")
    assert mention.key == ("satya", "dharma")
    assert mention.role is not None
    assert mention.role.head is not None
    assert mention.role.head.id == "kapolda"
    assert mention.rank is not None


def test_an_alias_belongs_to_the_name_before_it() -> None:
    (mention,) = named("Polisi menahan Satya Dharma alias Pak Lurus di rumahnya.")
    assert mention.key == ("satya", "dharma")
    assert mention.alias == ("lurus",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kapal Satya Dharma karam.",
        "Forum Satya Dharma digelar.",
        "Satya Dharma Development Forum digelar.",
        "Jalan Jenderal Satya Dharma ditutup.",
        "Satya & Dharma digugat.",
    ],
)
def test_names_of_things_are_no_mentions(sentence: str) -> None:
    assert not named(sentence)
