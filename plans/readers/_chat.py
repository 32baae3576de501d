"""Messages copied from a chat, each with its day, hour and sender: "[12.03.2031, 18:05] Ada: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.drafting import Line
from plans.readers._line_numbers import Parted

_FEWEST = 3
_STAMP = re.compile(
    r"\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?[ ]{1,2}\d{1,2}:\d{2}(?::\d{2})?(?:[ ]?[AaPp]\.?[Mm]\.?)?"
    r"(?:\]|[ ][-–])?[ ]+(?P<sender>[^:\n]{1,40}):[ ]+(?=\S)"
)


def without_stamps(lines: Sequence[Line]) -> Parted:
    """Return ``lines`` without what stands before each message; of several senders the names stay.

    A message ends where the next begins.
    """
    stamps = {at: match for at, line in enumerate(lines) if (match := _STAMP.match(line.text))}
    if len(stamps) < _FEWEST or 0 not in stamps:
        return Parted(list(lines))
    alone = len({match["sender"] for match in stamps.values()}) == 1
    kept = [_unstamped(line, stamps.get(at), named=not alone) for at, line in enumerate(lines)]
    return Parted(kept, tuple(match[0].strip() for match in stamps.values()))


def _unstamped(line: Line, stamp: re.Match[str] | None, *, named: bool) -> Line:
    if stamp is None:
        return line
    text = line.text[stamp.start("sender") if named else stamp.end() :]
    # How wide it was with its stamp says nothing of where its words end.
    return replace(line, text=text, raw=text, indent=0, width=len(text), gap=True)
