"""Everything that happened from one revision to another."""

from __future__ import annotations

from plans.diffing import Diff
from plans.verbs._sides import Side
from plans.verbs.compare import compare


def diff(before: Side, after: Side) -> Diff:
    r"""Return everything that happened from ``before`` to ``after``.

    >>> import plans
    >>> monday = plans.read("1. The deposit is EUR 500.", name="Monday")
    >>> tuesday = plans.read("1. The deposit is EUR 600.", name="Tuesday")
    >>> found = plans.diff(monday, tuesday)
    >>> found.changes[0].message
    'The deposit is EUR 600: sum EUR 500 → EUR 600 (+EUR 100)'
    >>> row = found.to_records()[0]
    >>> row["number_before"], row["number_after"], row["delta"], row["currency_after"]
    (500, 600, 100, 'EUR')

    ``to_frame()`` makes a data frame of the same rows. ``changes``, ``by_clause``, ``alignment``
    and ``summary`` have what happened as values.

    Args:
        before: a ref (``v1``, ``us-28-point@v1``, ``main:v1``), a path, or a revision in hand, for
            which ``plans.read`` takes a text.
        after: the same for the later side.

    Raises:
        InputError: a ref means nothing, or a file cannot be read.
    """
    return compare(before, after).diff
