"""What verbs return: plain frozen values for formats to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.results.amendments import AmendmentAdoption as AmendmentAdoption
    from plans.results.amendments import AmendmentCheck as AmendmentCheck
    from plans.results.amendments import AmendmentList as AmendmentList
    from plans.results.amendments import Worded as Worded
    from plans.results.basic import Blamed as Blamed
    from plans.results.basic import Concordance as Concordance
    from plans.results.basic import Entry as Entry
    from plans.results.basic import Explained as Explained
    from plans.results.basic import Findings as Findings
    from plans.results.basic import Hit as Hit
    from plans.results.basic import Imported as Imported
    from plans.results.basic import Line as Line
    from plans.results.basic import Log as Log
    from plans.results.basic import Logs as Logs
    from plans.results.basic import RuleEntry as RuleEntry
    from plans.results.basic import RuleList as RuleList
    from plans.results.basic import SearchResult as SearchResult
    from plans.results.basic import Shown as Shown
    from plans.results.basic import Traced as Traced
    from plans.results.comparison import Comparison as Comparison
    from plans.results.contract import AlignmentDocument as AlignmentDocument
    from plans.results.contract import ChangeDocument as ChangeDocument
    from plans.results.contract import DiffDocument as DiffDocument
    from plans.results.contract import FindingsDocument as FindingsDocument
    from plans.results.contract import IdentityDocument as IdentityDocument
    from plans.results.contract import PairDocument as PairDocument
    from plans.results.contract import RevisionDocument as RevisionDocument
    from plans.results.contract_amend import AdoptionDocument as AdoptionDocument
    from plans.results.contract_amend import AmendmentCheckDocument as AmendmentCheckDocument
    from plans.results.contract_amend import AmendmentsDocument as AmendmentsDocument
    from plans.results.contract_git import GitChangesDocument as GitChangesDocument
    from plans.results.contract_git import GitDocument as GitDocument
    from plans.results.contract_history import AdoptedDocument as AdoptedDocument
    from plans.results.contract_history import BlamedClauseDocument as BlamedClauseDocument
    from plans.results.contract_history import BlameDocument as BlameDocument
    from plans.results.contract_history import BlamedValueDocument as BlamedValueDocument
    from plans.results.contract_history import HistoryDocument as HistoryDocument
    from plans.results.contract_history import MomentDocument as MomentDocument
    from plans.results.contract_history import OriginDocument as OriginDocument
    from plans.results.contract_history import SourceDocument as SourceDocument
    from plans.results.contract_history import SpotDocument as SpotDocument
    from plans.results.contract_history import SupportDocument as SupportDocument
    from plans.results.contract_history import TurnDocument as TurnDocument
    from plans.results.contract_log import EventDocument as EventDocument
    from plans.results.contract_log import LogDocument as LogDocument
    from plans.results.contract_log import VerdictDocument as VerdictDocument
    from plans.results.contract_log import VerificationDocument as VerificationDocument
    from plans.results.contract_log import VerifiedDocument as VerifiedDocument
    from plans.results.contract_merge import BareConflictDocument as BareConflictDocument
    from plans.results.contract_merge import ConflictDocument as ConflictDocument
    from plans.results.contract_merge import MergeDocument as MergeDocument
    from plans.results.contract_merge import StatusDocument as StatusDocument
    from plans.results.contract_rules import RuleDocument as RuleDocument
    from plans.results.contract_rules import RuleEntryDocument as RuleEntryDocument
    from plans.results.contract_rules import RulesDocument as RulesDocument
    from plans.results.contract_search import HitDocument as HitDocument
    from plans.results.contract_search import PresenceDocument as PresenceDocument
    from plans.results.contract_search import SearchDocument as SearchDocument
    from plans.results.document import Document as Document
    from plans.results.git import GitChanges as GitChanges
    from plans.results.git import GitMerge as GitMerge
    from plans.results.git import GitSetting as GitSetting
    from plans.results.git import GitSetup as GitSetup
    from plans.results.merges import BracketStatus as BracketStatus
    from plans.results.merges import Merged as Merged
    from plans.results.verification import Signed as Signed
    from plans.results.verification import State as State
    from plans.results.verification import Verdict as Verdict
    from plans.results.verification import Verification as Verification
    from plans.results.verification import Verified as Verified
else:
    __getattr__, __dir__, __all__ = face(__name__)
