"""What git knows of plans, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import GitSetup
from plans.safe import one_line


def render(result: GitSetup, options: Options) -> str:
    """Return a line of what works, and a line for each setting."""
    return "\n".join(_lines(result, Ink(options.colour, options.width))) + "\n"


# What a setting is good for; the commands in them are git's affair and long.
_GOOD_FOR = {
    "diff.plans.textconv": "git diff, log -p and show compare by clause",
    "diff.plans.xfuncname": "each hunk names its clause",
    "diff.plans.command": "git diff prints what plans diff prints (--named)",
    "merge.plans.name": "what git calls the merge",
    "merge.plans.driver": "git merge, rebase and cherry-pick merge by clause",
    "merge.plans.recursive": "how git merges several common ancestors",
}


def _lines(result: GitSetup, ink: Ink) -> Iterator[str]:
    yield f"{ink('strong', one_line(result.place))}: {_verdict(result)}"
    width = max(map(len, result.settings))
    for name, value in result.settings.items():
        mark = "✓" if value else "–"
        said = _GOOD_FOR.get(name, value or "")
        yield f"  {mark} {name:{width}}  {one_line(said)}".rstrip()


def _verdict(result: GitSetup) -> str:
    if not any(result.settings.values()):
        return "git compares proposals line by line (plans git install)"
    if not result.works:
        return "set up in part (plans git install does the rest)"
    if not result.current:
        return "set up by another installation of plans (plans git install brings it up to date)"
    return "git compares and merges proposals by clause"
