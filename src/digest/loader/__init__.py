"""Bytes to a Document, and a Document to claims with evidence."""
