"""Pictures: a result drawn as SVG, in a page or as a file of its own."""

# What such files are called.
SUFFIXES = (".svg",)
