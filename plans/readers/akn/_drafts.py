"""A file in Akoma Ntoso as a draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from plans.drafting import Accepts, Draft, Part, Whole
from plans.model import Plain
from plans.readers._telling import require, told

Parts = Callable[[Accepts], Sequence[Part]]


def read_akoma_ntoso(data: bytes, name: str) -> Draft:
    """Return the draft that the file ``name`` is.

    Raises:
        UnreadableFile: what reads it is not installed, it is no Akoma Ntoso, is broken, or larger
            than a draft can be.
    """
    require("lxml", "akn", "Akoma Ntoso", name)
    return _draft(data, name)


def _draft(data: bytes, name: str) -> Draft:
    from plans.readers.akn._changes import numbered, traces_of
    from plans.readers.akn._documents import date_of, lost_letters, parse, refused, title_of
    from plans.readers.akn._instructions import instructions_of
    from plans.readers.akn._kept import is_own_id, kept_in
    from plans.readers.akn._walk import Walk

    root = parse(data, name)
    numbers = numbered(root)
    title, passed = title_of(root)
    kept = kept_in(root)

    def parts(accepts: Accepts) -> Sequence[Part]:
        return Walk(numbers, accepts, passed, is_own_id if kept else None).parts(root)

    every = Walk(numbers, None, passed)
    if lost := lost_letters(root, every.parts(root), (title, *every.contents)):
        raise refused(f"file cannot be read whole: {lost:,} letters of it would be lost", name)
    traces = tuple(traces_of(root, numbers))
    return Draft(
        name,
        lambda _: (),
        title,
        date_of(root),
        changes=tuple(dict.fromkeys(mark.change for trace in traces for mark in trace.marks)),
        traces=traces,
        tracks=True,
        warnings=(
            *told("a table of contents", every.contents),
            *(
                f"{count} elements '{unknown}' not known, read as text"
                if count > 1
                else f"an element '{unknown}' not known, read as text"
                for unknown, count in sorted(every.unknown.items())
            ),
        ),
        apart=tuple(every.contents),
        parts=parts,
        whole=_whole(kept, parts, title, name) if kept else None,
        instructions=lambda: instructions_of(root, numbers, passed),
    )


def _whole(kept: Plain, parts: Parts, title: str, name: str) -> Callable[[Accepts], Whole]:
    from plans.readers.akn._kept import with_words

    return lambda accepts: with_words(kept, parts(accepts), title, name)
