"""A revision descends from itself.

History would have no beginning: log, blame and carried clauses all walk from child to parent.

Bad:
    revision: v2
    parent: v2
    clauses:
      - {id: ceasefire, text: Fire ceases.}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, text: Fire ceases.}
    ---
    revision: v2
    parent: v1
    clauses:
      - {id: ceasefire, text: Fire ceases at midnight.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, full_ref, own_ref, parent_ref


def _check(subject: Subject) -> Iterator[Fault]:
    name = subject.revision.parent
    own, parent = own_ref(subject), parent_ref(subject)
    if name == subject.revision.revision or (own and parent == own):
        yield Fault(("parent",), f"'{name}' is this revision itself", "name the one before it")
    elif subject.parent and own:
        beyond = full_ref(subject.parent.parent or "", beside=parent)
        if beyond == own:
            yield Fault(
                ("parent",),
                f"the parent of '{name}' is this revision, so each descends from the other",
                "decide which of the two came first",
            )


RULE = Rule("error", _check)
