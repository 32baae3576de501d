"""A clause is put in, with all below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from plans import phrasing
from plans.model import Plain
from plans.operations._operation import After, ClauseData, Operation, Under, absent, another
from plans.operations._places import spot
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, NewPoint, Values, WorkingText


@frozen
class Insert(Operation):
    """Put in a clause with all below it."""

    clause: ClauseData
    """The clause, with all below it."""
    under: Under = ""
    """The id of the clause to stand below; empty or left out: at the top."""
    after: After = None
    """The id of the sibling to stand behind; /: as the first; left out: as the last."""
    op: Literal["insert"] = "insert"

    def carry_out(self, draft: Draft) -> str | None:
        under, after, shift = spot(draft, self.under, self.after)
        absent(draft, *phrasing.ids_in(self.clause))
        draft.insert(self.clause, under, after)
        return shift

    def inverse(self) -> Operation | None:
        if self.after is None:
            return None
        return another("delete")(self.clause["id"], self.clause, self.under, self.after)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        place = phrasing.place_words(working, self.under, self.after)
        what = f"insert the following new point: {phrasing.described(working, self.clause)}."
        return f"{place[:1].upper()}{place[1:]} {what}"

    def named(self) -> Iterable[str]:
        return *phrasing.ids_in(self.clause), self.under

    def made(self) -> Iterable[Plain]:
        return (self.clause,)


def _read(context: Context, said: Values) -> Iterator[Operation]:
    new: NewPoint = said["described"]
    if label := said.get("number"):
        new = replace(new, label=label)
    place = said.get("place") or said.get("beside")
    if place is None and not context.within and not new.label:
        raise context.refused(
            "where the new point is to stand is not said",
            "at the end insert the following new point: …, or: after point 7 insert …",
            new.start,
        )
    under, after = phrasing.spot_of(context, place or phrasing.PointPlace("last"))
    yield Insert(phrasing.clause_of(context, new, under, set()), under, after)


Insert.forms = (
    Form(
        "<place> [,] (<insert> | there <is inserted>) <new point> <described>",
        "After point 7 insert the following new point: 7a ‘Ukraine does not join the CSTO.’",
        _read,
    ),
    Form(
        "<beside> [,] (<insert> | there <is inserted>) [the following [:]] [:] <described>",
        "After paragraph 7, insert “7a. Ukraine does not join the CSTO.”",
        _read,
    ),
    Form(
        "<insert> <place> [,] <new point> <described>",
        "Insert after point 7 the following new point: 7a headed ‘CSTO’ ‘Ukraine stays out.’",
        _read,
    ),
    Form(
        "<insert> <new point> <described> [,] <place>",
        "Insert a new paragraph 7a ‘Ukraine does not join the CSTO.’ after paragraph 7.",
        _read,
    ),
    Form(
        "<insert> <new point> [<number>] <place> : <described>",
        "Insert a new paragraph after paragraph 7: “Ukraine does not join the CSTO.”",
        _read,
    ),
    Form(
        "[<place> [,]] (the following | a) [new] <part> [<number>] <is inserted> [<place>] [: | —]"
        " <described>",
        "After Article 7, the following Article 7a is inserted: ‘Ukraine does not join the CSTO.’",
        _read,
    ),
    Form(
        "<insert> <new point> <described>",
        "In point 21, add the following new sub-point: (e) ‘All else is open.’",
        _read,
    ),
)
OPERATION = Insert
