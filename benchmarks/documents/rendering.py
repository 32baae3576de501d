"""Numbers, references and ids; then a ``Revision``, a YAML file or plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.documents.document import Node, walk
from benchmarks.documents.grammar import Grammar
from plans.model import Revision
from plans.writing import dump_revision

_REFERENCE = re.compile(r"⟦(\d+)⟧")
_MOVES = frozenset({"moved", "carried", "raised", "lowered", "regrouped"})
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ALPHABETS = {"uk": "абвгґдежзиіїйклмнопрстуфхцчшщ"}


@dataclass(frozen=True)
class Printed:
    """A document with its numbers printed: by key of a clause its label, heading and text."""

    roots: list[Node]
    numbers: Mapping[int, str]
    labels: Mapping[int, str]
    texts: Mapping[int, str]


def print_document(
    roots: list[Node],
    grammar: Grammar,
    known: Mapping[int, str] | None = None,
    frozen: Mapping[int, tuple[int, int]] | None = None,
) -> Printed:
    """Number the clauses and put numbers where they refer to each other.

    Args:
        roots: the document.
        grammar: whose way of numbering applies to all of it.
        known: numbers of clauses before, for references to what is gone.
        frozen: levels and positions before; then nothing is renumbered, new clauses get a letter.
    """
    numbers: dict[int, str] = {}
    labels: dict[int, str] = {}
    top = 0 if any(node.kind == "chapter" for node in roots) else 1
    _number(roots, top, "", _Counter(grammar, frozen), numbers, labels)
    named = dict(known or {})
    for node in walk(roots):
        named.update(dict.fromkeys(node.origins or (node.key,), numbers[node.key]))

    def put(match: re.Match[str]) -> str:
        return re.sub(r"\{[nc]\}", named.get(int(match[1]), "1"), grammar.ref)

    texts = {}
    for node in walk(roots):
        words = grammar.space.join(sentence.text for sentence in node.sentences)
        texts[node.key] = _REFERENCE.sub(put, words)
    return Printed(roots, numbers, labels, texts)


@dataclass
class _Counter:
    grammar: Grammar
    frozen: Mapping[int, tuple[int, int]] | None
    running: dict[int, int] | None = None

    def positions(self, family: list[Node], level: int) -> list[str]:
        """Return the bare number of each sibling: ``4``, or ``4A`` if it is new and others stay."""
        self.running = self.running or {}
        running = self.grammar.running[level]
        last = self.running.get(level, 0) if running else 0
        found, letter = [], 0
        for node in family:
            old = self._old(node, level)
            if self.frozen is None or old > last:
                last, letter = old or last + 1, 0
            else:
                letter += 1
            found.append(f"{last}{chr(64 + min(letter, 26)) if letter else ''}")
        if running:
            self.running[level] = last
        return found

    def _old(self, node: Node, level: int) -> int:
        """Return the position a clause had and keeps, 0 if it has none here."""
        if not self.frozen or not node.origins or not _MOVES.isdisjoint(node.edits):
            return 0
        was, position = self.frozen.get(node.origins[0], (-1, 0))
        return position if was == level else 0


def _number(
    family: list[Node],
    level: int,
    path: str,
    counter: _Counter,
    numbers: dict[int, str],
    labels: dict[int, str],
) -> None:
    style = counter.grammar.labels[min(level, 3)]
    for node, position in zip(family, counter.positions(family, min(level, 3)), strict=True):
        digits = position.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        extra = position[len(digits) :]
        number = int(digits)
        full = f"{path}.{position}" if path else position
        forms = {"n": position, "p": full, "R": _roman(number) + extra}
        forms |= {"c": _hanzi(number) + extra, "a": _letter(number, counter.grammar) + extra}
        labels[node.key] = style.format(**forms)
        here = forms["c"] if "{c}" in style else position
        numbers[node.key] = f"{path}({here})" if level > 1 and path else here
        below = "" if level == 0 else full
        _number(node.children, level + 1, below, counter, numbers, labels)


def positions(roots: list[Node], grammar: Grammar) -> dict[int, tuple[int, int]]:
    """Return the level and printed position of every clause by its key, for freezing them."""
    found: dict[int, tuple[int, int]] = {}
    counter = _Counter(grammar, None)

    def count(family: list[Node], level: int) -> None:
        places = counter.positions(family, min(level, 3))
        for node, place in zip(family, places, strict=True):
            found[node.key] = (min(level, 3), int(place))
            count(node.children, level + 1)

    count(roots, 0 if any(node.kind == "chapter" for node in roots) else 1)
    return found


def _roman(number: int) -> str:
    text = "C" * (number // 100)
    text += "L" * (number % 100 // 50)
    rest = number % 50
    for value, sign in _ROMAN:
        text += sign * (rest // value)
        rest %= value
    return text


def _letter(number: int, grammar: Grammar) -> str:
    alphabet = _ALPHABETS.get(grammar.language, "abcdefghijklmnopqrstuvwxyz")
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, len(alphabet))
        text = alphabet[rest] + text
    return text


def _hanzi(number: int) -> str:
    digits, text = "零一二三四五六七八九", ""
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += digits[digit] + sign
        elif text and not text.endswith("零") and number % unit:
            text += "零"
    return text[1:] if 10 <= number < 20 else text or "零"


def to_revision(
    printed: Printed, name: str, ids: Mapping[int, str], *, lasting: bool, labelled: bool
) -> Revision:
    """Return the document as a ``Revision``."""

    def clause(node: Node) -> dict[str, Any]:
        return {
            "id": ids[node.key],
            "label": printed.labels[node.key] if labelled else "",
            "heading": node.heading,
            "text": printed.texts[node.key],
            "clauses": [clause(child) for child in node.children],
        }

    return Revision.model_validate(
        {
            "revision": name,
            "ids": "lasting" if lasting else "provisional",
            "clauses": [clause(node) for node in printed.roots],
        }
    )


def to_text(revision: Revision) -> str:
    """Return the revision as plain text: a paragraph a clause, number and heading in front."""
    found = [
        "\n".join(
            part for part in (f"{clause.label} {clause.heading}".strip(), clause.text) if part
        )
        for clause in revision.walk()
    ]
    return "\n\n".join(found) + "\n"


def write_files(before: Revision, after: Revision, folder: Path) -> list[Path]:
    """Write both revisions as YAML and as text, for tools that read files."""
    texts = [folder / f"{name}.txt" for name in ("before", "after")]
    made = write_yaml(before, after, folder)
    for path, revision in zip(texts, (before, after), strict=True):
        path.write_text(to_text(revision), "utf-8")
    return [*made, *texts]


def write_yaml(before: Revision, after: Revision, folder: Path) -> list[Path]:
    """Write both revisions as files of ours."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / f"{name}.yaml" for name in ("before", "after")]
    for path, revision in zip(made, (before, after), strict=True):
        path.write_text(dump_revision(revision), "utf-8")
    return made
