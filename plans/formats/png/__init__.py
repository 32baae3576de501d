"""PNG for where no other picture can be placed: what is drawn as SVG, in dots."""

# What such files are called.
SUFFIXES = (".png",)
# It is no text, so that it needs a file; what a refusal calls it, and an example.
FILE = "a PNG file", "picture.png"
