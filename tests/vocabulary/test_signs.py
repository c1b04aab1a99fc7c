from digest.vocabulary.signs import sign_of

KNOWN = {"before=*", "before-that=*", "before=an office", "speaks"}


def test_a_sign_has_its_own_name_or_that_of_its_family() -> None:
    assert sign_of("speaks", KNOWN) == "speaks"
    assert sign_of("before=oleh", KNOWN) == "before=*"
    assert sign_of("before-that=oleh", KNOWN) == "before-that=*"
    assert sign_of("before=an office", KNOWN) == "before=an office"
    assert sign_of("after=oleh", KNOWN) is None


def test_in_the_opening_it_is_the_same_sign() -> None:
    assert sign_of("speaks@", KNOWN) == "speaks"
