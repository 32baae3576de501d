"""Version control for negotiated proposals.

    import plans
    change = plans.diff("v1", "v2")
    print(change.changes[0].message)

Every name below is loaded on first use, so that ``import plans`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

__version__ = "0.1.0"

if TYPE_CHECKING:
    from plans.diffing import Change as Change
    from plans.diffing import Diff as Diff
    from plans.errors import InputError as InputError
    from plans.errors import PlansError as PlansError
    from plans.judging import Finding as Finding
    from plans.model import Clause as Clause
    from plans.model import Revision as Revision
    from plans.patching import apply as apply
    from plans.patching import invert as invert
    from plans.patching import operations_between as operations_between
    from plans.storing import load as load
    from plans.verbs.blame import blame as blame
    from plans.verbs.diff import diff as diff
    from plans.verbs.history import history as history
    from plans.verbs.merge import merge as merge
    from plans.verbs.report import report as report
    from plans.verbs.search import search as search
    from plans.verbs.validate import validate as validate
else:
    __getattr__, __dir__, __all__ = face(__name__)
