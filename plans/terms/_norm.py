"""What obligations, permissions, prohibitions and expectations share: who does what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import Parties, SpanField
from plans.terms._naming import Rules, alone, members_gained, pair, raised, told, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._proposal import UNNAMED, Spoken
from plans.terms._says import Differs
from plans.terms._scale import Scale
from plans.terms._span import Span

# How binding a word is, weakest first; words of one step bind alike.
FORCE: Scale = ("may", ("expected", "should"), "will", ("shall", "must"))
# A proposed deed is quoted up to this many words, or to the end of the sentence.
_DEED = 8


class Norm(Term):
    """Who does (or does not do) what, to or for whom, how bindingly and how long."""

    bearer: Parties = ()
    action: str | None = None
    object: str | None = None
    counterparty: Parties = ()
    force: Literal["may", "expected", "should", "will", "shall", "must"] | None = None
    duration: SpanField | None = None

    required: ClassVar[tuple[str, ...]] = ("bearer", "action")
    scales: ClassVar[dict[str, Scale]] = {"force": FORCE}
    proposed_from: ClassVar[tuple[str, ...]] = ("modal",)
    # The modal verbs that say such a norm, each with the force that it has.
    modals: ClassVar[Mapping[str, str]] = {}
    # How each force binds the bearer, in words; empty for a norm whose force is not said, and for
    # any that binds as such norms usually do.
    manners: ClassVar[Mapping[str, str]] = {"": "to"}

    def _deed(self) -> str:
        return f"{self.action or '…'} {self.object or ''}".strip()

    def summary(self, name_of: NameOf = default_name) -> str:
        """Return who, with force, duration, scope and condition."""
        who = listed(self.bearer, name_of)
        who += f" toward {listed(self.counterparty, name_of)}" if self.counterparty else ""
        parts = [who, self.force, str(self.duration or ""), self.scope]
        parts += [f"if {self.condition}"] if self.condition else []
        return ", ".join(part for part in parts if part)

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``NATO not to station troops in Ukraine``, ``US may stay, for 10 years``."""
        deed = self._deed()
        said = f"{listed(self.bearer, name_of)} {self.manner} {deed}"
        toward = [name for name in map(name_of, self.counterparty) if name not in said]
        said += f", toward {listed(toward, str)}" if toward else ""
        return f"{said}, {lasting}" if (lasting := _lasting(self.duration)) else said

    @property
    def deciding_fields(self) -> dict[str, Any]:
        """Words that bind alike are one: ``shall`` and ``must``."""
        return {**super().deciding_fields, "force": self.manner}

    @property
    def manner(self) -> str:
        """How the bearer is bound, in the words before the deed: ``to``, ``may``, ``will``."""
        return self.manners.get(self.force or "", self.manners[""])

    @classmethod
    def proposal(cls, said: Spoken) -> dict[str, Any] | None:
        """Return the deed behind a modal verb; who is meant the verb does not say."""
        force = cls.modals.get(said.value)
        deed = _deed_in(said.behind) or UNNAMED
        return {"bearer": said.bearer, "action": deed, "force": force} if force else None


def _lasting(duration: Span | None) -> str:
    """Return for how long, as it stands behind a deed; nothing if that is left open."""
    if duration is None or duration.unit == "unspecified":
        return ""
    return "permanently" if duration.permanent else f"for {duration}"


def _deed_in(text: str) -> str:
    """Return the first words of ``text`` up to the end of the sentence."""
    sentence = re.split(r"[.;:\n]", text.lstrip(), maxsplit=1)[0]
    return " ".join(sentence.split()[:_DEED])


def gerund(phrase: str) -> str:
    """Return ``phrase`` with its first word as a gerund: ``join NATO`` → ``joining NATO``."""
    verb, _, rest = phrase.partition(" ")
    if verb == "not":
        return f"not {gerund(rest)}"
    if verb.endswith("ie"):
        verb = verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        verb = verb[:-1] + "ing"
    elif verb in _DOUBLED:
        verb = f"{verb}{verb[-1]}ing"
    else:
        verb += "ing"
    return f"{verb} {rest}".strip()


# English doubles the last consonant after a short stressed vowel; these are the verbs treaties use.
_DOUBLED = frozenset(
    {"admit", "ban", "begin", "commit", "cut", "get", "let", "permit", "plan", "put", "run", "set"}
    | {"stop", "submit", "transfer", "refer", "forbid", "win", "step", "drop", "shut", "occur"}
)


def _now_permanent(before: Any, after: Any) -> bool:
    was_limited = before is None or not before.permanent
    return bool(was_limited and before is not None and after is not None and after.permanent)


def norm_changes(kind: str) -> dict[str, Rules]:
    """Return the change names of one kind of norm."""

    def norm(**more: object) -> dict[str, object]:
        base = {"kind": kind, "issue": "nato-membership", "bearer": "ukraine", "action": "join"}
        return dict(values(**{**base, "object": "NATO", **more}))

    return {
        "duration": pair(
            (f"{kind}-became-permanent", f"{kind}-became-temporary"),
            (f"A temporary {kind} is now permanent.", f"A permanent {kind} now ends."),
            _now_permanent,
            (norm(duration="10 years"), norm(duration="permanent")),
            direction="strengthen",
        )
        + pair(
            (f"{kind}-lengthened", f"{kind}-shortened"),
            (f"The {kind} lasts longer.", f"The {kind} lasts shorter."),
            raised,
            (norm(duration="10 years"), norm(duration="20 years")),
            direction="strengthen",
        )
        + pair(
            (f"{kind}-duration-added", f"{kind}-duration-removed"),
            (f"The {kind} now states how long.", f"The {kind} no longer states how long."),
            told,
            (norm(), norm(duration="10 years")),
            direction="add",
        ),
        "force": pair(
            (f"{kind}-strengthened", f"{kind}-weakened"),
            (f"The {kind} is worded more bindingly.", f"The {kind} is worded less bindingly."),
            raised,
            (norm(force="should"), norm(force="shall")),
            direction="strengthen",
            kind="variation",
        ),
        "bearer": pair(
            (f"{kind}-extended-to-party", f"{kind}-released-party"),
            (f"The {kind} binds more parties.", f"The {kind} binds fewer parties."),
            members_gained,
            (norm(), norm(bearer=["ukraine", "russia"])),
            direction="widen",
            says=Differs("on"),
        )
        + alone(
            f"{kind}-bearer-changed",
            f"The {kind} is on somebody else.",
            "one bearer for another has no direction",
            (norm(), norm(bearer="russia")),
            says=Differs("on"),
        ),
        "counterparty": pair(
            (f"{kind}-counterparty-added", f"{kind}-counterparty-removed"),
            (f"The {kind} is toward more parties.", f"The {kind} is toward fewer parties."),
            members_gained,
            (norm(counterparty="us"), norm(counterparty=["us", "europe"])),
            direction="widen",
            says=Differs("toward"),
        )
        + alone(
            f"{kind}-counterparty-changed",
            f"The {kind} is toward somebody else.",
            "one counterparty for another has no direction",
            (norm(counterparty="us"), norm(counterparty="europe")),
            says=Differs("toward"),
        ),
        "action": alone(
            f"{kind}-action-changed",
            f"The {kind} is about doing something else.",
            "one deed for another has no direction",
            (norm(), norm(action="approach")),
        ),
        "object": alone(
            f"{kind}-object-changed",
            f"The {kind} is about something else.",
            "one object for another has no direction",
            (norm(), norm(object="any alliance")),
        ),
    }
