"""The picture that stands beside a link to the site: the region, Indonesia in its midst.

    python benchmarks/card.py > templates/static/card.png

Drawn from content/outlines.yml, without a library and without words: those who show the picture set the page's title
beside it. A project's own picture lies in its
templates/static/card.png.
"""

import re
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from digest.site.agreements import HOME
from digest.vocabulary.load import load

OUTLINES = "content/outlines.yml"

#: Pixels, and how many samples a pixel has on each side.
WIDTH, HEIGHT, SAMPLES = 1200, 630, 3

#: The corner of the map that is seen, and pixels in its unit.
LEFT, TOP, UNIT = 226.0, 100.0, 2.5

#: Of the page by day: paper, rule, accent, ink.
PAPER, LAND, OURS, INK = (253, 252, 248), (217, 211, 198), (156, 20, 32), (29, 27, 24)

#: Rows of the double rule at the head and at the foot.
RULES = {*range(28, 34), *range(38, 41), *range(HEIGHT - 34, HEIGHT - 28), *range(HEIGHT - 41, HEIGHT - 38)}

Ring = list[tuple[float, float]]


def main() -> None:
    root = Path(__file__).parents[1]
    vocabulary, _ = load({OUTLINES: (root / OUTLINES).read_bytes()})
    rings = [(ring, one.code == HOME) for one in vocabulary.outlines for ring in read(one.shape)]
    sys.stdout.buffer.write(png([row(y, rings) for y in range(HEIGHT)]))


def read(path: str) -> Iterator[Ring]:
    """The rings of a path in samples of the picture."""
    scale = UNIT * SAMPLES
    for part in path.split("M")[1:]:
        numbers = [int(number) for number in re.findall(r"-?\d+", part)]
        x = y = 0
        ring: Ring = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append(((x - LEFT) * scale, (y - TOP) * scale))
        yield ring


def row(y: int, rings: list[tuple[Ring, bool]]) -> list[tuple[int, int, int]]:
    """A row of pixels, each of the colours of its samples."""
    if y in RULES:
        return [INK] * WIDTH
    land, ours = [0] * WIDTH, [0] * WIDTH
    for line in range(y * SAMPLES, (y + 1) * SAMPLES):
        for ring, home in rings:
            for start, end in spans(ring, line + 0.5):
                for at in range(max(start, 0), min(end, WIDTH * SAMPLES)):
                    (ours if home else land)[at // SAMPLES] += 1
    return [_mixed(min(one, SAMPLES**2), min(two, SAMPLES**2)) for one, two in zip(land, ours, strict=True)]


def spans(ring: Ring, y: float) -> Iterator[tuple[int, int]]:
    """Where a line runs within the ring."""
    crossed = sorted(
        a + (y - b) * (c - a) / (d - b)
        for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True)
        if (b <= y) != (d <= y)
    )
    return ((round(one), round(two)) for one, two in zip(crossed[::2], crossed[1::2], strict=True))


def _mixed(land: int, ours: int) -> tuple[int, int, int]:
    every = SAMPLES**2
    land = min(land, every - ours)
    paper = every - land - ours
    red, green, blue = (
        (one * paper + two * land + three * ours) // every
        for one, two, three in zip(PAPER, LAND, OURS, strict=True)
    )
    return red, green, blue


def png(rows: list[list[tuple[int, int, int]]]) -> bytes:
    """With a palette: the picture has a few dozen colours."""
    colours = sorted({pixel for each in rows for pixel in each})
    place = {colour: at for at, colour in enumerate(colours)}
    pixels = b"".join(b"\0" + bytes(place[pixel] for pixel in each) for each in rows)
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)
    palette = b"".join(map(bytes, colours))
    parts = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


if __name__ == "__main__":
    main()
