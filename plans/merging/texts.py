"""Words that several sides changed: merged where the changes do not touch."""

from __future__ import annotations

from typing import Literal

from plans.merging.hunks import Hunk, applied, hunks_of
from plans.merging.versions import Values, changed, settled, versions

Strict = Literal["term", "words", "clause"]
STRICT: tuple[Strict, ...] = ("term", "words", "clause")


def merged_text(base: str, values: Values[str | None], strict: Strict) -> str | None:
    """Return the text with every side's changes, None if they touch.

    With ``term`` changes may stand side by side; otherwise a word has to stay between them.
    """
    found = versions(changed(base, values))
    if len(found) < 2:
        return settled(base, found) or ""
    texts = [each.value for each in found if each.value]
    if not base or len(texts) < len(found) or strict == "clause":
        return None
    made = [hunks_of(base, text, number) for number, text in enumerate(texts)]
    hunks = sorted(set().union(*made))
    return None if _touching(base, hunks, strict) else applied(base, hunks)


def _touching(base: str, hunks: list[Hunk], strict: Strict) -> bool:
    for number, hunk in enumerate(hunks):
        for other in hunks[number + 1 :]:
            if other.start > hunk.end and (
                strict == "term" or _has_word(base[hunk.end : other.start])
            ):
                break
            if other.version != hunk.version and not _agree(hunk, other, strict):
                return True
    return False


def _agree(hunk: Hunk, other: Hunk, strict: Strict) -> bool:
    if (hunk.start, hunk.end, hunk.new) == (other.start, other.end, other.new):
        return True
    beside = hunk.end <= other.start and hunk.start < other.start
    return strict == "term" and beside


def _has_word(text: str) -> bool:
    return any(char.isalnum() for char in text)
