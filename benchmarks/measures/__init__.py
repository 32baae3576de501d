"""A file is a measurement: a table of the page, with what it is measured against."""
