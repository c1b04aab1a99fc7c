"""One builder a kind of page, and the table of all of them."""
