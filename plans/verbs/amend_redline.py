"""Amendments as a redline of the text that they are to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from plans.amending import text_after, text_before
from plans.diffing import Identity
from plans.errors import InputError
from plans.merging import merge
from plans.model import Registers, Revision
from plans.patching import Applied
from plans.results import Comparison, Merged
from plans.storing import Stored, find_amendment, revisions_for, siblings, workspace_for
from plans.verbs._worded_amendments import NEEDED, amendments_only
from plans.verbs.compare import compare


def amend_redline(refs: Sequence[str]) -> Comparison | Merged:
    """Return what an amendment changes, by whoever proposes it; of several what each does.

    Several are merged, so that what they disagree on is in dispute.

    Raises:
        InputError: there is no such amendment, it does not fit, or they are not to one text.
    """
    stored = [find_amendment(ref) for ref in refs]
    bases, lost = revisions_for(stored)
    for each in stored:
        if why := lost.get(each.amendment.base):
            raise InputError(f"'{each.id}' has no text to be shown in: {why}")
    if len({each.amendment.base for each in stored}) > 1:
        raise InputError("amendments to several texts make no redline", hint="name those to one")
    base = bases[stored[0].amendment.base]
    if len(stored) == 1:
        return _alone(stored[0], base)
    return _together(stored, base, workspace_for().registers(*NEEDED))


def files_of(refs: Sequence[str]) -> list[str | Path]:
    """Return the files that amendments and the texts that they are to stand in.

    Raises:
        InputError: there is no such amendment.
    """
    return [find_amendment(ref).path for ref in refs]


def _alone(stored: Stored, base: Revision) -> Comparison:
    amendment, known = stored.amendment, amendments_only(siblings(stored))
    before = _text(stored, text_before(amendment, base, known))
    after = _text(stored, text_after(amendment, base, known))
    made = {"tabled_by": amendment.by, "date": amendment.date}
    return compare(before, after.model_copy(update=made))


def _together(stored: Sequence[Stored], base: Revision, registers: Registers) -> Merged:
    texts = {
        name: _text(each, text_after(each.amendment, base, amendments_only(siblings(each))))
        for name, each in _named(stored).items()
    }
    known = registers.with_names(texts)
    identities = {name: Identity.of(text) for name, text in texts.items()}
    found = merge(base, texts, "words")
    return Merged(found, base, Identity.of(base), identities, texts, "words", known)


def _named(stored: Sequence[Stored]) -> Mapping[str, Stored]:
    """Return amendments by who proposes each; by their ids where that does not tell them apart."""
    makers = ["-".join(each.amendment.by) for each in stored]
    ids = [each.id for each in stored]
    names = makers if all(makers) and len(set(makers)) == len(makers) else ids
    return dict(zip(names, stored, strict=True))


def _text(stored: Stored, found: Applied) -> Revision:
    if found.revision is None or found.misfits:
        why = found.misfits[0].message if found.misfits else "it does not apply"
        raise InputError(f"'{stored.id}' does not fit its text: {why}")
    return found.revision
