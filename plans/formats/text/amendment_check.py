"""How amendments stand: what applies, what gave way, what collides with what."""

from __future__ import annotations

from collections.abc import Iterator

from plans.amending import Checked
from plans.formats._base import Options
from plans.formats.text._ink import INDENT, Ink
from plans.results import AmendmentCheck
from plans.wording import places_in_dispute

# As many opponents are named for one clash; JSON has them all.
_NAMED = 8
_MARKS = {"applies": "✓", "shifted": "↷", "conflicts": "▲", "misfits": "✗"}
_VERDICTS = {
    "applies": ("applies", "strong"),
    "shifted": ("applies, shifted", "warning"),
    "conflicts": ("conflicts", "warning"),
    "misfits": ("does not apply", "error"),
}


def render(result: AmendmentCheck, options: Options) -> str:
    """Return what is to be said of each amendment, one block each."""
    ink = Ink(options.colour, options.width)
    if not result.checked:
        return "No open amendments.\n"
    lines: list[str] = []
    for each in result.checked:
        lines += _checked(each, result, ink)
    return "\n".join(lines) + "\n"


def _checked(each: Checked, result: AmendmentCheck, ink: Ink) -> Iterator[str]:
    words, role = _VERDICTS[each.verdict]
    who = ", ".join(map(result.registers.name_of, each.amendment.by))
    mark = ink.raw(role, _MARKS[each.verdict])
    yield f"{mark} {ink('label', each.amendment.amendment)}  {who}  {ink(role, words)}"
    for misfit in each.misfits:
        # 0 is the amendment as a whole.
        at = f"operation {misfit.number}: " if misfit.number else ""
        yield ink.paragraph(f"{at}{misfit.message}", INDENT)
    for shift in each.shifts:
        yield ink.paragraph(shift, INDENT)
    for line, others in _opponents(each, result).items():
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        who = ", ".join(others[:_NAMED])
        yield ink.paragraph(f"with {who}{more}: {line}", INDENT)


def _opponents(each: Checked, result: AmendmentCheck) -> dict[str, list[str]]:
    """Return what it conflicts on, each with those that it does so with."""
    found: dict[str, list[str]] = {}
    for clash in each.clashes:
        for line in places_in_dispute(clash.conflicts, result.titles):
            found.setdefault(line, []).append(clash.other)
    return found
