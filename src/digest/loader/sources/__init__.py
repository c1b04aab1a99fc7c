"""Files to sources: one text an article, whatever kind of file it came in."""
