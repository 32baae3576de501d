"""Refs to a ledger of steps: who says what now, by how much, and where that leads for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.errors import InputError
from plans.model import Registers
from plans.negotiating import cells_of
from plans.reading import collector_paused
from plans.results import Movement, PairDocument
from plans.storing import Named, load_ref, shared_workspace, workspace_for
from plans.verbs._chosen_issues import chosen_issues
from plans.verbs._movement_pairs import by_lineage, in_order
from plans.verbs._movement_steps import Ledger
from plans.verbs._text_columns import Column, columns_of, date_of

NEEDED = ("parties", "issues", "sources", "lineage")


@collector_paused()
def movement(
    refs: Sequence[Named] = (),
    *,
    every: bool = False,
    issues: Sequence[str] = (),
    texts: Sequence[Named] | None = None,
) -> Movement:
    """Return the steps from each of the texts of ``refs`` to the next, issue by issue.

    Args:
        refs: refs and paths of two texts or more, in the order in which they are to be read.
        every: instead, each text of the workspace to those that were made from it.
        issues: ids of issues and topics to leave it at; none is all.
        texts: with ``every``, all texts that count; by default those of the workspace around here.

    Raises:
        NotFound: no such issue or topic.
        InputError: a ref or file is wrong, or there are no two texts.
    """
    given = _named(refs, every=every) if texts is None else texts
    loaded = [load_ref(ref) for ref in given]
    workspace = shared_workspace([each.workspace for each in loaded])
    registers = workspace.registers(*NEEDED)
    columns, said = columns_of(loaded, workspace)
    if every:
        columns.sort(key=date_of)
    return Movement(
        texts=tuple(each.document for each in columns),
        pairs=tuple(_pairs(columns, registers, issues, every=every)),
        registers=registers,
        revisions=tuple(each.revision for each in columns),
        warnings=said,
    )


def _named(refs: Sequence[Named], *, every: bool) -> Sequence[Named]:
    if every and refs:
        raise InputError("name texts, or ask for all of them", hint="leave out one of the two")
    if every:
        return workspace_for().refs
    if len(refs) < 2:
        raise InputError(
            "a step is from one text to another", hint="name two texts or more, or say --all"
        )
    return refs


def _pairs(
    columns: Sequence[Column], registers: Registers, issues: Sequence[str], *, every: bool
) -> Iterator[PairDocument]:
    cells = {each.document.ref: cells_of(each.revision) for each in columns}
    stated = {issue for text in cells.values() for issue in text}
    ledger = Ledger(cells, registers, chosen_issues(issues, registers.issues, stated))
    return map(ledger.pair, by_lineage(columns, registers) if every else in_order(columns, cells))
