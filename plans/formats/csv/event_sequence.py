"""What must come before what, as rows: a link a row, and a deadline counted from nothing one."""

from plans.formats.csv._rows import render as render
