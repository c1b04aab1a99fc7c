"""Values to bytes and back, and the digest that names them. Readable JSON, the same bytes for the same value."""

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_encoder = msgspec.json.Encoder(order="deterministic")


def encode(value: object) -> bytes:
    return _encoder.encode(value)


def decode(data: bytes, kind: type[T]) -> T:
    decoded: T = _decoder(kind)(data)
    return decoded


_decoders: dict[Any, Callable[[bytes], Any]] = {}


def _decoder(kind: Any) -> Callable[[bytes], Any]:
    if kind not in _decoders:
        _decoders[kind] = msgspec.json.Decoder(kind).decode
    return _decoders[kind]


def digest(*parts: bytes | str) -> str:
    """A name of 32 hexadecimal digits for these parts, in this order; each part keeps its bounds."""
    data = [part.encode() if isinstance(part, str) else part for part in parts]
    bounds = ",".join([str(len(each)) for each in data]).encode()
    return blake2b(b"".join((bounds, b";", *data)), digest_size=16).hexdigest()
