"""A term as a phrase that stands alone, and when two terms say the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CI, terms

from plans.model import Clause
from plans.terms import Term, default_name, term_kinds, value_of, values_of

PHRASES = [
    ({"kind": "quantity", "value": "600000 personnel", "role": "cap", "of": "the army"},
     "the army: at most 600,000 personnel", "at most 600,000 personnel"),
    ({"kind": "quantity", "value": "30 ships", "role": "floor", "scope": "at sea"},
     "an issue: at least 30 ships (at sea)", "at least 30 ships (at sea)"),
    ({"kind": "quantity", "value": "unlimited", "role": "cap", "of": "the army"},
     "the army: no limit", "no limit"),
    ({"kind": "quantity", "value": "unspecified", "role": "cap", "of": "the army"},
     "the army: a limit that is not given", "a limit that is not given"),
    ({"kind": "share", "value": "50 %", "of": "profits", "to": "us"},
     "50 % of profits to US", None),
    ({"kind": "split", "shares": {"us": "40 %", "eu": "60 %"}, "of": "power"},
     "power: US 40 %, EU 60 %", None),
    ({"kind": "money", "value": "USD 5 billion", "role": "cap", "payer": "eu", "payee": "us",
      "use": "roads"}, "at most USD 5 billion, paid by EU to US, for roads", None),
    ({"kind": "money", "value": "USD 5 billion"}, "USD 5 billion", None),
    ({"kind": "duration", "value": "10 years", "of": "the lease", "renewable": "by agreement"},
     "the lease: 10 years, renewable by agreement", "10 years, renewable by agreement"),
    ({"kind": "deadline", "due": "100 days after signature", "action": "hold elections"},
     "hold elections within 100 days after signature", None),
    ({"kind": "deadline", "due": "2027-01-01", "action": "vote", "bearer": "ukraine"},
     "Ukraine to vote by 2027-01-01", None),
    ({"kind": "deadline", "due": "unspecified", "action": "vote"},
     "vote at a time that is not given", None),
    ({"kind": "prohibition", "bearer": "nato", "action": "station", "object": "troops in Ukraine"},
     "NATO not to station troops in Ukraine", None),
    ({"kind": "prohibition", "bearer": "ukraine", "action": "join", "object": "NATO",
      "duration": "10 years", "condition": "ratified"},
     "Ukraine not to join NATO, for 10 years if ratified", None),
    ({"kind": "obligation", "bearer": ["us", "eu"], "action": "pay", "counterparty": "ukraine"},
     "US and EU to pay, toward Ukraine", None),
    ({"kind": "permission", "bearer": "us", "action": "stay"}, "US may stay", None),
    ({"kind": "expectation", "bearer": "nato", "action": "stop"}, "NATO expected to stop", None),
    ({"kind": "recognition", "territory": "Crimea", "mode": "de facto", "holder": "russia",
      "by": "us"}, "de facto recognition of Crimea as belonging to Russia by US", None),
    ({"kind": "recognition", "territory": "Crimea", "mode": "none"},
     "no recognition of Crimea", None),
    ({"kind": "zone", "type": "buffer", "area": ["A", "B"], "barred": "russia"},
     "buffer zone in A and B, closed to Russia", None),
    ({"kind": "body", "name": "Council", "chair": "A. B.", "members": ["us", "eu"],
      "mandate": "watch"}, "Council, chaired by A. B., with US and EU as members: watch", None),
    ({"kind": "body", "name": "Council"}, "Council", None),
    ({"kind": "membership", "member": "ukraine", "organisation": "eu", "standing": "eligible"},
     "Ukraine eligible for EU", None),
    ({"kind": "trigger", "event": "an attack", "effects": ["a", "b"]},
     "if an attack: a and b", None),
    ({"kind": "condition", "subject": "peace", "requires": ["talks", "trust"]},
     "peace only if talks and trust", None),
    ({"kind": "choice", "value": "open", "of": "the door"}, "the door: open", "open"),
]  # fmt: skip


def term(**fields: Any) -> Term:
    made = {"issue": "an-issue", **fields}
    return Clause.model_validate({"id": "c", "terms": {"t": made}}).terms["t"]


@pytest.mark.parametrize(("fields", "alone", "beside"), PHRASES)
def test_a_phrase_stands_alone(fields: dict[str, Any], alone: str, beside: str | None) -> None:
    said = term(**fields)
    assert said.phrase() == alone
    assert said.phrase(named=True) == (beside or alone)


def test_every_kind_has_a_phrase_of_its_own() -> None:
    assert {fields["kind"] for fields, _, _ in PHRASES} == set(term_kinds())


def test_a_bracketed_term_says_what_each_side_wants() -> None:
    said = term(
        kind="choice",
        of="the door",
        alternatives=[{"by": ["us"], "value": "open"}, {"by": ["eu"], "value": "shut"}],
    )
    assert said.phrase() == "[US: the door: open] [EU: the door: shut]"
    assert said.phrase(named=True) == "[US: open] [EU: shut]"


@CI
@given(terms())
def test_a_phrase_says_something_whatever_the_term(fields: dict[str, Any]) -> None:
    said = term(**fields)
    assert said.phrase(default_name).strip()
    assert said.phrase(default_name, named=True).strip()


ARMY = {"kind": "quantity", "value": "600000 personnel", "role": "cap", "of": "the army"}
TERM_OF = {"kind": "duration", "value": "12 months", "of": "the truce"}
VOTE = {"kind": "deadline", "due": "100 days after signature", "action": "vote"}
BAR = {"kind": "prohibition", "bearer": ["us", "eu"], "action": "join", "object": "a bloc"}
NEEDS = {"kind": "condition", "subject": "peace", "requires": ["talks", "trust"]}
PART = {"kind": "share", "value": "50 %", "of": "profits"}
JOINS = {"kind": "membership", "member": "us", "organisation": "eu", "standing": "member"}

ALIKE = [
    (ARMY, {**ARMY, "of": "its armed forces"}),
    (ARMY, {**ARMY, "value": "600,000 personnel", "note": "said twice"}),
    (ARMY, {**ARMY, "issue": "another"}),
    (TERM_OF, {**TERM_OF, "value": "1 year"}),
    (VOTE, {**VOTE, "due": "100 days after  Signature"}),
    (BAR, {**BAR, "bearer": ["eu", "us"]}),
    (BAR, {**BAR, "duration": "unspecified"}),
    ({**BAR, "force": "shall"}, {**BAR, "force": "must"}),
    (JOINS, {**JOINS, "due": "unspecified"}),
]
UNLIKE = [
    (ARMY, {**ARMY, "role": "level"}),
    (ARMY, {**ARMY, "value": "600000 tanks"}),
    (ARMY, {**ARMY, "value": "unlimited"}),
    (ARMY, {**ARMY, "value": "unspecified"}),
    (ARMY, {**ARMY, "scope": "peacetime"}),
    (TERM_OF, {**TERM_OF, "value": "365 days"}),
    (TERM_OF, {**TERM_OF, "value": "permanent"}),
    (VOTE, {**VOTE, "due": "100 days after the truce"}),
    (VOTE, {**VOTE, "due": "100 days"}),
    (VOTE, {**VOTE, "due": "2027-01-01"}),
    ({**VOTE, "due": "2027-01-01"}, {**VOTE, "due": "2027-01-02"}),
    (BAR, {**BAR, "bearer": "us"}),
    (BAR, {**BAR, "kind": "obligation"}),
    (BAR, {**BAR, "duration": "permanent"}),
    ({**BAR, "force": "shall"}, {**BAR, "force": "should"}),
    (NEEDS, {**NEEDS, "requires": ["trust", "talks"]}),
    (NEEDS, {**NEEDS, "condition": "asked"}),
    (JOINS, {**JOINS, "due": "2027-01-01"}),
    (PART, {**PART, "of": "revenue"}),
    ({"kind": "money", "value": "USD 5"}, {"kind": "money", "value": "EUR 5"}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_a_reader_takes_for_the_same_is_the_same(one: Any, other: Any) -> None:
    assert value_of(term(**one)) == value_of(term(**other))


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_what_a_reader_can_tell_apart_is_not_the_same(one: Any, other: Any) -> None:
    assert value_of(term(**one)) != value_of(term(**other))


@CI
@given(terms(), st.text(min_size=1, max_size=9))
def test_what_only_names_the_matter_decides_nothing(fields: dict[str, Any], words: str) -> None:
    kind = term_kinds()[fields["kind"]]
    if kind.names and not (fields.get("alternatives") or fields.get("readings")):
        renamed = term(**{**fields, kind.names: words})
        assert value_of(term(**fields)) == value_of(renamed)


def test_values_that_only_their_matter_tells_apart_are_told_apart_by_it() -> None:
    def included(*what: str) -> Any:
        return values_of(term(kind="choice", value="included", of=each) for each in what)

    assert included("roads", "ports") == included("ports", "roads")
    assert included("roads", "ports") != included("roads", "mines")
    assert included("roads") == included("the roads")
    assert included("roads") != included("roads", "ports")
