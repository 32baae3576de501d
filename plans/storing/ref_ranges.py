"""``A..B``: two texts in one word, as git has it."""

from __future__ import annotations

import os
import re

from plans.errors import AmbiguousRef
from plans.storing.loading import is_there


def parted_range(text: str) -> tuple[str, str] | None:
    """Return the two texts that ``A..B`` names; None if it is the name of one.

    Names hold dots themselves, ``../draft.docx``: where there are several places to part at, the
    one counts where both sides are there.

    Raises:
        AmbiguousRef: it can be parted in several ways.
    """
    if os.path.lexists(text):
        return None
    ways = [
        (text[: found.start()], text[found.start() + 2 :])
        for found in re.finditer(r"(?=\.\.)", text)
        if found.start() and found.start() + 2 < len(text)
    ]
    known = [way for way in ways if all(map(is_there, way))]
    if len(known) > 1:
        options = ", ".join(f"'{before}' '{after}'" for before, after in known)
        raise AmbiguousRef(f"'{text}' could be any of: {options}", hint="write two words")
    return next(iter(known or ways), None)
