"""Amendments with the sentences that they come to, or with why they come to none."""

from __future__ import annotations

from pathlib import Path

from plans.amending import Amendment, sentences, text_before
from plans.errors import InputError
from plans.model import Registers, Revision
from plans.patching import Applied
from plans.results import Worded
from plans.storing import Stored, revisions_for, shown_path, siblings

NEEDED = ("parties", "issues")


def worded(stored: Stored, text: Revision | None, registers: Registers, why: str = "") -> Worded:
    """Return it with its sentences, or without a text that they could be about, with why."""
    file, said = shown_path(stored.path), tuple[str, ...]()
    try:
        if text is not None:
            said = sentences(stored.amendment.operations, text, registers.name_of)
    except InputError as error:
        why = error.problem.message
    return Worded(stored.amendment, said, file, why)


def all_worded(stored: list[Stored], registers: Registers) -> tuple[Worded, ...]:
    bases, lost = revisions_for(stored)
    beside: dict[Path, dict[str, Amendment]] = {}
    found = []
    for each in stored:
        folder = each.path.parent
        if folder not in beside:
            beside[folder] = amendments_only(siblings(each))
        ref = each.amendment.base
        if ref in lost:
            found.append(Worded(each.amendment, (), shown_path(each.path), lost[ref]))
            continue
        text = text_before(each.amendment, bases[ref], beside[folder])
        found.append(worded(each, text.revision, registers, _why(text)))
    return tuple(found)


def _why(text: Applied) -> str:
    return text.misfits[0].message if text.misfits else ""


def amendments_only(known: dict[str, Stored]) -> dict[str, Amendment]:
    return {name: each.amendment for name, each in known.items()}
