"""The verbs, free of any command line: the one place where disk, core and output meet.

A command pays for the verbs it uses: each loads when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.catalogue import on_first_use

if TYPE_CHECKING:
    from plans.porcelain._align import align
    from plans.porcelain._compare import compare, diff, report, select
    from plans.porcelain._import import import_file
    from plans.porcelain._init import init
    from plans.porcelain._load import Loaded, load, load_ref, workspace_for
    from plans.porcelain._log import log
    from plans.porcelain._render import render
    from plans.porcelain._rules import explain, list_rules
    from plans.porcelain._schema import schemas
    from plans.porcelain._show import show
    from plans.porcelain._validate import validate, validate_all
    from plans.porcelain._write import write_file

__all__ = [
    "Loaded",
    "align",
    "compare",
    "diff",
    "explain",
    "import_file",
    "init",
    "list_rules",
    "load",
    "load_ref",
    "log",
    "render",
    "report",
    "schemas",
    "select",
    "show",
    "validate",
    "validate_all",
    "workspace_for",
    "write_file",
]

_HOMES = {
    "Loaded": "plans.porcelain._load",
    "align": "plans.porcelain._align",
    "compare": "plans.porcelain._compare",
    "diff": "plans.porcelain._compare",
    "explain": "plans.porcelain._rules",
    "import_file": "plans.porcelain._import",
    "init": "plans.porcelain._init",
    "list_rules": "plans.porcelain._rules",
    "load": "plans.porcelain._load",
    "load_ref": "plans.porcelain._load",
    "log": "plans.porcelain._log",
    "render": "plans.porcelain._render",
    "report": "plans.porcelain._compare",
    "schemas": "plans.porcelain._schema",
    "select": "plans.porcelain._compare",
    "show": "plans.porcelain._show",
    "validate": "plans.porcelain._validate",
    "validate_all": "plans.porcelain._validate",
    "workspace_for": "plans.porcelain._load",
    "write_file": "plans.porcelain._write",
}
__getattr__ = on_first_use(_HOMES, globals())
