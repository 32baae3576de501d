"""HTML for readers and for print: one file that needs no network."""
