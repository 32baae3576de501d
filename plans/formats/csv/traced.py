"""What became of a clause, a term or an issue as rows: one value of one revision a row.

A revision that lost it has a row without.
"""

from plans.formats.csv._rows import render as render
