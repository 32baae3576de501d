"""How a language file lists words.

``Words`` are single words parted by spaces, ``Forms`` are phrases parted by ``|``, and a ``Table``
gives the forms of each key. What a file leaves out the language does not have. Its tables are
named tuples because whoever reads a line of prose waits for the classes to be made.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Words = frozenset[str]
Forms = tuple[str, ...]
Table = Mapping[str, Forms]
NO_WORDS: Words = frozenset()
NO_TABLE: Table = MappingProxyType({})
