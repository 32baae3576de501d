"""What is known of a folder that a site was written to: its pages, and what each was made from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.publishing.known import Known, Wording
from plans.publishing.outlines import Outline

NAME = ".plans-site.json"
_FORMAT = "plans-site/1"


@dataclass(frozen=True, slots=True)
class Written:
    """A page that was written.

    Attributes:
        key: of what it was made.
        files: the digest and the size of each file, by its path.
        missing: pages that it would link to if there were any.
    """

    key: str
    files: dict[str, tuple[str, int]]
    missing: tuple[str, ...] = ()


@dataclass
class Manifest:
    """What a folder holds.

    Attributes:
        program: the digest of the program that made it.
        whole: whether the run that wrote it came to its end.
        pages: what was written, by the path of each page.
        known: what was read of its texts.
    """

    program: str = ""
    whole: bool = True
    pages: dict[str, Written] = field(default_factory=dict)
    known: Known = field(default_factory=Known)

    def text(self) -> str:
        """Return it as its file has it."""
        known, shown = self.known, _shown
        said = {
            "format": _FORMAT,
            "made_by": "plans",
            "program": self.program,
            "whole": self.whole,
            "pages": {path: shown(self.pages[path]) for path in sorted(self.pages)},
            "outlines": {key: shown(each) for key, each in sorted(known.outlines.items())},
            "wordings": {key: shown(each) for key, each in sorted(known.wordings.items())},
        }
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def _shown(value: Written | Outline | Wording) -> dict[str, Any]:
    """Return the fields of a value as they are: nothing in it is changed while it is written."""
    return {each.name: getattr(value, each.name) for each in fields(value)}


def manifest_in(folder: Path) -> Manifest | None:
    """Return the manifest of ``folder``, None if it has none.

    Raises:
        InputError: what is there is no manifest of a site.
    """
    path = folder / NAME
    try:
        said: Any = json.loads(path.read_text("utf-8"))
        return _read(said)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        hint = "name another folder, or remove this one; nothing was written"
        raise InputError(f"'{path}' is no list of a site's pages", hint=hint) from None


def _read(said: Mapping[str, Any]) -> Manifest:
    if said["format"] != _FORMAT or said["made_by"] != "plans":
        raise ValueError
    return Manifest(
        said["program"],
        said["whole"],
        {path: _written(each) for path, each in said["pages"].items()},
        _known(said),
    )


def _known(said: Mapping[str, Any]) -> Known:
    """Return what was read; nothing if another version wrote it, which makes all anew anyway."""
    try:
        outlines = {digest: _outline(each) for digest, each in said["outlines"].items()}
        return Known(outlines, {mark: Wording(**each) for mark, each in said["wordings"].items()})
    except (LookupError, TypeError, AttributeError):
        return Known()


def _written(said: Mapping[str, Any]) -> Written:
    files = {path: (str(digest), int(size)) for path, (digest, size) in said["files"].items()}
    return Written(said["key"], files, tuple(said["missing"]))


def _outline(said: Mapping[str, Any]) -> Outline:
    lists = ("tabled_by", "issues", "sources")
    return Outline(**{**said, **{name: tuple(said[name]) for name in lists}})
