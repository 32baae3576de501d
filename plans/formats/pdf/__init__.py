"""PDF for paper, archives and whoever wants pages: the page of a result, printed."""

# What such files are called.
SUFFIXES = (".pdf",)
# It is no text, so that it needs a file; what a refusal calls it, and an example.
FILE = "a PDF file", "changes.pdf"
