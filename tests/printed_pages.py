"""What a page prints of a revision, told once more for tests of what prints it."""

from __future__ import annotations

import re
from pathlib import Path

from plans.letters import composed
from plans.model import Clause, Revision
from plans.safe import writable
from plans.tables import parts
from plans.terms import default_name

ROOT = Path(__file__).resolve().parent.parent
BUNDLED = sorted(ROOT.glob("proposals/*/v*.yaml"))

# At the ends of a paragraph, where they only say which way it runs, readers leave them out.
UNSEEN = re.compile("[\ufeff\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def squeezed(text: str) -> str:
    return " ".join(UNSEEN.sub("", composed(writable(text))).split())


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text; a table is one, in the form that all texts say it in."""
    found = (str(next(iter(parts(each)), "")) for each in text.split("\n\n"))
    return [each for each in found if each.strip()]


def is_table(text: str) -> bool:
    return any(not isinstance(part, str) for part in parts(text))


def lines_of(clause: Clause) -> list[str]:
    """Return what a page prints of a clause and those below it."""
    said = [clause.heading] if clause.heading.strip() else []
    said += paragraphs(clause.text)
    label = clause.label.strip()
    if label:
        # "1." is read as 1, so 1 is printed as "1.".
        label += "." * bool(re.fullmatch(r"\d+|[a-zA-Z]|[IVXLCDM]+|[ivxlcdm]+", label))
        first = said.pop(0) if said and (clause.heading.strip() or not is_table(said[0])) else ""
        said = [f"{label} {first}", *said]
    for each in clause.alternatives:
        said.append(f"[{', '.join(map(default_name, each.by))}: {each.words}]")
    for below in clause.clauses:
        said += lines_of(below)
    return said + paragraphs(clause.closing)


def printed(revision: Revision) -> list[str]:
    lines = [revision.title] if revision.title.strip() else []
    for clause in revision.clauses:
        lines += lines_of(clause)
    return list(filter(None, map(squeezed, lines)))
