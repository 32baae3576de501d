"""Blocks of a document nobody prepared, to a tree of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.outlining.certain_labels import certain_mark
    from plans.outlining.datelines import is_a_date, is_dated, names_an_author
    from plans.outlining.drafts import clauses_of_parts, outline
    from plans.outlining.ids import fold
    from plans.outlining.keyword_labels import read_label
    from plans.outlining.layout import ends, leads_on
    from plans.outlining.mastheads import names_a_text
    from plans.outlining.printed_numbers import BULLET
    from plans.outlining.prose import is_shouted, is_titular
else:
    __getattr__, __dir__, __all__ = face(__name__)
