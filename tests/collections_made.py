"""Folders of documents to collect, and the tables that come of them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

Row = dict[str, str]
# What a run measures and another run measures otherwise.
MEASURED = ("seconds", "peak_memory")


def write_documents(folder: Path, documents: Mapping[str, list[str | bytes]]) -> Path:
    """Write each document as a folder of its versions, v1.txt, v2.txt, …; return the folder."""
    for document, versions in documents.items():
        place = folder / document
        place.mkdir(parents=True, exist_ok=True)
        for number, version in enumerate(versions, 1):
            data = version.encode() if isinstance(version, str) else version
            (place / f"v{number}.txt").write_bytes(data)
    return folder


def act(fee: int, hours: int = 6, more: str = "") -> str:
    """Return a short act."""
    return f"The Act\n\n1. The fee is {fee} euros.\n\n2. The mill opens at {hours}.\n{more}"


def rows(folder: Path, table: str) -> list[Row]:
    """Return the rows of a table that was written as CSV."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tables(folder: Path) -> dict[str, list[Row]]:
    """Return all rows in the order of their words, without what was measured."""
    found = {name: rows(folder, name) for name in ("pairs", "changes", "errors")}
    for row in found["pairs"]:
        for name in MEASURED:
            del row[name]
    return {name: sorted(listed, key=lambda row: [*row.values()]) for name, listed in found.items()}
