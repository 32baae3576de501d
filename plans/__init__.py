"""Version control for negotiated proposals.

    import plans
    change = plans.diff("v1", "v2")
    print(change.changes[0].message)

Every name below is loaded on first use, so that ``import plans`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Change": "plans.diffing",
    "Clause": "plans.model",
    "Diff": "plans.diffing",
    "Finding": "plans.rules",
    "InputError": "plans.errors",
    "PlansError": "plans.errors",
    "Revision": "plans.model",
    "apply": "plans.patching",
    "blame": "plans.porcelain",
    "diff": "plans.porcelain",
    "history": "plans.porcelain",
    "invert": "plans.patching",
    "load": "plans.porcelain",
    "merge": "plans.porcelain",
    "operations": "plans.patching",
    "report": "plans.porcelain",
    "search": "plans.porcelain",
    "validate": "plans.porcelain",
}

__all__ = [
    "Change",
    "Clause",
    "Diff",
    "Finding",
    "InputError",
    "PlansError",
    "Revision",
    "apply",
    "blame",
    "diff",
    "history",
    "invert",
    "load",
    "merge",
    "operations",
    "report",
    "search",
    "validate",
]

if TYPE_CHECKING:
    from plans.diffing import Change, Diff
    from plans.errors import InputError, PlansError
    from plans.model import Clause, Revision
    from plans.patching import apply, invert, operations
    from plans.porcelain import blame, diff, history, load, merge, report, search, validate
    from plans.rules import Finding


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'plans' has no attribute '{name}'")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
