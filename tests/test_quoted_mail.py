"""A text that was pasted from a mail, with a sign of quotation before each line."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.readers import read_document

TEXTS = [
    "1. The gate is open.\n\n2. The well is deep.\n",
    "# Ordnung\n\n## 1. Tor\n\nDas Tor ist offen.\n\n## 2. Brunnen\n\nDer Brunnen ist tief.\n",
    "Стаття 1. Ворота\n\n1. Вони відчинені.\n2. Їх фарбують.\n\nСтаття 2. Криниця\n\nГлибока.\n",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("mark", ["> ", ">", "> > "])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_quoted_as_a_whole_it_reads_as_before(text: str, mark: str, name: str) -> None:
    quoted = "".join(f"{mark}{line}".rstrip() + "\n" for line in text.splitlines())
    read = [read_document(each.encode(), Path(name), name).revision for each in (text, quoted)]
    assert read[0].clauses == read[1].clauses
    assert len(read[0].clauses) == 2
