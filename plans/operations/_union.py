"""All operations there are, as one type, built from the files of this folder."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated

from pydantic import Discriminator

from plans.catalogue import load_all
from plans.operations._operation import Operation


@cache
def operation_kinds() -> dict[str, type[Operation]]:
    """Return every kind of operation by the name that files give it."""
    return load_all("plans.operations", "OPERATION")


if TYPE_CHECKING:
    AnyOperation = Operation
else:
    AnyOperation = Annotated[reduce(or_, operation_kinds().values()), Discriminator("op")]
