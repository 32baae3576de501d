"""A helper of the desk: questions come in on standard input, answers go out on standard output.

The argument is how many MiB it may have.
"""

from __future__ import annotations

import sys

from plans.serving.answering import answer

if __name__ == "__main__":
    answer(int(sys.argv[1]))
