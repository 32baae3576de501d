"""A process that compares what it is sent, and ends with whoever sends it.

Tasks come in on standard input and answers go out on standard output, pickled by the same program
at the other end. The arguments are the seconds a pair may take and the MiB the process may have.
"""

from __future__ import annotations

import sys

from plans.collecting.answering import answer

if __name__ == "__main__":
    answer(float(sys.argv[1]), int(sys.argv[2]))
