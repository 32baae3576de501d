"""What became of a clause, a term or an issue over all revisions."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from plans.errors import NotFound, did_you_mean
from plans.model import Registers
from plans.reading import collector_paused
from plans.results import Traced
from plans.storing import Lineages, Workspace, clause_called, connected, workspace_for
from plans.terms import Term
from plans.tracing import History, Step, trace, trace_issue
from plans.wording import capital


@collector_paused()
def history(name: str, proposal: str | None = None) -> Traced:
    """Return the history of ``name``: a clause id, ``clause.term``, a term id or an issue id.

    Args:
        name: what to follow. Of one name for several things a clause goes before an issue, and an
            issue before a term.
        proposal: where to look for it first; its lineage is followed into the others.

    Raises:
        NotFound: nothing is called that, or no such proposal.
    """
    workspace = workspace_for()
    if proposal:
        workspace.revisions(proposal)
    lineages = Lineages(workspace)
    steps = lineages.everything()
    chosen = proposal or str(workspace.settings.default or "")
    where = _latest_first(steps, chosen, only=proposal is not None)
    found = _found(name, steps, where, _refs_of(steps, proposal))
    return Traced(
        found,
        lineages.registers,
        lineages.unreadable,
        title=_titled(found, lineages.registers),
        shorts={each: _short(workspace, each) for each in workspace.proposals},
    )


def _titled(found: History, registers: Registers) -> str:
    """Return what readers call the thing: the title of an issue, the heading of a clause."""
    if found.what == "issue":
        return registers.title_of(found.name)
    stands = [each for each in found.moments if each.spots]
    spot = stands[-1].spots[0]
    clause = found.clause_at(stands[-1].ref, spot)
    term = clause.terms.get(spot.term)
    return capital(term.called(registers.name_of)) if term else clause.title


def _short(workspace: Workspace, proposal: str) -> str:
    card = workspace.card(proposal)
    return card.called


def _found(name: str, steps: Sequence[Step], where: Sequence[Step], own: Sequence[str]) -> History:
    for step in where:
        if name in step.edition:
            return trace(connected(steps, [step.ref]), step.ref, name)
    issues = {term.issue for step in where for term in _terms(step).values()}
    if name in issues:
        return trace_issue(connected(steps, own) if own else steps, name)
    known = _term_called(name, where) or _printed_so(name, where)
    if known is None:
        raise _unknown(name, where, issues)
    step, clause, key = known
    return trace(connected(steps, [step.ref]), step.ref, clause, key)


def _term_called(name: str, where: Sequence[Step]) -> tuple[Step, str, str] | None:
    for step in where:
        for clause, key in _terms(step):
            if name in (key, f"{clause}.{key}"):
                return step, clause, key
    return None


def _printed_so(name: str, where: Sequence[Step]) -> tuple[Step, str, str] | None:
    """Return the clause of the newest revision that has ``name`` for a printed number."""
    for step in where[:1]:
        with suppress(NotFound):
            return step, clause_called(name, step.revision), ""
    return None


def _refs_of(steps: Sequence[Step], proposal: str | None) -> list[str]:
    return [step.ref for step in steps if step.proposal == proposal]


def _latest_first(steps: Sequence[Step], proposal: str, *, only: bool) -> list[Step]:
    """Return where to look for a name: the proposal's own revisions first, the newest before."""
    own = [step for step in reversed(steps) if step.proposal == proposal]
    return own if only else own + [step for step in reversed(steps) if step.proposal != proposal]


def _terms(step: Step) -> dict[tuple[str, str], Term]:
    return {
        (clause.id, key): term for clause in step.edition.said for key, term in clause.terms.items()
    }


def _unknown(name: str, where: Sequence[Step], issues: set[str]) -> NotFound:
    clauses = {id for step in where for id in step.edition.ids}
    terms = {f"{clause}.{key}" for step in where for clause, key in _terms(step)}
    hint = did_you_mean(name, [*clauses, *issues, *terms])
    return NotFound(f"no clause, term or issue called '{name}'", hint=hint)
