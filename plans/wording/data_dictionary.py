"""What the columns of a data set mean, as a page in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.records import Column, Table, View

_HEAD = "| column | type | meaning |\n|---|---|---|"


def dictionary(tables: Iterable[Table], views: Iterable[View] = ()) -> str:
    """Return a section for each table, its columns in their order, and what the views answer."""
    sections = [_section(table) for table in tables]
    listed = [f"- `{view.name}`: {view.about}" for view in views]
    if listed:
        sections.append("## Views\n\nOf the database.\n\n" + "\n".join(listed) + "\n")
    return "\n".join(sections)


def _section(table: Table) -> str:
    lines = [f"## {table.name}", "", table.about, "", _HEAD]
    lines += [f"| `{each.name}` | {each.type} | {meaning(each)} |" for each in table.columns]
    return "\n".join(lines) + "\n"


def meaning(column: Column) -> str:
    """Return all that is to be said of a column but its type."""
    return " ".join(_sentences(column))


def _sentences(column: Column) -> Iterator[str]:
    if column.key:
        yield "**Key.**"
    yield column.about
    if column.unit:
        yield f"Unit: {column.unit}."
    if column.to:
        yield f"→ `{column.to}`."
    if column.register:
        yield f"Ids of `{column.register}`."
    if column.words:
        yield "One of: " + ", ".join(f"`{word}`" for word in column.words) + "."
