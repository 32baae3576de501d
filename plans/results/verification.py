"""What ``plans verify`` returns: plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from plans.results.document import Document

# ok: as it was tabled. edited, missing, unreadable, unlisted (it says tabled, and comes after the
# last entry): not as it was. open: not tabled.
State = Literal["ok", "edited", "missing", "unreadable", "unlisted", "open"]
# unchecked: there is one, and nobody said whose are good, or ssh-keygen is not there.
Signed = Literal["", "none", "unchecked", "good", "bad"]


@dataclass(frozen=True)
class Verdict:
    """How a revision stands to its entry in the chain.

    Attributes:
        details: what is different, a line each.
        signed: whether its entry is signed; empty if there is no entry.
        signer: who signed, where that was asked and answered.
    """

    ref: str
    state: State
    date: str = ""
    hash: str = ""
    details: tuple[str, ...] = ()
    hint: str = ""
    signed: Signed = ""
    signer: str = ""


@dataclass(frozen=True)
class Verified:
    """A proposal's chain: what is wrong with it, and how each revision stands to it."""

    proposal: str
    verdicts: tuple[Verdict, ...]
    breaks: tuple[str, ...]
    last: str
    entries: int
    # Whether every entry has to be signed by somebody whose signature was asked for.
    strict: bool = False

    @property
    def sound(self) -> bool:
        """Whether all is as it was tabled."""
        bad = ("bad", "none", "unchecked") if self.strict else ("bad",)
        return not self.breaks and all(
            each.state in ("ok", "open") and each.signed not in bad for each in self.verdicts
        )


@dataclass(frozen=True)
class Verification(Document):
    """Every proposal looked at."""

    called: ClassVar[str] = "a verification"
    proposals: tuple[Verified, ...]

    @property
    def sound(self) -> bool:
        """Whether all is as it was tabled."""
        return all(each.sound for each in self.proposals)
