"""The files of a workspace: the revisions one asks for by naming none, and all that are none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from plans.amending import Amendment
from plans.model import REGISTERS, Chain, Pins, ProposalCard
from plans.reviewing import Reviews
from plans.storing.amendment_files import amendment_paths
from plans.storing.workspace import PINS, REVIEWS, Workspace


def shared_files(workspace: Workspace) -> Iterator[tuple[Path, type[BaseModel]]]:
    """Yield each file, there or not, with its model."""
    for name, model in REGISTERS.items():
        yield workspace.folder / f"{name}.yaml", model
    yield workspace.folder / PINS, Pins
    for proposal in workspace.proposals:
        yield workspace.folder / proposal / "proposal.yaml", ProposalCard
        yield workspace.chain_path(proposal), Chain
        yield workspace.folder / proposal / REVIEWS, Reviews
        for path in amendment_paths(workspace, proposal):
            yield path, Amendment


def default_refs(workspace: Workspace) -> tuple[str, ...]:
    """Return the refs of the default proposal, or of all proposals where none is the default."""
    default = workspace.settings.default
    names = [default] if default else workspace.proposals
    return tuple(f"{name}@{revision}" for name in names for revision in workspace.revisions(name))
