"""What happened as operations that can be applied, reversed and joined."""

from plans.patching._apply import Applied, Misfitting, apply
from plans.patching._derive import operations
from plans.patching._operation import UNSAID, Operation
from plans.patching._operations import AnyOperation, invert

__all__ = [
    "UNSAID",
    "AnyOperation",
    "Applied",
    "Misfitting",
    "Operation",
    "apply",
    "invert",
    "operations",
]
