"""What the program brings along."""

from desk import REPOSITORY
from digest.press.shipped import shipped


def test_a_checkout_ships_its_own_folders() -> None:
    assert shipped() == REPOSITORY
    assert (shipped() / "content" / "countries.yml").is_file()
    assert (shipped() / "templates" / "frame.html").is_file()
