"""Typed sentences: what a clause states in words and, once more, as a term; and its sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from benchmarks.documents.generate import Example
from plans.model import Revision, plain

# How many of the clauses with words state a term, and how many of those restate it after.
SHARE, CHANGED = 0.4, 0.05

PARTIES = {
    "ukraine": "Ukraine",
    "russia": "Russia",
    "us": "the United States",
    "eu": "the European Union",
    "nato": "NATO",
}
THINGS = (
    "joint fleet", "border patrol", "customs revenue", "grain reserve", "transit fee",
    "monitoring mission", "pension fund", "harbour authority", "civil registry", "rail quota",
)  # fmt: skip
DEEDS = ("inspect", "finance", "transfer", "register", "reduce", "restore", "publish", "operate")

# A kind of term: the words of its sentence, and its fields.
KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "quantity": (
        "The {thing} shall not exceed {number:,} units.",
        {"value": "{number} units", "role": "cap", "of": "the {thing}"},
    ),
    "share": (
        "{Who} receives {percent} per cent of the {thing}.",
        {"value": "{percent} %", "of": "the {thing}", "to": "{who}"},
    ),
    "split": (
        "The {thing} is divided between {Who} and {Whom}, {percent} to {rest}.",
        {"shares": {"{who}": "{percent} %", "{whom}": "{rest} %"}, "of": "the {thing}"},
    ),
    "money": (
        "{Who} shall pay {Whom} USD {number:,} million for the {thing}.",
        {
            "value": "USD {number} million",
            "payer": "{who}",
            "payee": "{whom}",
            "use": "the {thing}",
        },
    ),
    "duration": (
        "The {thing} remains in force for {years} years.",
        {"value": "{years} years", "of": "the {thing}"},
    ),
    "deadline": (
        "{Who} shall {deed} the {thing} within {days} days of signature.",
        {"due": "{days} days after signature", "action": "{deed} the {thing}", "bearer": "{who}"},
    ),
    "obligation": (
        "{Who} {force} {deed} the {thing} for the benefit of {Whom}.",
        {
            "bearer": "{who}",
            "action": "{deed}",
            "object": "the {thing}",
            "counterparty": "{whom}",
            "force": "{force}",
        },
    ),
    "prohibition": (
        "{Who} shall not {deed} the {thing} for {years} years.",
        {
            "bearer": "{who}",
            "action": "{deed}",
            "object": "the {thing}",
            "duration": "{years} years",
        },
    ),
}


@dataclass(frozen=True)
class Stated:
    """A sentence and the term that it states: a kind, and what fills the slots of both."""

    kind: str
    slots: dict[str, Any]

    @property
    def sentence(self) -> str:
        """The words."""
        words = KINDS[self.kind][0].format(**self.slots)
        return words[:1].upper() + words[1:]

    @property
    def term(self) -> dict[str, Any]:
        """The term, as a file has it."""
        issue = self.slots["thing"].replace(" ", "-")
        return {"kind": self.kind, "issue": issue, **_filled(KINDS[self.kind][1], self.slots)}

    def anew(self, rng: Random) -> Stated:
        """Return it with other values for the same parties and things."""
        return replace(self, slots=self.slots | _values(rng))


def drawn(rng: Random) -> Stated:
    """Return a statement of some kind."""
    who, whom = rng.sample(sorted(PARTIES), 2)
    slots = {"who": who, "whom": whom, "Who": PARTIES[who], "Whom": PARTIES[whom]}
    slots |= {"thing": rng.choice(THINGS), "deed": rng.choice(DEEDS)}
    return Stated(rng.choice(list(KINDS)), slots | _values(rng))


def _values(rng: Random) -> dict[str, Any]:
    percent = rng.randint(1, 99)
    return {
        "number": rng.choice((5, 12, 40, 250, 1_500, 60_000, 800_000)) + rng.randint(0, 9),
        "percent": percent,
        "rest": 100 - percent,
        "years": rng.randint(2, 50),
        "days": rng.randint(10, 400),
        "force": rng.choice(("shall", "will", "should", "may")),
    }


def _filled(pattern: Any, slots: dict[str, Any]) -> Any:
    if isinstance(pattern, dict):
        return {_filled(key, slots): _filled(each, slots) for key, each in pattern.items()}
    return pattern.format(**slots)


def typed(revision: Revision, stated: Mapping[str, Stated]) -> Revision:
    """Return the revision with a statement in each clause that ``stated`` names, and sources."""
    source = [{"source": f"draft-{revision.revision}", "attestation": "published"}]

    def clause(data: dict[str, Any]) -> dict[str, Any]:
        below = [clause(each) for each in data.get("clauses", ())]
        made = {**data, "cites": source, "clauses": below}
        if said := stated.get(data["id"]):
            text = f"{data.get('text', '')} {said.sentence}".strip()
            made |= {"text": text, "terms": {"stated": said.term}}
        return made

    data = plain(revision)
    return Revision.model_validate({**data, "clauses": [clause(each) for each in data["clauses"]]})


def with_terms(example: Example, seed: int = 1) -> Example:
    """Return the example with terms in some clauses, some of them others after; the truth says so.

    Nothing that is drawn depends on ids: the modes of an example stay the same documents, and
    examples with the same revision before keep that in common.
    """
    before = _some(example.before, f"{seed}/before")
    new = _some(example.after, f"{seed}/after")
    after: dict[str, Stated] = {}
    truth = []
    for number, row in enumerate(example.truth):
        rng = Random(f"{seed}/{number}")
        said = [before[id] for id in row.before if id in before]
        if not row.before:
            after |= {id: new[id] for id in row.after if id in new}
        elif said and row.after:
            now = said[0].anew(rng) if rng.random() < CHANGED else said[0]
            after[row.after[0]] = now
            if now.term != said[0].term:
                row = replace(row, what=(*row.what, "terms"), changed=True)
        truth.append(row)
    return replace(
        example,
        before=typed(example.before, before),
        after=typed(example.after, after),
        truth=tuple(truth),
    )


def _some(revision: Revision, seed: str) -> dict[str, Stated]:
    """Return what some of the clauses with words state, by their ids, drawn by their places."""
    found = {}
    for place, clause in enumerate(revision.walk()):
        rng = Random(f"{seed}/{place}")
        if clause.text and rng.random() < SHARE:
            found[clause.id] = drawn(rng)
    return found
