"""Where a revision may be written: not into what came with plans, nor over what was tabled."""

from __future__ import annotations

from pathlib import Path

from plans.errors import InputError, NotFound, did_you_mean
from plans.storing.ids import is_id
from plans.storing.loading import locate
from plans.storing.paths import shown_path
from plans.storing.rewriting import YAML
from plans.storing.workspace import Located, Workspace


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


def refuse_bundled(workspace: Workspace) -> None:
    """Refuse to write into the documents that came with plans.

    Raises:
        InputError: there is no other workspace here.
    """
    if workspace.bundled:
        hint = "start one: plans init, or with these documents: plans init --example"
        raise InputError("no workspace here to write to", hint=hint)


def refuse_if_tabled(located: Located, workspace: Workspace) -> None:
    """Refuse to edit a revision that the hash chain of its proposal has.

    Raises:
        InputError: it was tabled.
    """
    if located.proposal and workspace.chain(located.proposal).entry(located.revision):
        hint = f"start the next one: plans new {located.proposal} --from {located.revision}"
        raise InputError(f"{located.ref} is tabled and stays as it is", hint=hint)


def refuse_to_write(path: Path) -> None:
    """Refuse a file that is no place for a revision in YAML.

    Raises:
        InputError: another format is to be expected in it, or it is a revision that was tabled.
    """
    if path.suffix.lower() not in YAML and not path.is_dir():
        hint = f"-o {path.stem}.yaml, or redirect what is printed: > {path.name}"
        raise InputError(f"'{path}' is no YAML file, and a revision is written as one", hint=hint)
    refuse_if_tabled(*locate(path))
