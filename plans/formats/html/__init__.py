"""HTML for readers and for print: one file that needs no network."""

# What such files are called.
SUFFIXES = (".html", ".htm")
