"""The command line: one file a command, each reads options, calls a verb, chooses an exit code.

Exit codes: 0 done · 1 done, and there is something to say (--exit-code, --fail-on, findings) · 2
your input · 3 our bug.
"""

from plans.cli._app import main

__all__ = ["main"]
