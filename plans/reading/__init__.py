"""Text in, checked model out, every problem with its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.reading.among_others import read_among_others, read_edition
    from plans.reading.checked import collector_paused, read_model
    from plans.reading.decoding import decode, encode_like, looks_binary
    from plans.reading.exact import Parsed, parse_exact
    from plans.reading.fast import Overruled, parse_fast
    from plans.reading.faulty_files import Sound, sound_parts
    from plans.reading.files import read_bytes, read_text
    from plans.reading.limits import MAX_BYTES, MAX_DEPTH
    from plans.reading.positions import BREAK, Lines, Node, Part, Unplaced, lines_of, parse_nodes
else:
    __getattr__, __dir__, __all__ = face(__name__)
