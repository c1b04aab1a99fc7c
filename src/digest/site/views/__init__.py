"""What templates are given: frozen values that hold every word and URL of a page, a file a kind of page."""
