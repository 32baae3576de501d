"""Rows for a spreadsheet or a data set: one thing a row, its sources and their addresses in it."""

# What such files are called.
SUFFIXES = (".csv",)
