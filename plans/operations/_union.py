"""All operations there are, as one type, and all sentences that ask for one."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated

from pydantic import Discriminator

from plans.catalogue import load_all
from plans.operations._operation import Operation
from plans.phrasing import PHRASES, Form, parsed, words_of


@cache
def operation_kinds() -> dict[str, type[Operation]]:
    """Return every kind of operation by the name that files give it."""
    return load_all("plans.operations", "OPERATION")


if TYPE_CHECKING:
    AnyOperation = Operation
else:
    AnyOperation = Annotated[reduce(or_, operation_kinds().values()), Discriminator("op")]


@cache
def forms() -> tuple[Form, ...]:
    """Return every form of sentence; first those that can stand alone."""
    found = [form for kind in operation_kinds().values() for form in kind.forms]
    return tuple(sorted(found, key=lambda form: form.within))


@cache
def stopwords() -> frozenset[str]:
    """Return the words of sentences, which end the number of a point.

    What points are called is none of them: labels have such words too.
    """
    phrases = [pattern for name, pattern in PHRASES.items() if name != "part"]
    patterns = [*phrases, *(form.pattern for form in forms())]
    found = (word for pattern in patterns for word in words_of(parsed(pattern)))
    return frozenset(word for word in found if len(word) > 1 and word.isalpha())
