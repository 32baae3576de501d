"""Which revision comes next, and which may not be touched any more."""

from __future__ import annotations

import re
from pathlib import Path

from plans.errors import InputError, NotFound, did_you_mean
from plans.storing.workspace import Located, Workspace, is_id, shown_path

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


def refuse_bundled(workspace: Workspace) -> None:
    """Refuse to write into the documents that came with plans.

    Raises:
        InputError: there is no other workspace here.
    """
    if workspace.bundled:
        hint = "start one: plans init, or with these documents: plans init --example"
        raise InputError("no workspace here to write to", hint=hint)


def proposal_folder(workspace: Workspace, proposal: str) -> Path:
    """Return the folder of ``proposal``, which need not hold a revision yet.

    Raises:
        NotFound: there is none.
        InputError: none was named, and none is the default.
    """
    if not proposal:
        raise InputError("which proposal?", hint=did_you_mean("", workspace.proposals))
    folder = workspace.folder / proposal
    if is_id(proposal) and (proposal in workspace.proposals or folder.is_dir()):
        return folder
    hint = did_you_mean(proposal, workspace.proposals)
    if is_id(proposal):
        hint = f"{hint} Or make its folder: mkdir {shown_path(folder)}".strip()
    raise NotFound(f"no proposal called '{proposal}'", hint=hint)


def refuse_if_tabled(located: Located, workspace: Workspace) -> None:
    """Refuse to edit a revision that the hash chain of its proposal has.

    Raises:
        InputError: it was tabled.
    """
    if located.proposal and workspace.chain(located.proposal).entry(located.revision):
        hint = f"start the next one: plans new {located.proposal} --from {located.revision}"
        raise InputError(f"{located.ref} is tabled and stays as it is", hint=hint)
