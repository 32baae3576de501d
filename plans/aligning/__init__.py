"""Which clause of one revision is which of the other: ``align(before, after) -> pairs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.aligning.declared_identity import settled_by_ids
    from plans.aligning.increasing_subsequence import heaviest_rising, staying
    from plans.aligning.pair import How, Pair
    from plans.aligning.rows import Row, rows_across
    from plans.aligning.stages import align
    from plans.aligning.word_tokens import ASCII_SPACE, ASCII_WORD, MARKS, WORD, placed_words, words
else:
    __getattr__, __dir__, __all__ = face(__name__)
