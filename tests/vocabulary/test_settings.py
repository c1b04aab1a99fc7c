"""The settings of a site in each of its languages."""

from digest.vocabulary.settings import SiteSettings


def test_another_language_lies_one_folder_lower_under_words_of_its_own() -> None:
    site = SiteSettings(
        title="Kabar", tagline="Dari berita", tagline_en="From the news", url="https://a.id/x"
    )
    english = site.spoken("en")
    assert (english.url, english.tagline, english.title) == ("https://a.id/x/en/", "From the news", "Kabar")
    assert site.spoken("id") == site
    assert SiteSettings().spoken("en").url == ""
