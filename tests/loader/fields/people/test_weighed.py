"""What speaks for and against somebody's acting."""

import pytest

from digest.loader.fields.people import candidates
from reading import scanned, vocabulary


def features(text: str) -> dict[str, set[str]]:
    scan, _ = scanned(text)
    return {
        scan.document.plain(person.fullest.name): set(told) for person, told in candidates(scan, vocabulary())
    }


@pytest.mark.parametrize(
    ("name", "wanted", "text"),
    [
        ("Adi Satya", {"rank", "speaks", "full-speaks"}, "Kapolda Bali Irjen Adi Satya mengatakan itu."),
        ("Gunadi", {"one-word-speaks", "before=menurut", "words=1"}, "Perbatasan dijaga, menurut Gunadi."),
        ("Andi Sutomo", {"aged", "office=suspect"}, "Polisi menahan tersangka Andi Sutomo (24)."),
        ("Rini Marlina", {"quoted"}, 'Ia berkata, "Kami menghargai Rini Marlina di sini."'),
        ("Yudha Perkasa", {"only-referred"}, "Hal itu terjadi pada era Presiden Yudha Perkasa."),
    ],
)
def test_features(name: str, wanted: set[str], text: str) -> None:
    assert wanted <= features(text)[name]


def test_a_list_of_the_accused_is_nobody_one_by_one() -> None:
    listed = "Andi Sutomo (24), Budi Rahman (30), Cecep Sunarya (41), Deni Kurnia (22), dan Eko Prasetya (50)"
    assert not features(f"Para tersangka yakni {listed}.")


def test_what_is_called_a_thing_is_nobody() -> None:
    assert "Mango Lake" not in features("Perusahaan tempatnya bernaung bernama Mango Lake.")


def test_many_names_in_one_sentence_are_gone_through_once() -> None:
    assert len(features('Kata "' + "Andi Sutomo dan Budi Rahman serta " * 3000 + '" mereka.')) < 3000
