"""The pieces of an article: facts, evidence, marks, passages, how to cite and to correct it."""
