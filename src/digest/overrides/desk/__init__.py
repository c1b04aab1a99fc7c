"""What writes files for editors: corrections filed, in one form, comments kept."""
