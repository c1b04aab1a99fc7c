"""The outlines of the map: thinned, whole, and across the dateline."""

import pytest

pytest.importorskip("babel")

from outlines import middle, outlines, path, thinned


def test_what_lies_near_the_line_goes() -> None:
    assert thinned([(0, 0), (5, 0.5), (10, 0)]) == [(0, 0), (10, 0)]
    assert thinned([(0, 0), (5, 4), (10, 0)]) == [(0, 0), (5, 4), (10, 0)]


def test_a_path_in_steps() -> None:
    assert path([(1.2, 2), (4, 2), (4, 1), (1, 2)]) == "M1,2l3,0 0-1z"
    assert path([(1, 2), (1.1, 2.2), (1, 2)]) == ""


def test_an_island_on_the_dateline_is_one() -> None:
    island = [[1790, 0], [5, 0], [0, 10], [-5, 0], [0, -10]]
    over = [[1798, 0], [-3596, 0], [0, 100], [3596, 0], [0, -100]]
    topology = {
        "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
        "arcs": [island, over],
        "objects": {
            "countries": {
                "geometries": [
                    {
                        "type": "MultiPolygon",
                        "id": "242",
                        "arcs": [[[0]], [[1]]],
                        "properties": {"name": "Fiji"},
                    },
                    {"type": "Polygon", "arcs": [[0]], "properties": {"name": "Nobody's"}},
                ]
            }
        },
    }
    (code,) = outlines(topology)
    (x, y), shape = outlines(topology)[code]
    assert (code, round(x), round(y)) == ("FJ", 630, 210)
    assert shape == "M629,225l2,0 0-30-2,0z"


def test_the_middle_of_a_square() -> None:
    assert middle([(0, 0), (2, 0), (2, 2), (0, 2)]) == (1, 1)
