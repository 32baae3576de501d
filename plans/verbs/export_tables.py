"""Documents and the registers behind them as a data set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from plans.errors import InputError
from plans.model import Revision
from plans.natural import natural
from plans.recording import Basis, Compared, Corpus, Text, filled
from plans.results import Tables
from plans.storing import (
    Loaded,
    Workspace,
    load_ref,
    looks_like_path,
    shared_workspace,
    workspace_for,
)
from plans.values import frozen
from plans.verbs.compare import compare
from plans.wording import counted

# The licence of the documents that come with plans; of others nobody says one.
_BUNDLED = "Apache-2.0"

Step = Callable[[int, int], None]


@frozen
class _Read:
    """A revision as it was read; what it is compared with is not read again."""

    ref: str
    proposal: str
    loaded: Loaded

    @property
    def revision(self) -> Revision:
        return self.loaded.revision


def export_tables(
    names: Sequence[str | Path] = (), step: Step = lambda _done, _all: None
) -> Tables:
    """Return tables of all that ``names`` say, and of the registers behind them.

    Each revision is compared with its parent, or where that is not among them with the one of its
    proposal before it.

    >>> import plans
    >>> tables = plans.export_tables(["us-28-point"])
    >>> len(tables["changes"]), tables["changes"].to_records()[0]["rule"]
    (16, 'prohibition-became-temporary')

    Args:
        names: proposals, which stand for all their revisions, refs and files, in any order; without
            any, all proposals of the workspace.
        step: called with how many of how many revisions are compared.

    Raises:
        InputError: a ref means nothing, or its file cannot be read.
    """
    here = workspace_for()
    unreadable: list[str] = []
    found = {each.ref: each for each in _named(names or here.proposals, here, unreadable)}
    read = sorted(found.values(), key=_place)
    texts = _texts(read)
    loaded = {each.ref: each.loaded for each in read}
    workspace = shared_workspace([each.workspace for each in loaded.values()])
    cards = {
        each.proposal: each.loaded.workspace.card(each.proposal) for each in read if each.proposal
    }
    registers = workspace.registers()
    corpus = Corpus(texts, tuple(_compared(texts, loaded, step)), registers, cards)
    titles = [card.title for card in cards.values()]
    title = titles[0] if len(titles) == 1 else counted(len(texts), "revision")
    licence = _BUNDLED if workspace.bundled else ""
    return Tables(filled(corpus), title, registers, licence, unreadable=tuple(unreadable))


def _named(names: Sequence[str | Path], here: Workspace, unreadable: list[str]) -> Iterator[_Read]:
    for name in names:
        if str(name) in here.proposals:
            yield from _all_of(str(name), here, unreadable)
        else:
            loaded = load_ref(name)
            located = loaded.located
            yield _Read(located.ref, located.proposal, loaded)


def _all_of(proposal: str, here: Workspace, unreadable: list[str]) -> Iterator[_Read]:
    for name in here.revisions(proposal):
        ref = f"{proposal}@{name}"
        try:
            yield _Read(ref, proposal, load_ref(ref))
        except InputError:
            unreadable.append(ref)


def _place(read: _Read) -> tuple[bool, str, object, object]:
    """Return what orders revisions: by proposal, the oldest first; loose files last."""
    return not read.proposal, read.proposal, natural(read.revision.revision), natural(read.ref)


def _texts(read: Sequence[_Read]) -> tuple[Text, ...]:
    refs = {each.ref for each in read}
    numbers: dict[str, int] = {}
    texts = []
    for each in read:
        numbers[each.proposal] = numbers.get(each.proposal, 0) + 1
        number = numbers[each.proposal] if each.proposal else 1
        parent = _parent(each)
        known = parent if parent in refs and parent != each.ref else ""
        texts.append(Text(each.ref, each.revision, each.proposal, number, known))
    return tuple(texts)


def _parent(read: _Read) -> str:
    """Return the ref of the parent that a revision names."""
    stated = read.revision.parent or ""
    if "@" in stated or not stated:
        return stated
    folder = Path(read.ref).parent
    if looks_like_path(stated):
        return str(folder / stated)
    return f"{read.proposal}@{stated}" if read.proposal else str(folder / f"{stated}.yaml")


def _compared(
    texts: Sequence[Text], loaded: Mapping[str, Loaded], step: Step
) -> Iterator[Compared]:
    previous: dict[str, str] = {}
    for done, text in enumerate(texts, 1):
        before = text.parent or previous.get(text.proposal, "")
        if before:
            basis: Basis = "parent" if text.parent else "previous"
            diff = compare(loaded[before], loaded[text.ref]).diff
            yield Compared(before, text.ref, basis, diff)
        if text.proposal:
            previous[text.proposal] = text.ref
        step(done, len(texts))
