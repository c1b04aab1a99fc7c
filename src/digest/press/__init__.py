"""The only hands: everything that touches disk, clock, environment or processes."""
