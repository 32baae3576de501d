"""What a document is called: its addresses as a work and as an expression, and its days."""

from __future__ import annotations

from functools import cached_property

from plans.formats.akn._kinds import cleaned
from plans.languages import heads, language_of
from plans.model import Revision, bounds
from plans.outlining import fold
from plans.values import frozen

# No jurisdiction: the code of ISO 3166 that everybody may use for what has none.
COUNTRY = "xx"
_UNKNOWN_DAY = "0001-01-01"


@frozen(slots=False)
class Naming:
    """The addresses of a revision.

    Attributes:
        revision: the revision.
        first: the first one known of its proposal, which names the work.
        proposal: the proposal; empty if none is known.
    """

    revision: Revision
    first: Revision
    proposal: str = ""

    @property
    def is_first(self) -> bool:
        """Whether it began the work."""
        return self.revision.revision == self.first.revision

    @property
    def name(self) -> str:
        """The proposal, or else the first words of the title."""
        return self.proposal or fold(self.first.title) or self.first.revision

    @cached_property
    def work(self) -> str:
        """The address of the proposal, whatever its revisions say."""
        author = cleaned(next(iter(self.first.tabled_by), ""))
        day = first_day(self.first.date)
        pieces = ("/akn", COUNTRY, "doc", "proposal", author, day, self.name)
        return "/".join(filter(None, pieces))

    @cached_property
    def expression(self) -> str:
        """The address of the text of this revision."""
        day = first_day(self.revision.date)
        return f"{self.work}/{self.alpha3}@{day},{self.revision.revision}"

    @cached_property
    def language(self) -> str:
        """The language of the text as XML tags it."""
        text = "\n".join(f"{clause.heading}\n{clause.text}" for clause in self.revision.walk())
        return language_of(text)

    @property
    def alpha3(self) -> str:
        """The language of the text in three letters."""
        return heads()[self.language].alpha3


def first_day(date: str | None) -> str:
    """Return the first day that a date can mean; of none a day that stands for that."""
    return bounds(date)[0].isoformat() if date else _UNKNOWN_DAY


def day_in_words(date: str | None) -> str:
    """Return what the day of a text is called; of a date in part, what is known of it."""
    if not date:
        return "not dated"
    return "dated" if len(date) == len(_UNKNOWN_DAY) else f"dated {date}, the day is not known"
