"""Text in, checked model out, every problem with its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.reading.among_others import read_among_others as read_among_others
    from plans.reading.among_others import read_edition as read_edition
    from plans.reading.checked import collector_paused as collector_paused
    from plans.reading.checked import read_model as read_model
    from plans.reading.decoding import decode as decode
    from plans.reading.decoding import encode_like as encode_like
    from plans.reading.decoding import looks_binary as looks_binary
    from plans.reading.exact import Parsed as Parsed
    from plans.reading.exact import parse_exact as parse_exact
    from plans.reading.fast import Overruled as Overruled
    from plans.reading.fast import parse_fast as parse_fast
    from plans.reading.faulty_files import Sound as Sound
    from plans.reading.faulty_files import sound_parts as sound_parts
    from plans.reading.files import read_bytes as read_bytes
    from plans.reading.files import read_text as read_text
    from plans.reading.limits import MAX_BYTES as MAX_BYTES
    from plans.reading.limits import MAX_DEPTH as MAX_DEPTH
    from plans.reading.positions import BREAK as BREAK
    from plans.reading.positions import Lines as Lines
    from plans.reading.positions import Node as Node
    from plans.reading.positions import Part as Part
    from plans.reading.positions import Unplaced as Unplaced
    from plans.reading.positions import lines_of as lines_of
    from plans.reading.positions import parse_nodes as parse_nodes
else:
    __getattr__, __dir__, __all__ = face(__name__)
