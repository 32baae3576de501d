"""The digests of a revision and of its parts: the same wherever and however its file is written.

What is digested is what the file says (``plans.model.plain``), in Unicode's composed form (NFC), as
canonical JSON (RFC 8785), by SHA-256. docs/decisions/0009-hash-chain.md defines it to the byte.
"""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Any

from plans.errors import InputError
from plans.model import NO_ENTRY, Chain, ChainEntry, Clause, Revision, plain

# Digits of a mark: enough to tell one clause from what it was before.
MARK = 16
FORMAT = "plans-chain/1"


def digest(value: Any) -> str:
    """Return the digest of text, lists and mappings.

    Raises:
        InputError: a text holds half of a character, or two keys are the same one.
    """
    import rfc8785

    try:
        return hashlib.sha256(rfc8785.dumps(_composed(value))).hexdigest()
    except (rfc8785.CanonicalizationError, UnicodeEncodeError):
        hint = "look for an escape such as \\ud83d without its other half"
        raise InputError("a text holds half of a character", hint=hint) from None


def _composed(value: Any) -> Any:
    if isinstance(value, dict):
        made = {_composed(key): _composed(each) for key, each in value.items()}
        if len(made) < len(value):
            raise InputError("two keys differ only in how their letters are composed")
        return made
    if isinstance(value, list):
        return [_composed(each) for each in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def revision_digest(revision: Revision) -> str:
    """Return the digest of all that ``revision`` says."""
    return digest(plain(revision))


def head_mark(revision: Revision) -> str:
    """Return the mark of what ``revision`` says above its clauses."""
    return _mark(revision)


def clause_marks(revision: Revision) -> dict[str, str]:
    """Return the mark of each clause by id, without what stands below it."""
    return {clause.id: _mark(clause) for clause in revision.walk()}


def _mark(holder: Revision | Clause) -> str:
    said = plain(holder)
    said.pop("clauses", None)
    return digest(said)[:MARK]


def entry_hash(entry: dict[str, Any]) -> str:
    """Return the hash of an entry: the digest of all it says but the hash and the signature."""
    said = {key: each for key, each in entry.items() if key not in ("hash", "signature")}
    return digest({"format": FORMAT, **said})


def next_entry(chain: Chain, revision: Revision) -> ChainEntry:
    """Return the entry of ``revision``, unsigned, as the last one of ``chain``."""
    said = {
        "revision": revision.revision,
        "date": revision.date,
        "by": list(revision.tabled_by),
        "digest": revision_digest(revision),
        "head": head_mark(revision),
        "clauses": clause_marks(revision),
        "previous": chain.chain[-1].hash if chain.chain else NO_ENTRY,
    }
    entry = ChainEntry.model_validate({**said, "hash": NO_ENTRY})
    return ChainEntry.model_validate({**said, "hash": entry_hash(plain(entry))})
