"""The command line: one file a command."""

from digest.cli.main import main

__all__ = ["main"]
