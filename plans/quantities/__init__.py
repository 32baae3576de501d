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
    from plans.quantities.denied_force import with_denials as with_denials
    from plans.quantities.frequencies import as_often as as_often
    from plans.quantities.frequencies import how_often as how_often
    from plans.quantities.mention import Bound as Bound
    from plans.quantities.mention import Kind as Kind
    from plans.quantities.mention import Mention as Mention
    from plans.quantities.possible_references import may_refer as may_refer
    from plans.quantities.prose import mentions as mentions
    from plans.quantities.qualifications import qualifiers as qualifiers
    from plans.quantities.things import thing_behind as thing_behind
    from plans.quantities.words_of_a_sort import interchangeable as interchangeable
else:
    __getattr__, __dir__, __all__ = face(__name__)
