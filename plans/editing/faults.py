"""What is wrong with a text as it is typed: the findings of ``plans validate``, and where."""

from __future__ import annotations

from plans.editing.buffers import Buffer, Span
from plans.editing.edited_workspace import EditedWorkspace
from plans.editing.sketch import sketch
from plans.editing.spots import starting_at
from plans.errors import InputError, Origin, Problem
from plans.errors import Span as Written
from plans.judging import Finding, schema_finding
from plans.reading import Node, Part
from plans.storing import Located
from plans.values import frozen
from plans.verbs.validate_all import validate_file


@frozen
class Fault:
    """A finding, and which words it is about."""

    finding: Finding
    span: Span


def faults_of(located: Located, workspace: EditedWorkspace, buffer: Buffer) -> list[Fault]:
    """Return what is wrong with a text, in the order in which ``plans validate`` has it."""
    try:
        found = validate_file(located, workspace)
    except InputError as error:  # settings that cannot be meant: what is wrong is elsewhere
        said = Problem(f"nothing can be checked: {error.problem}")
        found = (schema_finding(said),)
    return [Fault(each, span_of(each.origin, buffer)) for each in found]


def span_of(origin: Origin | None, buffer: Buffer) -> Span:
    """Return what stands at a place of a file: of an entry its value, else the rest of the line."""
    if origin is None or not origin.line:
        return _some(buffer.line(0), buffer)
    if origin.value:
        return _some(_written(origin.value, buffer), buffer)
    line = buffer.line(origin.line - 1)
    start = min(line.start + max(origin.column - 1, 0), line.end)
    part = starting_at(sketch(buffer.text), start)
    return _some(_value_span(part, buffer) if part else Span(start, line.end), buffer)


def _written(value: Written, buffer: Buffer) -> Span:
    """Return where one word or text is written, without the line break behind a block."""
    start, end = (
        min(buffer.line(line - 1).start + column - 1, len(buffer.text))
        for line, column in ((value.line, value.column), (value.end_line, value.end_column))
    )
    return Span(start, start + len(buffer.text[start:end].rstrip()))


def _value_span(part: Part, buffer: Buffer) -> Span:
    value = part.value
    if value.start == value.end and part.key:
        return Span(part.key.start, part.key.end)
    if value.parts and not value.flow:  # of clauses and other blocks the first line will do
        end = buffer.line(buffer.number(value.start)).end
        return Span(value.start, end)
    return Span(value.start, _end(value, buffer))


def _end(value: Node, buffer: Buffer) -> int:
    return value.start + len(buffer.text[value.start : value.end].rstrip())


def _some(span: Span, buffer: Buffer) -> Span:
    """Return a span in which there is something to be seen, if there is anything at all."""
    if span.end > span.start:
        return span
    return (
        Span(max(span.start - 1, 0), span.end) if span.start else Span(0, min(1, len(buffer.text)))
    )
