"""The picture beside a link: whole, small, and drawn as the outlines are."""

import struct
import zlib
from pathlib import Path

from card import HEIGHT, WIDTH, png, read, spans

SHIPPED = Path(__file__).parents[2] / "templates/static/card.png"


def test_a_line_runs_within_a_ring() -> None:
    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
    assert list(spans(square, 2.5)) == [(0, 4)]
    assert list(spans(square, 4.5)) == []


def test_a_path_is_read_in_steps() -> None:
    (one, two) = read("M1,2l3-1 1,1zM0,0l1,0 0,1z")
    assert [(x - one[0][0], y - one[0][1]) for x, y in one] == [(0, 0), (22.5, -7.5), (30, 0)]
    assert len(two) == 3


def test_a_picture_of_a_few_colours() -> None:
    data = png([[(0, 0, 0), (255, 255, 255)], [(255, 255, 255), (0, 0, 0)]])
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (2, 2)
    at = data.index(b"IDAT")
    (length,) = struct.unpack(">I", data[at - 4 : at])
    assert zlib.decompress(data[at + 4 : at + 4 + length]) == b"\0\0\1\0\1\0"


def test_the_shipped_one_is_of_the_size_that_pages_say_and_small() -> None:
    data = SHIPPED.read_bytes()
    assert struct.unpack(">II", data[16:24]) == (WIDTH, HEIGHT) == (1200, 630)
    assert len(data) < 20_000
    frame = (SHIPPED.parents[1] / "frame.html").read_text("utf-8")
    assert f'og:image:width" content="{WIDTH}"' in frame
    assert f'og:image:height" content="{HEIGHT}"' in frame
