"""Fixtures that more than one folder of tests uses."""

from desk import desk, pristine

__all__ = ["desk", "pristine"]
