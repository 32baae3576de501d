"""What is wrong with registers that keep the format: what they say of each other, and of texts."""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Finding
from plans.storing import Workspace
from plans.verbs._lineage_findings import lineage_findings
from plans.verbs._position_findings import position_findings
from plans.verbs._register_findings import register_findings
from plans.verbs._scale_findings import scale_findings
from plans.verbs._source_findings import source_findings


def shared_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield every finding in the registers of ``workspace``, each of which has its format.

    Raises:
        InvalidDocument: one has not.
    """
    yield from register_findings(workspace)
    yield from lineage_findings(workspace)
    yield from position_findings(workspace)
    yield from scale_findings(workspace)
    yield from source_findings(workspace)
