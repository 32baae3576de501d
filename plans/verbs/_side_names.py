"""What the sides of a merge are called: as somebody says, or after their parties or files."""

from __future__ import annotations

from collections.abc import Sequence

from plans.errors import InputError
from plans.storing import Loaded, is_id

FALLBACK = ("ours", "theirs")


def side_names(loaded: list[Loaded], refs: list[str], names: Sequence[str]) -> list[str]:
    found = _given(refs, names) if names else _own(loaded)
    for name in found:
        if not is_id(name):
            raise InputError(
                f"'{name}' is no name for a side", hint="letters, digits and hyphens: us, ukraine"
            )
    if len(set(found)) < len(found):
        raise InputError("two sides have the same name", hint="name them with --names a,b")
    return found


def _given(refs: list[str], names: Sequence[str]) -> list[str]:
    words = [word.strip() for each in names for word in each.split(",") if word.strip()]
    if len(words) != len(refs):
        raise InputError(
            f"{len(words)} names for {len(refs)} sides", hint="one a side: --names us,e3"
        )
    found = dict(zip(refs, words, strict=True))
    for word in words:
        name, equals, ref = word.partition("=")
        if equals and ref not in found:
            raise InputError(f"no side is '{ref}'", hint=f"the sides are {', '.join(refs)}")
        if equals:
            found[ref] = name
    return list(found.values()) if len(found) == len(refs) else words


def _own(loaded: list[Loaded]) -> list[str]:
    """Name sides after who tabled them, or else their files, or else as git does."""
    tabled = ["-".join(each.revision.tabled_by) for each in loaded]
    stems = [each.located.path.stem.lower() for each in loaded]
    for words in (tabled, stems):
        if len(set(words)) == len(loaded) and all(map(is_id, words)):
            return words
    more = [f"side-{number}" for number in range(3, len(loaded) + 1)]
    return [*FALLBACK, *more]
