"""Standard output as it may be: of another encoding, full, or closed."""

import io
import os
import sys


def speak_plainly() -> None:
    """A character that the output cannot hold is written as an escape, as on standard error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def told(text: str) -> bool:
    """Whether the text could be written; if not, that is said on standard error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        give_up()
        print(f"what was found cannot be written to standard output: {error.strerror}", file=sys.stderr)
        return False
    return True


def give_up() -> None:
    """Write nothing more, and let Python not try to at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
