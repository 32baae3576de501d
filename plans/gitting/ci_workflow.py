"""The workflow that checks proposals where they are shared."""

from __future__ import annotations

import json
import re

from plans.errors import InputError
from plans.resources import shipped

_VARIABLE = "${{ vars.PLANS_SOURCE }}"
# What pip takes as one word, and nothing that GitHub or a shell would read as more than that.
_SOURCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+:/@=~#&?\[\], <>!-]*")


def workflow(source: str = "") -> str:
    """Return the workflow as YAML.

    Args:
        source: what pip is to install; by default a variable of the repository says.

    Raises:
        InputError: pip could not install that.
    """
    text = shipped("templates").joinpath("ci-workflow.yml").read_text("utf-8")
    if not source:
        return text
    if not _SOURCE.fullmatch(source):
        hint = "an address such as git+https://example.org/plans.git@v1"
        raise InputError(f"'{source}' is nothing that pip installs", hint=hint)
    lines = [line for line in text.split("\n") if "Settings → Variables" not in line]
    return "\n".join(lines).replace(_VARIABLE, json.dumps(source))
