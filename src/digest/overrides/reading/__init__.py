"""Editors' YAML to claims of the edited layer, with every finding at its place."""
