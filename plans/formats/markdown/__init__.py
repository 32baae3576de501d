"""Markdown for a pull request or a chat."""

# What such files are called.
SUFFIXES = (".md", ".markdown")
