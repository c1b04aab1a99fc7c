"""What the search knows, and its files as published."""
