"""A source to a Document: lines, blocks that tile the text, noise told by its rule."""
