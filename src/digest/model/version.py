"""Which digest this is; the one place where that stands."""

__version__ = "0.1.0"
