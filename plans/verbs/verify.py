"""Whether what was tabled is still what the files say."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from plans.errors import InputError
from plans.model import NO_ENTRY, Chain, ChainEntry, Revision, plain
from plans.natural import natural
from plans.results import Signature, State, Verdict, Verification, Verified
from plans.storing import (
    CHAIN,
    Workspace,
    allowed_signers,
    clause_marks,
    entry_hash,
    head_mark,
    is_id,
    is_whole,
    proposal_folder,
    read_revision,
    revision_digest,
    signer,
    workspace_for,
)

# Ids of clauses named in one line; who needs more compares the files.
_NAMED = 8


def verify(proposal: str | None = None, signers: Path | None = None) -> Verification:
    """Return how every revision of ``proposal``, or of all, stands to what was tabled.

    Args:
        proposal: one of the workspace.
        signers: a file of allowed signers; with it, every entry has to be signed by one of them.

    Raises:
        NotFound: no such proposal or file.
        InputError: signatures are to be checked and ssh-keygen cannot be run.
    """
    workspace = workspace_for()
    if proposal:
        proposal_folder(workspace, proposal)
    if signers is not None:
        allowed_signers(signers)
    names = (proposal,) if proposal else _with_chains(workspace)
    return Verification(tuple(_verified(workspace, name, signers) for name in names))


def _with_chains(workspace: Workspace) -> Iterable[str]:
    """A proposal whose revisions are all gone still has its chain."""
    found = (path.parent.name for path in workspace.folder.glob(f"*/{CHAIN}"))
    return sorted({*filter(is_id, found), *workspace.proposals})


def _verified(workspace: Workspace, proposal: str, signers: Path | None) -> Verified:
    try:
        chain = workspace.chain(proposal)
        breaks = tuple(_breaks(chain))
        if not chain.chain and os.path.lexists(workspace.chain_path(proposal)):
            # Tabling writes no chain without an entry.
            breaks = ("it has no entries; they were removed",)
    except InputError as error:
        chain, breaks = Chain(), (str(error),)
    known = workspace.revisions(proposal) if proposal in workspace.proposals else ()
    names = sorted({*known, *(each.revision for each in chain.chain)}, key=natural)
    verdicts = tuple(_verdict(workspace, proposal, name, chain, signers) for name in names)
    last = chain.chain[-1].hash if chain.chain else None
    return Verified(proposal, verdicts, breaks, last, len(chain.chain), signers is not None)


def _breaks(chain: Chain) -> Iterator[str]:
    """Yield what is wrong with the chain itself."""
    before, seen = NO_ENTRY, set[str]()
    for entry in chain.chain:
        if entry.previous != before:
            yield f"the entry of {entry.revision} does not follow the one before it; " + (
                "an entry was removed, added or moved"
            )
        if entry.hash != entry_hash(plain(entry)):
            yield f"the entry of {entry.revision} was edited"
        if entry.revision in seen:
            yield f"{entry.revision} has two entries"
        seen.add(entry.revision)
        before = entry.hash


def _verdict(
    workspace: Workspace, proposal: str, name: str, chain: Chain, signers: Path | None
) -> Verdict:
    ref, entry = f"{proposal}@{name}", chain.entry(name)
    path = workspace.folder / proposal / f"{name}.yaml"
    if entry is None:
        return _unlisted(workspace, ref, name, chain)
    signed, signer = _signature(entry, signers)

    def verdict(state: State, details: tuple[str, ...] = (), hint: str = "") -> Verdict:
        return Verdict(ref, state, entry.date, entry.hash, details, hint, signed, signer)

    if not os.path.lexists(path):
        return verdict("missing", hint="restore the file; a tabled revision is never removed")
    try:
        revision = read_revision(workspace, ref)
        same = revision_digest(revision) == entry.digest
    except InputError as error:
        return verdict("unreadable", (str(error),), "restore the file as it was tabled")
    if same:
        return verdict("ok")
    hint = (
        "restore the file as it was tabled; what is new belongs into the next revision: "
        f"plans new {proposal} --from {name}"
    )
    return verdict("edited", tuple(_differences(revision, entry)), hint)


def _unlisted(workspace: Workspace, ref: str, name: str, chain: Chain) -> Verdict:
    try:
        head = workspace.edition(ref).head
    except InputError as error:
        return Verdict(ref, "unreadable", details=(str(error),), hint="mend the file")
    # What somebody else tabled before the chain began has no entry; after its end it has to.
    later = bool(chain.chain) and natural(name) > natural(chain.chain[-1].revision)
    if head.status == "tabled" and later:
        hint = f"table it: plans table {ref}; or restore the chain"
        return Verdict(ref, "unlisted", head.date, hint=hint)
    return Verdict(ref, "open", head.date)


def _differences(revision: Revision, entry: ChainEntry) -> Iterator[str]:
    clauses = list(_changed_clauses(clause_marks(revision), entry.clauses))
    yield from clauses
    if head_mark(revision) != entry.head:
        yield "changed: what stands above the clauses (title, date, parties, status …)"
    elif not clauses:
        yield "changed: the order or nesting of the clauses"


def _changed_clauses(now: Mapping[str, str], then: Mapping[str, str]) -> Iterator[str]:
    changed = [id for id in now if id in then and now[id] != then[id]]
    added = [id for id in now if id not in then]
    removed = [id for id in then if id not in now]
    for verb, ids in (("changed", changed), ("added", added), ("removed", removed)):
        if ids:
            yield f"{verb}: {_shortened(ids)}"


def _shortened(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more


def _signature(entry: ChainEntry, signers: Path | None) -> tuple[Signature, str | None]:
    if not entry.signature:
        return "none", None
    if signers is not None:
        who = signer(entry.hash, entry.signature, signers, entry.date)
        return ("good", who) if who else ("bad", None)
    try:
        return ("unchecked" if is_whole(entry.hash, entry.signature) else "bad"), None
    except InputError:
        return "unchecked", None  # without ssh-keygen nobody can tell, and nobody asked
