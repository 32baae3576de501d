"""A text that is being amended, and the language in which drafters speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.drafting.context import Context as Context
    from plans.drafting.draft import CLAUSE_FIELDS as CLAUSE_FIELDS
    from plans.drafting.draft import EMPTY as EMPTY
    from plans.drafting.draft import HEAD_FIELDS as HEAD_FIELDS
    from plans.drafting.draft import TOP as TOP
    from plans.drafting.draft import Draft as Draft
    from plans.drafting.draft import Plain as Plain
    from plans.drafting.draft import ids_in as ids_in
    from plans.drafting.field_names import FieldName as FieldName
    from plans.drafting.field_names import check_was as check_was
    from plans.drafting.field_names import clause_of_field as clause_of_field
    from plans.drafting.field_names import field_words as field_words
    from plans.drafting.field_names import was_words as was_words
    from plans.drafting.finding import Found as Found
    from plans.drafting.finding import found_words as found_words
    from plans.drafting.forms import Form as Form
    from plans.drafting.matching import Attempt as Attempt
    from plans.drafting.matching import Values as Values
    from plans.drafting.matching import first_words as first_words
    from plans.drafting.new_points import NewPoint as NewPoint
    from plans.drafting.new_points import clause_of as clause_of
    from plans.drafting.new_points import described as described
    from plans.drafting.new_points import own_number as own_number
    from plans.drafting.new_points import own_number_words as own_number_words
    from plans.drafting.new_points import without_number as without_number
    from plans.drafting.notation import parsed as parsed
    from plans.drafting.notation import words_of as words_of
    from plans.drafting.ordinals import ordinal as ordinal
    from plans.drafting.passages import HERE as HERE
    from plans.drafting.passages import Passage as Passage
    from plans.drafting.phrases import PHRASES as PHRASES
    from plans.drafting.point_places import PointPlace as PointPlace
    from plans.drafting.point_places import place_words as place_words
    from plans.drafting.point_places import spot_of as spot_of
    from plans.drafting.quoting import as_json as as_json
    from plans.drafting.quoting import is_bare as is_bare
    from plans.drafting.quoting import quoted as quoted
    from plans.drafting.quoting import value_words as value_words
    from plans.drafting.scanner import Scanner as Scanner
    from plans.drafting.scanner import short as short
    from plans.drafting.term_names import Term as Term
    from plans.drafting.term_names import main_field as main_field
    from plans.drafting.term_names import term_in as term_in
    from plans.drafting.term_names import term_words as term_words
    from plans.drafting.text_stretches import Stretch as Stretch
    from plans.drafting.text_stretches import place_of_words as place_of_words
    from plans.drafting.text_stretches import stretches as stretches
    from plans.drafting.vocabulary import VOCABULARY as VOCABULARY
    from plans.drafting.wishes import Wish as Wish
    from plans.drafting.wishes import sides as sides
    from plans.drafting.word_places import Span as Span
    from plans.drafting.word_places import Where as Where
    from plans.drafting.word_places import closest as closest
    from plans.drafting.word_places import edited as edited
    from plans.drafting.word_places import inserted as inserted
    from plans.drafting.word_places import left_out as left_out
    from plans.drafting.word_places import replaced as replaced
    from plans.drafting.word_places import spots as spots
    from plans.drafting.working_text import WorkingText as WorkingText
else:
    __getattr__, __dir__, __all__ = face(__name__)
