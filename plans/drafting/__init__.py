"""What a file holds before its clauses are found: the shape between readers and the outliner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.drafting.blocks import Block as Block
    from plans.drafting.blocks import Kind as Kind
    from plans.drafting.blocks import Line as Line
    from plans.drafting.blocks import paragraph as paragraph
    from plans.drafting.columns_apart import not_in_columns as not_in_columns
    from plans.drafting.columns_apart import of_column as of_column
    from plans.drafting.drafts import Accepts as Accepts
    from plans.drafting.drafts import Change as Change
    from plans.drafting.drafts import ChangeKind as ChangeKind
    from plans.drafting.drafts import Draft as Draft
    from plans.drafting.drafts import Mark as Mark
    from plans.drafting.drafts import Marks as Marks
    from plans.drafting.drafts import Trace as Trace
    from plans.drafting.drafts import Whole as Whole
    from plans.drafting.drafts import is_there as is_there
    from plans.drafting.drafts import tally as tally
    from plans.drafting.emphasis import leading_bold as leading_bold
    from plans.drafting.emphasis import plain as plain
    from plans.drafting.fixed_pitch import columns as columns
    from plans.drafting.instructions import Asks as Asks
    from plans.drafting.instructions import Instruction as Instruction
    from plans.drafting.instructions import Instructions as Instructions
    from plans.drafting.instructions import Position as Position
    from plans.drafting.instructions import Quotation as Quotation
    from plans.drafting.instructions import Side as Side
    from plans.drafting.instructions import placed as placed
    from plans.drafting.parts import Part as Part
    from plans.drafting.parts import lines_of as lines_of
    from plans.drafting.passages import NOWHERE as NOWHERE
    from plans.drafting.passages import Note as Note
    from plans.drafting.passages import Passage as Passage
    from plans.drafting.passages import joined as joined
    from plans.drafting.read_document import ReadDocument as ReadDocument
else:
    __getattr__, __dir__, __all__ = face(__name__)
