"""Claims to judgements: what an article is about, with whom Indonesia deals, and whether it belongs here."""

from digest.tagger.tag import tag

__all__ = ["tag"]
