"""The line over a mail that is quoted in another: "On Monday, 5 May, Lena Frost wrote:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from plans.drafting import Line
from plans.languages import fold, heads

_LONGEST = 160
_COLONS = (":", "：")
# Only a mail says so: other texts write too.
_SENT = re.compile(r"@|\d{1,2}[:.h]\d{2}(?!\d)")
# Below the top of a mail the day is enough: it can be no other text.
_YEAR = re.compile(r"\d{4}")


def attributions(lines: Sequence[Line], *, in_a_mail: bool) -> dict[int, int]:
    """Return where mail programs say who wrote what follows, and in how many lines."""
    sent = (_SENT, _YEAR) if in_a_mail else (_SENT,)
    found: dict[int, int] = {}
    for at, line in enumerate(lines):
        if not line.text.endswith(_COLONS):
            continue
        if _is_attribution(line.text, sent):
            found[at] = 1
        elif at and not line.gap and _is_attribution(f"{lines[at - 1].text} {line.text}", sent):
            found[at - 1] = 2
    return found


def _is_attribution(text: str, sent: Sequence[re.Pattern[str]]) -> bool:
    """Say whether ``text`` says at which hour, or from which address, somebody wrote."""
    said = len(text) <= _LONGEST and any(each.search(text) for each in sent)
    return said and bool(_wrote().search(fold(text)))


@cache
def _wrote() -> re.Pattern[str]:
    """Return what matches the word, at the end of the line or before the name of who wrote."""
    found = [
        rf"{start}{re.escape(fold(word))}{end}"
        for known in heads().values()
        for word in known.wrote
        for start, end in [("", "") if known.script == "han" else (r"(?<!\w)", r"(?!\w)")]
    ]
    return re.compile(rf"(?:{'|'.join(found)})[^;]{{0,90}}[:：]$")
