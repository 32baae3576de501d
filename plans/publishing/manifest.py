"""What is known of a folder that a site was written to: its pages, and what each was made from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from plans.errors import InputError
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
        outlines: the outlines of all texts by their digests.
    """

    program: str = ""
    whole: bool = True
    pages: dict[str, Written] = field(default_factory=dict)
    outlines: dict[str, Outline] = field(default_factory=dict)

    def text(self) -> str:
        """Return it as its file has it."""
        said = {
            "format": _FORMAT,
            "made_by": "plans",
            "program": self.program,
            "whole": self.whole,
            "pages": {path: asdict(self.pages[path]) for path in sorted(self.pages)},
            "outlines": {key: asdict(self.outlines[key]) for key in sorted(self.outlines)},
        }
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


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
        {id: _outline(each) for id, each in said["outlines"].items() if each.keys() == _OUTLINED},
    )


# An outline that another version of the program made has other fields, and is made again.
_OUTLINED = {each.name for each in fields(Outline)}


def _written(said: Mapping[str, Any]) -> Written:
    files = {path: (str(digest), int(size)) for path, (digest, size) in said["files"].items()}
    return Written(said["key"], files, tuple(said["missing"]))


def _outline(said: Mapping[str, Any]) -> Outline:
    lists = ("tabled_by", "issues", "sources")
    return Outline(**{**said, **{name: tuple(said[name]) for name in lists}})
