"""What verbs return: a result is a frozen dataclass, and a JSON document with a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.results.amendment_adoption import AmendmentAdoption
    from plans.results.amendment_check import AmendmentCheck
    from plans.results.amendment_list import AmendmentList, Worded
    from plans.results.blamed import Blamed
    from plans.results.bracket_status import BracketStatus, bracket_document
    from plans.results.change_stat import ChangeStat
    from plans.results.chronology import (
        Chronology,
        DatedTextDocument,
        DerivedDocument,
        HappenedDocument,
        chronology_of,
    )
    from plans.results.cited import addresses
    from plans.results.collected import Collected
    from plans.results.comparison import Comparison
    from plans.results.compromise import CompromiseDocument, Settling
    from plans.results.concordance import Concordance
    from plans.results.courses import (
        ClauseCourses,
        CourseDocument,
        CourseFate,
        CourseMarkDocument,
        Move,
        clause_courses,
        moves_of,
    )
    from plans.results.declared_positions import (
        DeclaredDocument,
        PartyCellDocument,
        interest_document,
        party_cells,
    )
    from plans.results.document import ASIDE, Document, Part, said
    from plans.results.event_sequence import (
        CircleDocument,
        ClauseRefDocument,
        ConflictDocument,
        DueDocument,
        EventDocument,
        EventRole,
        EventSequence,
        NeededDocument,
        OrderLinkDocument,
        OrphanedDocument,
        StatedDocument,
        TextOrderDocument,
        WayDocument,
    )
    from plans.results.exported import Exported, Past
    from plans.results.findings import Findings
    from plans.results.git_changes import GitChanges
    from plans.results.git_setup import GitSetup
    from plans.results.imported import Imported
    from plans.results.log import Entry, EntryStat, Log, Logs
    from plans.results.merged import Merged
    from plans.results.movement import LinkDocument, Movement, MovementSummary, PairDocument
    from plans.results.movement_steps import (
        GivenDocument,
        LeaningDocument,
        MarkDocument,
        MeasureDocument,
        StepDocument,
        UnsteppedDocument,
    )
    from plans.results.nearness import (
        NearnessDocument,
        ShareDocument,
        TalksDocument,
        TalliedDocument,
        TopicNearness,
    )
    from plans.results.notes import NoteDocument, NoteList, note_documents
    from plans.results.parity import Parity, VersionDocument
    from plans.results.position_cells import (
        ClauseWordsDocument,
        OpenDocument,
        PositionCellDocument,
        TermDocument,
        cell_document,
        fate_of,
        terms_document,
    )
    from plans.results.position_table import (
        ColumnOrder,
        OverlapDocument,
        PositionRowDocument,
        PositionTable,
        TextDocument,
    )
    from plans.results.progress import Progress
    from plans.results.reading_table import (
        ReadingRowDocument,
        ReadingTable,
        ReadSourceDocument,
        SourcesReadingDocument,
        edit_documents,
    )
    from plans.results.red_line_table import (
        RedLineCellDocument,
        RedLineRowDocument,
        RedLineTable,
        StandingDocument,
        is_firm,
    )
    from plans.results.review import Review, ReviewEntry, by_urgency
    from plans.results.reviewed_changes import ReviewCounts
    from plans.results.rules import Explained, RuleEntry, RuleList
    from plans.results.search_result import Hit, PresenceDocument, SearchResult, TurningDocument
    from plans.results.shown import Shown
    from plans.results.side_by_side import (
        ClauseRow,
        NamedStep,
        SideBySide,
        Stand,
        StandingClause,
        TextCell,
    )
    from plans.results.support import Support, support_of, supported_at, supported_by
    from plans.results.tables import Tables
    from plans.results.traced import Traced
    from plans.results.verification import Signature, State, Verdict, Verification, Verified
else:
    __getattr__, __dir__, __all__ = face(__name__)
