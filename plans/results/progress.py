"""How far the talks have come: brackets, three shares side by side, talks, and what was claimed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import TYPE_CHECKING, Any, ClassVar

from plans.merging import Bracket
from plans.model import Claim, Registers, Revision
from plans.negotiating import DEFINITIONS
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import cited
from plans.results.claims import ClaimDocument, claim_documents
from plans.results.document import Document, handed, read_until, said
from plans.results.nearness import NearnessDocument, TalksDocument, TalliedDocument
from plans.results.position_table import TextDocument
from plans.values import frozen

if TYPE_CHECKING:
    from plans.results.nearness import ShareDocument


@frozen(slots=False)
class Progress(Document):
    """``plans progress --format json``.

    Attributes:
        texts: every text that is named here, by date.
        tallies: the brackets of each text of the proposals that are asked about.
        nearness: each of their last texts held against each other text.
        talks: what happened, by date.
        claims: what was said of how much is agreed, by date.
        brackets: the brackets of each tally, for renderers.
        registers: what ids stand for.
        revisions: the texts themselves, in the order of ``texts``.
        warnings: what was said while the texts were read, a line each.
    """

    called: ClassVar[str] = "the progress of talks"
    form: ClassVar[str] = "plans-progress/1"

    texts: tuple[TextDocument, ...]
    tallies: tuple[TalliedDocument, ...]
    nearness: tuple[NearnessDocument, ...]
    talks: tuple[TalksDocument, ...]
    claims: tuple[Claim, ...]
    brackets: tuple[tuple[Bracket, ...], ...] = ()
    registers: Registers = field(default_factory=Registers)
    revisions: tuple[Revision, ...] = ()
    warnings: tuple[str, ...] = ()

    def records(self) -> Records:
        """Return a row for each share: of brackets, and of values against each other text."""
        dates = {text.ref: text.date for text in self.texts}
        rows = [*_rows(self)]
        for row in rows:
            row |= {"date": dates[row["text"]], "date_other": dates.get(row["other"])}
        return Records.of(COLUMNS, rows)

    _texts = handed("texts", "Every text that is named here, by date.")
    _tallies = handed(
        "brackets",
        "What was open in each text of the proposals that are asked about, and what is.",
        of="tallies",
    )
    _nearness = handed(
        "shares",
        "The last text of each of these proposals against each text of another.",
        of="nearness",
    )

    @said("claims")
    def _claims(self) -> tuple[ClaimDocument, ...]:
        """Who said how much is agreed; whether it is true depends on the definition."""
        return claim_documents(self.claims)

    _talks = handed("talks")

    _sources = cited
    _read_until = read_until


Row = dict[str, Any]

COLUMNS: tuple[Column, ...] = (
    keyed("text", "The ref of the text that is asked about.", brief=True),
    *dated("date", "When it was put forward.", under("date")),
    keyed("other", "The ref of the text it is held against; empty for brackets.", brief=True),
    *dated("date_other", "When that was put forward.", under("date_other"), brief=True),
    keyed("definition", "What is counted; no share stands alone.", DEFINITIONS, brief=True),
    keyed("count", "How many.", type="integer", brief=True),
    keyed("total", "Of how many.", type="integer", brief=True),
    keyed("parties", "The ids of those between whom it is, parted by spaces.", brief=True),
)


def _rows(found: Progress) -> Iterator[Row]:
    for tally in found.tallies:
        yield {"text": tally.text, "other": None} | _share(tally.points)
    for near in found.nearness:
        # The first of its shares is of the text alone, and is told above.
        for share in near.shares[1:]:
            yield {"text": near.text, "other": near.other} | _share(share)


def _share(share: ShareDocument) -> Row:
    counted = fields_of(share, "definition", "count", "total")
    return counted | {"parties": " ".join(share.parties)}
