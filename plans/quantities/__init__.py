"""Numbers, sums, times, dates, references and words of force found in prose.

    mentions("Elections are held within 100 days.")

gives one mention, ``within 100 days``, a deadline whose value is ``Due(span=Span(100, "day"))``.
Values compare equal whatever the spelling and the language: "five years", "5-year", "п'ять років".
The two ends of a range are two mentions that share their unit: "5–10 years" is 5 years and 10.

Whatever is known of a language, words and habits, stands in its file in ``plans/languages``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.quantities.belonging import ends_here
    from plans.quantities.denied_force import with_denials
    from plans.quantities.frequencies import as_often, how_often
    from plans.quantities.han_numbers import HAN_SIGNS, counted_in_chinese, in_chinese
    from plans.quantities.kinds_of_names import has_kind_beside
    from plans.quantities.mention import Mention
    from plans.quantities.possible_references import may_refer
    from plans.quantities.qualifications import qualifiers
    from plans.quantities.said_references import (
        Reference,
        is_of,
        own_references,
        part_numbers,
        references_in,
    )
    from plans.quantities.scanning import mentions
    from plans.quantities.things import thing_behind
    from plans.quantities.words_of_a_sort import BOUND, interchangeable, may_be_interchangeable
else:
    __getattr__, __dir__, __all__ = face(__name__)
