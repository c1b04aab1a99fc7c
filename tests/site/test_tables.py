"""Who is counted where."""

import newsroom
from digest.site import tables
from digest.site.views.front import IndexView


def test_each_cell_of_the_matrix_counts_the_articles_behind_it() -> None:
    pages = newsroom.site(newsroom.seeds())
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert [row.link.text for row in index.matrix.rows] == [
        *("Kamboja", "Laos", "Thailand", "Tiongkok"),
        "Kawasan, tanpa mitra",
    ]
    for row in index.matrix.rows:
        assert row.count == len(newsroom.behind(pages, row.link.url))
        for cell in row.cells:
            assert cell.count == (len(newsroom.behind(pages, cell.url)) if cell.url else 0)
    for head in index.matrix.heads:
        assert head.count == len(newsroom.behind(pages, head.link.url))
    assert index.matrix.total == len(newsroom.behind(pages, "semua.html"))


def test_a_row_counts_articles_once_whatever_their_topics() -> None:
    index = next(p.view for p in newsroom.site(newsroom.seeds()) if p.url == "index.html")
    assert isinstance(index, IndexView)
    cambodia = index.matrix.rows[0]
    assert (cambodia.count, sum(cell.count for cell in cambodia.cells)) == (1, 4)
    assert [head.link.url for head in index.matrix.heads][:2] == ["topik/tppo.html", "topik/siber.html"]


def test_a_cell_tells_the_sure_from_the_doubtful() -> None:
    assert [tables.figures(*pair, newsroom.names()) for pair in ((3, 0), (3, 1), (1, 1))] == [
        "3",
        "2 + 1?",
        "1?",
    ]
