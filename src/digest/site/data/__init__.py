"""The public data: records, their schema, and what changed between two editions."""
