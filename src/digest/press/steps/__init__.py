"""The pipeline: each step asks what is known and has the pool compute the rest."""
