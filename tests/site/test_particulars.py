"""What lists of people, agencies and agreements know of an article."""

from dataclasses import replace

import newsroom
from digest.site.particulars import Particulars, particulars
from newsroom import item, quotes

TEXT = "Pol. Budi Santoso menahan Siti Aminah. “Kami bekerja sama,” kata Budi Santoso kepada Rina."


def test_officials_and_experts_are_public_victims_and_suspects_private() -> None:
    doc = newsroom.document("a", TEXT)
    persons = (
        item(
            "persons", "Budi Santoso", quotes(doc, "Budi Santoso"), name="Budi Santoso", capacity="official"
        ),
        item("persons", "Siti Aminah", quotes(doc, "Siti Aminah"), name="Siti Aminah", capacity="suspect"),
        item("persons", "Rina", quotes(doc, "Rina"), name="Rina", capacity="other"),
        item("persons", "Ragu", quotes(doc, "Rina"), 0.3, name="Ragu", capacity="official"),
    )
    known = particulars(newsroom.article(doc, "Judul", persons=persons), newsroom.labels())
    assert [(f.name, f.said) for f in known.figures] == [
        ("Budi Santoso", "“Kami bekerja sama,” kata Budi Santoso kepada Rina.")
    ]
    assert known.private == ("Siti Aminah",)
    assert known.named == ("Budi Santoso", "Ragu")


def test_an_article_out_of_scope_tells_no_more_than_who_is_what() -> None:
    outside = replace(newsroom.china(), in_scope=newsroom.fact("in_scope", "false"))
    known = particulars(outside, newsroom.labels())
    assert known == Particulars(named=("Eddy Hartono", "Wang Lutong"))


def test_an_agreement_has_the_date_of_its_article_where_it_has_none_of_its_own() -> None:
    letter, memorandum = particulars(newsroom.cambodia(), newsroom.labels()).pacts
    assert (letter.when and letter.when.text, letter.order) == ("19 Mei 2025", "2025-05-19")
    assert (memorandum.when, memorandum.order) == (None, "2025-05-19")
