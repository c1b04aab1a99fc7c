"""What leaves the program: the site and the report of a build."""
