"""What an agent is told before it asks."""

from __future__ import annotations

INSTRUCTIONS = """\
plans compares texts that are being negotiated: treaties, contracts, bills. It reads a workspace of
texts whose clauses are typed and sourced, and changes nothing.

Begin with `texts`, which lists what there is. A text is named PROPOSAL@REVISION (us-28-point@v2);
paths are not names. Then `diff` says what changed between two texts, `compare` what several say
issue by issue, `redlines` how they stand to declared red lines, `show` what is in a text or one
clause, `blame` who brought it, `search` where words stand, `log` what happened when, `validate`
what is wrong with the files.

Long answers come in pages: `page.next` is the `offset` of the next one, null after the last, and
`page.others` counts the other lists of the result, which `list` asks for.

Say with each statement how well it is attested (published, reported, single-source, contested,
inferred, carried) and cite its sources, which come with the answer. `carried` means that the
source is silent and an earlier text stands: it confirms nothing. Silence is not agreement. Red
lines are what parties have declared, with date and source, and bind no text older than themselves.
"""
