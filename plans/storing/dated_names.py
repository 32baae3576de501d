"""Days in the names of files: 2026-03-14, 20260314, 14.03.2026."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})[-_.]?(?P<month>\d\d)[-_.]?(?P<day>\d\d)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(?P<day>\d\d)[-_.](?P<month>\d\d)[-_.](?P<year>\d{4})(?!\d)")
# What parts a day from the rest of a name.
_AROUND = " -_.,()[]"


def dated_name(name: str) -> tuple[str, str]:
    """Return the day in ``name``, as ISO has it, and the name without it; the day may be empty."""
    for form in (_YEAR_FIRST, _DAY_FIRST):
        for match in form.finditer(name):
            with suppress(ValueError):
                said = date(int(match["year"]), int(match["month"]), int(match["day"]))
                rest = (name[: match.start()].rstrip(_AROUND), name[match.end() :].lstrip(_AROUND))
                return said.isoformat(), " ".join(filter(None, rest)).strip(_AROUND)
    return "", name
