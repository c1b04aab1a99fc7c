"""The text of `content/` to values. The one place where YAML is parsed."""
