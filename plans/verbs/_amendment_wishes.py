"""What a new amendment shall change: told by an edited copy, by sentences, or by operations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from plans.amending import in_words
from plans.drafting import Instructions
from plans.errors import InputError
from plans.model import Revision
from plans.operations import AnyOperation, Operation
from plans.patching import operations_between
from plans.reading import read_model, read_text
from plans.storing import load_ref, shown_path
from plans.values import frozen
from plans.verbs._comparable import heir

_ABOUT = ("cites", "readings", "notes", "note", "proposed", "ids")


class _OperationsFile(BaseModel):
    """A file with nothing but operations."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    operations: tuple[AnyOperation, ...]


@frozen
class Wishes:
    """What an amendment shall do, and what else is known of it.

    Attributes:
        operations: what it does.
        notes: what of an act is no operation: what could not be carried out, and all else it says.
        title: what it is called, where it has a name.
        date: its date, where it has one.
    """

    operations: tuple[Operation, ...]
    notes: tuple[str, ...] = ()
    title: str = ""
    date: str | None = None


def wanted_operations(
    text: Revision, edited: str | None, say: Sequence[str], file: Path | None, work: str = ""
) -> Wishes:
    """Return the operations on ``text`` that a person asks for in one of three ways.

    Args:
        text: what is amended.
        edited: a ref or file: the text as they want it, or an act that amends it.
        say: amendment sentences.
        file: a YAML file with a list of ``operations``.
        work: of an act that amends several texts, what it calls the one that is meant.

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
        return _from_edited(text, edited, work)
    if work:
        raise InputError("--of goes with --from ACT and nothing else")
    if file:
        return Wishes(_from_file(file))
    from plans.amending import read_sentences  # a grammar that no other way needs

    return Wishes(read_sentences("\n".join(say), text))


def _from_edited(text: Revision, edited: str, work: str) -> Wishes:
    loaded = load_ref(edited)
    document = loaded.document
    asked = document.instructions() if document else None
    if document and asked and not _is_draft_of(document.revision, text):
        return _from_act(text, document.revision, asked, work)
    if work:
        raise InputError(f"'{edited}' is no act that amends a text", hint="leave out --of")
    return Wishes(_from_copy(text, loaded.revision))


def _is_draft_of(act: Revision, text: Revision) -> bool:
    """Say whether what amends other texts is an edited copy of ``text`` itself."""
    said = {clause.text for clause in act.walk() if clause.text}
    own = [clause.text for clause in text.walk() if clause.text]
    return 2 * sum(each in said for each in own) >= len(own)


def _from_act(text: Revision, act: Revision, asked: Instructions, work: str) -> Wishes:
    from plans.enacting import enacted

    found = enacted(asked, text, work)
    if not found.operations and found.left:
        raise InputError(f"nothing of the act can be carried out: {found.left[0]}")
    notes = (
        *(f"To check: not carried out: {each}" for each in found.left),
        *(f"From when: {each}" for each in found.when),
        *(f"The act also says: {each}" for each in found.beside),
    )
    return Wishes(found.operations, notes, act.title, act.date)


def _from_copy(text: Revision, edited: Revision) -> tuple[Operation, ...]:
    copy, _ = heir(edited, text)
    wanted = text.model_copy(update={"clauses": copy.clauses, "ids": copy.ids})
    return in_words(tuple(filter(_amends, operations_between(text, wanted))), text)


def _from_file(file: Path) -> tuple[Operation, ...]:
    name = shown_path(file)
    found = read_model(read_text(file, name), _OperationsFile, name)
    return found.operations


def _amends(operation: Operation) -> bool:
    """Say whether it changes the text: who supports it, and what we noted, is not the text."""
    return getattr(operation, "field", None) not in _ABOUT
