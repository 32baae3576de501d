"""What a proposal is: revisions of clauses, and the registers they refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.model.chain import NO_ENTRY as NO_ENTRY
    from plans.model.chain import Chain as Chain
    from plans.model.chain import ChainEntry as ChainEntry
    from plans.model.claims import About as About
    from plans.model.claims import Claim as Claim
    from plans.model.claims import Claims as Claims
    from plans.model.claims import Measurement as Measurement
    from plans.model.clause import FROZEN as FROZEN
    from plans.model.clause import ROOT as ROOT
    from plans.model.clause import Alternative as Alternative
    from plans.model.clause import Clause as Clause
    from plans.model.clause import Reading as Reading
    from plans.model.clause import own_words as own_words
    from plans.model.clause_columns import CLAUSE as CLAUSE
    from plans.model.clause_columns import Standing as Standing
    from plans.model.clause_columns import clause_records as clause_records
    from plans.model.editions import Edition as Edition
    from plans.model.field_types import ID as ID
    from plans.model.field_types import MAX_ID as MAX_ID
    from plans.model.field_types import Day as Day
    from plans.model.field_types import Id as Id
    from plans.model.field_types import Text as Text
    from plans.model.field_types import bounds as bounds
    from plans.model.parts import WORDS as WORDS
    from plans.model.parts import Part as Part
    from plans.model.parts import fields_of as fields_of
    from plans.model.parts import parts_of as parts_of
    from plans.model.plain_data import Plain as Plain
    from plans.model.plain_data import plain as plain
    from plans.model.red_lines import RedLine as RedLine
    from plans.model.red_lines import RedLineCheck as RedLineCheck
    from plans.model.red_lines import RedLines as RedLines
    from plans.model.registers import REGISTERS as REGISTERS
    from plans.model.registers import Event as Event
    from plans.model.registers import Events as Events
    from plans.model.registers import Interest as Interest
    from plans.model.registers import Issue as Issue
    from plans.model.registers import Issues as Issues
    from plans.model.registers import Lineage as Lineage
    from plans.model.registers import LineageEdge as LineageEdge
    from plans.model.registers import LineageRow as LineageRow
    from plans.model.registers import Parties as Parties
    from plans.model.registers import Party as Party
    from plans.model.registers import Pins as Pins
    from plans.model.registers import Position as Position
    from plans.model.registers import Positions as Positions
    from plans.model.registers import ProposalCard as ProposalCard
    from plans.model.registers import Registers as Registers
    from plans.model.registers import ScaleStep as ScaleStep
    from plans.model.registers import Source as Source
    from plans.model.registers import Sources as Sources
    from plans.model.revision import Head as Head
    from plans.model.revision import Listed as Listed
    from plans.model.revision import Place as Place
    from plans.model.revision import Revision as Revision
    from plans.model.revision import RevisionStatus as RevisionStatus
    from plans.model.statements import Cited as Cited
    from plans.model.statements import Mark as Mark
    from plans.model.statements import Path as Path
    from plans.model.statements import Placed as Placed
    from plans.model.statements import Reported as Reported
    from plans.model.statements import Stated as Stated
    from plans.model.statements import Statement as Statement
    from plans.model.statements import Wanted as Wanted
    from plans.model.statements import Words as Words
    from plans.model.statements import statements_of as statements_of
    from plans.model.term_columns import TERM as TERM
    from plans.model.term_columns import TermSaid as TermSaid
    from plans.model.term_columns import as_text as as_text
    from plans.model.term_columns import term_records as term_records
else:
    __getattr__, __dir__, __all__ = face(__name__)
