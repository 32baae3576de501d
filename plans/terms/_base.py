"""What every term has, and how it is said, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError, ValidationError

from plans.terms._cite import Attestation, Cite, Proposed
from plans.terms._fields import Names, Parties
from plans.terms._naming import Rules
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._precedes import Precedes
from plans.terms._proposal import UNNAMED, Spoken
from plans.terms._scale import Scale
from plans.terms._shape import example_fields

# Fields that say something *about* the statement, not part of it: a change of them is not a change
# of the term.
ABOUT = frozenset({"kind", "issue", "note", "proposed", "cites", "alternatives", "readings"})


class Variant(BaseModel):
    """A value of the same term that a side wants, or that a source reports: only what differs."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)

    by: Parties = ()
    sources: Names = ()
    attestation: Attestation | None = None
    note: str | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """The fields that differ from the term's own."""
        return dict(self.model_extra or {})


class Term(BaseModel):
    """A typed statement inside a clause.

    What a kind says of itself; it need say nothing of it:

    Attributes:
        required: the fields without which a term says nothing.
        main: the field that a term is about; ``value`` where a kind has one, else none.
        decides: the field in which two terms that agree in all others contradict each other; the
            main one by default.
        scales: fields whose words stand on a scale, lowest first; an empty one is the issue's own.
        example: the fields of a small term, without kind and issue; made from the required ones by
            default.
        names: the field that only names the matter, as the issue does too; empty if none does.
        ordered: fields with several values whose order counts.
        unsaid: fields that such a statement always has, whether or not the text says which: one
            that is left out is not known to be none.
        becomes: the kinds that negotiators turn such a statement into, the most telling first.
        strength: how binding it is; what becomes less binding is weakened.
        proposed_from: what in prose may be read as such a term (``Spoken.kind``).
        changes: the names of changes, by field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    kind: str
    issue: str
    scope: str | None = None
    condition: str | None = None
    note: str | None = None
    proposed: Proposed | None = None
    cites: tuple[Cite, ...] = ()
    alternatives: tuple[Variant, ...] = ()
    readings: tuple[Variant, ...] = ()

    required: ClassVar[tuple[str, ...]] = ()
    main: ClassVar[str] = ""
    decides: ClassVar[str] = ""
    scales: ClassVar[dict[str, Scale]] = {}
    example: ClassVar[Mapping[str, Any]] = {}
    names: ClassVar[str] = ""
    ordered: ClassVar[tuple[str, ...]] = ()
    unsaid: ClassVar[tuple[str, ...]] = ()
    becomes: ClassVar[tuple[str, ...]] = ()
    strength: ClassVar[int] = 0
    proposed_from: ClassVar[tuple[str, ...]] = ()
    changes: ClassVar[dict[str, Rules]] = {}

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Fill in what a kind need not say of itself, since its fields tell."""
        cls.main = cls.main or ("value" if "value" in cls.model_fields else "")
        cls.decides = cls.decides or cls.main
        cls.example = cls.example or example_fields(cls.model_fields, cls.required)

    @model_validator(mode="after")
    def _complete(self) -> Term:
        """Each variant gives a whole term; without alternatives the term itself must be whole."""
        problems = [] if self.alternatives else [(name,) for name in self._missing()]
        found: list[tuple[tuple[Any, ...], str]] = [
            (path, f"a {self.kind} needs '{path[0]}'") for path in problems
        ]
        for group in ("alternatives", "readings"):
            for index, variant in enumerate(getattr(self, group)):
                found += [((group, index, *path), text) for path, text in self._faults(variant)]
        if found:
            raise PydanticCustomError("term", "{first}", {"first": found[0][1], "found": found})
        return self

    def _missing(self) -> list[str]:
        return [name for name in self.required if getattr(self, name) in (None, "", (), {})]

    def _faults(self, variant: Variant) -> list[tuple[tuple[Any, ...], str]]:
        try:
            self.with_variant(variant)
        except ValidationError as error:
            return [(each["loc"], each["msg"]) for each in error.errors(include_url=False)]
        return []

    def with_variant(self, variant: Variant) -> Term:
        """Return the whole term that ``variant`` stands for."""
        own = {name: getattr(self, name) for name in self.model_fields_set}
        for name in ("alternatives", "readings"):
            own.pop(name, None)
        return type(self).model_validate({**own, **variant.fields})

    @cached_property
    def statement_fields(self) -> dict[str, Any]:
        """The fields that make the statement, by name, empty ones left out."""
        names = type(self).model_fields
        found = {name: getattr(self, name) for name in names if name not in ABOUT}
        return {name: value for name, value in found.items() if value not in (None, (), {})}

    @property
    def deciding_fields(self) -> dict[str, Any]:
        """The fields by which a reader tells whether two terms say the same, by name.

        What only names the matter is none of them, nor is what is said to be left open where it
        could as well not be said at all.
        """
        return {
            name: value
            for name, value in self.statement_fields.items()
            if name != self.names and (name in self.required or str(value) != "unspecified")
        }

    @property
    def taken(self) -> bool:
        """Whether a program took it over from a typed text, for words that nobody has typed."""
        return self.proposed is not None and self.issue != UNNAMED

    @property
    def unnamed(self) -> bool:
        """Whether a program read it out of prose and nobody has said what it is about."""
        return self.proposed is not None and self.issue == UNNAMED

    @property
    def told_apart(self) -> bool:
        """Whether it says enough of what it is about to contradict another such term."""
        return True

    @classmethod
    def proposal(cls, said: Spoken) -> dict[str, Any] | None:
        """Return the fields of the term that ``said`` proposes; None if it proposes none."""
        return dict.fromkeys(cls.required, UNNAMED) | {cls.main: said.value}

    def called(self, name_of: NameOf = default_name) -> str:
        """Return what the term is about, as the start of a sentence: ``US share of profits``."""
        return self.issue.replace("-", " ")

    def phrase(self, name_of: NameOf = default_name, *, named: bool = False) -> str:
        """Return what the term states, in words that stand alone; of brackets what each side wants.

        Args:
            name_of: what parties are called.
            named: whether the issue stands beside it, so that nobody has to say what it is about.
        """
        if self.alternatives:
            return " ".join(
                f"[{listed(variant.by, name_of)}: {whole.phrase(name_of, named=named)}]"
                for variant in self.alternatives
                for whole in [self.with_variant(variant)]
            )
        return self._qualified(self.sentence(name_of, named=named))

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return the phrase of a term without brackets, be its scope and condition in it or not."""
        said = self.summary(name_of)
        return said if named else f"{self.called(name_of)}: {said}"

    def comes_first(self) -> tuple[Precedes, ...]:
        """Return what has to come before that which the term is about."""
        return (Precedes(self.condition, "when"),) if self.condition else ()

    def comes_after(self, name_of: NameOf) -> tuple[str, ...]:
        """Return the events that the term is about, each in its own words."""
        return (self.model_copy(update={"condition": None}).phrase(name_of),)

    def rule_key(self, field: str, other: Term) -> str:
        """Return the key of the rules for a change of ``field`` between this term and ``other``."""
        return field

    def wish_in_words(self, variant: Variant, name_of: NameOf = default_name) -> str:
        """Return what a side wants or a source reads: its value, if the sides differ in no more."""
        given = {name for each in (*self.alternatives, *self.readings) for name in each.fields}
        whole = self.with_variant(variant)
        if self.main and given <= {self.main, "scope", "condition"}:
            return whole.value_in_words(name_of)
        return whole.phrase(name_of, named=True)

    def value_in_words(self, name_of: NameOf = default_name) -> str:
        """Return the value as a reader needs it; of bracketed terms what each side wants."""
        if not self.alternatives:
            return self._qualified(self.summary(name_of))
        sides = [
            f"[{listed(variant.by, name_of)}: {self.with_variant(variant).value_in_words(name_of)}]"
            for variant in self.alternatives
        ]
        return " ".join(sides)

    def _qualified(self, said: str) -> str:
        """Return ``said`` with the scope and condition, if it does not say them yet."""
        said += f" ({self.scope})" if self.scope and self.scope not in said else ""
        return said + (
            f" if {self.condition}" if self.condition and self.condition not in said else ""
        )

    def summary(self, name_of: NameOf = default_name) -> str:
        """Return the term's own value in words, as it stands beside its subject."""
        own = [name for name in self.statement_fields if name not in Term.model_fields]
        names = [self.main] if self.main else own
        parts = [shown(getattr(self, name), name_of) for name in names]
        if self.scope:
            parts.append(f"({self.scope})")
        if self.condition:
            parts.append(f"if {self.condition}")
        return " ".join(part for part in parts if part)


def shown(value: Any, name_of: NameOf = default_name) -> str:
    """Return any field's value in words for a reader."""
    if value is None or value in ((), {}):
        return "none"
    if isinstance(value, dict):
        return ", ".join(f"{name_of(key)} {shown(each, name_of)}" for key, each in value.items())
    if isinstance(value, tuple):
        return ", ".join(name_of(each) if is_id(each) else each for each in value)
    return str(getattr(value, "shown", value))


def is_id(text: str) -> bool:
    """Say whether ``text`` is written like an id rather than like words."""
    return text.islower() and " " not in text
