"""A helper of the desk: questions come in on standard input, answers go out on standard output.

The arguments are how many MiB it may have, and "cold" if it is to load nothing ahead.
"""

from __future__ import annotations

import sys

from plans.serving.answering import answer

if __name__ == "__main__":
    answer(int(sys.argv[1]), warm=sys.argv[2:] != ["cold"])
