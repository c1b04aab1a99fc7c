"""How far a long build is: one line on a terminal, and nothing anywhere else."""

import os
import time
from typing import TextIO

#: A build shorter than this says nothing; after it the line changes so often.
PATIENCE, PACE = 1.0, 0.2


class Progress:
    """Called with how many are done, and of how many. Silent where nobody looks: in a file, in a pipe, in CI."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shows = stream.isatty() and not os.environ.get("CI")
        self._next = time.monotonic() + PATIENCE
        self._width = 0

    def __call__(self, done: int, many: int) -> None:
        if self._shows and time.monotonic() >= self._next:
            self._next = time.monotonic() + PACE
            self._write(f"{done:,} of {many:,} tasks")

    def end(self) -> None:
        """Leave the line as it was found."""
        if self._width:
            self._write("")

    def _write(self, text: str) -> None:
        self._stream.write(f"\r{text.ljust(self._width)}" + ("" if text else "\r"))
        self._stream.flush()
        self._width = len(text)
