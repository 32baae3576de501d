"""What is true of HTML wherever it stands, on a page or inside a text."""

from __future__ import annotations

# Which elements begin on a line of their own.
_BLOCK = "p div center section article main header footer nav aside figure figcaption address form "
_BLOCK += "fieldset details summary blockquote dl dt dd pre h1 h2 h3 h4 h5 h6 ul ol"
BLOCKS = frozenset(_BLOCK.split())
