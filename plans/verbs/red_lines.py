"""How texts stand to the red lines that parties have declared."""

from __future__ import annotations

from collections.abc import Sequence

from plans.errors import InputError, NotFound, did_you_mean
from plans.model import RedLine, Registers, Revision
from plans.negotiating import Statements, judged
from plans.results import (
    RedLineCellDocument,
    RedLineRowDocument,
    RedLineTable,
    TextDocument,
    is_firm,
    terms_document,
)
from plans.storing import Loaded, Named, Workspace, load_ref, shared_workspace, workspace_for
from plans.values import frozen
from plans.verbs._text_columns import Column, columns_of

NEEDED = ("parties", "issues", "sources", "redlines")


def red_lines(refs: Sequence[Named] = (), *, parties: Sequence[str] = ()) -> RedLineTable:
    """Return how each text stands to each line; without ``refs`` of the last of each proposal.

    Args:
        refs: refs and paths, the columns in their order.
        parties: ids of the parties whose lines are asked for; none is all.

    Raises:
        NotFound: no such party.
        InputError: a ref or file is wrong, or nobody has declared a line.
    """
    texts = [load_ref(ref) for ref in refs] or _latest(workspace_for())
    workspace = shared_workspace([each.workspace for each in texts])
    registers = workspace.registers(*NEEDED)
    drawn = _drawn(registers, parties)
    found, said = columns_of(texts, workspace)
    columns = list(map(_judged, found))
    return RedLineTable(
        texts=tuple(each.document for each in columns),
        lines=tuple(_row(line, columns, registers) for line in drawn),
        registers=registers,
        revisions=tuple(each.revision for each in columns),
        warnings=said,
    )


@frozen
class _Judged:
    """A text, and what it states."""

    document: TextDocument
    revision: Revision
    stated: Statements


def _judged(column: Column) -> _Judged:
    return _Judged(column.document, column.revision, Statements.of(column.revision))


def _latest(workspace: Workspace) -> list[Loaded]:
    """Return the last revision of each proposal, by date."""
    lasts = ((name, workspace.revisions(name)) for name in workspace.proposals)
    found = [load_ref(f"{name}@{revisions[-1]}") for name, revisions in lasts if revisions]
    return sorted(found, key=lambda text: (text.revision.date or "9999", text.identity.ref))


def _drawn(registers: Registers, parties: Sequence[str]) -> list[RedLine]:
    """Return the lines that are asked for: party by party as the register has them, by date."""
    known = registers.redlines.redlines
    if not known:
        raise InputError("nobody has declared a red line", hint="they stand in redlines.yaml")
    order = list(dict.fromkeys(line.party for line in known))
    wanted = _asked(parties, order)
    found = [line for line in known if line.party in wanted]
    return sorted(found, key=lambda line: (order.index(line.party), line.declared or "9999"))


def _asked(parties: Sequence[str], known: Sequence[str]) -> set[str]:
    """Return the parties that are asked for, some perhaps joined by commas; none asks for all."""
    wanted = {word.strip() for each in parties for word in each.split(",") if word.strip()}
    for word in sorted(wanted.difference(known)):
        hint = did_you_mean(word, known)
        raise NotFound(f"no party called '{word}' has declared a red line", hint=hint)
    return wanted or set(known)


def _row(line: RedLine, columns: Sequence[_Judged], registers: Registers) -> RedLineRowDocument:
    return RedLineRowDocument.drawn_from(
        line,
        covers=line.covers if line.checks else "none",
        cells=tuple(_cell(line, column, registers) for column in columns),
    )


def _cell(line: RedLine, column: _Judged, registers: Registers) -> RedLineCellDocument:
    found = judged(column.stated, column.revision.date, line)
    text = column.document
    # What a text leaves out is as sure as what is known of it at all.
    silence = None if found.deciding else column.revision.support
    return RedLineCellDocument.drawn_from(
        found,
        document=text.ref,
        own=line.party in text.tabled_by,
        typed=text.typed,
        firm=is_firm(line.attestation, found.support or silence),
        terms=terms_document(found.deciding, column.revision, registers),
        sides=dict(found.sides),
    )
