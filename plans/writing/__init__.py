"""YAML out: whole files, and edits of files that leave the rest as its author wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.writing.edits_in_place import edited, edited_yaml
    from plans.writing.whole_files import dump_pins, dump_plain, dump_revision
else:
    __getattr__, __dir__, __all__ = face(__name__)
