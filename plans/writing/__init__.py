"""YAML out: whole files, and edits of files that leave the rest as its author wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.writing.edits_in_place import edited as edited
    from plans.writing.edits_in_place import edited_yaml as edited_yaml
    from plans.writing.whole_files import dump_pins as dump_pins
    from plans.writing.whole_files import dump_plain as dump_plain
    from plans.writing.whole_files import dump_revision as dump_revision
else:
    __getattr__, __dir__, __all__ = face(__name__)
