"""The numbers of revisions: v1, v2 and so on."""

from __future__ import annotations

import re

from plans.storing.workspace import Workspace

# As long as any number of a revision will ever be; more digits are a name.
_NUMBERED = re.compile(r"v([0-9]{1,9})")


def is_numbered(revision: str) -> bool:
    """Say whether ``revision`` is one of ``v1``, ``v2`` and so on."""
    return _NUMBERED.fullmatch(revision) is not None


def next_revision(workspace: Workspace, proposal: str) -> str:
    """Return the first number after all that ``proposal`` has, or ever tabled."""
    known = list(workspace.revisions(proposal)) if proposal in workspace.proposals else []
    known += [entry.revision for entry in workspace.chain(proposal).chain]
    found = (_NUMBERED.fullmatch(name) for name in known)
    return f"v{max((int(match[1]) for match in found if match), default=0) + 1}"
