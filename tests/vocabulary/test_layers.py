"""A project's own tables over those that are shipped."""

from digest.vocabulary.load import load
from digest.vocabulary.values import Country, Place, Vocabulary

SHIPPED = {
    "content/site.yml": "title: x\n",
    "shipped/content/regions.yml": "a: {name: A, name_en: A}\nb: {name: B, name_en: B}\n",
    "shipped/content/places.yml": "ID: [Batam, Kuta]\nMY: [Muar]\nTH: [Pai]\n",
    "shipped/content/words.yml": "earlier: [lalu]\nlater: [kelak]\n",
    "shipped/content/crimes.yml": "c: {name: C, name_en: C}\n",
    "shipped/content/topics/one.yml": "label: One\nlabel_en: One\ndefinition: x\ncrimes: [c]\n",
    "shipped/content/topics/two.yml": "label: Two\nlabel_en: Two\ndefinition: x\nterms: [dua]\n",
}


def over(**own: str) -> tuple[Vocabulary, dict[str, list[str]]]:
    """The vocabulary of the shipped tables with these over them ("topics_two": the topic), and what is said of each."""
    files = SHIPPED | {f"content/{name.replace('_', '/')}.yml": text for name, text in own.items()}
    vocabulary, findings = load({path: text.encode() for path, text in files.items()})
    said: dict[str, list[str]] = {}
    for found in findings:
        if found.path in files and found.code not in ("schema-line", "missing-key"):
            said.setdefault(found.path, []).append(f"{found.line} {found.code}")
    return vocabulary, said


def test_what_is_shipped_is_the_vocabulary_of_a_project_without_tables() -> None:
    vocabulary, said = over()
    assert [region.id for region in vocabulary.regions] == ["a", "b"]
    assert [topic.id for topic in vocabulary.topics] == ["one", "two"]
    assert said == {}


def test_an_entry_replaces_adds_or_takes_away() -> None:
    vocabulary, said = over(regions="c: {name: C, name_en: C}\nb: null\na: {name: Z, name_en: Z}\n")
    assert [(region.id, region.name) for region in vocabulary.regions] == [("a", "Z"), ("c", "C")]
    assert said == {}


def test_an_own_name_of_a_country_lies_over_the_shipped_one() -> None:
    names = '"MM": {name: Myanmar, name_en: Myanmar}\n"TV": {name: Tuvalu, name_en: Tuvalu}\n'
    tables = {
        "content/site.yml": "title: x\n",
        "shipped/content/territories.yml": names,
        "shipped/content/countries.yml": '"MM": {strong: [Burma]}\n"TV": {}\n',
        "content/territories.yml": '"MM": {name: Birma, name_en: Burma}\n',
        "content/countries.yml": '"TV": {strong: [Kepulauan Tuvalu]}\n',
    }
    vocabulary, _ = load({path: text.encode() for path, text in tables.items()})
    assert vocabulary.countries == (
        Country("MM", "Birma", "Burma", strong=("Burma",)),
        Country("TV", "Tuvalu", "Tuvalu", strong=("Kepulauan Tuvalu",)),
    )


def test_a_place_is_an_entry_by_its_name() -> None:
    vocabulary, _ = over(places="ID: [Ubud, {name: Kuta, kind: district}]\nMY: null\n")
    assert vocabulary.places == (
        Place("Batam", "ID"),
        Place("Pai", "TH"),
        Place("Ubud", "ID"),
        Place("Kuta", "ID", "district"),
    )


def test_a_list_of_words_is_an_entry() -> None:
    vocabulary, _ = over(words="earlier: [dulu]\n")
    assert vocabulary.words == {"earlier": ("dulu",), "later": ("kelak",)}


def test_a_topic_is_a_file_and_what_it_named_goes_with_it() -> None:
    vocabulary, said = over(
        topics_two="null\n", topics_three="label: T\nlabel_en: T\ndefinition: x\nterms: [tiga]\n"
    )
    assert [topic.id for topic in vocabulary.topics] == ["one", "three"]
    assert said == {}


def test_what_is_wrong_is_said_of_the_own_file_alone() -> None:
    _, said = over(
        regions="d: {nama: D}\n",
        topics_three="label: T\nlabel_en: T\ndefinition: x\nterms: [tiga]\ncrimes: [z]\n",
    )
    assert said == {
        "content/regions.yml": ["1 unknown-key"],
        "content/topics/three.yml": ["5 unknown-id"],
    }


def test_null_takes_nothing_away_where_nothing_is_shipped() -> None:
    _, said = over(outlets="kompas: null\n")
    assert said == {"content/outlets.yml": ["1 wrong-type"]}
