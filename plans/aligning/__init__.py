"""Which clause of one revision is which of the other: ``align(before, after) -> pairs``."""

from plans.aligning._align import align
from plans.aligning._pairs import How, Pair

__all__ = ["How", "Pair", "align"]
