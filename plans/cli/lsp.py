"""Help an editor with revisions and registers: faults as you type, completion, what a thing is.

Editors start it and speak to it; "Edit with help" in the documentation says how to tell yours.

Examples:
  plans lsp
  plans lsp < /dev/null && echo "it starts, and ends with its editor"
"""

from __future__ import annotations

from plans.cli._commands import Command, Task


def lsp() -> None:
    from plans.editing import serve

    serve()


COMMAND = Command(lsp, rank=241, task=Task.SETUP)
