"""A result as programs have it: one declaration, from which its JSON and its schema follow.

Every object of the JSON is a frozen dataclass that is a ``Part``, the whole of it a ``Document``.
What one says is its fields, in their order, each described by the text behind it; what only
renderers need is marked ``ASIDE``. Where programs are told something in another shape than
renderers need, methods are marked as ``said``, and attributes ``handed`` on: then these are what is
said, and the fields what it is made from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any, ClassVar, Self

from plans.model import plain
from plans.records import Column, Records, Tabular
from plans.results._said import ASIDE as ASIDE
from plans.results._said import handed as handed
from plans.results._said import keys
from plans.results._said import said as said


class Part:
    """An object of a JSON document.

    A field with a ``default_factory`` is left out where it has that value.
    """

    __slots__ = ()

    @classmethod
    def drawn_from(cls, source: object, **own: Any) -> Self:
        """Return the part that says what ``source`` has under the names of its fields.

        Args:
            source: what is told of.
            own: the fields that it has otherwise, or not at all.
        """
        known: Any = cls
        names = [each.name for each in fields(known) if each.name not in own]
        return cls(**{name: getattr(source, name) for name in names}, **own)

    def as_plain(self) -> Any:
        """Return what it says as text, numbers, lists and mappings."""
        return dict(self._said())

    def _said(self) -> Iterator[tuple[str, Any]]:
        own: type = type(self)
        for key, name, default in keys(own):
            value = getattr(self, name)
            if default is MISSING or value != default:
                yield key, as_plain(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        # Descriptions are read from the source, which only schemas need.
        from plans.results.description import described

        own: type = cls
        return handler.generate_schema(described(own))


class Document(Part, Tabular):
    """A result that programs can have as JSON.

    Attributes:
        called: what people say it is, with its article: ``a diff``.
        form: what its JSON says it is: ``plans-diff/1``.
        rows: the keys that lead in its JSON to the list whose objects are its rows.
    """

    __slots__ = ()

    called: ClassVar[str]
    form: ClassVar[str]
    rows: ClassVar[tuple[str, ...]] = ()

    def records(self) -> Records:
        """Return a row for each thing that it lists."""
        return listed(self.as_plain(), self.rows)

    def as_plain(self) -> Any:
        """Return what it says, and first what it is."""
        return {"format": self.form, **super().as_plain()}


def as_plain(value: Any) -> Any:
    """Return a value of a document as text, numbers, lists and mappings."""
    match value:
        case None | str() | int() | float():
            return value
        case Part():
            return value.as_plain()
        case tuple() | list():
            return [as_plain(each) for each in value]
        case Mapping():
            return {key: as_plain(each) for key, each in value.items()}
        case object(data=data):  # an operation says itself
            return data()
        case _:
            return plain(value)


@said("read_until")
def read_until(result: Any) -> str | None:
    """The last day up to which the workspace's sources were read, if it says so."""
    day: str | None = result.registers.sources.read_until
    return day


Plain = Mapping[str, Any]


def listed(document: Plain, path: Sequence[str]) -> Records:
    """Return a row for each object of a list.

    Args:
        document: the JSON of a result.
        path: the key of the list, and of lists within what it lists; without any the document
            itself is the one row.
    """
    rows = list(_rows(document, path))
    names = dict.fromkeys(name for row in rows for name in row)
    columns = [_column(name) for name in names]
    return Records.of(columns, rows)


def _rows(said: Plain, path: Sequence[str]) -> Iterator[Plain]:
    if not path:
        yield said
        return
    first, *deeper = path
    # What is said of a thing holds for all that it lists.
    above = {key: each for key, each in said.items() if deeper and not _is_nested(each)}
    for each in said[first]:
        yield from _rows(above | each, deeper) if deeper else iter((each,))


def _is_nested(value: Any) -> bool:
    return isinstance(value, list | dict)


def _column(name: str) -> Column:
    return Column(name, "any", "As the JSON has it.", lambda row: row.get(name))
