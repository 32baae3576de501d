"""Blocks of a document nobody prepared, to a tree of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.outlining.certain_labels import certain_mark as certain_mark
    from plans.outlining.datelines import is_a_date as is_a_date
    from plans.outlining.datelines import is_dated as is_dated
    from plans.outlining.datelines import names_an_author as names_an_author
    from plans.outlining.drafts import clauses_of_parts as clauses_of_parts
    from plans.outlining.drafts import outline as outline
    from plans.outlining.ids import fold as fold
    from plans.outlining.keyword_labels import read_label as read_label
    from plans.outlining.layout import ends as ends
    from plans.outlining.layout import leads_on as leads_on
    from plans.outlining.mastheads import names_a_text as names_a_text
    from plans.outlining.printed_numbers import BULLET as BULLET
    from plans.outlining.prose import is_shouted as is_shouted
    from plans.outlining.prose import is_titular as is_titular
else:
    __getattr__, __dir__, __all__ = face(__name__)
