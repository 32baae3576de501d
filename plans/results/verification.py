"""Whether what was tabled is still what the files say."""

from __future__ import annotations

from typing import ClassVar, Literal

from plans.results.document import Document, Part, handed
from plans.values import frozen

State = Literal["ok", "edited", "missing", "unreadable", "unlisted", "open"]
# unchecked: there is one, and nobody said whose are good, or ssh-keygen is not there.
Signature = Literal["none", "unchecked", "good", "bad"]


@frozen
class Verdict(Part):
    """How a revision stands to its entry in the chain."""

    ref: str
    state: State
    """``ok``: as it was tabled; ``open``: not tabled; ``unlisted``: it says that it was tabled, and
    has no entry though it comes after the last."""
    date: str | None = None
    """When it was tabled; without an entry, its own date."""
    hash: str | None = None
    """The hash of its entry."""
    details: tuple[str, ...] = ()
    """What is different, a line each."""
    hint: str = ""
    signature: Signature | None = None
    """Null if there is no entry; ``unchecked`` if there is a signature and no allowed signers, or
    no ssh-keygen, to judge it by."""
    signer: str | None = None


@frozen(slots=False)
class Verified(Part):
    """The chain of one proposal and its revisions.

    Attributes:
        strict: whether every entry has to be signed by somebody whose signature was asked for.
    """

    proposal: str
    verdicts: tuple[Verdict, ...]
    breaks: tuple[str, ...]
    last: str | None
    entries: int
    strict: bool = False

    @property
    def sound(self) -> bool:
        """Whether all is as it was tabled."""
        bad = ("bad", "none", "unchecked") if self.strict else ("bad",)
        return not self.breaks and all(
            each.state in ("ok", "open") and each.signature not in bad for each in self.verdicts
        )

    _proposal = handed("proposal")
    _sound = handed("sound")
    _breaks = handed("breaks", "What is wrong with the chain itself.")
    _entries = handed("entries")
    _last = handed(
        "last",
        "The hash of the last entry: whoever noted it can tell later that nothing was cut off.",
    )
    _revisions = handed("revisions", of="verdicts")


@frozen(slots=False)
class Verification(Document):
    """``plans verify --format json``."""

    called: ClassVar[str] = "a verification"
    form: ClassVar[str] = "plans-verification/1"
    rows: ClassVar[tuple[str, ...]] = ("proposals",)

    proposals: tuple[Verified, ...]

    @property
    def sound(self) -> bool:
        """Whether all is as it was tabled."""
        return all(each.sound for each in self.proposals)

    _sound = handed("sound", "Whether everything tabled is as it was tabled.")
    _proposals = handed("proposals")
