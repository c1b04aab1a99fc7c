import pytest

from digest.loader.language.fold import fold


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Bea\u00a0Cukai\tRI\n", "bea cukai ri "),
        ("Ma’ruf ‘Amin’ Mu\u02bcti", "ma'ruf 'amin' mu'ti"),
        ("“Siap”", '"siap"'),
        ("WNI\u2011WNI", "wni-wni"),
    ],
)
def test_small_letters_and_plain_marks(printed: str, plain: str) -> None:
    assert fold(printed) == plain


def test_a_letter_that_grows_when_it_is_made_small_stays() -> None:
    assert fold("\u0130stanbul A") == "\u0130stanbul a"
    assert len(fold("\u0130A")) == 2
