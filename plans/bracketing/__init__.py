"""Square brackets in prose: what they hold that is not agreed, and how each is closed.

The words of a clause keep their brackets as they are printed; whoever counts, compares or closes
them asks here where they stand and what there is to choose from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.bracketing.bracket import Bracket, Choice
    from plans.bracketing.choices import words_start
    from plans.bracketing.closing import closed, closed_up, without_brackets
    from plans.bracketing.marks import MARKS, PAIRS, unmatched
    from plans.bracketing.options import begins_option, option_named
    from plans.bracketing.reading import all_brackets, brackets_in
    from plans.bracketing.spanning import Spanning, spans_over
else:
    __getattr__, __dir__, __all__ = face(__name__)
