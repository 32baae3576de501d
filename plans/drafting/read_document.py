"""The document that is made of a draft, or of a revision in YAML, which never was one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from plans.values import frozen

if TYPE_CHECKING:
    from plans.drafting.drafts import Change, Trace
    from plans.drafting.instructions import Instructions
    from plans.drafting.passages import Passage
    from plans.model import Clause, Revision


@frozen
class ReadDocument:
    """A file as a revision.

    Attributes:
        revision: what it says.
        warnings: what was dropped, set apart or decided while reading: one line each, which names
            the file.
        passages: where in the file each clause stands, by its id; empty for revisions in YAML.
        apart: the words of the file that are no part of its text, as running heads are.
        changes: the tracked changes in the file, made or not.
        traces: the words that they are to.
        instructions: what it asks of other texts, where it is an act that amends some.
        page_lines: what stands above and below the text of every page; None if no file can say.
        rewritten: by id, as they were, the typed clauses of which somebody changed the words since
            the file was written from a revision.
    """

    revision: Revision
    warnings: tuple[str, ...] = ()
    passages: Mapping[str, Passage] = field(default_factory=dict)
    apart: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    traces: tuple[Trace, ...] = ()
    instructions: Callable[[], Instructions | None] = lambda: None
    page_lines: tuple[str, ...] | None = None
    rewritten: Mapping[str, Clause] = field(default_factory=dict)
