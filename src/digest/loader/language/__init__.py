"""Sentences as rows of words, and what the vocabulary says of each: shared by all who look for names."""
