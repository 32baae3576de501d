"""Square brackets in prose: what they hold that is not agreed, and how each is closed.

The words of a clause keep their brackets as they are printed; whoever counts, compares or closes
them asks here where they stand and what there is to choose from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.bracketing.bracket import Bracket as Bracket
    from plans.bracketing.bracket import Choice as Choice
    from plans.bracketing.choices import words_start as words_start
    from plans.bracketing.closing import closed as closed
    from plans.bracketing.closing import closed_up as closed_up
    from plans.bracketing.closing import without_brackets as without_brackets
    from plans.bracketing.marks import MARKS as MARKS
    from plans.bracketing.marks import PAIRS as PAIRS
    from plans.bracketing.marks import unmatched as unmatched
    from plans.bracketing.options import begins_option as begins_option
    from plans.bracketing.options import option_named as option_named
    from plans.bracketing.reading import all_brackets as all_brackets
    from plans.bracketing.reading import brackets_in as brackets_in
    from plans.bracketing.spanning import Spanning as Spanning
    from plans.bracketing.spanning import spans_over as spans_over
else:
    __getattr__, __dir__, __all__ = face(__name__)
