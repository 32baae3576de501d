"""The pages that write: a verb shows what it would write, and writes that once it is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from time import strftime
from typing import Any
from urllib.parse import quote

from plans.errors import InputError
from plans.serving.comparisons import Comparisons
from plans.serving.dressing import missing, page
from plans.serving.edits import Edits, Preview, fresh_id, path_of
from plans.serving.helper import Helper
from plans.serving.messages import Answer, Request, see_other
from plans.serving.problems import problems_of
from plans.serving.slots import SIDES
from plans.storing import FileChanged, FileEdit

OPEN, KEEP_BOTH, OTHER, OUT = "open", "both", "other", "out"


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
        choice, ref, spot = form["choice"], form["ref"], form["spot"]
        back = f"/brackets#{quote(f'{ref}:{spot}')}"
        if choice in ("", OPEN):
            return see_other(back)
        if choice == OTHER and not form["text"].strip():
            hint = "write the words that are to stand, or take what a side wants"
            return _refused(InputError("no other wording was written", hint=hint), back)
        way: dict[str, Any] = {}
        if choice == KEEP_BOTH:
            way["keep_both"] = True
        elif choice in (OTHER, OUT):
            way["text"] = form["text"].replace("\r\n", "\n") if choice == OTHER else ""
        else:
            way["take"] = choice.removeprefix("take:")
        return self._shown("resolve", back, ref=ref, spot=spot, **way)

    def keep(self, request: Request) -> Answer:
        """Show what keeping a text as a draft would write."""
        form = request.form
        held = self._held.get(form["kept"])
        if held is None or form["side"] not in SIDES:
            return missing()
        slot = held.slots[SIDES.index(form["side"])]
        return self._shown(
            "keep",
            f"/compared/{held.id}",
            (slot.data,),
            slot=slot.says(),
            follows=form["follows"],
            propose=bool(form["propose"]),
            partial=bool(form["partial"]),
        )

    def note(self, request: Request) -> Answer:
        """Show what a note on a change, or on a place in a text, would write."""
        form = request.form
        who: dict[str, Any] = {"by": form["by"], "date": strftime("%Y-%m-%d")}
        words = form["note"].replace("\r\n", "\n").strip()
        if at := form["at"]:
            ref = form["ref"]
            back = f"/text/{quote(ref)}#{quote(at)}"
            return self._shown("note_place", back, ref=ref, at=at, words=words, **who)
        held = self._held.get(form["kept"])
        if held is None or not held.of_revisions:
            return missing()
        return self._shown(
            "note",
            f"/compared/{held.id}/changes#{quote(form['change'])}",
            refs=[slot.name for slot in held.slots],
            change=form["change"],
            decided=form["decided"] or "remarked",
            note=words or None,
            **who,
        )

    def preview(self, _request: Request, id: str) -> Answer:
        """Show what waits to be confirmed; what was, stands among what was written."""
        preview = self._edits.waiting(id)
        return _preview(preview) if preview else self._done(id)

    def write(self, request: Request) -> Answer:
        """Write what was shown; if the file is no longer what it was, show that anew."""
        with self._edits.one_at_a_time:
            return self._written(request)

    def _done(self, id: str) -> Answer:
        """Lead whoever confirms something twice to where it stands that it was written."""
        return see_other("/log") if self._edits.has_written(id) else missing()

    def _written(self, request: Request) -> Answer:
        preview = self._edits.taken(request.form["preview"])
        if preview is None:
            return self._done(request.form["preview"])
        try:
            if request.form["digest"] != preview.digest:
                raise FileChanged("this is not what was shown")
            preview.write()
        except FileChanged as error:
            # What was written since by others is no part of what is taken back.
            return _refused(error, preview.back) if preview.takes_back else self._anew(preview)
        except InputError as error:
            return _refused(error, preview.back)
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
            return Preview(fresh_id(), said, edit, edit.difference, again, "/log", line.number)

        return self._waiting(again())

    def _shown(self, job: str, back: str, files: tuple[bytes, ...] = (), **says: Any) -> Answer:
        """Show what a verb would write; ``back`` leads to where it was asked for."""

        def again() -> Preview:
            return self._planned(job, files, says, back, again)

        try:
            return self._waiting(again())
        except InputError as error:
            return _refused(error, back)

    def _waiting(self, preview: Preview) -> Answer:
        # It has an address of its own, so that it can be loaded again and gone back to.
        return see_other(f"/preview/{self._edits.wait(preview).id}")

    def _planned(
        self,
        job: str,
        files: tuple[bytes, ...],
        says: dict[str, Any],
        back: str,
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
        more = {"copy_of": found.get("copy_of", ""), "found": tuple(found.get("found", ()))}
        return Preview(fresh_id(), found["said"], edit, shown.difference, again, back, **more)

    def _anew(self, preview: Preview) -> Answer:
        try:
            return _preview(self._edits.wait(preview.again()), changed=True)
        except InputError as error:
            return _refused(error, preview.back)


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


def _refused(error: InputError, back: str) -> Answer:
    values = {"problems": problems_of(error), "posted": True, "back": back}
    return page("desk-refused.html.j2", values, HTTPStatus.CONFLICT)
