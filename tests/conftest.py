"""Fixtures that more than one folder of tests uses."""

from hypothesis import settings

from desk import desk, pristine

__all__ = ["desk", "pristine"]

settings.register_profile("untimed", deadline=None)  # how long an example takes is the machine's affair
settings.load_profile("untimed")
