"""What happened as operations that can be applied, reversed and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.patching.all_operations import AnyOperation as AnyOperation
    from plans.patching.all_operations import invert as invert
    from plans.patching.applying import Applied as Applied
    from plans.patching.applying import Misfitting as Misfitting
    from plans.patching.applying import apply as apply
    from plans.patching.content_operations import CLAUSE_FIELDS as CLAUSE_FIELDS
    from plans.patching.content_operations import HEAD_FIELDS as HEAD_FIELDS
    from plans.patching.content_operations import AddAlternative as AddAlternative
    from plans.patching.content_operations import DropAlternative as DropAlternative
    from plans.patching.content_operations import DropTerm as DropTerm
    from plans.patching.content_operations import Renumber as Renumber
    from plans.patching.content_operations import Replace as Replace
    from plans.patching.content_operations import Set as Set
    from plans.patching.content_operations import SetTerm as SetTerm
    from plans.patching.deriving import operations as operations
    from plans.patching.draft import TOP as TOP
    from plans.patching.draft import Draft as Draft
    from plans.patching.draft import ids_in as ids_in
    from plans.patching.operation import EMPTY as EMPTY
    from plans.patching.operation import UNSAID as UNSAID
    from plans.patching.operation import Misfit as Misfit
    from plans.patching.operation import Operation as Operation
    from plans.patching.operation import Plain as Plain
    from plans.patching.structure_operations import Delete as Delete
    from plans.patching.structure_operations import Insert as Insert
    from plans.patching.structure_operations import Join as Join
    from plans.patching.structure_operations import Move as Move
    from plans.patching.structure_operations import Rename as Rename
    from plans.patching.structure_operations import Split as Split
else:
    __getattr__, __dir__, __all__ = face(__name__)
