"""The verbs, free of any command line: the one place where disk, core and output meet.

A command pays for the verbs it uses: each loads when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.catalogue import on_first_use

if TYPE_CHECKING:
    from plans.porcelain._adopt import amend_adopt
    from plans.porcelain._align import align
    from plans.porcelain._amend import amend_check, amend_list, amend_mark, amend_new, amend_show
    from plans.porcelain._blame import blame
    from plans.porcelain._compare import compare, diff, report, select
    from plans.porcelain._git_changes import git_changes
    from plans.porcelain._git_check import check_staged
    from plans.porcelain._history import history
    from plans.porcelain._import import import_file
    from plans.porcelain._init import init
    from plans.porcelain._load import Loaded, load, load_ref, workspace_for
    from plans.porcelain._log import log
    from plans.porcelain._merge import bracket_status, merge, resolve_bracket, save_merged
    from plans.porcelain._new import new
    from plans.porcelain._numbering import refuse_if_tabled
    from plans.porcelain._patch import apply_patches, read_patch
    from plans.porcelain._render import render
    from plans.porcelain._rules import explain, list_rules
    from plans.porcelain._save import refuse_to_write, written_as
    from plans.porcelain._schema import schemas
    from plans.porcelain._search import search
    from plans.porcelain._show import show
    from plans.porcelain._table import table
    from plans.porcelain._validate import validate, validate_all
    from plans.porcelain._verify import verify
    from plans.porcelain._write import write_file, writing

__all__ = [
    "Loaded",
    "align",
    "amend_adopt",
    "amend_check",
    "amend_list",
    "amend_mark",
    "amend_new",
    "amend_show",
    "apply_patches",
    "blame",
    "bracket_status",
    "check_staged",
    "compare",
    "diff",
    "explain",
    "git_changes",
    "history",
    "import_file",
    "init",
    "list_rules",
    "load",
    "load_ref",
    "log",
    "merge",
    "new",
    "read_patch",
    "refuse_if_tabled",
    "refuse_to_write",
    "render",
    "report",
    "resolve_bracket",
    "save_merged",
    "schemas",
    "search",
    "select",
    "show",
    "table",
    "validate",
    "validate_all",
    "verify",
    "workspace_for",
    "write_file",
    "writing",
    "written_as",
]

_HOMES = {
    "Loaded": "plans.porcelain._load",
    "align": "plans.porcelain._align",
    "amend_adopt": "plans.porcelain._adopt",
    "amend_check": "plans.porcelain._amend",
    "amend_list": "plans.porcelain._amend",
    "amend_mark": "plans.porcelain._amend",
    "amend_new": "plans.porcelain._amend",
    "amend_show": "plans.porcelain._amend",
    "apply_patches": "plans.porcelain._patch",
    "blame": "plans.porcelain._blame",
    "bracket_status": "plans.porcelain._merge",
    "check_staged": "plans.porcelain._git_check",
    "compare": "plans.porcelain._compare",
    "diff": "plans.porcelain._compare",
    "explain": "plans.porcelain._rules",
    "git_changes": "plans.porcelain._git_changes",
    "history": "plans.porcelain._history",
    "import_file": "plans.porcelain._import",
    "init": "plans.porcelain._init",
    "list_rules": "plans.porcelain._rules",
    "load": "plans.porcelain._load",
    "load_ref": "plans.porcelain._load",
    "log": "plans.porcelain._log",
    "merge": "plans.porcelain._merge",
    "new": "plans.porcelain._new",
    "read_patch": "plans.porcelain._patch",
    "refuse_if_tabled": "plans.porcelain._numbering",
    "refuse_to_write": "plans.porcelain._save",
    "render": "plans.porcelain._render",
    "report": "plans.porcelain._compare",
    "resolve_bracket": "plans.porcelain._merge",
    "save_merged": "plans.porcelain._merge",
    "schemas": "plans.porcelain._schema",
    "search": "plans.porcelain._search",
    "select": "plans.porcelain._compare",
    "show": "plans.porcelain._show",
    "table": "plans.porcelain._table",
    "validate": "plans.porcelain._validate",
    "validate_all": "plans.porcelain._validate",
    "verify": "plans.porcelain._verify",
    "workspace_for": "plans.porcelain._load",
    "write_file": "plans.porcelain._write",
    "written_as": "plans.porcelain._save",
    "writing": "plans.porcelain._write",
}
__getattr__ = on_first_use(_HOMES, globals())
