"""The search's index, made by Pagefind in a process of its own, beside the rest of the build.

Its service is asked in its own words: one message an article, each answered. (The library that comes with it asks the
same way, but waits a tenth of a second for every answer: a quarter of an hour for ten thousand articles.)
"""

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO, Any

#: What may go wrong with a program that is not ours.
FAILURES = (OSError, ValueError, KeyError, TypeError)


def indexer() -> Path | None:
    """Where Pagefind is, if it and what puts its files in order are installed."""
    try:
        import cbor2  # noqa: F401, PLC0415 (an extra)
        from pagefind.service import get_executable  # noqa: PLC0415
    except ImportError:
        return None
    found: Path | None = get_executable()
    return found


class Indexing:
    """Indexes being made, one after the other: it begins at once, `files` waits for its end."""

    def __init__(self, program: Path, parts: Iterable[Iterable[bytes]], language: str) -> None:
        """`parts`: of each index a JSON object an article, as `site.search.entries` makes them."""
        self._process = subprocess.Popen(
            [program, "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin and self._process.stdout
        self._asked = list(_messages(parts, language))
        self._answers: list[bytes] = []
        self._ask = Thread(target=_ask, args=(self._process.stdin, self._asked), daemon=True)
        self._hear = Thread(target=self._listen, args=(self._process.stdout,), daemon=True)
        self._ask.start()
        self._hear.start()

    def files(self) -> list[dict[str, bytes]]:
        """Every file of each index by path. Raises one of FAILURES."""
        self._hear.join()
        self.stop()
        if len(self._answers) != len(self._asked):
            raise ValueError("Pagefind ended before its work")
        answers = [json.loads(base64.b64decode(answer))["payload"] for answer in self._answers]
        wrong = next((one for one in answers if one["type"] == "Error"), None)
        if wrong:
            raise ValueError(f"{_about(wrong)}{wrong['message']}")
        made = (one["files"] for one in answers if one["type"] == "GetFiles")
        return [{file["path"]: base64.b64decode(file["content"]) for file in files} for files in made]

    def stop(self) -> None:
        """Nobody waits for it any more. It never ends by itself."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):
            self._process.stdin.close()  # type: ignore[union-attr]
        self._ask.join()
        self._hear.join()

    def _listen(self, stream: IO[bytes]) -> None:
        """Answers end with a comma; that with its files is as large as an index."""
        open_end: list[bytes] = []
        while len(self._answers) < len(self._asked):
            heard = stream.read1(1 << 20)  # type: ignore[attr-defined]
            if not heard:
                return
            *whole, rest = heard.split(b",")
            for part in whole:
                self._answers.append(b"".join((*open_end, part)))
                open_end = []
            open_end.append(rest)


def _about(error: dict[str, Any]) -> str:
    """The article's page, where the program repeats what it was asked; it answers what it cannot read at once."""
    with suppress(ValueError, KeyError, TypeError):
        return f"{json.loads(error['original_message'])['payload']['url']}: "
    return ""


def _ask(stream: IO[bytes], messages: Iterable[bytes]) -> None:
    with suppress(OSError):  # it has ended, which the one who listens will hear
        for message in messages:
            stream.write(message)
        stream.flush()


def _messages(parts: Iterable[Iterable[bytes]], language: str) -> Iterator[bytes]:
    """All have one number, for answers come in the order of what was asked."""
    config = {"force_language": language, "keep_index_url": True}
    for index, entries in enumerate(parts):
        yield _message(b'"type": "NewIndex", "config": %s}' % json.dumps(config).encode())
        for entry in entries:
            yield _message(b'"type": "AddRecord", "index_id": %d, %s' % (index, entry[1:]))
        yield _message(b'"type": "GetFiles", "index_id": %d}' % index)
        yield _message(b'"type": "DeleteIndex", "index_id": %d}' % index)


def _message(payload: bytes) -> bytes:
    return base64.b64encode(b'{"message_id": 1, "payload": {%s}' % payload) + b","
