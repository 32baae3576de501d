"""The workspace on disk: refs to files, safe writes, locks, chains, amendments, a search index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.storing.alignment_pins import add_pins as add_pins
    from plans.storing.alignment_pins import with_pins as with_pins
    from plans.storing.amendment_files import LOCK as LOCK
    from plans.storing.amendment_files import Stored as Stored
    from plans.storing.amendment_files import amendment_paths as amendment_paths
    from plans.storing.amendment_files import amendments_of as amendments_of
    from plans.storing.amendment_files import base_of as base_of
    from plans.storing.amendment_files import find_amendment as find_amendment
    from plans.storing.amendment_files import folder_of as folder_of
    from plans.storing.amendment_files import revisions_for as revisions_for
    from plans.storing.amendment_files import save as save
    from plans.storing.amendment_files import siblings as siblings
    from plans.storing.amendment_files import unreadable_amendments as unreadable_amendments
    from plans.storing.chain_digests import clause_marks as clause_marks
    from plans.storing.chain_digests import entry_hash as entry_hash
    from plans.storing.chain_digests import head_mark as head_mark
    from plans.storing.chain_digests import next_entry as next_entry
    from plans.storing.chain_digests import revision_digest as revision_digest
    from plans.storing.clause_names import clause_called as clause_called
    from plans.storing.clause_targets import load_target as load_target
    from plans.storing.dated_names import dated_name as dated_name
    from plans.storing.file_edits import FileChanged as FileChanged
    from plans.storing.file_edits import FileEdit as FileEdit
    from plans.storing.file_edits import held_in as held_in
    from plans.storing.file_locks import writing as writing
    from plans.storing.file_stamps import stamp_of as stamp_of
    from plans.storing.file_writes import encoded as encoded
    from plans.storing.file_writes import make_folder as make_folder
    from plans.storing.file_writes import put_file as put_file
    from plans.storing.file_writes import write_file as write_file
    from plans.storing.git_refs import past_workspace as past_workspace
    from plans.storing.ids import is_id as is_id
    from plans.storing.listing import listed as listed
    from plans.storing.loading import ACCEPTED as ACCEPTED
    from plans.storing.loading import BY as BY
    from plans.storing.loading import REJECTED as REJECTED
    from plans.storing.loading import Loaded as Loaded
    from plans.storing.loading import Named as Named
    from plans.storing.loading import accepts_of as accepts_of
    from plans.storing.loading import content_of as content_of
    from plans.storing.loading import document_of as document_of
    from plans.storing.loading import load as load
    from plans.storing.loading import load_ref as load_ref
    from plans.storing.loading import loaded_from as loaded_from
    from plans.storing.loading import locate as locate
    from plans.storing.loading import read_revision as read_revision
    from plans.storing.loading import shared_workspace as shared_workspace
    from plans.storing.loading import text_of as text_of
    from plans.storing.loading import workspace_around as workspace_around
    from plans.storing.loading import workspace_for as workspace_for
    from plans.storing.paths import is_file as is_file
    from plans.storing.paths import looks_like_path as looks_like_path
    from plans.storing.paths import real_path as real_path
    from plans.storing.paths import shown_path as shown_path
    from plans.storing.ref_ranges import parted_range as parted_range
    from plans.storing.review_files import add_decisions as add_decisions
    from plans.storing.review_files import decided_file as decided_file
    from plans.storing.review_files import decisions_on as decisions_on
    from plans.storing.review_files import noted_file as noted_file
    from plans.storing.review_files import reviews_on as reviews_on
    from plans.storing.review_files import reviews_path as reviews_path
    from plans.storing.revision_lineages import Lineages as Lineages
    from plans.storing.revision_lineages import connected as connected
    from plans.storing.revision_numbers import is_numbered as is_numbered
    from plans.storing.revision_numbers import next_revision as next_revision
    from plans.storing.rewriting import YAML as YAML
    from plans.storing.rewriting import rewritten as rewritten
    from plans.storing.rewriting import written_as as written_as
    from plans.storing.search_index import Index as Index
    from plans.storing.search_index import Progress as Progress
    from plans.storing.signatures import allowed_signers as allowed_signers
    from plans.storing.signatures import is_whole as is_whole
    from plans.storing.signatures import sign as sign
    from plans.storing.signatures import signer as signer
    from plans.storing.statements import Statement as Statement
    from plans.storing.text_edits import closed_in_text as closed_in_text
    from plans.storing.workspace import CHAIN as CHAIN
    from plans.storing.workspace import PINS as PINS
    from plans.storing.workspace import RESERVED as RESERVED
    from plans.storing.workspace import Located as Located
    from plans.storing.workspace import Workspace as Workspace
    from plans.storing.workspace import find_workspace as find_workspace
    from plans.storing.workspace_files import default_refs as default_refs
    from plans.storing.workspace_files import shared_files as shared_files
    from plans.storing.write_permissions import proposal_folder as proposal_folder
    from plans.storing.write_permissions import refuse_bundled as refuse_bundled
    from plans.storing.write_permissions import refuse_if_tabled as refuse_if_tabled
    from plans.storing.write_permissions import refuse_overwriting as refuse_overwriting
    from plans.storing.write_permissions import refuse_to_write as refuse_to_write
    from plans.storing.written_files import note_result as note_result
    from plans.storing.written_files import overwriting as overwriting
    from plans.storing.written_files import write_result as write_result
else:
    __getattr__, __dir__, __all__ = face(__name__)
