"""What a new amendment shall change: told by an edited copy, by sentences, or by operations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from plans.amending import in_words
from plans.errors import InputError
from plans.model import Revision
from plans.operations import AnyOperation, Operation
from plans.patching import operations
from plans.reading import read_model, read_text
from plans.storing import load_ref, shown_path

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
        goal_text = load_ref(edited).revision
        goal = text.model_copy(update={"clauses": goal_text.clauses, "ids": goal_text.ids})
        found = tuple(each for each in operations(text, goal) if _amends(each))
        return in_words(found, text)
    if say:
        from plans.amending import read_sentences  # a grammar that no other way needs

        return read_sentences("\n".join(say), text)
    assert file is not None
    name = shown_path(file)
    read: tuple[Operation, ...] = read_model(
        read_text(file, name), _OperationsFile, name
    ).operations
    return read


def _amends(operation: Operation) -> bool:
    """Say whether it changes the text: who supports it, and what we noted, is not the text."""
    return getattr(operation, "field", None) not in _ABOUT
