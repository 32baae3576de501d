"""What verbs return: a result is a frozen dataclass, and a JSON document with a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.results.amendment_adoption import AmendmentAdoption as AmendmentAdoption
    from plans.results.amendment_check import AmendmentCheck as AmendmentCheck
    from plans.results.amendment_list import AmendmentList as AmendmentList
    from plans.results.amendment_list import Worded as Worded
    from plans.results.blamed import Blamed as Blamed
    from plans.results.bracket_status import BracketStatus as BracketStatus
    from plans.results.bracket_status import bracket_document as bracket_document
    from plans.results.cited import addresses as addresses
    from plans.results.collected import Collected as Collected
    from plans.results.comparison import Comparison as Comparison
    from plans.results.compromise import CompromiseDocument as CompromiseDocument
    from plans.results.compromise import Settling as Settling
    from plans.results.concordance import Concordance as Concordance
    from plans.results.declared_positions import DeclaredDocument as DeclaredDocument
    from plans.results.declared_positions import PartyCellDocument as PartyCellDocument
    from plans.results.declared_positions import interest_document as interest_document
    from plans.results.declared_positions import party_cells as party_cells
    from plans.results.document import ASIDE as ASIDE
    from plans.results.document import Document as Document
    from plans.results.document import Part as Part
    from plans.results.document import said as said
    from plans.results.event_sequence import CircleDocument as CircleDocument
    from plans.results.event_sequence import ClauseRefDocument as ClauseRefDocument
    from plans.results.event_sequence import ConflictDocument as ConflictDocument
    from plans.results.event_sequence import DueDocument as DueDocument
    from plans.results.event_sequence import EventDocument as EventDocument
    from plans.results.event_sequence import EventRole as EventRole
    from plans.results.event_sequence import EventSequence as EventSequence
    from plans.results.event_sequence import NeededDocument as NeededDocument
    from plans.results.event_sequence import OrderLinkDocument as OrderLinkDocument
    from plans.results.event_sequence import OrphanedDocument as OrphanedDocument
    from plans.results.event_sequence import StatedDocument as StatedDocument
    from plans.results.event_sequence import TextOrderDocument as TextOrderDocument
    from plans.results.event_sequence import WayDocument as WayDocument
    from plans.results.exported import Exported as Exported
    from plans.results.exported import Past as Past
    from plans.results.fates import fate_of as fate_of
    from plans.results.findings import Findings as Findings
    from plans.results.git_changes import GitChanges as GitChanges
    from plans.results.git_setup import GitSetup as GitSetup
    from plans.results.imported import Imported as Imported
    from plans.results.log import Entry as Entry
    from plans.results.log import Log as Log
    from plans.results.log import Logs as Logs
    from plans.results.merged import Merged as Merged
    from plans.results.movement import LinkDocument as LinkDocument
    from plans.results.movement import Movement as Movement
    from plans.results.movement import MovementSummary as MovementSummary
    from plans.results.movement import PairDocument as PairDocument
    from plans.results.movement_steps import GivenDocument as GivenDocument
    from plans.results.movement_steps import LeaningDocument as LeaningDocument
    from plans.results.movement_steps import MarkDocument as MarkDocument
    from plans.results.movement_steps import MeasureDocument as MeasureDocument
    from plans.results.movement_steps import StepDocument as StepDocument
    from plans.results.movement_steps import UnsteppedDocument as UnsteppedDocument
    from plans.results.nearness import NearnessDocument as NearnessDocument
    from plans.results.nearness import ShareDocument as ShareDocument
    from plans.results.nearness import TalksDocument as TalksDocument
    from plans.results.nearness import TalliedDocument as TalliedDocument
    from plans.results.nearness import TopicNearness as TopicNearness
    from plans.results.parity import DifferenceDocument as DifferenceDocument
    from plans.results.parity import Parity as Parity
    from plans.results.parity import VersionDocument as VersionDocument
    from plans.results.position_cells import ClauseWordsDocument as ClauseWordsDocument
    from plans.results.position_cells import FateDocument as FateDocument
    from plans.results.position_cells import OpenDocument as OpenDocument
    from plans.results.position_cells import PositionCellDocument as PositionCellDocument
    from plans.results.position_cells import TermDocument as TermDocument
    from plans.results.position_cells import cell_document as cell_document
    from plans.results.position_cells import terms_document as terms_document
    from plans.results.position_table import ColumnOrder as ColumnOrder
    from plans.results.position_table import OverlapDocument as OverlapDocument
    from plans.results.position_table import PositionRowDocument as PositionRowDocument
    from plans.results.position_table import PositionTable as PositionTable
    from plans.results.position_table import TextDocument as TextDocument
    from plans.results.progress import Progress as Progress
    from plans.results.reading_table import ReadingRowDocument as ReadingRowDocument
    from plans.results.reading_table import ReadingTable as ReadingTable
    from plans.results.reading_table import SourcesReadingDocument as SourcesReadingDocument
    from plans.results.reading_table import edit_documents as edit_documents
    from plans.results.review import Review as Review
    from plans.results.review import ReviewEntry as ReviewEntry
    from plans.results.review import by_urgency as by_urgency
    from plans.results.reviewed_changes import ReviewCounts as ReviewCounts
    from plans.results.rules import Explained as Explained
    from plans.results.rules import RuleEntry as RuleEntry
    from plans.results.rules import RuleList as RuleList
    from plans.results.search_result import Hit as Hit
    from plans.results.search_result import PresenceDocument as PresenceDocument
    from plans.results.search_result import SearchResult as SearchResult
    from plans.results.search_result import TurningDocument as TurningDocument
    from plans.results.shown import Shown as Shown
    from plans.results.support import Support as Support
    from plans.results.support import support_of as support_of
    from plans.results.support import supported_at as supported_at
    from plans.results.support import supported_by as supported_by
    from plans.results.tables import Tables as Tables
    from plans.results.traced import Traced as Traced
    from plans.results.verification import Signature as Signature
    from plans.results.verification import State as State
    from plans.results.verification import Verdict as Verdict
    from plans.results.verification import Verification as Verification
    from plans.results.verification import Verified as Verified
else:
    __getattr__, __dir__, __all__ = face(__name__)
