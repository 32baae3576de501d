"""Which clause of one revision is which of the other: ``align(before, after) -> pairs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.aligning.declared_identity import settled_by_ids as settled_by_ids
    from plans.aligning.increasing_subsequence import heaviest_rising as heaviest_rising
    from plans.aligning.increasing_subsequence import staying as staying
    from plans.aligning.pair import How as How
    from plans.aligning.pair import Pair as Pair
    from plans.aligning.rows import Row as Row
    from plans.aligning.rows import rows_across as rows_across
    from plans.aligning.stages import align as align
    from plans.aligning.word_tokens import ASCII_SPACE as ASCII_SPACE
    from plans.aligning.word_tokens import ASCII_WORD as ASCII_WORD
    from plans.aligning.word_tokens import MARKS as MARKS
    from plans.aligning.word_tokens import WORD as WORD
    from plans.aligning.word_tokens import placed_words as placed_words
    from plans.aligning.word_tokens import words as words
else:
    __getattr__, __dir__, __all__ = face(__name__)
