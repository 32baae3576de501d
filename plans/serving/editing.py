"""The pages that write: a verb shows what it would write, and writes that once it is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from time import strftime
from typing import Any

from plans.errors import InputError
from plans.serving.comparisons import Comparisons
from plans.serving.dressing import missing, page
from plans.serving.edits import Edits, Preview, fresh_id, path_of
from plans.serving.helper import Helper
from plans.serving.messages import Answer, Request, see_other
from plans.serving.problems import problems_of
from plans.serving.slots import SIDES
from plans.storing import FileChanged, FileEdit

OPEN, KEEP_BOTH, OTHER = "open", "both", "other"


class Editing:
    """Closes brackets, keeps texts as drafts, and notes what people say of changes."""

    def __init__(
        self, foreign: Helper, own: Helper, held: Comparisons, say: Callable[[str], object]
    ) -> None:
        """Take what works things out, the comparisons, and who is told what is written."""
        self._foreign, self._own, self._held, self._say = foreign, own, held, say
        self._edits = Edits()

    def brackets(self, _request: Request) -> Answer:
        """Show what is open, with the ways to close each; to leave it open is the first."""
        says = {"texts": (), "refused": (), **self._own.ask("brackets").says}
        return page("desk-brackets.html.j2", says)

    def resolve(self, request: Request) -> Answer:
        """Show what closing a bracket would write."""
        form = request.form
        choice = form["choice"]
        if choice in ("", OPEN):
            return see_other("/brackets")
        way: dict[str, Any] = {}
        if choice == KEEP_BOTH:
            way["keep_both"] = True
        elif choice == OTHER:
            way["text"] = form["text"].replace("\r\n", "\n")
        else:
            way["take"] = choice.removeprefix("take:")
        return self._shown("resolve", ref=form["ref"], spot=form["spot"], **way)

    def keep(self, request: Request) -> Answer:
        """Show what keeping a text as a draft would write."""
        form = request.form
        held = self._held.get(form["kept"])
        if held is None or form["side"] not in SIDES:
            return missing()
        slot = held.slots[SIDES.index(form["side"])]
        return self._shown(
            "keep",
            (slot.data,),
            slot=slot.says(),
            proposal=form["proposal"],
            propose=bool(form["propose"]),
        )

    def note(self, request: Request) -> Answer:
        """Show what a note on a change, or on a place in a text, would write."""
        form = request.form
        who: dict[str, Any] = {"by": form["by"], "date": strftime("%Y-%m-%d")}
        words = form["note"].replace("\r\n", "\n").strip()
        if form["at"]:
            return self._shown("note_place", ref=form["ref"], at=form["at"], words=words, **who)
        held = self._held.get(form["kept"])
        if held is None or not held.of_revisions:
            return missing()
        return self._shown(
            "note",
            refs=[slot.name for slot in held.slots],
            change=form["change"],
            decided=form["decided"] or "remarked",
            note=words or None,
            **who,
        )

    def write(self, request: Request) -> Answer:
        """Write what was shown; if the file is no longer what it was, show that anew."""
        preview = self._edits.taken(request.form["preview"])
        if preview is None:
            return missing()
        try:
            if request.form["digest"] != preview.digest:
                raise FileChanged("this is not what was shown")
            preview.edit.write()
        except FileChanged as error:
            # What was written since by others is no part of what is taken back.
            return _refused(error) if preview.takes_back else self._anew(preview)
        except InputError as error:
            return _refused(error)
        self._say(f"wrote {preview.edit.path.name}: {preview.said}")
        self._edits.wrote(preview, strftime("%H:%M:%S"))
        return see_other("/log")

    def log(self, _request: Request) -> Answer:
        """Show what was written since the desk was opened."""
        return page("desk-log.html.j2", {"log": tuple(reversed(self._edits.log))})

    def undo(self, request: Request) -> Answer:
        """Show what taking something back would write."""
        number = request.form["number"]
        log = self._edits.log
        if not number.isdecimal() or not 0 < int(number[:6]) <= len(log):
            return missing()
        line = log[int(number[:6]) - 1]

        def again() -> Preview:
            edit = line.edit.reversed
            said = f"take back: {line.said}"
            return Preview(fresh_id(), said, edit, edit.difference, again, line.number)

        return _preview(self._edits.wait(again()))

    def _shown(self, job: str, files: tuple[bytes, ...] = (), **says: Any) -> Answer:
        def again() -> Preview:
            return self._planned(job, files, says, again)

        try:
            return _preview(self._edits.wait(again()))
        except InputError as error:
            return _refused(error)

    def _planned(
        self,
        job: str,
        files: tuple[bytes, ...],
        says: dict[str, Any],
        again: Callable[[], Preview],
    ) -> Preview:
        """Return what a verb would write.

        Raises:
            InputError: it cannot be done.
        """
        answer = (self._foreign if files else self._own).ask(job, files, **says)
        found = answer.says
        for problem in found.get("refused", ()):
            raise InputError(problem["message"], hint=problem["hint"])
        before, after, *start = answer.files
        path = path_of(found["proposal"], found["name"])
        edit = FileEdit(path, None if found["new"] else before, after)
        # Of a file that starts as a copy, what is not as in the text before is to be seen.
        shown = FileEdit(path, start[0], after) if start else edit
        copy_of = found.get("copy_of", "")
        return Preview(fresh_id(), found["said"], edit, shown.difference, again, copy_of=copy_of)

    def _anew(self, preview: Preview) -> Answer:
        try:
            return _preview(self._edits.wait(preview.again()), changed=True)
        except InputError as error:
            return _refused(error)


def _preview(preview: Preview, *, changed: bool = False) -> Answer:
    lines = [_marked(line) for line in preview.difference.splitlines()]
    whole = (preview.edit.after or b"").decode("utf-8", "backslashreplace")
    values = {"it": preview, "lines": lines, "whole": whole, "changed": changed}
    status = HTTPStatus.CONFLICT if changed else HTTPStatus.OK
    return page("desk-preview.html.j2", values, status)


def _marked(line: str) -> tuple[str, str]:
    """Return a line of a difference with what it is."""
    kinds = {"+": "came", "-": "went", "@": "at"}
    return ("" if line.startswith(("+++", "---")) else kinds.get(line[:1], "")), line


def _refused(error: InputError) -> Answer:
    values = {"problems": problems_of(error), "posted": True}
    return page("desk-refused.html.j2", values, HTTPStatus.CONFLICT)
