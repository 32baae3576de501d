"""The two slots of the desk: a file in hand in each, or a revision of the workspace."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from plans.safe import visible
from plans.serving.forms import File, Form
from plans.serving.guarding import LARGEST_FILE
from plans.values import frozen

SIDES = ("before", "after")

Tracked = Literal["", "accepted", "rejected"]


@frozen
class Slot:
    """One side of a comparison.

    Attributes:
        name: what the file is called; of a revision its ref.
        data: its bytes.
        is_ref: whether it is a revision of the workspace.
        tracked: how its tracked changes are read; empty where nobody said.
        partial: whether it tells only part of the text, and what it leaves out stands.
    """

    name: str = ""
    data: bytes = b""
    is_ref: bool = False
    tracked: Tracked = ""
    partial: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was given."""
        return not (self.name or self.data)

    def says(self) -> dict[str, object]:
        """Return all but the bytes."""
        return {
            "name": self.name,
            "is_ref": self.is_ref,
            "tracked": self.tracked,
            "partial": self.partial,
        }


Pair = tuple[Slot, Slot]


# What a longer name of a file is cut to.
_NAME = 100


def pair_of(form: Form, kept: Pair | None) -> Pair:
    """Return what is in the slots.

    Args:
        form: what was sent; a slot that was left empty stands for what was in it before.
        kept: what was in them before.
    """
    before, after = (
        _slot(form, side, kept[number] if kept else Slot()) for number, side in enumerate(SIDES)
    )
    return (after, before) if form["swap"] else (before, after)


def too_large(pair: Pair) -> str:
    """Return the name of a file that is larger than the desk takes; empty without one."""
    return next((slot.name for slot in pair if len(slot.data) > LARGEST_FILE), "")


def _slot(form: Form, side: str, kept: Slot) -> Slot:
    made = _given(form, side)
    tracked = _tracked(form[f"{side}-tracked"])
    partial = bool(form[f"{side}-partial"])
    if made.empty:
        return replace(kept, tracked=tracked or kept.tracked, partial=partial)
    return replace(made, tracked=tracked, partial=partial)


def _given(form: Form, side: str) -> Slot:
    if file := form.files.get(f"{side}-file"):
        return Slot(_called(file, side), file.data)
    if text := form[f"{side}-text"].strip():
        return Slot(f"pasted-{side}.txt", text.encode("utf-8", "replace"))
    ref = form[f"{side}-ref"].strip()[:_NAME]
    return Slot(ref, is_ref=bool(ref))


def _called(file: File, side: str) -> str:
    """Return what to call a file: the last part of its name, made harmless."""
    last = re.split(r"[/\\]", file.name)[-1]
    name = visible(" ".join(re.sub(r"[\x00-\x1f\x7f]", " ", last).split()))
    stem, dot, suffix = name.rpartition(".")
    cut = f"{stem[: _NAME - len(suffix)]}{dot}{suffix}" if len(suffix) < 10 else name[:_NAME]
    return (cut.strip(". ") and cut) or f"{side}.txt"


def _tracked(said: str) -> Tracked:
    match said:
        case "accepted" | "rejected":
            return said
    return ""
