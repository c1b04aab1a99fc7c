"""Pages to bytes. Knows no article and never touches disk: templates come as a mapping of names to text."""

from digest.renderer.renderer import Renderer

__all__ = ["Renderer"]
