"""What is known of each language, one data file a language: ``uk.toml`` is Ukrainian.

The file is the registration. Its head, all that stands above the first table, is read of every
language: it tells which language a text is in, and which words a document numbers its parts with.
The tables below it are read for texts in that language; a file without tables is of a language
that we recognise, and read for figures alone. ``und.toml`` is what all of them have in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.languages.compiling import compiled
    from plans.languages.contents import Language
    from plans.languages.counting import Bounds, Compounds, Figures, Nouns
    from plans.languages.grammar import Grammar
    from plans.languages.head import Head
    from plans.languages.known import UNKNOWN, heads, language, languages_read
    from plans.languages.language_file import head_said, read_language, said
    from plans.languages.recognising import assumed_in, language_of, language_within, reading_of
    from plans.languages.repealed import is_left_out, is_repealed
    from plans.languages.shapes import Forms, Table, Words
    from plans.languages.spelling import fold, forms
    from plans.languages.timing import Clock, Cues, Joints
else:
    __getattr__, __dir__, __all__ = face(__name__)
