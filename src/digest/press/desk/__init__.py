"""A project as the editors' commands see it, and what writes their files."""
