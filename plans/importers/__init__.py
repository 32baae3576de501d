"""Text in, ``Revision`` out: one file format a file."""

from plans.importers._base import Importer, importer_for, is_readable

__all__ = ["Importer", "importer_for", "is_readable"]
