"""What the registers know, as far as the revision was written for them.

A loose file may be read beside registers that have nothing to do with it, and a workspace need not
keep every register: where there is nothing to compare with, nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping

from plans.judging.rule import Subject
from plans.model import Issue, Party, Source


def known_parties(subject: Subject) -> Mapping[str, Party]:
    """Return the parties by id."""
    return subject.registers.parties.parties if subject.registered else {}


def known_issues(subject: Subject) -> Mapping[str, Issue]:
    """Return the issues by id."""
    return subject.registers.issues.issues if subject.registered else {}


def known_sources(subject: Subject) -> Mapping[str, Source]:
    """Return the sources by id."""
    return subject.registers.sources.sources if subject.registered else {}
