"""What a file holds before its clauses are found: the shape between readers and the outliner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.drafting.blocks import Block, Kind, Line, paragraph
    from plans.drafting.columns_apart import not_in_columns, of_column
    from plans.drafting.drafts import (
        Accepts,
        Change,
        ChangeKind,
        Draft,
        Mark,
        Marks,
        Trace,
        Whole,
        is_there,
        tally,
    )
    from plans.drafting.emphasis import leading_bold, plain
    from plans.drafting.fixed_pitch import columns
    from plans.drafting.instructions import (
        Asks,
        Instruction,
        Instructions,
        Position,
        Quotation,
        Side,
        placed,
    )
    from plans.drafting.parts import Part, lines_of
    from plans.drafting.passages import NOWHERE, Note, Passage, joined
    from plans.drafting.read_document import ReadDocument
else:
    __getattr__, __dir__, __all__ = face(__name__)
