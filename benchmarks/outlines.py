"""The outlines of the map of partners: the world in a few kilobytes.

    npm pack world-atlas && tar xzf world-atlas-*.tgz
    python benchmarks/outlines.py package/countries-50m.json > content/outlines.yml

Natural Earth's countries (public domain) as world-atlas packs them, a TopoJSON. Borders are shared arcs: each is
thinned once, so that neighbours still meet. Longitude and latitude are the axes, which is true at the equator, where
this digest is at home; the world is cut in the Atlantic. Needs Babel: the file knows states by their numbers.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

#: Units of the map in a degree, the meridian of its left side, the parallel of its top.
SCALE, WEST, NORTH, SOUTH = 3, -30.0, 75.0, -56.0

#: Once around.
ROUND = 360 * SCALE

#: Units by which a thinned border may be off, and the size (square units) below which an island is left out.
OFF, SMALLEST = 1.3, 9.0

#: What the file has without a number, by the name it gives it: whose it is by ISO 3166-1. Others are left out.
UNNUMBERED = {"Somaliland": "SO", "Kosovo": "XK", "N. Cyprus": "CY"}

#: No partner, and half of the map.
LEFT_OUT = frozenset({"AQ"})

HEAD = """\
# yaml-language-server: $schema=schemas/outlines.schema.json
# States and territories as the map of partners draws them, written by benchmarks/outlines.py from Natural Earth (public
# domain). In units of a third of a degree, right of 30 degrees west and below 75 degrees north. Where a line runs says
# nothing about whose the land is.
#
# x, y    the middle of its largest part
# shape   its outline, as an SVG path; none where it is too small to be seen
"""

Point = tuple[float, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("topology", type=Path, help="countries-50m.json of world-atlas")
    topology = json.loads(parser.parse_args().topology.read_text("utf-8"))
    print(HEAD)
    for code, (at, shape) in sorted(outlines(topology).items()):
        drawn = f', shape: "{shape}"' if shape else ""
        print(f'"{code}": {{x: {round(at[0])}, y: {round(at[1])}{drawn}}}')


def outlines(topology: dict[str, Any]) -> dict[str, tuple[Point, str]]:
    whole = [list(_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    thin = [thinned(arc) for arc in whole]
    rings: dict[str, list[tuple[list[Point], list[Point]]]] = {}
    for state in topology["objects"]["countries"]["geometries"]:
        code = _code(state)
        if code and code not in LEFT_OUT:
            for ring in _rings(state):
                rings.setdefault(code, []).append((_joined(ring, whole), _joined(ring, thin)))
    return {code: _outline(found) for code, found in rings.items()}


def _code(state: dict[str, Any]) -> str:
    known = get_global("territory_aliases").get(state.get("id", ""), [""])
    return UNNUMBERED.get(state["properties"]["name"], known[0] if len(known) == 1 else "")


def _rings(state: dict[str, Any]) -> Iterator[list[int]]:
    """The outer ring of each part."""
    parts = state["arcs"] if state["type"] == "MultiPolygon" else [state["arcs"]]
    return (part[0] for part in parts)


def _arc(arc: Sequence[Sequence[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """In units of the map, east of the file's own edge."""
    (wide, high), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield (x * wide + left) * SCALE, (NORTH - (y * high + bottom)) * SCALE


def _joined(ring: Sequence[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """The points of a ring, the dateline in their midst where they cross it; what lies west of the map's edge stands at
    its right end."""
    points: list[Point] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        for x, y in arc[bool(points) :]:
            turns = round((x - points[-1][0]) / ROUND) if points else 0
            points.append((x - turns * ROUND, y))
    shift = -WEST * SCALE - ROUND * ((middle(points)[0] - WEST * SCALE) // ROUND)
    return [(x + shift, y) for x, y in points]


def _outline(rings: Sequence[tuple[list[Point], list[Point]]]) -> tuple[Point, str]:
    largest = max((whole for whole, _ in rings), key=lambda ring: abs(area(ring)))
    seen = (thin for whole, thin in rings if abs(area(whole)) >= SMALLEST and middle(whole)[1] > 0)
    return middle(largest), "".join(map(path, seen))


def path(ring: Sequence[Point]) -> str:
    """In whole units, each from the one before; nothing where less than a triangle is left."""
    points: list[tuple[int, int]] = []
    for x, y in ring:
        at = round(x), round(min(max(y, 0), (NORTH - SOUTH) * SCALE))
        if not points or at != points[-1]:
            points.append(at)
    if points[:1] == points[-1:]:
        points.pop()
    if len(points) < 3:
        return ""
    steps = (f"{x - a},{y - b}" for (a, b), (x, y) in pairwise(points))
    return f"M{points[0][0]},{points[0][1]}l{' '.join(steps)}z".replace(",-", "-").replace(" -", "-")


def thinned(line: list[Point]) -> list[Point]:
    """Douglas and Peucker's: without the points that lie near the line between others."""
    if len(line) < 3:
        return line
    first, last = line[0], line[-1]
    away = [_away(point, first, last) for point in line[1:-1]]
    furthest = max(range(len(away)), key=away.__getitem__)
    if away[furthest] <= OFF:
        return [first, last]
    return thinned(line[: furthest + 2])[:-1] + thinned(line[furthest + 1 :])


def _away(point: Point, first: Point, last: Point) -> float:
    (x, y), (a, b), (c, d) = point, first, last
    long = ((c - a) ** 2 + (d - b) ** 2) ** 0.5
    if not long:
        return float(((x - a) ** 2 + (y - b) ** 2) ** 0.5)
    return float(abs((c - a) * (b - y) - (a - x) * (d - b)) / long)


def area(ring: Sequence[Point]) -> float:
    turned = [*ring[1:], ring[0]]
    return sum(x * d - c * y for (x, y), (c, d) in zip(ring, turned, strict=True)) / 2


def middle(ring: Sequence[Point]) -> Point:
    size = area(ring)
    if not size:
        return ring[0]
    turned = [*ring[1:], ring[0]]
    pairs = [((x, y), (c, d), x * d - c * y) for (x, y), (c, d) in zip(ring, turned, strict=True)]
    return (
        sum((x + c) * cross for (x, _), (c, _), cross in pairs) / (6 * size),
        sum((y + d) * cross for (_, y), (_, d), cross in pairs) / (6 * size),
    )


if __name__ == "__main__":
    main()
