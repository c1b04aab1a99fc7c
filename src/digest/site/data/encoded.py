"""A value as one line of JSON."""

import json

import msgspec


def encoded(value: object) -> bytes:
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=0)  # one line, as `json` writes it
    except UnicodeEncodeError:  # half a character
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")
