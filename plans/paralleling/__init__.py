"""Whether two language versions of a text say the same: ``parallel(before, after)``.

No words tell which clause is which, so what languages share does: numbers, figures, structure and
length. Of clauses that are the same clause every value, word of force, denial and reference that
only one version has is a difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.paralleling.differences import Difference, Kind, Said
    from plans.paralleling.sides import words_of
    from plans.paralleling.versions import Beside, Parallel, parallel
else:
    __getattr__, __dir__, __all__ = face(__name__)
