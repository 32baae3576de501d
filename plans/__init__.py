"""Version control for negotiated proposals.

    import plans
    found = plans.diff("v1", "v2")
    print(found.changes[0].message)
    found.to_frame()

What a verb takes is a ref or a path; ``plans.read`` makes a revision of a text in hand, which
``plans.diff`` takes too. What a verb returns can be had as rows, with ``to_records()`` and
``to_frame()``, and shows them in a notebook.

Every name below is loaded on first use, so that ``import plans`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

__version__ = "0.1.0"

if TYPE_CHECKING:
    from plans.collecting import collect as collect
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
    from plans.verbs.align import align as align
    from plans.verbs.amend_adopt import amend_adopt as amend_adopt
    from plans.verbs.amend_check import amend_check as amend_check
    from plans.verbs.amend_list import amend_list as amend_list
    from plans.verbs.amend_new import amend_new as amend_new
    from plans.verbs.amend_show import amend_show as amend_show
    from plans.verbs.blame import blame as blame
    from plans.verbs.bracket_status import bracket_status as bracket_status
    from plans.verbs.diff import diff as diff
    from plans.verbs.export_tables import export_tables as export_tables
    from plans.verbs.history import history as history
    from plans.verbs.import_file import import_file as import_file
    from plans.verbs.log import log as log
    from plans.verbs.merge import merge as merge
    from plans.verbs.movement import movement as movement
    from plans.verbs.parity import parity as parity
    from plans.verbs.position_table import position_table as position_table
    from plans.verbs.progress import progress as progress
    from plans.verbs.read import read as read
    from plans.verbs.readings import readings as readings
    from plans.verbs.red_lines import red_lines as red_lines
    from plans.verbs.report import report as report
    from plans.verbs.resolve_bracket import resolve_bracket as resolve_bracket
    from plans.verbs.search import search as search
    from plans.verbs.sequence import sequence as sequence
    from plans.verbs.show import show as show
    from plans.verbs.terms_of import terms_of as terms_of
    from plans.verbs.validate import validate as validate
    from plans.verbs.write_tables import write_tables as write_tables
else:
    __getattr__, __dir__, __all__ = face(__name__)
