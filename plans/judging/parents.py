"""What a revision's ``parent`` means."""

from __future__ import annotations

import re

from plans.judging.rule import Subject

_PATH = re.compile(r"[./\\]")


def parent_ref(subject: Subject) -> str:
    """Return the full ref of the parent; empty if there is none or its proposal is not known.

    ``v1`` is a revision of the same proposal, which a loose file does not have.
    """
    return full_ref(subject.revision.parent or "", beside=_own(subject))


def own_ref(subject: Subject) -> str:
    """Return the ref of the revision itself; empty for a loose file."""
    return full_ref(subject.revision.revision, beside=_own(subject))


def full_ref(ref: str, *, beside: str) -> str:
    """Return ``ref`` with the proposal of the revision ``beside`` which it was written.

    The path of a loose file is no ref: nothing comes back.
    """
    if _PATH.search(ref):
        return ""
    proposal, _, _ = beside.rpartition("@")
    if not ref or "@" in ref:
        return ref
    return f"{proposal}@{ref}" if proposal else ""


def _own(subject: Subject) -> str:
    # A loose file is called by its path, which is no ref even if it has an @ in it.
    return subject.ref if subject.ref in subject.refs else ""
