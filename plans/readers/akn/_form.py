"""How a revision that was written as Akoma Ntoso keeps what that has no element for.

In ``meta/proprietary`` stands a mapping in the XML of JSON, as XPath 3.1 has it: ``form``;
``revision``, its fields but the clauses; and ``clauses``, each with its id and what its element
does not say.
"""

from __future__ import annotations

# The vocabulary, and what the mapping says it is.
JSON_SPACE = "http://www.w3.org/2005/xpath-functions"
AKN_FORM = "plans-akn/1"
