"""Which articles tell one story: copies of one text, and several houses on one event."""

from digest.stories.face import Face, sketch
from digest.stories.group import group
from digest.stories.likeness import copies

__all__ = ["Face", "copies", "group", "sketch"]
