"""Plain text for people: a terminal with colour, a pipe without."""
