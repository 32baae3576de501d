"""Prints a file in lines for git to compare, once for each file and commit of ``git log -p``.

What ``plans git textconv`` does, without the command line: that takes longer to load than the file.
A second path says where to keep the lines.
"""

import sys
from pathlib import Path

from plans.gitting import put_lines

if __name__ == "__main__":
    put_lines(*map(Path, sys.argv[1:3]))
