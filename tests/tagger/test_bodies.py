"""Regions and forums that an article is about."""

from reading import judged

FILLER = "Kedua pihak membahas rencana kerja dan jadwal pertemuan berikutnya di tingkat teknis."


def decided(text: str, field: str) -> set[str]:
    return {claim.item for claim in judged(f"{text}\n") if claim.field == field}


def test_a_region_or_forum_stands_where_no_country_does() -> None:
    text = (
        "Negara-negara di Asia Tenggara memperkuat kerja sama menghadapi perdagangan orang.\n\n"
        "Kejahatan siber di Asia Tenggara meningkat, kata laporan itu."
    )
    assert decided(text, "partners") == set()
    assert decided(text, "regions") == {"asia-tenggara"}


def test_a_forum_whose_meeting_is_the_occasion() -> None:
    text = "Kapolri memimpin pertemuan AMMTC di Labuan Bajo yang membahas kejahatan lintas negara."
    assert decided(text, "forums") == {"ammtc"}


def test_a_forum_named_once_far_down_is_not_central() -> None:
    text = "\n\n".join(
        ["Indonesia dan Laos meneken MoU tentang narkotika.", *[FILLER] * 6, "ASEAN menyambutnya."]
    )
    assert decided(text, "forums") == set()


def test_a_name_inside_a_longer_one_is_not_there() -> None:
    text = "Asia Tenggara menghadapi narkotika. Polisi Asia Tenggara bekerja sama. Asia Tenggara bersatu."
    assert decided(text, "regions") == {"asia-tenggara"}
