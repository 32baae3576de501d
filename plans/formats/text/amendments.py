"""Amendments as plain text: their sentences, what collides, what came of adopting them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plans.amending import Adoption, Amendment, Checked, serious
from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.merging import KINDS, Conflict
from plans.model import Registers
from plans.results import AmendmentAdoption, AmendmentCheck, AmendmentList, Worded
from plans.wording import counted

INDENT = "    "
# As many opponents are named for one clash; JSON has them all.
_NAMED = 8
_ROLES = {"draft": "faint", "tabled": "label", "adopted": "insert", "superseded": "faint"}
_MARKS = {"applies": "✓", "shifted": "↷", "conflicts": "▲", "misfits": "✗"}
_VERDICTS = {
    "applies": ("applies", "strong"),
    "shifted": ("applies, shifted", "warning"),
    "conflicts": ("conflicts", "warning"),
    "misfits": ("does not apply", "error"),
}


def amendment_list_text(result: AmendmentList, options: Options) -> str:
    """Return each amendment with its party, reason and, where asked for, its sentences."""
    ink = Ink(options.colour)
    if not result.amendments:
        return f"No amendments to {result.proposal} yet; plans amend new starts one.\n"
    lines: list[str] = []
    for worded in result.amendments:
        lines += [*_amendment(worded, result, ink, options), ""]
    return "\n".join(lines)


def _amendment(worded: Worded, result: AmendmentList, ink: Ink, options: Options) -> Iterator[str]:
    amendment = worded.amendment
    yield f"{_head(amendment, result.registers, ink)}  {ink('faint', worded.file)}"
    if amendment.because:
        yield ink.paragraph(f"because {amendment.because}", options.width, INDENT, "source")
    if worded.problem:
        yield ink.paragraph(f"cannot be read on its text: {worded.problem}", options.width, INDENT)
    shown = worded.sentences if result.full else worded.sentences[:1]
    for number, sentence in enumerate(shown, 1):
        yield ink.paragraph(f"{number}. {sentence}", options.width, INDENT)
    if len(shown) < len(worded.sentences):
        more = len(worded.sentences) - len(shown)
        yield ink.paragraph(
            f"and {counted(more, 'more operation')}", options.width, INDENT, "faint"
        )


def _head(amendment: Amendment, registers: Registers, ink: Ink) -> str:
    who = ", ".join(map(registers.name_of, amendment.by))
    what = f"to {amendment.amends} on {amendment.base}" if amendment.amends else amendment.base
    status = ink(_ROLES.get(amendment.status, "warning"), amendment.status)
    title = f"  {ink('strong', amendment.title)}" if amendment.title else ""
    return f"{ink('label', amendment.amendment)}  {ink('strong', who)}  {what}  {status}{title}"


def amendment_check_text(result: AmendmentCheck, options: Options) -> str:
    """Return what is to be said of each amendment, one block each."""
    ink = Ink(options.colour)
    if not result.checked:
        return "No open amendments.\n"
    lines: list[str] = []
    for each in result.checked:
        lines += _checked(each, result, ink, options)
    return "\n".join(lines) + "\n"


def _checked(each: Checked, result: AmendmentCheck, ink: Ink, options: Options) -> Iterator[str]:
    words, role = _VERDICTS[each.verdict]
    who = ", ".join(map(result.registers.name_of, each.amendment.by))
    mark = ink.raw(role, _MARKS[each.verdict])
    yield f"{mark} {ink('label', each.amendment.amendment)}  {who}  {ink(role, words)}"
    for misfit in each.misfits:
        # 0 is the amendment as a whole.
        at = f"operation {misfit.number}: " if misfit.number else ""
        yield ink.paragraph(f"{at}{misfit.message}", options.width, INDENT)
    for shift in each.shifts:
        yield ink.paragraph(shift, options.width, INDENT)
    for line, others in _opponents(each, result).items():
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        who = ", ".join(others[:_NAMED])
        yield ink.paragraph(f"with {who}{more}: {line}", options.width, INDENT)


def _opponents(each: Checked, result: AmendmentCheck) -> dict[str, list[str]]:
    """Return what it conflicts on, each with those that it does so with."""
    found: dict[str, list[str]] = {}
    for clash in each.clashes:
        for line in _conflicts(clash.conflicts, result.titles):
            found.setdefault(line, []).append(clash.other)
    return found


def _conflicts(conflicts: Iterable[Conflict], titles: Mapping[str, str]) -> list[str]:
    found = []
    for each in conflicts:
        where = titles.get(each.clause, each.clause) or "the revision"
        what = f" ({each.term})" if each.term else ""
        found.append(f"{where}{what}: {KINDS[each.kind]}")
    return list(dict.fromkeys(found))


def amendment_adoption_text(result: AmendmentAdoption, options: Options) -> str:
    """Return what the new revision adopts and what became of the other amendments."""
    ink = Ink(options.colour)
    found = result.adoption
    names = ", ".join(result.chosen)
    if found.revision is None:
        lines = [ink("error", f"{names} cannot be adopted together:")]
        lines += [f"  {line}" for line in _conflicts(serious(found.conflicts), result.titles)]
        return "\n".join(lines) + "\n"
    lines = [f"{ink('label', result.ref)}  {result.base} with {ink('strong', names)}"]
    lines += [f"  {line}" for line in _conflicts(found.conflicts, result.titles)]
    return "\n".join([*lines, *_others(found, result.ref, ink, options)]) + "\n"


def _others(found: Adoption, ref: str, ink: Ink, options: Options) -> Iterator[str]:
    for each in found.rebased:
        said = f"moves on to {ref}: {counted(len(each.operations), 'operation')}"
        yield f"{ink.raw('strong', '→')} {ink('label', each.amendment)}  {said}"
    for each in found.superseded:
        yield f"{ink.raw('faint', '=')} {ink('label', each.amendment)}  says nothing new any more"
    for name, why in found.stuck.items():
        line = ink.paragraph(f"stays where it is: {why}", options.width, INDENT).lstrip()
        yield f"{ink.raw('warning', '▲')} {ink('label', name)}  {line}"
