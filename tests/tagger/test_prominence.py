"""How much of an article a topic is."""

from reading import judged

HEAD = "Polisi Gagalkan Penyelundupan 20 Kilogram Sabu dari Malaysia\n\n"
LEAD = "TELUK - Polri menggagalkan penyelundupan 20 kilogram sabu dari Malaysia, Senin (3/3/2025).\n\n"
FILLER = "Petugas memeriksa gudang itu sejak pagi.\n\n"


def prominences(text: str) -> dict[str, str | None]:
    found = (c for c in judged(text) if c.field == "topics" and c.attribute == "prominence")
    return {claim.item: claim.value for claim in found}


def test_what_the_headline_and_the_lead_tell_is_primary() -> None:
    assert prominences(HEAD + LEAD + FILLER * 4)["narkotika"] == "primary"


def test_a_sentence_far_down_makes_no_topic_primary() -> None:
    found = prominences(HEAD + LEAD * 2 + FILLER * 6 + "Ia juga pernah meretas sebuah situs.\n")
    assert found["narkotika"] == "primary"
    assert found.get("siber") != "primary"


def test_no_article_is_about_more_than_three() -> None:
    text = "\n\n".join(f"Menteri membahas {what} dan {what} dengan Laos." for what in (
        "perdagangan orang", "narkotika", "terorisme", "pencucian uang", "keamanan siber",
    ))  # fmt: skip
    assert list(prominences(text).values()).count("primary") <= 3


def test_a_topic_stands_on_words_of_its_own_and_says_why() -> None:
    text = HEAD + LEAD
    (claim,) = (c for c in judged(text) if c.item == "narkotika" and not c.attribute and c.field == "topics")
    assert "sabu" in {evidence.quote for evidence in claim.evidence}
    assert claim.note


def test_where_nothing_tells_of_a_topic_there_is_none() -> None:
    assert prominences("Kucing itu tidur di atas tikar.\n\nHujan turun sejak pagi.\n") == {}
