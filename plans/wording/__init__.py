"""How results are said, whatever the format: sources, support, disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.wording.change_makers import makers as makers
    from plans.wording.citing import cited as cited
    from plans.wording.citing import counted as counted
    from plans.wording.citing import legs_in_words as legs_in_words
    from plans.wording.citing import standing as standing
    from plans.wording.citing import supported as supported
    from plans.wording.claims_in_words import claimant as claimant
    from plans.wording.claims_in_words import measured as measured
    from plans.wording.claims_in_words import read_until as read_until
    from plans.wording.conflict_places import places_in_dispute as places_in_dispute
    from plans.wording.conflict_sentences import KIND_NAMES as KIND_NAMES
    from plans.wording.conflict_sentences import held_in as held_in
    from plans.wording.conflict_sentences import merge_verdict as merge_verdict
    from plans.wording.conflict_sentences import says as says
    from plans.wording.conflict_sentences import sentence as sentence
    from plans.wording.counts import tally as tally
    from plans.wording.data_dictionary import dictionary as dictionary
    from plans.wording.data_dictionary import meaning as meaning
    from plans.wording.declared_lines import same_matter as same_matter
    from plans.wording.dispute_words import Dispute as Dispute
    from plans.wording.dispute_words import alternatives_in_words as alternatives_in_words
    from plans.wording.dispute_words import disputes as disputes
    from plans.wording.dispute_words import place_in_words as place_in_words
    from plans.wording.marked_tables import Edits as Edits
    from plans.wording.marked_tables import MarkedRow as MarkedRow
    from plans.wording.marked_tables import MarkedTable as MarkedTable
    from plans.wording.marked_tables import marked_parts as marked_parts
    from plans.wording.movement_words import NOBODY as NOBODY
    from plans.wording.movement_words import UNSPOKEN as UNSPOKEN
    from plans.wording.movement_words import by_how_much as by_how_much
    from plans.wording.movement_words import declared_words as declared_words
    from plans.wording.movement_words import ends_of as ends_of
    from plans.wording.movement_words import given_words as given_words
    from plans.wording.movement_words import held as held
    from plans.wording.movement_words import leads as leads
    from plans.wording.movement_words import ledger_words as ledger_words
    from plans.wording.movement_words import pair_words as pair_words
    from plans.wording.movement_words import said_alike as said_alike
    from plans.wording.movement_words import said_together as said_together
    from plans.wording.movement_words import step_kind as step_kind
    from plans.wording.movement_words import unspoken as unspoken
    from plans.wording.movement_words import where as where
    from plans.wording.parity_words import clause_numbers as clause_numbers
    from plans.wording.parity_words import difference_words as difference_words
    from plans.wording.parity_words import judged_words as judged_words
    from plans.wording.parity_words import parity_counts as parity_counts
    from plans.wording.position_words import Line as Line
    from plans.wording.position_words import cell_lines as cell_lines
    from plans.wording.position_words import declarations_in as declarations_in
    from plans.wording.position_words import letters as letters
    from plans.wording.position_words import points_in_words as points_in_words
    from plans.wording.position_words import row_words as row_words
    from plans.wording.position_words import table_words as table_words
    from plans.wording.position_words import text_names as text_names
    from plans.wording.progress_words import NO_AGREEMENT as NO_AGREEMENT
    from plans.wording.progress_words import NO_OTHER as NO_OTHER
    from plans.wording.progress_words import asked as asked
    from plans.wording.progress_words import between as between
    from plans.wording.progress_words import named_parties as named_parties
    from plans.wording.progress_words import near_words as near_words
    from plans.wording.progress_words import percent as percent
    from plans.wording.progress_words import share_words as share_words
    from plans.wording.progress_words import strangers as strangers
    from plans.wording.progress_words import tally_words as tally_words
    from plans.wording.published_names import published as published
    from plans.wording.published_names import published_refs as published_refs
    from plans.wording.reading_words import NOT_RECORDED as NOT_RECORDED
    from plans.wording.reading_words import NOT_SAID as NOT_SAID
    from plans.wording.reading_words import column_name as column_name
    from plans.wording.reading_words import language_words as language_words
    from plans.wording.reading_words import readers_words as readers_words
    from plans.wording.reading_words import reading_title as reading_title
    from plans.wording.reading_words import readings_words as readings_words
    from plans.wording.red_line_words import SIGNS as SIGNS
    from plans.wording.red_line_words import deciding_words as deciding_words
    from plans.wording.red_line_words import red_line_sign as red_line_sign
    from plans.wording.red_line_words import red_lines_head as red_lines_head
    from plans.wording.red_line_words import standing_words as standing_words
    from plans.wording.red_line_words import verdict_words as verdict_words
    from plans.wording.reviews_in_words import decision_in_words as decision_in_words
    from plans.wording.reviews_in_words import review_tally as review_tally
    from plans.wording.sequence_words import NO_CONFLICT as NO_CONFLICT
    from plans.wording.sequence_words import ONE_EVENT as ONE_EVENT
    from plans.wording.sequence_words import circle_words as circle_words
    from plans.wording.sequence_words import clause_words as clause_words
    from plans.wording.sequence_words import due_told as due_told
    from plans.wording.sequence_words import due_words as due_words
    from plans.wording.sequence_words import event_names as event_names
    from plans.wording.sequence_words import link_told as link_told
    from plans.wording.sequence_words import link_words as link_words
    from plans.wording.sequence_words import order_words as order_words
    from plans.wording.sequence_words import orphaned_lines as orphaned_lines
    from plans.wording.sequence_words import sequence_marks as sequence_marks
    from plans.wording.sequence_words import stated_where as stated_where
    from plans.wording.sequence_words import step_words as step_words
    from plans.wording.sequence_words import way_words as way_words
    from plans.wording.side_by_side_words import row_name as row_name
    from plans.wording.side_by_side_words import side_by_side_counts as side_by_side_counts
    from plans.wording.side_by_side_words import stand_words as stand_words
    from plans.wording.term_words import phrase_in_words as phrase_in_words
    from plans.wording.term_words import term_in_words as term_in_words
    from plans.wording.typography import capital as capital
    from plans.wording.typography import compact as compact
    from plans.wording.typography import day as day
    from plans.wording.typography import in_figures as in_figures
    from plans.wording.typography import point_called as point_called
else:
    __getattr__, __dir__, __all__ = face(__name__)
