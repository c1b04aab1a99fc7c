"""What an editor types, as assignments."""

import pytest

from digest.overrides.desk.typed import typed


@pytest.mark.parametrize(
    ("argument", "assignments"),
    [
        ("happened=2024-11-05", ("happened=2024-11-05",)),
        ("happened=null", ("happened=null",)),
        ("title=A = B, C", ("title=A = B, C",)),
        ("title=-5 derajat", ("title=-5 derajat",)),
        ("topics=+korupsi,-siber", ("topics+=korupsi", "topics-=siber")),
        ("topics=+korupsi, -siber", ("topics+=korupsi", "topics-=siber")),
        ("topics=korupsi,siber", ("topics=korupsi,siber",)),
        ("topics+=korupsi", ("topics+=korupsi",)),
        ("topics.tppo=primary", ("topics.tppo=primary",)),
        ('persons."Wang Lutong".role=Duta Besar, LBBP', ("persons.Wang Lutong.role=Duta Besar, LBBP",)),
        ("persons.M. Rizki.rank=Kompol", ("persons.M. Rizki.rank=Kompol",)),
        ("persons.Siti.aliases=+Ibu Siti", ("persons.Siti.aliases+=Ibu Siti",)),
        ("persons=+Wang Lutong,-Eddy Hartono", ("persons+=Wang Lutong", "persons-=Eddy Hartono")),
        ("same_story=+b,-c", ("same_story+=b", "same_story-=c")),
        ("lines.cut=+Baca juga, -seterusnya", ("lines.cut+=Baca juga, -seterusnya",)),
        ("reviewed=true", ("reviewed=true",)),
    ],
)
def test_an_argument(argument: str, assignments: tuple[str, ...]) -> None:
    assert typed(argument) == assignments


@pytest.mark.parametrize(
    ("argument", "says"),
    [
        ("happened", "field=value"),
        ("=x", "field=value"),
        ("", "field=value"),
        ("topics=+korupsi,siber", "before each"),
        ("Topik=x", "field=value"),
    ],
)
def test_what_is_none(argument: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        typed(argument)
