"""The workspace on disk: refs to files, safe writes, locks, chains, amendments, a search index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.storing.alignment_pins import add_pins, with_pins
    from plans.storing.amendment_files import (
        LOCK,
        Stored,
        amendment_paths,
        amendments_of,
        base_of,
        find_amendment,
        folder_of,
        revisions_for,
        save,
        siblings,
        unreadable_amendments,
    )
    from plans.storing.caches import stamp_of
    from plans.storing.chain_digests import (
        clause_marks,
        entry_hash,
        head_mark,
        next_entry,
        revision_digest,
    )
    from plans.storing.clause_names import clause_called
    from plans.storing.clause_targets import load_target, parted_range
    from plans.storing.dated_names import dated_name
    from plans.storing.file_edits import FileChanged, FileEdit, held_in
    from plans.storing.file_locks import writing
    from plans.storing.file_writes import encoded, make_folder, put_file, write_file
    from plans.storing.git_refs import past_workspace
    from plans.storing.listing import listed
    from plans.storing.loading import (
        ACCEPTED,
        BY,
        REJECTED,
        Loaded,
        Named,
        accepts_of,
        content_of,
        document_of,
        load,
        load_ref,
        loaded_from,
        locate,
        read_revision,
        shared_workspace,
        text_of,
        workspace_around,
        workspace_for,
    )
    from plans.storing.paths import is_file, is_id, looks_like_path, real_path, shown_path
    from plans.storing.review_files import (
        add_decisions,
        decided_file,
        decisions_on,
        noted_file,
        reviews_on,
        reviews_path,
    )
    from plans.storing.revision_lineages import Lineages, connected
    from plans.storing.revision_numbers import is_numbered, next_revision
    from plans.storing.rewriting import YAML, closed_in_text, rewritten, written_as
    from plans.storing.search_index import Index, Progress
    from plans.storing.signatures import allowed_signers, is_whole, sign, signer
    from plans.storing.statements import Statement
    from plans.storing.workspace import CHAIN, PINS, RESERVED, Located, Workspace, find_workspace
    from plans.storing.workspace_files import default_refs, shared_files
    from plans.storing.write_permissions import (
        proposal_folder,
        refuse_bundled,
        refuse_if_tabled,
        refuse_overwriting,
        refuse_to_write,
    )
    from plans.storing.written_files import note_result, overwriting, write_result
else:
    __getattr__, __dir__, __all__ = face(__name__)
