"""What the tests of the report compare: the bundled documents, hostile ones, large ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from benchmarks.documents.generate import generate
from benchmarks.documents.terms import with_terms
from plans.diffing import Identity, diff
from plans.diffing.naming import Context
from plans.diffing.term_rules import sample
from plans.model import Claim, Claims, Clause, Measurement, RedLine, RedLines, Registers, Revision
from plans.model import registers as registers_module
from plans.negotiating import shifts, with_red_lines
from plans.results import Comparison
from plans.terms import AnyTerm, term_kinds
from plans.verbs.compare import compare

ROOT = Path(__file__).resolve().parent.parent
PAIRS = (
    ("us-28-point@v1", "us-28-point@v2"),
    ("us-28-point@v1", "e3-counter@v1"),
    ("us-28-point@v1", "ua-20-point@v1"),
    ("ru-istanbul-memo@v1", "us-28-point@v1"),
)

# Breaks out of an attribute, a tag, a script and a template; reorders and hides what follows.
ATTACK = (
    "'\"></script></style><img src=x onerror=alert(1)><script>alert(2)</script>"
    "{{ 7*7 }}{% raw %}&lt;\u202ejs\u200b"
)


def bundled(before: str, after: str) -> Comparison:
    """Compare two bundled documents, whatever the current folder is."""
    folder = ROOT / "proposals"
    paths = [folder.joinpath(*ref.split("@")).with_suffix(".yaml") for ref in (before, after)]
    return compare(*paths, full=True)


def together(before: Revision, after: Revision, registers: Registers, title: str) -> Comparison:
    """Return the comparison of two revisions in hand, red lines included."""
    names = [Identity(f"p@{r.revision}", "p", r.revision, r.date, r.title) for r in (before, after)]
    context = Context(before, after, registers)
    made = diff(before, after, identities=(names[0], names[1]), registers=registers)
    found = shifts(made, context)
    made = with_red_lines(made, context, found)
    return Comparison(made, before, after, registers, found, title)


def excerpt() -> Comparison:
    """Return a short comparison with everything in it: brackets, readings, red lines."""
    whole = bundled(*PAIRS[2])
    ids = ("non-aggression", "force-ceiling", "arms-control", "nato-membership", "znpp")
    before, after = (_only(side, ids) for side in (whole.before, whole.after))
    return together(before, after, whole.registers, whole.title)


def _only(revision: Revision, ids: tuple[str, ...]) -> Revision:
    fields = {name: getattr(revision, name) for name in Revision.model_fields}
    return Revision(**{**fields, "clauses": [c for c in revision.clauses if c.id in ids]})


# Hostile


class Attacker:
    """Fills every field of a model that takes free text with an attack that says where it is."""

    def __init__(self) -> None:
        self.planted: list[str] = []

    def fill(self, model: type[BaseModel], given: dict[str, Any]) -> dict[str, Any]:
        """Return ``given`` with an attack in each further text field that accepts one."""
        for name, info in model.model_fields.items():
            key = info.alias or name
            if key in given and not isinstance(given[key], str):
                continue
            mark = f"{model.__name__}.{key}"
            for value in (f"{mark} {ATTACK}", [f"{mark} {ATTACK}"]):
                if self._accepts(model, {**given, key: value}):
                    given = {**given, key: value}
                    self.planted.append(mark)
                    break
        return given

    @staticmethod
    def _accepts(model: type[BaseModel], values: dict[str, Any]) -> bool:
        try:
            model.model_validate(values)
        except (ValidationError, ValueError, TypeError):
            return False
        return True


def hostile() -> tuple[Comparison, list[str]]:
    """Return a comparison with an attack in every text field, and where the attacks are."""
    attacker = Attacker()
    registers = _hostile_registers(attacker)
    before = Revision.model_validate(_hostile_revision(attacker, "v1"))
    after = Revision.model_validate(_hostile_revision(attacker, "v2"))
    result = together(before, after, registers, f"title {ATTACK}")
    return result, sorted(set(attacker.planted))


def _hostile_registers(attacker: Attacker) -> Registers:
    r = registers_module
    fill = attacker.fill
    issues = {"a": fill(r.Issue, {"topic": "t", "title": "x"})}
    line = {"id": "l", "party": "us", "statement": "x", "issues": ["a"], "declared": "2025-01-01"}
    line |= {"sources": ["s"], "attestation": "contested"}
    lines = [{**line, "id": "l", "check": {"forbid": {"kind": "share"}}}, {**line, "id": "m"}]
    position = {"id": "p", "party": "us", "stance": "opposes", "statement": "x", "issue": "a"}
    event = {"id": "e", "date": "2025-01-02", "title": "x", "sources": ["s"]}
    claim = {"id": "c", "party": "us", "statement": "x", "date": "2025-01-02"}
    claim |= {"about": {"events": ["e"]}}
    claim |= {"measurement": fill(Measurement, {"value": f"5 {ATTACK}"})}
    return Registers(
        parties=r.Parties(parties={"us": fill(r.Party, {"name": "x"})}),
        issues=r.Issues(topics={"t": f"topic {ATTACK}"}, issues=issues),
        sources=r.Sources(sources={"s": fill(r.Source, {"title": "x", "date": "2025-01-01"})}),
        events=r.Events(events=[fill(r.Event, event)]),
        redlines=RedLines(redlines=[fill(RedLine, each) for each in lines]),
        positions=r.Positions(positions=[fill(r.Position, {**position, "sources": ["s"]})]),
        claims=Claims(claims=[fill(Claim, {**claim, "sources": ["s"]})]),
    )


def _hostile_revision(attacker: Attacker, name: str) -> dict[str, Any]:
    clauses = [_hostile_clause(attacker, f"c-{kind}", kind, name) for kind in term_kinds()]
    clauses = [each for each in clauses if name == "v2" or each["id"] != "c-money"]
    clauses = [each for each in clauses if name == "v1" or each["id"] != "c-body"]
    date = {"v1": "2025-01-01", "v2": "2025-01-03"}[name]
    fields = {"revision": name, "date": date, "sources": ["s"], "clauses": clauses}
    return {**attacker.fill(Revision, {**fields, "tabled_by": ["us"]}), "status": "reported"}


def _hostile_clause(attacker: Attacker, id: str, kind: str, name: str) -> dict[str, Any]:
    term = _hostile_term(attacker, kind)
    if name == "v2":
        term["note"] = f"{name} {ATTACK}"
        term["condition"] = f"{name} {ATTACK}"
    other = {"by": ["us"], "sources": ["s"]}
    cites = [{"source": "s", "attestation": "single-source", "note": f"Cite.note {ATTACK}"}]
    cites += [{"attestation": "carried"}, {"source": "unknown", "attestation": "reported"}]
    text = {"text": f"{name} Variant.text {ATTACK}", "note": f"Variant.note {ATTACK}"}
    fields = {
        "id": id,
        "text": f"{name} and Clause.text {ATTACK}",
        "terms": {"t": term, "u": {"kind": "choice", "issue": "a", "alternatives": _wants()}},
        "alternatives": [{**text, "by": other["by"], "terms": {"t": term}, "cites": cites}],
        "readings": [{**text, "sources": other["sources"], "terms": {"t": term}}],
        "cites": cites,
    }
    below = {"id": f"{id}-below", "heading": f"sub {ATTACK}", "text": f"{name} {ATTACK}"}
    return attacker.fill(Clause, {**fields, "clauses": [below]})


def _wants() -> list[dict[str, Any]]:
    return [{"by": ["us"], "value": f"{word} {ATTACK}", "note": ATTACK} for word in ("yes", "no")]


def _hostile_term(attacker: Attacker, kind: str) -> dict[str, Any]:
    adapter: TypeAdapter[Any] = TypeAdapter(AnyTerm)
    fields = sample(kind)
    model = type(adapter.validate_python(fields))
    return attacker.fill(model, fields)


# Large


def large(count: int) -> Comparison:
    """Return the comparison of a document of ``count`` clauses with its next revision."""
    made = with_terms(generate("en-treaty", count, mode="kept"))
    registers = bundled(*PAIRS[0]).registers
    return together(made.before, made.after, registers, "Large")
