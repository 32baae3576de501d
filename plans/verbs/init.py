"""A new workspace, empty or with the bundled documents."""

from __future__ import annotations

import os
from pathlib import Path

from plans.errors import InputError
from plans.resources import shipped
from plans.storing import make_folder, write_file

_STARTER = {
    "proposals/parties.yaml": (
        "parties:\n  buyer: {name: The Buyer, short: Buyer, type: organisation}\n"
        "  seller: {name: The Seller, short: Seller, type: organisation}\n"
    ),
    "proposals/issues.yaml": (
        "topics: {price: Price}\nissues:\n  price: {title: Price, topic: price, kinds: [money]}\n"
    ),
    "proposals/sources.yaml": "sources: {}\n",
    "proposals/contract/proposal.yaml": "title: Our contract\nshort: Contract\n",
    "proposals/contract/v1.yaml": """\
revision: v1
title: First draft
status: draft
tabled_by: seller
clauses:
  - id: price
    label: "1"
    heading: Price
    text: The Buyer pays USD 100 thousand.
    terms:
      price: {kind: money, issue: price, value: USD 100 thousand, payer: buyer, payee: seller}
""",
    "plans.toml": 'default = "contract"\n',
}


def init(folder: Path, *, example: bool = False) -> tuple[Path, ...]:
    """Make ``folder`` a workspace and return the files written; nothing existing is touched.

    Raises:
        InputError: the folder already holds ``proposals`` or a settings file.
    """
    for name in ("proposals", "plans.toml"):
        if os.path.lexists(folder / name):
            raise InputError(
                f"'{folder / name}' is already there", hint="choose another folder: plans init DIR"
            )
    files = _bundled() if example else _STARTER
    written = []
    for name, text in files.items():
        path = folder / name
        make_folder(path.parent)
        write_file(path, text)
        written.append(path)
    return tuple(written)


def _bundled() -> dict[str, str]:
    found = {"plans.toml": 'default = "us-28-point"\n'}
    stack: list[tuple[str, Path]] = [("proposals", shipped("proposals"))]
    while stack:
        name, entry = stack.pop()
        if entry.is_dir():
            stack += [(f"{name}/{child.name}", child) for child in entry.iterdir()]
        elif name.endswith(".yaml"):
            found[name] = entry.read_text("utf-8")
    return dict(sorted(found.items()))
