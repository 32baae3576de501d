"""What the model lets stand at a place of a file: which fields, which words, names of what."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plans.editing.spots import Path, inside, text_of
from plans.reading import Node
from plans.terms import IsParty, Term, Variant, term_kinds
from plans.values import frozen


@frozen
class Shape:
    """What may stand at a place.

    Attributes:
        type: the type, without "or nothing".
        marks: what is said of it beside that.
        kind: of what differs from a term, the kind of that term.
    """

    type: Any
    marks: tuple[Any, ...] = ()
    kind: type[Term] | None = None

    @property
    def fields(self) -> Mapping[str, FieldInfo]:
        """The fields of a mapping that may stand here, by the name that files have."""
        if not is_model(self.type):
            return {}
        own = {**self.type.model_fields, **(_own_fields(self.kind) if self.kind else {})}
        return {info.alias or name: info for name, info in own.items()}

    @property
    def words(self) -> tuple[str, ...]:
        """The only words that may stand here; none if others may."""
        if self.type is bool:
            return ("true", "false")
        found = self.type if get_origin(self.type) is Literal else None
        return tuple(map(str, get_args(found))) if found else ()

    @property
    def is_word(self) -> bool:
        """Whether words may stand here, or a list of them."""
        inner = get_args(self.type)[0] if self.is_list else self.type
        return not is_model(inner) and get_origin(inner) not in (dict, tuple, Union, UnionType)

    @property
    def is_party(self) -> bool:
        """Whether ids of parties stand here."""
        return any(isinstance(each, IsParty) for each in self.marks)

    @property
    def is_list(self) -> bool:
        """Whether several values may stand here."""
        return get_origin(self.type) is tuple


def is_model(type_: Any) -> bool:
    """Say whether ``type_`` is a mapping with fields of its own."""
    return isinstance(type_, type) and issubclass(type_, BaseModel)


def shape_at(model: type[BaseModel], root: Node, path: Path) -> Shape | None:
    """Return what ``model`` lets stand at ``path`` of a file; None where it says nothing."""
    shape: Shape | None = Shape(model)
    for depth, step in enumerate(path):
        if shape is None:
            return None
        shape = _below(shape, step, inside(root, *path[: depth + 1]))
    return shape


def _below(shape: Shape, step: str | int, node: Node | None) -> Shape | None:
    if isinstance(step, int):
        arguments = get_args(shape.type) if shape.is_list else ()
        return _shape(arguments[0], shape.marks, node, shape.kind) if arguments else None
    if get_origin(shape.type) is dict:
        return _shape(get_args(shape.type)[1], (), node)
    info = shape.fields.get(step)
    if info is None:
        return None
    kind = shape.type if is_model(shape.type) and issubclass(shape.type, Term) else None
    return _shape(info.annotation, tuple(info.metadata), node, kind)


def _shape(
    annotation: Any, marks: tuple[Any, ...], node: Node | None, kind: type[Term] | None = None
) -> Shape:
    while True:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            annotation, marks = arguments[0], (*marks, *arguments[1:])
        elif origin in (Union, UnionType):
            annotation = _chosen([each for each in arguments if each is not type(None)], node)
        elif annotation is Variant:
            return Shape(annotation, marks, kind)
        else:
            # A list hands on of which kind of term the differences are that it holds.
            holds = kind if origin is tuple and arguments[:1] == (Variant,) else None
            return Shape(annotation, marks, holds)


def _chosen(types: list[Any], node: Node | None) -> Any:
    """Return which of several types a value is: of terms the one of its kind."""
    if not all(is_model(each) and issubclass(each, Term) for each in types):
        return types[0]
    kind = text_of(node, "kind") if node else ""
    return term_kinds().get(kind, Term)


def _own_fields(kind: type[Term]) -> Mapping[str, FieldInfo]:
    common = Term.model_fields
    return {
        name: info
        for name, info in kind.model_fields.items()
        if name not in common or name in ("scope", "condition")
    }
