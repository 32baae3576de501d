"""What came of adopting amendments: the new revision, and the fate of the others."""

from __future__ import annotations

from collections.abc import Iterator

from plans.amending import Adoption, serious
from plans.formats._base import Options
from plans.formats.text._ink import INDENT, Ink
from plans.results import AmendmentAdoption
from plans.wording import counted, places_in_dispute


def render(result: AmendmentAdoption, options: Options) -> str:
    """Return what the new revision adopts and what became of the other amendments."""
    ink = Ink(options.colour, options.width)
    found = result.adoption
    names = ", ".join(result.chosen)
    if found.revision is None:
        lines = [ink("error", f"{names} cannot be adopted together:")]
        lines += [
            f"  {line}" for line in places_in_dispute(serious(found.conflicts), result.titles)
        ]
        return "\n".join(lines) + "\n"
    lines = [f"{ink('label', result.ref)}  {result.base} with {ink('strong', names)}"]
    lines += [f"  {line}" for line in places_in_dispute(found.conflicts, result.titles)]
    return "\n".join([*lines, *_others(found, result.ref, ink)]) + "\n"


def _others(found: Adoption, ref: str, ink: Ink) -> Iterator[str]:
    for each in found.rebased:
        said = f"moves on to {ref}: {counted(len(each.operations), 'operation')}"
        yield f"{ink.raw('strong', '→')} {ink('label', each.amendment)}  {said}"
    for each in found.superseded:
        yield f"{ink.raw('faint', '=')} {ink('label', each.amendment)}  says nothing new any more"
    for name, why in found.stuck.items():
        line = ink.paragraph(f"stays where it is: {why}", INDENT).lstrip()
        yield f"{ink.raw('warning', '▲')} {ink('label', name)}  {line}"
