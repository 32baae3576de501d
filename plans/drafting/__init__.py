"""A text that is being amended, and the language in which drafters speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.drafting.draft import CLAUSE_FIELDS as CLAUSE_FIELDS
    from plans.drafting.draft import EMPTY as EMPTY
    from plans.drafting.draft import HEAD_FIELDS as HEAD_FIELDS
    from plans.drafting.draft import TOP as TOP
    from plans.drafting.draft import Draft as Draft
    from plans.drafting.draft import Plain as Plain
    from plans.drafting.draft import ids_in as ids_in
    from plans.drafting.field_names import ORDINALS as ORDINALS
    from plans.drafting.field_names import field_words as field_words
    from plans.drafting.field_names import ordinal as ordinal
    from plans.drafting.field_names import was_words as was_words
    from plans.drafting.new_points import described as described
    from plans.drafting.new_points import own_number_words as own_number_words
    from plans.drafting.point_places import place_words as place_words
    from plans.drafting.quoting import CLOSERS as CLOSERS
    from plans.drafting.quoting import as_json as as_json
    from plans.drafting.quoting import is_bare as is_bare
    from plans.drafting.quoting import quoted as quoted
    from plans.drafting.quoting import value_words as value_words
    from plans.drafting.scanner import PARTS as PARTS
    from plans.drafting.scanner import Scanner as Scanner
    from plans.drafting.scanner import short as short
    from plans.drafting.term_names import called as called
    from plans.drafting.term_names import fields_of as fields_of
    from plans.drafting.term_names import main_field as main_field
    from plans.drafting.term_names import sides as sides
    from plans.drafting.term_names import term_words as term_words
    from plans.drafting.word_places import Span as Span
    from plans.drafting.word_places import Where as Where
    from plans.drafting.word_places import closest as closest
    from plans.drafting.word_places import edited as edited
    from plans.drafting.word_places import inserted as inserted
    from plans.drafting.word_places import left_out as left_out
    from plans.drafting.word_places import replaced as replaced
    from plans.drafting.word_places import spots as spots
    from plans.drafting.working_text import STOPS as STOPS
    from plans.drafting.working_text import WorkingText as WorkingText
    from plans.drafting.working_text import key as key
else:
    __getattr__, __dir__, __all__ = face(__name__)
