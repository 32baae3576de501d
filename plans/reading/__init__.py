"""Text in, checked model out, every problem with its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.catalogue import on_first_use
from plans.reading._checked import collector_paused, read_model
from plans.reading._files import read_text

if TYPE_CHECKING:
    from plans.reading._exact import parse_exact

__all__ = ["collector_paused", "parse_exact", "read_model", "read_text"]

# PyYAML is needed only where positions are: for errors and for validate.
__getattr__ = on_first_use({"parse_exact": "plans.reading._exact"}, globals())
