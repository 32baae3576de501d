"""Akoma Ntoso 3.0, the format in which parliaments and secretariats keep their texts."""

# What such files are called.
SUFFIXES = (".xml", ".akn")
