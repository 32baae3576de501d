"""A text that is being amended, and the language in which drafters speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.phrasing.context import Context as Context
    from plans.phrasing.draft import CLAUSE_FIELDS as CLAUSE_FIELDS
    from plans.phrasing.draft import EMPTY as EMPTY
    from plans.phrasing.draft import HEAD_FIELDS as HEAD_FIELDS
    from plans.phrasing.draft import TOP as TOP
    from plans.phrasing.draft import Draft as Draft
    from plans.phrasing.draft import ids_in as ids_in
    from plans.phrasing.field_names import FieldName as FieldName
    from plans.phrasing.field_names import check_was as check_was
    from plans.phrasing.field_names import clause_of_field as clause_of_field
    from plans.phrasing.field_names import field_words as field_words
    from plans.phrasing.field_names import was_words as was_words
    from plans.phrasing.finding import Found as Found
    from plans.phrasing.finding import found_words as found_words
    from plans.phrasing.forms import Form as Form
    from plans.phrasing.matching import Attempt as Attempt
    from plans.phrasing.matching import Values as Values
    from plans.phrasing.matching import first_words as first_words
    from plans.phrasing.new_points import NewPoint as NewPoint
    from plans.phrasing.new_points import clause_of as clause_of
    from plans.phrasing.new_points import described as described
    from plans.phrasing.new_points import own_number as own_number
    from plans.phrasing.new_points import own_number_words as own_number_words
    from plans.phrasing.new_points import without_number as without_number
    from plans.phrasing.notation import parsed as parsed
    from plans.phrasing.notation import words_of as words_of
    from plans.phrasing.ordinals import ordinal as ordinal
    from plans.phrasing.passages import HERE as HERE
    from plans.phrasing.passages import Passage as Passage
    from plans.phrasing.phrases import PHRASES as PHRASES
    from plans.phrasing.pieces import sentences_of as sentences_of
    from plans.phrasing.point_places import PointPlace as PointPlace
    from plans.phrasing.point_places import place_words as place_words
    from plans.phrasing.point_places import spot_of as spot_of
    from plans.phrasing.quoting import as_json as as_json
    from plans.phrasing.quoting import is_bare as is_bare
    from plans.phrasing.quoting import quoted as quoted
    from plans.phrasing.quoting import value_words as value_words
    from plans.phrasing.scanner import Scanner as Scanner
    from plans.phrasing.scanner import short as short
    from plans.phrasing.term_names import Term as Term
    from plans.phrasing.term_names import main_field as main_field
    from plans.phrasing.term_names import term_in as term_in
    from plans.phrasing.term_names import term_words as term_words
    from plans.phrasing.text_stretches import Stretch as Stretch
    from plans.phrasing.text_stretches import behind as behind
    from plans.phrasing.text_stretches import place_of_words as place_of_words
    from plans.phrasing.text_stretches import stretches as stretches
    from plans.phrasing.vocabulary import VOCABULARY as VOCABULARY
    from plans.phrasing.wishes import Wish as Wish
    from plans.phrasing.wishes import sides as sides
    from plans.phrasing.word_places import Span as Span
    from plans.phrasing.word_places import Where as Where
    from plans.phrasing.word_places import edited as edited
    from plans.phrasing.word_places import inserted as inserted
    from plans.phrasing.word_places import left_out as left_out
    from plans.phrasing.word_places import replaced as replaced
    from plans.phrasing.word_places import spots as spots
    from plans.phrasing.working_text import WorkingText as WorkingText
else:
    __getattr__, __dir__, __all__ = face(__name__)
