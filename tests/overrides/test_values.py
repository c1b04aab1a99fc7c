"""What was seen when an override was written."""

from digest.overrides.values import Seen


def test_a_point_may_be_unrecorded_or_recorded_as_unknown() -> None:
    seen = Seen("0123abcd", (("happened", None), ("topics/tppo", "tppo")))
    assert seen.value("happened") == (True, None)
    assert seen.value("topics/tppo") == (True, "tppo")
    assert seen.value("stated") == (False, None)
