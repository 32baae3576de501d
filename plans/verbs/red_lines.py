"""How texts stand to the red lines that parties have declared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
from plans.storing import Loaded, Workspace, load_ref, shared_workspace, workspace_for
from plans.verbs._comparable import heirs
from plans.verbs._text_columns import text_document

NEEDED = ("parties", "issues", "sources", "redlines")


def red_lines(refs: Sequence[str | Path] = (), *, parties: Sequence[str] = ()) -> RedLineTable:
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
    columns, said = _columns(texts, workspace)
    warnings = [line for each in texts for line in each.warnings] + said
    return RedLineTable(
        texts=tuple(each.document for each in columns),
        lines=tuple(_row(line, columns, registers) for line in drawn),
        registers=registers,
        revisions=tuple(each.revision for each in columns),
        warnings=tuple(dict.fromkeys(warnings)),
    )


@dataclass(frozen=True, slots=True)
class _Column:
    document: TextDocument
    revision: Revision
    stated: Statements


def _columns(texts: Sequence[Loaded], workspace: Workspace) -> tuple[list[_Column], list[str]]:
    """Return a column for each text, and what is to be said of those that nobody typed."""
    dated = sorted(texts, key=lambda text: (text.revision.date or "9999", text.identity.ref))
    whole, said = heirs([each.revision for each in dated])
    inherited = {id(text): revision for text, revision in zip(dated, whole, strict=True)}
    found = [
        _Column(text_document(text, workspace), revision, Statements.of(revision))
        for text in texts
        for revision in [inherited[id(text)]]
    ]
    return found, list(said)


def _latest(workspace: Workspace) -> list[Loaded]:
    """Return the last revision of each proposal, by date."""
    lasts = ((name, workspace.revisions(name)) for name in workspace.proposals)
    found = [load_ref(f"{name}@{revisions[-1]}") for name, revisions in lasts if revisions]
    return sorted(found, key=lambda text: (text.revision.date or "9999", text.identity.ref))


def _drawn(registers: Registers, parties: Sequence[str]) -> list[RedLine]:
    """Return the lines that are asked for: party by party as the register has them, by date."""
    known = registers.redlines.redlines
    order = list(dict.fromkeys(line.party for line in known))
    wanted = {word.strip() for each in parties for word in each.split(",") if word.strip()}
    for word in sorted(wanted.difference(order)):
        hint = did_you_mean(word, order)
        raise NotFound(f"no party called '{word}' has declared a red line", hint=hint)
    if not known:
        raise InputError("nobody has declared a red line", hint="they stand in redlines.yaml")
    found = [line for line in known if not wanted or line.party in wanted]
    return sorted(found, key=lambda line: (order.index(line.party), line.declared or "9999"))


def _row(line: RedLine, columns: Sequence[_Column], registers: Registers) -> RedLineRowDocument:
    return RedLineRowDocument(
        id=line.id,
        party=line.party,
        declared=line.declared,
        speaker=line.speaker,
        statement=line.statement,
        issues=line.issues,
        covers=line.covers if line.checks else "none",
        attestation=line.attestation,
        sources=line.sources,
        note=line.note,
        cells=tuple(_cell(line, column, registers) for column in columns),
    )


def _cell(line: RedLine, column: _Column, registers: Registers) -> RedLineCellDocument:
    found = judged(column.stated, column.revision.date, line)
    text = column.document
    return RedLineCellDocument(
        document=text.ref,
        verdict=found.verdict,
        otherwise=found.otherwise,
        own=line.party in text.tabled_by,
        typed=text.typed,
        support=found.support,
        firm=is_firm(line.attestation, found.support),
        terms=terms_document(found.deciding, column.revision, registers),
        sides=dict(found.sides),
    )
