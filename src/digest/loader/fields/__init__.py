"""A read text to claims with evidence: one finder a field."""
