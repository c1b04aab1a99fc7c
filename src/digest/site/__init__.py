"""Articles and stories to pages, by value. Knows neither templates nor files."""
