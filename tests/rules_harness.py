"""Runs the examples of a rule's page, and any other YAML, over a small fixed register."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from plans.judging import Fault, Finding, Subject, check, rule_catalogue
from plans.model import Issues, Parties, Registers, Revision, Sources
from plans.reading import parse_exact, read_model

REGISTERS = Registers(
    parties=read_model(
        """
        parties:
          us: {name: United States, short: US}
          ukraine: {name: Ukraine}
          russia: {name: Russia}
          europe: {name: European states, type: group}
          eu: {name: European Union, short: EU, type: organisation}
          nato: {name: NATO, type: organisation}
        """,
        Parties,
        "parties.yaml",
    ),
    issues=read_model(
        """
        topics: {all: Everything}
        issues:
          army-size: {title: Army, topic: all, kinds: [quantity], unit: personnel}
          nato-membership:
            title: NATO
            topic: all
            kinds: [prohibition, permission, membership, condition]
            scale: [excluded, frozen, eligible, member]
          us-profit-share: {title: Profits, topic: all, kinds: [share]}
          frozen-assets: {title: Assets, topic: all, kinds: [money]}
          electricity: {title: Power, topic: all, kinds: [split]}
          guarantee: {title: Guarantee, topic: all, kinds: [duration, obligation]}
          elections: {title: Elections, topic: all, kinds: [deadline, obligation]}
          negotiations: {title: Talks, topic: all, kinds: [obligation, deadline]}
          territory: {title: Territory, topic: all, kinds: [recognition, zone]}
          sovereignty: {title: Sovereignty, topic: all, kinds: [choice], scale: [silent, affirmed]}
        """,
        Issues,
        "issues.yaml",
    ),
    sources=read_model(
        """
        sources:
          wire: {title: A wire report, date: 2025-12-03}
          gazette: {title: The printed text, date: 2025-12}
          undated: {title: A page without a date}
        """,
        Sources,
        "sources.yaml",
    ),
)

# The proposal that every example belongs to.
PROPOSAL = "draft"


@dataclass(frozen=True)
class Example:
    """A revision as YAML, and its parent if the example has one."""

    text: str
    parent: str = ""

    @classmethod
    def read(cls, text: str) -> Example:
        """Split ``text`` at ``---``: the parent stands first."""
        first, line, second = textwrap.dedent(text).partition("\n---\n")
        return cls(second, first) if line else cls(first)

    @property
    def subject(self) -> Subject:
        """The revision in a workspace that holds it, its parent and one other proposal."""
        revision = read_model(self.text, Revision, "draft/v2.yaml")
        parent = read_model(self.parent, Revision, "draft/v1.yaml") if self.parent else None
        made = [each.revision for each in (parent, revision) if each]
        earlier = {
            clause.id: f"{clause.heading} {clause.prose}".strip()
            for clause in (parent.walk() if parent else ())
        }
        refs = (*(f"{PROPOSAL}@{name}" for name in made), "other@v1")
        return Subject(
            revision, REGISTERS, f"{PROPOSAL}@{revision.revision}", parent, earlier, True, refs
        )

    @property
    def findings(self) -> list[Finding]:
        """What all rules find."""
        return check(self.subject, parse_exact(self.text, "draft/v2.yaml").where)

    def faults(self, rule: str) -> list[Fault]:
        """What one rule finds, with the paths."""
        return list(rule_catalogue()[rule].check(self.subject))


def sections(page: str) -> dict[str, str]:
    """Return the parts of a page: ``first`` line, ``why``, and the YAML of ``Bad`` and ``Good``."""
    found: dict[str, list[str]] = {"first": [], "why": []}
    lines = page.splitlines()
    found["first"], name = lines[:1], "why"
    for line in lines[1:]:
        if line in ("Bad:", "Good:"):
            name = line[:-1]
            found[name] = []
        else:
            found[name].append(line)
    return {name: textwrap.dedent("\n".join(each)).strip() for name, each in found.items()}


def rules_of(text: str) -> list[str]:
    """Return the ids of the rules that speak of ``text``, sorted, each as often as it does."""
    return sorted(finding.rule for finding in Example.read(text).findings)
