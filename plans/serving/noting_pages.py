"""The pages on which something is noted: of a change, a clause or a term, and all that was said."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from plans.serving.comparisons import Comparison, Comparisons
from plans.serving.dressing import missing, page, unread
from plans.serving.helper import Helper
from plans.serving.messages import Answer, Request
from plans.serving.watching import Changes


class Noting:
    """Shows what can be noted where, with what was."""

    def __init__(self, own: Helper, held: Comparisons, changes: Changes) -> None:
        """Take what reads the workspace, the comparisons, and what counts changes."""
        self._own, self._held, self._changes = own, held, changes

    def all(self, _request: Request) -> Answer:
        """Show all that was said, and the texts of which more can be."""
        return self._shown("desk-notes.html.j2", "notes", {"texts": (), "said": ()})

    def text(self, _request: Request, ref: str) -> Answer:
        """Show a text, each clause and term with what was noted of it."""
        return self._shown("desk-text.html.j2", "text", {}, ref=ref)

    def place(self, _request: Request, ref: str, at: str) -> Answer:
        """Show the form for a note on a clause or a term."""
        return self._shown("desk-note.html.j2", "place", {"change": ""}, ref=ref, at=at)

    def changes(self, _request: Request, id: str) -> Answer:
        """Show every change of a comparison with what was said of it."""
        return self._of(id, "desk-changes.html.j2")

    def change(self, _request: Request, id: str, change: str) -> Answer:
        """Show the form for a note on a change."""
        return self._of(id, "desk-note.html.j2", change=change)

    def _of(self, id: str, template: str, **values: str) -> Answer:
        held = self._held.get(id)
        if held is None or not held.of_revisions:
            return missing()
        says = self._said_of(held)
        if "refused" in says:
            return _refused(says)
        wanted = values.get("change")
        found = [each for each in says["changes"] if each["id"] == wanted]
        if wanted and not found:
            return missing()
        one = found[0] if found else {}
        return page(template, {**says, **one, "id": id, **values})

    def _said_of(self, held: Comparison) -> dict[str, Any]:
        files = tuple(slot.data for slot in held.slots)
        slots = [slot.says() for slot in held.slots]
        asked = {"slots": slots, "version": self._changes.version}
        return self._own.ask("changes", files, **asked).says

    def _shown(self, template: str, job: str, values: dict[str, Any], **asked: Any) -> Answer:
        says = self._own.ask(job, **asked).says
        return _refused(says) if "refused" in says else page(template, {**values, **says})


def _refused(says: dict[str, Any]) -> Answer:
    # It may be readable again after the next edit, and the page that follows that is no error.
    return unread(says["refused"], HTTPStatus.OK)
