"""How much of a hostile file we are ready to hold, each limit with its reason."""

# 28 000 clauses of dense legal prose are about 20 MB; four times that is room enough.
MAX_BYTES = 80 * 1024 * 1024

# Treaties nest six deep; pydantic and Python's own stack are safe far beyond this.
MAX_DEPTH = 60

# Every alias costs what it repeats. Real files repeat a source or a party, not a document.
MAX_ALIAS_EVENTS = 100_000
