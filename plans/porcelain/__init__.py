"""The verbs, free of any command line: the one place where disk, core and output meet."""

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
