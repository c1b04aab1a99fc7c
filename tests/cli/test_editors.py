"""What the editors' commands share."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from desk import Desk
from digest.build.newsroom import Newsroom
from digest.build.site import Project
from digest.cli.editors import no_such_article, printable, resolve


@pytest.fixture(scope="module")
def room(pristine: Desk) -> Iterator[Newsroom]:
    with closing(Newsroom(Project(pristine.root, pristine.root / "seeds", 1))) as opened:
        yield opened


def test_an_id_or_its_only_beginning(room: Newsroom) -> None:
    assert resolve("000003-rusia", room) == ("000003-rusia", "")
    assert resolve("000003", room) == ("000003-rusia", "")


@pytest.mark.parametrize("given", ["", "0000", "nobody"])
def test_what_could_be_several_or_none_is_no_id(room: Newsroom, given: str) -> None:
    ident, problem = resolve(given, room)
    assert not ident
    assert problem.startswith(f'no article "{given}"')


def test_the_nearest_are_named_with_their_titles(room: Newsroom) -> None:
    told = no_such_article("000003-rusa", room)
    assert "000003-rusia" in told
    assert room.cards["000003-rusia"].title[:20] in told


def test_printable_takes_out_what_fools_a_terminal() -> None:
    assert printable("a\x1b[31mb\u202ec").isprintable()
