"""How results are said, whatever the format: sources, support, disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.wording.change_makers import makers
    from plans.wording.citing import cited, counted, legs_in_words, standing, supported
    from plans.wording.claims_in_words import claimant, measured, read_until
    from plans.wording.conflict_places import places_in_dispute
    from plans.wording.conflict_sentences import KIND_NAMES, held_in, merge_verdict, says, sentence
    from plans.wording.counts import tally
    from plans.wording.data_dictionary import dictionary, meaning
    from plans.wording.declared_lines import same_matter
    from plans.wording.dispute_words import Dispute, alternatives_in_words, disputes, place_in_words
    from plans.wording.history_words import Turn, Value, turn_words, values_at
    from plans.wording.marked_tables import MarkedRow, MarkedTable, marked_parts
    from plans.wording.movement_words import (
        UNSPOKEN,
        by_how_much,
        declared_words,
        ends_of,
        given_words,
        held,
        leads,
        ledger_words,
        pair_words,
        said_alike,
        said_together,
        step_kind,
        unspoken,
        where,
    )
    from plans.wording.parity_words import (
        clause_numbers,
        difference_words,
        judged_words,
        parity_counts,
    )
    from plans.wording.position_words import (
        Line,
        beside,
        cell_lines,
        declarations_in,
        identified,
        letter,
        letters,
        points_in_words,
        row_words,
        table_words,
        text_names,
    )
    from plans.wording.progress_words import (
        NO_AGREEMENT,
        NO_OTHER,
        asked,
        between,
        named_parties,
        near_words,
        percent,
        points_words,
        progress_lead,
        strangers,
        tally_words,
    )
    from plans.wording.published_names import published, published_refs
    from plans.wording.reading_words import (
        NOT_RECORDED,
        NOT_SAID,
        column_name,
        language_words,
        readers_words,
        reading_title,
        readings_words,
    )
    from plans.wording.red_line_words import (
        deciding_words,
        red_line_sign,
        red_lines_head,
        standing_words,
        verdict_words,
    )
    from plans.wording.reviews_in_words import (
        decision_in_words,
        note_in_words,
        placed_note_in_words,
        review_tally,
    )
    from plans.wording.sequence_words import (
        NO_CONFLICT,
        ONE_EVENT,
        circle_words,
        clause_words,
        due_told,
        due_words,
        event_names,
        link_told,
        link_words,
        order_words,
        orphaned_lines,
        sequence_lead,
        sequence_marks,
        stated_where,
        step_words,
        way_words,
    )
    from plans.wording.side_by_side_words import row_name, side_by_side_counts, stand_words
    from plans.wording.term_words import phrase_in_words, term_in_words
    from plans.wording.typography import capital, compact, day, in_figures, point_called
else:
    __getattr__, __dir__, __all__ = face(__name__)
