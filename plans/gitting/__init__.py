"""What git is told and asked: drivers, hooks, and its history as refs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.gitting.ci_workflow import workflow
    from plans.gitting.driver_settings import CONFLICTS
    from plans.gitting.external_diff import diff_for_git
    from plans.gitting.merge_driver import MARKER_SIZE, merge_for_git
    from plans.gitting.places import place
    from plans.gitting.proposal_changes import git_changes
    from plans.gitting.setup import install, status, uninstall
    from plans.gitting.staged_check import check_staged
    from plans.gitting.text_conversion import put_lines
else:
    __getattr__, __dir__, __all__ = face(__name__)
