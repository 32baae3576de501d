"""Whether two language versions of one text say the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plans.diffing import lineage_between
from plans.errors import InputError, did_you_mean
from plans.languages import UNKNOWN, heads, languages_read
from plans.paralleling import Parallel, parallel
from plans.reading import collector_paused
from plans.results import Parity, VersionDocument
from plans.storing import Loaded, load_ref, shared_workspace, with_pins


@collector_paused()
def parity(before: str | Path, after: str | Path | None = None, languages: str = "") -> Parity:
    """Return what each of two language versions says that the other does not.

    Pins of ``plans align`` are believed.

    Args:
        before: a ref or a path.
        after: the same for the other version; without it, ``before`` is a file in which both are
            set beside each other.
        languages: their tags, ``en,de``; without them the texts tell.

    Raises:
        InputError: a ref, a file or a tag is wrong.
    """
    tags = _tags(languages) if languages else None
    first, second = (before, after) if after is not None else _columns_of(before)
    sides = load_ref(first), load_ref(second)
    workspace = shared_workspace([each.workspace for each in sides])
    registers = with_pins(workspace.registers("lineage", "parties"), workspace, second)
    lineage = lineage_between(registers, sides[0].identity, sides[1].identity)
    found = parallel(sides[0].revision, sides[1].revision, tags, lineage, registers.name_of)
    named = tuple(map(_version, sides, found.languages))
    warnings = [line for each in sides for line in each.warnings]
    return Parity(
        (named[0], named[1]),
        (sides[0].revision, sides[1].revision),
        found,
        (*dict.fromkeys(warnings), *_unread(found, sides)),
    )


def _columns_of(ref: str | Path) -> tuple[str, str]:
    """Return what the two texts are called that stand beside each other in one file."""
    return f"{ref}#column=1", f"{ref}#column=2"


def _tags(languages: str) -> tuple[str, str]:
    tags = [tag.strip().lower() for tag in languages.split(",")]
    if len(tags) != 2:
        raise InputError(f"'{languages}' is not two languages", hint="write en,de")
    for tag in tags:
        if tag not in languages_read():
            raise InputError(
                f"no word lists of '{tag}'", hint=did_you_mean(tag, sorted(languages_read()))
            )
    return tags[0], tags[1]


def _version(text: Loaded, language: str) -> VersionDocument:
    identity = text.identity
    return VersionDocument(identity.ref, identity.title, identity.date, language)


def _unread(found: Parallel, sides: tuple[Loaded, Loaded]) -> Iterator[str]:
    """Yield what could not be judged for want of word lists."""
    for tag, side in zip(found.languages, sides, strict=True):
        if tag == UNKNOWN:
            known = ", ".join(sorted(heads()[each].name for each in languages_read()))
            yield (
                f"{side.identity.ref} is in no language that is read, so only what is written in "
                f"figures was compared (read are {known})"
            )
