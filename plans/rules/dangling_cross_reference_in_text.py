"""The text refers to a printed number that no clause has.

"As in point 14" breaks when clauses are renumbered, and nothing but reading would show it; so does
"Annex C" where Annex B is the last. Looked at are the kinds of part that the labels themselves
name, and words such as section, clause and point; a number "of" something else is another
document's, as is the US point 14. Of an extract nothing is said, nor of annexes where none stands.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases when point 14 is carried out.}
      - {id: talks, label: "2", text: Talks begin under point 1.}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases when point 2 is carried out.}
      - {id: talks, label: "2", text: Talks begin under point 1 and Article 5 of the UN Charter.}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plans.judging import Fault, Parts, Rule, Subject, prose
from plans.model import Path
from plans.quantities import Reference

# Where so many references lead nowhere, and so many more than lead somewhere, they are to another
# text, one that this amends.
_MANY, _TIMES = 6, 2


def _check(subject: Subject) -> Iterator[Fault]:
    if subject.revision.partial or not any(at.clause.label for at in subject.clauses):
        return
    parts = subject.once(Parts)
    said = [(path, each) for path, text in prose(subject) for each in parts.references(text)]
    own = _own(said)
    dead = [(path, each) for path, each in own if parts.lacks(each)]
    numbers, known = _numbers(dead), _numbers(own)
    if len(numbers) < max(_MANY, _TIMES * len(known - numbers)):
        yield from (_fault(path, each) for path, each in dead)


def _own(said: Sequence[tuple[Path, Reference]]) -> list[tuple[Path, Reference]]:
    """Return ``said`` without what is another document's, wherever it is named, if once it is."""
    theirs = _numbers((path, each) for path, each in said if not each.ours)
    return [(path, each) for path, each in said if _called(each) not in theirs]


def _numbers(said: Iterable[tuple[Path, Reference]]) -> set[tuple[str, ...]]:
    return {_called(each) for _, each in said}


def _called(reference: Reference) -> tuple[str, ...]:
    return (reference.noun, *reference.numbers[:1])


def _fault(path: Path, reference: Reference) -> Fault:
    return Fault(
        path,
        f"the text refers to {reference.words}, and no clause has that number",
        "correct the number; if it is another document's, say 'of' which",
    )


RULE = Rule("warning", _check)
