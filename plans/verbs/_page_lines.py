"""What stands on every page of two files, compared: it is no part of the text, and may matter."""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting import ReadDocument

# Of more lines only how many there are is said.
_SHOWN = 4
_LONGEST = 120


def differing_page_lines(
    before: ReadDocument | None, after: ReadDocument | None
) -> tuple[str, ...]:
    """Return what differs in the headers and footers of two files, if both can have some."""
    if before is None or after is None:
        return ()
    if before.page_lines is None or after.page_lines is None:
        return ()
    gone = _missing(before.page_lines, after.page_lines)
    come = _missing(after.page_lines, before.page_lines)
    told = " ".join((*_told("−", gone), *_told("+", come)))
    return (f"headers and footers differ: {told}",) if told else ()


def _missing(lines: Sequence[str], others: Sequence[str]) -> list[str]:
    return [line for line in lines if line not in others]


def _told(sign: str, lines: Sequence[str]) -> list[str]:
    shown = [line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…" for line in lines[:_SHOWN]]
    more = [f"{sign} {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return [*(f"{sign} '{line}'" for line in shown), *more]
