"""A new point in full: its number, heading, text and id, and everything else as JSON."""

from __future__ import annotations

from plans.drafting.draft import TOP, Plain
from plans.drafting.quoting import as_json, quoted
from plans.drafting.working_text import WorkingText, key, speakable


def described(clause: Plain) -> str:
    """Return a clause as a new point is described: number, heading, text, id, and all the rest."""
    said = {name: clause.get(name) for name in ("label", "heading", "text")}
    parts = []
    if label := said["label"]:
        parts.append(label if speakable(label) else f"numbered {quoted(label)}")
    if said["heading"]:
        parts.append(f"headed {quoted(said['heading'])}")
    if said["text"]:
        parts.append(quoted(said["text"]))
    parts.append(f"({quoted(clause['id'])})")
    rest = {name: each for name, each in clause.items() if name not in said and name != "id"}
    if rest:
        parts.append(f"with {as_json(rest)}")
    return " ".join(parts)


def own_number_words(working: WorkingText, label: str, id: str) -> str:
    """Return a new number; what starts like the number above could be taken for a full one."""
    above = working.draft.above.get(id, TOP)
    full = key(working.number(above)) if above else ()
    same = bool(full) and key(label)[: len(full)] == full
    return label if speakable(label) and not same else quoted(label)
