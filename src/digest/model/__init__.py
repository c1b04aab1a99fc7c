"""Frozen values that everything else is written in. Imports nothing but the standard library."""
