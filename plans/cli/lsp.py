"""Help an editor with revisions and registers: faults as you type, completion, what a thing is."""

from __future__ import annotations

from plans.cli._commands import Command
from plans.cli._tasks import Task


def lsp() -> None:
    from plans.editing import serve

    serve()


COMMAND = Command(lsp, rank=241, task=Task.SETUP)
