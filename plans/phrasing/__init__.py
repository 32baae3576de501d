"""A text that is being amended, and the language in which drafters speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.phrasing.context import Context
    from plans.phrasing.draft import CLAUSE_FIELDS, EMPTY, HEAD_FIELDS, TOP, Draft, ids_in
    from plans.phrasing.field_names import (
        FieldName,
        check_was,
        clause_of_field,
        field_words,
        was_words,
    )
    from plans.phrasing.finding import Found, found_words
    from plans.phrasing.forms import Form
    from plans.phrasing.matching import Attempt, Values, first_words
    from plans.phrasing.new_points import (
        NewPoint,
        clause_of,
        described,
        own_number,
        own_number_words,
        without_number,
    )
    from plans.phrasing.notation import parsed, words_of
    from plans.phrasing.ordinals import ordinal
    from plans.phrasing.passages import HERE, Passage
    from plans.phrasing.phrases import PHRASES
    from plans.phrasing.pieces import sentences_of
    from plans.phrasing.point_places import PointPlace, place_words, spot_of
    from plans.phrasing.quoting import as_json, is_bare, quoted, value_words
    from plans.phrasing.scanner import Scanner, short
    from plans.phrasing.term_names import Term, main_field, term_in, term_words
    from plans.phrasing.text_stretches import Stretch, behind, place_of_words, stretches
    from plans.phrasing.vocabulary import VOCABULARY
    from plans.phrasing.wishes import Wish, sides
    from plans.phrasing.word_places import Span, Where, edited, inserted, left_out, replaced, spots
    from plans.phrasing.working_text import WorkingText
else:
    __getattr__, __dir__, __all__ = face(__name__)
