"""A data set as one database, with keys, links and views: every text as it is."""

# What such files are called.
SUFFIXES = (".sqlite", ".db", ".sqlite3")
# It is no text, so that it needs a file; what a refusal calls it, and an example.
FILE = "a database", "tables.sqlite"
