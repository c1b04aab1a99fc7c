"""What names Indonesia."""

from digest.model.scan import Kind
from digest.vocabulary.home import home_names
from digest.vocabulary.values import Organization, Place, Vocabulary

BODIES = (Organization("bnn", "BNN", "", "ID"), Organization("pdrm", "PDRM", "", "MY"))
PLACES = (Place("Batam", "ID"), Place("Johor", "MY"))


def test_the_country_its_places_and_its_agencies() -> None:
    names = home_names(Vocabulary(organizations=BODIES, places=PLACES))
    assert names[Kind.COUNTRY] == {"ID"}
    assert names[Kind.PLACE] == {"ID/Batam"}
    assert names[Kind.ORGANIZATION] == {"bnn"}
