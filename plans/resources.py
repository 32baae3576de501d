"""Says where the shipped ``templates`` and ``proposals`` are: in the wheel or in a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def shipped(name: str) -> Traversable:
    """Return the shipped folder ``name`` ("templates" or "proposals")."""
    from importlib.resources import files  # only outside a workspace, or for a template

    installed = files("plans") / "_data" / name
    if installed.is_dir():
        return installed
    checkout = Path(__file__).resolve().parent.parent / name
    if checkout.is_dir():
        return checkout
    raise FileNotFoundError(name)
