"""What differs between two language versions, in words."""

from __future__ import annotations

from collections.abc import Iterator

from plans.paralleling import Beside, Difference, Said
from plans.results import Parity
from plans.wording.citing import counted

_NAMES = {"modal": "force", "money": "sum"}
Names = tuple[str, str]


def parity_counts(result: Parity) -> str:
    """Return what was found in one line: ``38 clauses in both, 2 differ; 1 only in English``."""
    return "; ".join(_counts(result)) + "."


def _counts(result: Parity) -> Iterator[str]:
    counts, names = result.summary, result.names
    differ = {0: "nothing differs", 1: "1 differs"}.get(counts.differing)
    yield f"{counted(counts.clauses, 'clause')} in both, {differ or f'{counts.differing} differ'}"
    for name, alone in zip(names, (counts.before_alone, counts.after_alone), strict=True):
        if alone:
            yield f"{alone} only in {name}"


def judged_words(result: Parity) -> str:
    """Return what could not be judged sentence by sentence; empty if all could."""
    many = result.summary.unjudged
    if not many:
        return ""
    which = "1 clause has" if many == 1 else f"{many} clauses have"
    return (
        f"{which} other sentences in each version: there force is compared over the whole clause."
    )


def difference_words(difference: Difference, clause: Beside, names: Names) -> str:
    """Return one difference: ``duration: 30 days in English, 20 days in German ("20 Tagen")``."""
    if difference.kind == "clause":
        return f"only in {names[0] if clause.before else names[1]}"
    sides = zip((difference.before, difference.after), names, strict=True)
    told = [f"{_said(said)} in {name}" for said, name in sides if said]
    alone = " only" if len(told) == 1 else ""
    return f"{_called(difference)}: {', '.join(told)}{alone}"


def _called(difference: Difference) -> str:
    """Return what differs; of a statement, what it is about."""
    about = difference.before or difference.after
    if difference.kind == "term" and about:
        return f"typed statement, {about.text}"
    return _NAMES.get(difference.kind, difference.kind)


def _said(said: Said) -> str:
    written = " ".join(said.text.split())
    quoted = f" (“{written}”)" if written != said.shown and said.kind != "term" else ""
    return f"{said.shown}{quoted}"


def clause_numbers(clause: Beside) -> str:
    """Return the number of a clause in both versions, or its title where it has none."""
    both = [each for each in (clause.before, clause.after) if each]
    return " · ".join(dict.fromkeys(each.label or each.clause.title for each in both))
