"""The search's index in parts: which article is in which."""

from digest.site.search.parts import MOST, parts


def idents(many: int) -> list[str]:
    return [f"artikel-{at:05}" for at in range(many)]


def test_a_small_site_has_one() -> None:
    assert parts(idents(MOST)) == [idents(MOST)]
    assert parts([]) == []


def test_each_article_is_in_one_and_none_is_large() -> None:
    found = parts(idents(6 * MOST))
    assert len(found) == 8
    assert sorted(ident for part in found for ident in part) == idents(6 * MOST)
    assert max(map(len, found)) < MOST


def test_one_article_more_changes_one_of_them() -> None:
    before, after = parts(idents(2 * MOST - 1)), parts(idents(2 * MOST))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_the_order_is_that_of_the_articles() -> None:
    for part in parts(idents(2 * MOST)):
        assert part == sorted(part)
