"""How much of an article a topic is."""

from digest.tagger.prominence import MOST_PRIMARY, Prominence, certainty, weigh
from digest.tagger.survey import gather
from digest.tagger.topics import sightings
from reading import judged, scanned, vocabulary

HEAD = "Polisi Gagalkan Pengiriman 20 Kilogram Sabu\n"
LEAD = "TELUK - Polisi menggagalkan pengiriman 20 kilogram sabu dari luar negeri, Senin (3/3/2025).\n"
FILLER = "Petugas memeriksa gudang itu sejak pagi.\n"


def prominences(text: str) -> dict[str, Prominence]:
    scan, _ = scanned(text)
    survey = gather(scan, (), vocabulary())
    verdicts = weigh(survey, sightings(survey, vocabulary()), vocabulary())
    return {verdict.topic: verdict.prominence for verdict in verdicts}


def test_what_the_headline_and_the_lead_tell_is_primary() -> None:
    assert prominences(HEAD + LEAD + FILLER * 4) == {"narkotika": Prominence.PRIMARY}


def test_one_sentence_of_its_own_is_secondary() -> None:
    text = HEAD + LEAD + FILLER * 4 + "Dua pucuk senjata api ilegal dan pencucian uang ditelusuri penyidik.\n"
    found = prominences(text)
    assert found["narkotika"] is Prominence.PRIMARY
    assert found["pencucian-uang"] is Prominence.SECONDARY


def test_a_word_in_a_long_list_is_passing() -> None:
    listed = "Forum itu membahas korupsi, terorisme, pencucian uang, perdagangan orang, dan narkotika.\n"
    assert set(prominences(HEAD + LEAD * 3 + FILLER * 6 + listed)) == {"narkotika"}


def test_no_article_is_about_more_than_a_few() -> None:
    lines = [
        "Kedua menteri membahas perdagangan orang dan narkotika.",
        "Perdagangan orang dan narkotika merugikan kedua negara.",
        "Kedua menteri membahas terorisme dan korupsi.",
        "Terorisme dan korupsi menjadi perhatian utama.",
        "Kedua menteri membahas pencucian uang dan keamanan siber.",
        "Pencucian uang dan keamanan siber perlu ditangani.",
    ]
    found = prominences("\n".join(lines) + "\n")
    assert list(found.values()).count(Prominence.PRIMARY) == MOST_PRIMARY


def test_where_it_happened_is_secondary_beside_what_was_done() -> None:
    at_sea = "Patroli laut bersama menyisir perairan itu.\n"
    found = prominences(HEAD + LEAD * 4 + at_sea * 3)
    assert found == {"narkotika": Prominence.PRIMARY, "maritim": Prominence.SECONDARY}
    alone = "Patroli Laut Bersama Digelar\n" + at_sea * 4
    assert prominences(alone) == {"maritim": Prominence.PRIMARY}


SCAM = "Polisi Bongkar Markas Penipuan Daring\n" + "Markas penipuan daring itu digerebek polisi.\n" * 3
HELD = "Kedutaan menerima laporan; KBRI mendampingi WNI yang disekap dan menjadi korban.\n"


def test_a_crime_is_told_together_with_those_whom_it_befell() -> None:
    assert prominences(SCAM + FILLER * 4) == {"penipuan-daring": Prominence.PRIMARY}
    found = prominences(SCAM + FILLER * 4 + HELD * 2)
    assert found["penipuan-daring"] is found["perlindungan-wni"] is Prominence.PRIMARY


def test_a_companion_joined_by_the_rule_is_doubtful() -> None:
    claims = [claim for claim in judged(SCAM + FILLER * 4 + HELD * 2) if claim.attribute == "prominence"]
    assert {claim.item: claim.certainty < 0.5 for claim in claims if claim.value == "primary"} == {
        "penipuan-daring": False,
        "perlindungan-wni": True,
    }


def test_how_it_ended_yields_as_the_third_topic() -> None:
    fugitive = "Red notice atas buronan kasus korupsi itu terbit sebelum ekstradisi.\n"
    deported = "Ia dideportasi lewat kantor imigrasi setempat.\n"
    found = prominences("Buronan Korupsi Dideportasi\n" + fugitive * 3 + deported * 3)
    assert found["hukum"] is found["korupsi"] is Prominence.PRIMARY
    assert found["imigrasi"] is Prominence.SECONDARY


def test_a_text_without_a_topic_has_none() -> None:
    assert prominences(FILLER * 5) == {}


def test_the_claims_carry_words_reason_and_certainty() -> None:
    claims = [claim for claim in judged(HEAD + LEAD + FILLER * 4) if claim.field == "topics"]
    member, prominence = claims
    assert (member.item, member.attribute, member.value) == ("narkotika", "", "narkotika")
    assert (prominence.attribute, prominence.value) == ("prominence", "primary")
    assert [evidence.quote for evidence in member.evidence] == ["Sabu", "sabu"]
    assert prominence.note == "ada di pembuka; 2 kalimat, 20% isi"
    assert member.certainty > 0.5 < prominence.certainty


def test_a_close_call_is_doubtful() -> None:
    assert certainty(0.55) < 0.5 < certainty(0.85)
    assert 0.0 <= certainty(0.0) < certainty(1.0) <= 1.0
