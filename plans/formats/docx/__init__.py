"""A Word file with tracked changes: what lawyers call a redline."""

# What such files are called.
SUFFIXES = (".docx",)
# It is no text, so that it needs a file; what a refusal calls it, and an example.
FILE = "a Word file", "redline.docx"
