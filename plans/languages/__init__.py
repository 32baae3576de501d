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
    from plans.languages.compiling import compiled as compiled
    from plans.languages.contents import Language as Language
    from plans.languages.counting import Bounds as Bounds
    from plans.languages.counting import Compounds as Compounds
    from plans.languages.counting import Figures as Figures
    from plans.languages.counting import Nouns as Nouns
    from plans.languages.grammar import Grammar as Grammar
    from plans.languages.head import Head as Head
    from plans.languages.known import UNKNOWN as UNKNOWN
    from plans.languages.known import heads as heads
    from plans.languages.known import language as language
    from plans.languages.known import languages_read as languages_read
    from plans.languages.language_file import head_said as head_said
    from plans.languages.language_file import read_language as read_language
    from plans.languages.language_file import said as said
    from plans.languages.recognising import assumed_in as assumed_in
    from plans.languages.recognising import language_of as language_of
    from plans.languages.recognising import language_within as language_within
    from plans.languages.recognising import reading_of as reading_of
    from plans.languages.repealed import is_left_out as is_left_out
    from plans.languages.repealed import is_repealed as is_repealed
    from plans.languages.shapes import Forms as Forms
    from plans.languages.shapes import Table as Table
    from plans.languages.shapes import Words as Words
    from plans.languages.spelling import fold as fold
    from plans.languages.spelling import forms as forms
    from plans.languages.timing import Clock as Clock
    from plans.languages.timing import Cues as Cues
    from plans.languages.timing import Joints as Joints
else:
    __getattr__, __dir__, __all__ = face(__name__)
