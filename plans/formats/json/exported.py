"""A revision to hand on as its file, in JSON: it is read back as the same revision."""

from __future__ import annotations

import json

from plans.formats._base import Options
from plans.model import plain
from plans.results import Exported


def render(result: Exported, options: Options) -> str:
    """Return what the file of the revision says; a name of a field is that of the YAML."""
    return json.dumps(plain(result.revision), ensure_ascii=False, indent=1) + "\n"
