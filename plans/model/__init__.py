"""What a proposal is: revisions of clauses, and the registers they refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.model.chain import NO_ENTRY, Chain, ChainEntry
    from plans.model.claims import About, Claim, Claims, Measurement
    from plans.model.clause import FROZEN, ROOT, Alternative, Clause, Reading, own_words
    from plans.model.clause_columns import CLAUSE, Standing, clause_records
    from plans.model.editions import Edition
    from plans.model.field_types import ID, MAX_ID, Day, Id, Text, bounds
    from plans.model.parts import WORDS, Part, fields_of, parts_of
    from plans.model.plain_data import Plain, plain
    from plans.model.red_lines import RedLine, RedLineCheck, RedLines
    from plans.model.registers import (
        REGISTERS,
        Event,
        Events,
        Interest,
        Issue,
        Issues,
        Lineage,
        LineageEdge,
        LineageRow,
        Parties,
        Party,
        Pins,
        Position,
        Positions,
        ProposalCard,
        Registers,
        ScaleStep,
        Source,
        Sources,
    )
    from plans.model.revision import Head, Listed, Place, Revision, RevisionStatus
    from plans.model.statements import (
        Cited,
        Mark,
        Path,
        Placed,
        Reported,
        Stated,
        Statement,
        Wanted,
        Words,
        statements_of,
    )
    from plans.model.term_columns import TERM, TermSaid, as_text, term_records
else:
    __getattr__, __dir__, __all__ = face(__name__)
