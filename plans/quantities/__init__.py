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
    from plans.quantities.belonging import ends_here as ends_here
    from plans.quantities.denied_force import with_denials as with_denials
    from plans.quantities.frequencies import as_often as as_often
    from plans.quantities.frequencies import how_often as how_often
    from plans.quantities.han_numbers import HAN_SIGNS as HAN_SIGNS
    from plans.quantities.han_numbers import counted_in_chinese as counted_in_chinese
    from plans.quantities.han_numbers import in_chinese as in_chinese
    from plans.quantities.kinds_of_names import has_kind_beside as has_kind_beside
    from plans.quantities.mention import Mention as Mention
    from plans.quantities.possible_references import may_refer as may_refer
    from plans.quantities.qualifications import qualifiers as qualifiers
    from plans.quantities.said_references import Reference as Reference
    from plans.quantities.said_references import is_of as is_of
    from plans.quantities.said_references import own_references as own_references
    from plans.quantities.said_references import part_numbers as part_numbers
    from plans.quantities.said_references import references_in as references_in
    from plans.quantities.scanning import mentions as mentions
    from plans.quantities.things import thing_behind as thing_behind
    from plans.quantities.words_of_a_sort import BOUND as BOUND
    from plans.quantities.words_of_a_sort import interchangeable as interchangeable
    from plans.quantities.words_of_a_sort import may_be_interchangeable as may_be_interchangeable
else:
    __getattr__, __dir__, __all__ = face(__name__)
