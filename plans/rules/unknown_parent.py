"""The parent of the revision is not in the workspace.

Without the parent nothing can say what this revision changed, and no carried clause can be held
against it.

Bad:
    revision: v2
    parent: v9
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

from plans.errors import did_you_mean
from plans.judging import Fault, Rule, Subject, parent_ref


def _check(subject: Subject) -> Iterator[Fault]:
    ref = parent_ref(subject)
    if ref and subject.registered and ref not in subject.refs:
        own, _, _ = subject.ref.rpartition("@")
        others = [known for known in subject.refs if known != subject.ref]
        short = [known.removeprefix(f"{own}@") for known in others]
        yield Fault(
            ("parent",),
            f"no revision called '{subject.revision.parent}'",
            did_you_mean(subject.revision.parent or "", short),
        )


RULE = Rule("error", _check)
