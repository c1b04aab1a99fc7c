"""Editors' YAML to claims of the edited layer, and `settle`: the strongest claim wins, dissent is kept."""
