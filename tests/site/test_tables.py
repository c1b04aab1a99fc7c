"""Who is counted where."""

import newsroom
from digest.site import tables
from digest.site.views import IndexView
from newsroom import listing


def test_each_cell_of_the_matrix_counts_the_articles_behind_it() -> None:
    pages = newsroom.site(newsroom.seeds())
    index = next(p.view for p in pages if p.url == "index.html")
    assert isinstance(index, IndexView)
    assert [row.term.name for row in index.matrix.rows] == ["Kamboja", "Laos", "Thailand", "Tiongkok"]
    for row in index.matrix.rows:
        for cell in row.cells:
            assert cell.count == (len(listing(pages, cell.url).entries) if cell.url else 0)


def test_a_row_counts_articles_once_whatever_their_topics() -> None:
    index = next(p.view for p in newsroom.site(newsroom.seeds()) if p.url == "index.html")
    assert isinstance(index, IndexView)
    cambodia = index.matrix.rows[0]
    assert (cambodia.count, sum(cell.count for cell in cambodia.cells)) == (1, 4)
    assert [column.term.id for column in index.matrix.columns] == [
        *("tppo", "narkotika", "imigrasi", "maritim", "siber", "hukum", "penipuan-daring", "pertahanan"),
        *("terorisme",),
    ]


def test_a_cell_tells_the_sure_from_the_doubtful() -> None:
    assert [tables.figures(*pair) for pair in ((3, 0), (3, 1), (1, 1))] == ["3", "2 + 1?", "1?"]
