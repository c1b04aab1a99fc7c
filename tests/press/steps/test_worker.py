"""What a worker process does for one article: bytes in, bytes out."""

from digest.model.article import Article
from digest.press.cache.codec import decode, digest, encode
from digest.press.steps.worker import Made, entry, labels_of
from newsroom import seeds


def test_an_article_names_each_entry_whose_label_its_pages_show() -> None:
    china = next(article for article in seeds() if article.partners and article.partners[0].id == "CN")
    named = labels_of(china)
    assert {"countries/CN", "topics/terorisme", "crimes/terorisme", "organizations/bnpt"} <= set(named)
    assert list(named) == sorted(set(named))


def test_articles_survive_the_way_through_the_store() -> None:
    for article in seeds():
        assert decode(encode(article), Article) == article


def test_a_result_holds_what_it_names() -> None:
    made = Made(b"{}", (entry(b"a"), entry(b"b")))
    assert [held.digest for held in made.holds] == [digest(b"a"), digest(b"b")]
