"""Text in, checked model out, every problem with its line and column."""

from plans.reading._checked import read_model
from plans.reading._exact import parse_exact
from plans.reading._files import read_text

__all__ = ["parse_exact", "read_model", "read_text"]
