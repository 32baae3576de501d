"""Words of a text give way to others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from plans import phrasing
from plans.model import Id, Text
from plans.operations._operation import NUMBERS, Misfit, Operation, Written, known, put
from plans.operations._spoken_words import everywhere, once
from plans.operations._words import edits
from plans.phrasing import Form, Where
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Span, Stretch, Values, WorkingText


@frozen
class Replace(Operation):
    """Substitute words in a text: the ``nth`` time that ``old`` stands there, or each time if 0."""

    clause: Id
    """The id of the clause."""
    old: Text
    """The words to replace, as the text has them."""
    new: str = ""
    """The words to put there; left out: none."""
    where: Where = "text"
    """Where the words stand."""
    nth: Annotated[int, Written({"anyOf": NUMBERS})] = 1
    """Which time that the words stand there, from 1; 0: each time."""
    op: Literal["replace"] = "replace"

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        text = node.get(self.where, "")
        found = text.count(self.old)
        if not found or self.nth < 0:
            raise Misfit(f"'{self.clause}' does not say '{self.old}'", self.old, text)
        put(node, self.where, phrasing.replaced(text, self.old, self.new, min(self.nth, found)))
        if self.nth <= found:
            return None
        return f"'{self.old}' stands no more than {found} times in '{self.clause}': took the last"

    def inverse(self) -> Operation | None:
        return None  # how often the new words stand there already, it does not say

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        """Return the most natural sentence that has the very outcome of the operation."""
        text: str = working.node(self.clause).get(self.where, "")
        point = working.point(self.clause)
        what = phrasing.field_words(self.where)
        place = f"the {what} of {point}"
        if self.where == "text":
            place = phrasing.place_of_words(working, self.clause, self.old)
        old, new = self.old, self.new
        nth = min(self.nth, text.count(old))
        if nth < 0 or not text.count(old):
            return f"In {place}, for {phrasing.quoted(old)} substitute {phrasing.quoted(new)}."
        after = phrasing.replaced(text, old, new, nth)
        forms = everywhere(text, old, new) if not nth else once(text, old, new, nth)
        for said, outcome in forms:
            if outcome == after:
                return f"In {place}, {said}."
        if not after:
            return f"Leave out the {what} of {point}."
        return f"For the {what} of {point} substitute {phrasing.quoted(after)}."

    def named(self) -> Iterable[str]:
        return (self.clause,)

    def brings(self, slot: str, name: str) -> bool:
        return slot == self.where


def _put(found: phrasing.Found, spans: Sequence[Span], news: Sequence[str]) -> Operation:
    return edits(found.clause, found.where, found.text, spans, news)


def _substitute(context: Context, said: Values) -> Iterator[Operation]:
    for found in phrasing.found_words(context, said["old"]):
        yield _put(found, found.spans, [said["new"]] * len(found.spans))


def _leave_out(context: Context, said: Values) -> Iterator[Operation]:
    for found in phrasing.found_words(context, said["old"]):
        spans = [phrasing.left_out(found.text, *span) for span in found.spans]
        yield _put(found, spans, [""] * len(spans))


def _beside(context: Context, said: Values) -> Iterator[Operation]:
    for found in phrasing.found_words(context, said["anchor"]):
        places = [span[said["side"] == "after"] for span in found.spans]
        yield _put_at(found, places, said["new"])


def _at_edge(context: Context, said: Values) -> Iterator[Operation]:
    edge, passage = said.get("edge", ("at the end", phrasing.HERE))
    for named in phrasing.stretches(context, passage):
        last = phrasing.behind(context, named) if edge == "at the end" else None
        stretch = last or named
        _refuse_twofold(context, stretch, edge, said["new"])
        text: str = context.working.node(stretch.clause).get(stretch.where, "")
        at = stretch.end if edge == "at the end" else stretch.start
        yield _put_at(phrasing.Found(stretch.clause, stretch.where, text, ()), [at], said["new"])


def _refuse_twofold(context: Context, stretch: Stretch, edge: str, new: str) -> None:
    """Refuse words at the end of a point with sub-points: behind these, or before them?"""
    if edge != "at the end" or not stretch.whole or stretch.where == "closing":
        return
    if not context.working.draft.below[stretch.clause]:
        return
    point = context.working.point(stretch.clause)
    raise context.refused(
        f"{point} has points below it; where is its end?",
        f"at the end of the opening words of {point} add ‘{phrasing.short(new)}’, "
        f"or: at the end of {point} insert the following new sub-point: …",
    )


def _put_at(found: phrasing.Found, places: Sequence[int], words: str) -> Operation:
    news = [phrasing.inserted(found.text, at, words) for at in places]
    return _put(found, [(at, at) for at in places], news)


Replace.forms = (
    Form(
        "for <old:words> [,] <substitute> <new:quote>",
        "In point 7, for ‘permanently’ substitute ‘for ten years’.",
        _substitute,
    ),
    Form(
        "<replace> <old:words> [,] <with> <new:quote>",
        "In paragraph 7, replace the words “barred from” with “kept out of”.",
        _substitute,
    ),
    Form(
        "<old:words> <is replaced> <with> <new:quote>",
        "In Article 7, the word ‘permanently’ is replaced by ‘for ten years’.",
        _substitute,
    ),
    Form(
        "(substitute | substituting | insert | inserting) <new:quote> (for | in place of)"
        " <old:words>",
        "In clause 7, substitute ‘for ten years’ for ‘permanently’.",
        _substitute,
    ),
    Form(
        "<leave out> <old:words> [, | ;] (and <substitute> [<instead>] | and <replace> [it | them]"
        " <with> | [and] [<insert>] <instead>) <new:quote>",
        "Section 7 is amended by striking “permanently” and inserting “for ten years”.",
        _substitute,
    ),
    Form("<leave out> <old:words>", "In point 7, leave out ‘permanently’.", _leave_out),
    Form("<old:words> <is left out>", "In Article 7, the second sentence is deleted.", _leave_out),
    Form(
        "<side> <anchor:words> [,] (<insert> | there <is inserted>) <new:quote>",
        "In point 7, after ‘barred from’ insert ‘the CSTO and’.",
        _beside,
    ),
    Form(
        "<insert> <new:quote> <side> <anchor:words>",
        "In section 7, insert “now and” before “permanently”.",
        _beside,
    ),
    Form(
        "<new:quote> <is inserted> <side> <anchor:words>",
        "In Article 7, the words ‘now and’ are inserted before ‘permanently’.",
        _beside,
    ),
    Form(
        "<side> <anchor:words> [,] <new:quote> <is inserted>",
        "In Article 7, after the words ‘barred from’, the words ‘the CSTO and’ are inserted.",
        _beside,
    ),
    Form(
        "<edge> [,] (<insert> | there <is inserted>) <new:quote>",
        "In point 7, at the end add ‘This may be reviewed.’",
        _at_edge,
    ),
    Form(
        "<insert> (<new:quote> <edge> | <edge> [,] <new:quote>)",
        "Section 7 is amended by adding at the end the following: “This may be reviewed.”",
        _at_edge,
    ),
    Form(
        "the following (sentence | words | word | text) <is inserted> [<edge>] [: | —] <new:quote>",
        "In Article 7, the following sentence is added: ‘This may be reviewed.’",
        _at_edge,
    ),
    Form(
        "<insert> the following (sentence | sentences) [<edge>] [: | —] <new:quote>",
        "In paragraph 7, add the following sentence: “This may be reviewed.”",
        _at_edge,
    ),
)
OPERATION = Replace
