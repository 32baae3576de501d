"""How much of a hostile file we are ready to hold, each limit with its reason.

Together they keep the worst file we know under a gigabyte and under ten seconds.
"""

# 28 000 clauses of dense legal prose are about 20 MB; twice that is room enough. One rare character
# makes Python keep four bytes for each, and showing a text takes three copies of it.
MAX_BYTES = 40 * 1024 * 1024

# Treaties nest six deep; pydantic and Python's own stack are safe far beyond this.
MAX_DEPTH = 60

# Every alias costs what it repeats. Real files repeat a source or a party, not a document.
MAX_ALIAS_EVENTS = 100_000
# An alias of a text costs one more for every so many characters that it repeats.
ALIAS_CHARACTERS = 100

# 20 000 clauses as typed as the bundled ones. A value takes the exact reader 200 bytes; if all are
# wrong, pydantic takes 300 each, and at 2**20 doubles what it holds.
MAX_VALUES = 1_000_000

# Where a comma, colon, dash, bracket or line break stands, a value may begin: the cheapest upper
# bound on how many there are before reading.
MAX_MARKS = 1_800_000

# Nobody mends more at a time; and beyond this many, a file is simply not what it was taken for.
MAX_PROBLEMS = 100
MAX_EXPLAINED = 10_000

# A value is quoted in a message as far as a reader needs to find it again.
MAX_QUOTED = 60
