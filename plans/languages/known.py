"""The languages there are: every ``.toml`` beside this module is one, by its file name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plans.languages.compiling import compiled
from plans.languages.contents import Language
from plans.languages.head import Head
from plans.languages.language_file import Said, head_said, read_head, read_language, said

# Undetermined, as ISO 639 calls it: what all languages have in common.
UNKNOWN = "und"


@cache
def heads() -> dict[str, Head]:
    """Return the head of each language by its tag, in the order of the tags."""
    return {tag: read_head(head, _files()[tag].name) for tag, (head, _) in _heads().items()}


@cache
def languages_read() -> frozenset[str]:
    """Return the tags of the languages that texts are read in, not for figures alone."""
    return frozenset(tag for tag, (_, tables) in _heads().items() if tables) - {UNKNOWN}


@cache
def language(tag: str) -> Language:
    """Return all that is known of a language that texts are read in; else what all share."""
    known = tag if tag in languages_read() else UNKNOWN
    file = _files()[known]
    found = compiled(known, [file], lambda: said(file.read_text("utf-8"), file.name))
    return read_language(found, known, file.name)


@cache
def _heads() -> dict[str, tuple[Said, bool]]:
    def say() -> dict[str, tuple[Said, bool]]:
        return {tag: head_said(file.read_text("utf-8"), file.name) for tag, file in files.items()}

    files = _files()
    found: dict[str, tuple[Said, bool]] = compiled("heads", [*files.values()], say)
    return found


@cache
def _files() -> dict[str, Path]:
    return {file.stem: file for file in sorted(Path(__file__).parent.glob("*.toml"))}
