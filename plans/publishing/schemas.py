"""The JSON Schemas of what stands beside the pages: one for each kind that is no verb's result."""

from __future__ import annotations

from typing import get_type_hints

from plans.publishing.page_kinds import PageKind, kinds
from plans.results import Document
from plans.verbs.schemas import OUTPUT


def page_documents() -> dict[str, type[Document]]:
    """Return what ``index.json`` holds beside each kind of pages, by the name of its form.

    A page of what a verb finds has the JSON of the verb.
    """
    facts = [kind.facts for kind in kinds().values() if isinstance(kind, PageKind)]
    found = {get_type_hints(each)["return"] for each in facts} - set(OUTPUT.values())
    named = {each.form.removeprefix("plans-").partition("/")[0]: each for each in found}
    return dict(sorted(named.items()))
