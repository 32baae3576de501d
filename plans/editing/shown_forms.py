"""What is found, in the forms of the Language Server Protocol."""

from __future__ import annotations

from collections.abc import Iterable

import lsprotocol.types as types

from plans.editing.buffers import Buffer, Span
from plans.editing.completing import Offer
from plans.editing.faults import Fault
from plans.editing.meaning import Meaning
from plans.editing.outline import Item

_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}


def range_of(span: Span, buffer: Buffer) -> types.Range:
    """Return a span as the editor counts."""
    start, end = (types.Position(*buffer.place(at)) for at in span)
    return types.Range(start, end)


def diagnostic(fault: Fault, buffer: Buffer) -> types.Diagnostic:
    """Return a fault, with what to do on a line of its own."""
    found = fault.finding
    return types.Diagnostic(
        range=range_of(fault.span, buffer),
        message=f"{found.message}\n{found.hint}" if found.hint else found.message,
        severity=_SEVERITIES[found.level],
        code=found.rule,
        source="plans",
    )


def symbol(item: Item, buffer: Buffer) -> types.DocumentSymbol:
    """Return a clause or row, with those below it."""
    return types.DocumentSymbol(
        name=item.name,
        detail=item.id if item.id != item.name else None,
        kind=types.SymbolKind.Class if item.below else types.SymbolKind.Field,
        range=range_of(item.span, buffer),
        selection_range=range_of(item.chosen, buffer),
        children=[symbol(each, buffer) for each in item.below],
    )


_KINDS = {
    "field": types.CompletionItemKind.Field,
    "word": types.CompletionItemKind.EnumMember,
    "name": types.CompletionItemKind.Reference,
}


def completions(offers: Iterable[Offer], buffer: Buffer) -> list[types.CompletionItem]:
    """Return what may be written, in this order."""
    return [_completion(offer, number, buffer) for number, offer in enumerate(offers)]


def _completion(offer: Offer, number: int, buffer: Buffer) -> types.CompletionItem:
    return types.CompletionItem(
        label=offer.label,
        kind=_KINDS[offer.kind],
        detail=offer.detail or None,
        documentation=_markdown(offer.help) if offer.help else None,
        sort_text=f"{number:06}",
        # Editors look for what is typed so far, quotes and all.
        filter_text=offer.text,
        text_edit=types.TextEdit(range_of(offer.span, buffer), offer.text),
    )


def hover(found: Meaning, buffer: Buffer) -> types.Hover:
    """Return what something means."""
    return types.Hover(_markdown(found.said), range_of(found.span, buffer))


def _markdown(said: str) -> types.MarkupContent:
    return types.MarkupContent(types.MarkupKind.Markdown, said)
