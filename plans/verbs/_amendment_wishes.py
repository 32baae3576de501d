"""What a new amendment shall change: told by an edited copy, by sentences, or by operations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from plans.amending import in_words
from plans.errors import InputError
from plans.model import Revision
from plans.operations import AnyOperation, Operation
from plans.patching import operations_between
from plans.reading import read_model, read_text
from plans.storing import load_ref, shown_path
from plans.verbs._comparable import heir

_ABOUT = ("cites", "readings", "notes", "note", "proposed", "ids")


class _OperationsFile(BaseModel):
    """A file with nothing but operations."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    operations: tuple[AnyOperation, ...]


def wanted_operations(
    text: Revision, edited: str | None, say: Sequence[str], file: Path | None
) -> tuple[Operation, ...]:
    """Return the operations on ``text`` that a person asks for in one of three ways.

    Args:
        text: what is amended.
        edited: a ref or file: the text as they want it.
        say: amendment sentences.
        file: a YAML file with a list of ``operations``.

    Raises:
        InputError: none of the ways is taken, or several, or it cannot be read.
    """
    given = [each for each in (edited, say, file) if each]
    if len(given) != 1:
        raise InputError(
            "say what it changes, in one way",
            hint="--from EDITED-FILE, --say SENTENCE (repeatable), or --operations FILE",
        )
    if edited:
        return _from_copy(text, edited)
    if file:
        return _from_file(file)
    from plans.amending import read_sentences  # a grammar that no other way needs

    return read_sentences("\n".join(say), text)


def _from_copy(text: Revision, edited: str) -> tuple[Operation, ...]:
    copy, _ = heir(load_ref(edited).revision, text)
    wanted = text.model_copy(update={"clauses": copy.clauses, "ids": copy.ids})
    return in_words(tuple(filter(_amends, operations_between(text, wanted))), text)


def _from_file(file: Path) -> tuple[Operation, ...]:
    name = shown_path(file)
    found = read_model(read_text(file, name), _OperationsFile, name)
    return found.operations


def _amends(operation: Operation) -> bool:
    """Say whether it changes the text: who supports it, and what we noted, is not the text."""
    return getattr(operation, "field", None) not in _ABOUT
