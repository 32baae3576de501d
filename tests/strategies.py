"""Hypothesis strategies: whole revisions with every kind of term, and YAML that says them.

Values are kept as a file has them (text, lists, mappings), so that each can be written as YAML, and
read back through either reader, without asking the code under test how.
"""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Any, Literal, get_args, get_origin

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from plans.letters import composed
from plans.terms import (
    Amount,
    Due,
    IsParty,
    Money,
    Percent,
    Span,
    Term,
    field_type,
    term_kinds,
)

# The same examples in every run: a failure in CI is a failure at home. To shrink one takes minutes.
CI = settings(
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    deadline=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

# A word or two in scripts that differ in direction, case, spacing and length in UTF-8.
SCRIPTS = (
    "Ukraine's forces", "Збройні сили", "القوات المسلحة", "כוחות", "武装部队", "กองกำลัง",
    "सशस्त्र बल", "Überprüfung", "ệ", "e\u0301", "İstanbul", "ﬁ", "𝔉orces", "👩‍👩‍👧‍👦", "🇺🇦", "½",
)  # fmt: skip

# What a terminal, a browser, a spreadsheet, a template or YAML would obey.
NASTY = (
    "\x1b[31m", "\x9b31m", "\x07", "\x00", "\x08", "\x7f", "\r", "\t", "\n", "\n\n", "\x85",
    "\u2028", "\u2029", "\u202e", "\u2066", "\u200f", "\u200b", "\u2060", "\ufeff", "\u00ad",
    "\U000e0041", "\ufffe", "\uf8ff", "<script>alert(1)</script>", "<!--", "]]>", "&amp;", "&#x1b;",
    "javascript:alert(1)", "=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "|", "`", "**", "[a](b)", "\\",
    '"', "'", "''", "{{ 7*7 }}", "{% raw %}", "${x}", "%s", "{0}", "{before}", "../../etc/passwd",
    "NO", "yes", "~", "null", "017", "0x1f", "1.50", "1e999999999", ".inf", "NaN", "12:30", "<<",
    "2025-12-03", "? ", ": ", "# ", "- ", "---", "...", "!!python/object", "&a", "*a", "|2-", ">-",
)  # fmt: skip

pieces = st.one_of(st.sampled_from(SCRIPTS), st.sampled_from(NASTY), st.text(max_size=6))
# As every file is read: a letter and the mark on it are one character.
texts = st.lists(pieces, min_size=1, max_size=4).map("".join).map(composed).filter(
    lambda text: bool(text) and not re.search("[\ud800-\udfff]", text)
)  # fmt: skip
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
days = st.dates().map(str) | st.sampled_from(("2025", "2025-12", "0001-01-01", "9999-12-31"))
parties = st.sampled_from(("ukraine", "us", "e3", "russia")) | ids
names = texts | st.lists(texts, min_size=1, max_size=3)
some_parties = parties | st.lists(parties, min_size=1, max_size=3)
whole = st.integers(0, 10**39).map(str)
numbers = whole | st.decimals(0, 10**9, places=2).map(lambda number: f"{number:f}")
signed = numbers | numbers.map(lambda number: f"-{number}")
units = st.sampled_from(("personnel", "km", "% of forces", "tanks (T-72)", "особи"))
spans = st.sampled_from(("permanent", "unspecified", "45 working days")) | st.builds(
    "{} {}".format, numbers, st.sampled_from(("day", "days", "weeks", "months", "years", "hour"))
)
dues = st.one_of(
    st.dates().map(str),
    st.builds("{} after {}".format, spans, st.sampled_from(("signature", "the cease-fire"))),
    st.sampled_from(
        ("unspecified", "as soon as possible", "as soon as possible after ратифікації")
    ),
)
percents = st.builds("{} %".format, signed)
VALUES: dict[Any, st.SearchStrategy[Any]] = {
    Amount: st.sampled_from(("unlimited", "unspecified"))
    | st.builds("{} {}".format, signed, units),
    Percent: percents,
    Money: st.builds(
        "{} {}{}".format,
        st.sampled_from(("USD", "EUR", "UAH")),
        signed,
        st.sampled_from(("", " thousand", " million", "bn", " trillion")),
    ),
    Span: spans,
    Due: dues,
    str: texts,
    tuple[str, ...]: names,
}
"""What a file may say in a field of each type."""

ATTESTATIONS = ("published", "reported", "single-source", "carried", "contested", "inferred")

cites = st.lists(
    st.fixed_dictionaries(
        {"attestation": st.sampled_from(ATTESTATIONS)},
        optional={"source": ids | texts, "note": texts},
    ),
    max_size=2,
)


def _value(field: FieldInfo) -> st.SearchStrategy[Any]:
    holds = field_type(field)
    if any(isinstance(mark, IsParty) for mark in field.metadata):
        return some_parties
    if get_origin(holds) is Literal:
        return st.sampled_from(get_args(holds))
    if get_origin(holds) is dict:
        return st.dictionaries(parties, percents, min_size=1, max_size=3)
    return VALUES[holds]


@cache
def _fields(kind: type[Term]) -> st.SearchStrategy[dict[str, Any]]:
    values = {
        name: _value(field)
        for name, field in kind.model_fields.items()
        if name not in Term.model_fields
    }
    needed = {name: values.pop(name) for name in kind.required}
    return st.fixed_dictionaries(needed, optional=values)


@cache
def _variants(kind: type[Term]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(_fields(kind), max_size=2)


_ASIDE = st.fixed_dictionaries(
    {}, optional={"scope": texts, "condition": texts, "note": texts, "cites": cites}
)


@st.composite
def terms(draw: st.DrawFn) -> dict[str, Any]:
    """A whole term of any kind, perhaps bracketed or with another reading."""
    kind = draw(st.sampled_from(tuple(term_kinds())))
    fields = _fields(term_kinds()[kind])
    variants = _variants(term_kinds()[kind])
    found = {"kind": kind, "issue": draw(ids), **draw(fields)}
    found |= draw(_ASIDE)
    if sides := draw(variants):
        found["alternatives"] = [{"by": draw(some_parties), **side} for side in sides]
    if said := draw(variants):
        found["readings"] = [{"sources": [draw(ids)], **side} for side in said]
    return found


some_terms = st.dictionaries(ids, terms(), max_size=2)


_bracket = st.fixed_dictionaries(
    {},
    optional={
        "by": some_parties,
        "text": texts,
        "terms": some_terms,
        "closing": texts,
        "note": texts,
    },
)
_reading = st.fixed_dictionaries(
    {"sources": st.lists(ids, min_size=1, max_size=2)},
    optional={"attestation": st.sampled_from(ATTESTATIONS), "text": texts, "terms": some_terms},
)


@cache
def _clause(depth: int) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {"id": ids},
        optional={
            "label": texts,
            "heading": texts,
            "text": texts,
            "terms": some_terms,
            "refs": st.lists(ids, max_size=2),
            "status": st.sampled_from(("open", "bracketed", "contested", "agreed")),
            "alternatives": st.lists(_bracket, max_size=2),
            "readings": st.lists(_reading, max_size=1),
            "cites": cites,
            "notes": st.lists(texts, max_size=2),
            "clauses": st.lists(clauses(depth - 1), max_size=2) if depth else st.just([]),
            "closing": texts,
        },
    )


@cache
@st.composite
def clauses(draw: st.DrawFn, depth: int = 2) -> dict[str, Any]:
    """A clause with whatever a clause can have, and clauses below it."""
    return draw(_clause(depth))


revisions = st.fixed_dictionaries(
    {"revision": ids, "clauses": st.lists(clauses(), max_size=3)},
    optional={
        "title": texts,
        "date": days,
        "parent": texts,
        "tabled_by": some_parties,
        "status": st.sampled_from(("draft", "tabled", "reported", "agreed", "rejected")),
        "sources": st.lists(ids, max_size=2),
        "notes": st.lists(texts, max_size=2),
    },
)
"""A whole revision, as a file has it: legal, if not sensible."""


@st.composite
def yaml_of(draw: st.DrawFn, documents: st.SearchStrategy[Any]) -> tuple[Any, str]:
    """A document and YAML that says it, each value in whatever style can hold it."""
    value = draw(documents)
    return value, Writer(draw(st.randoms(use_true_random=False))).document(value)


# Plain scalars that no reader takes for anything but text; the careful choice, since which others
# are text is what the tests ask.
_PLAIN = re.compile(r"[A-Za-zА-я武][\w '’./()-]*[\w)]|[A-Za-z]", re.ASCII)
_NULLS = ("null", "Null", "NULL")
# What may stand in a file as it is, outside double quotes.
_PRINTABLE = re.compile(
    "[ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)
_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\", "\0": "\\0", "\x1b": "\\e"}
_ESCAPES |= {"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P", "\xa0": "\\_", "\r": "\\r"}


class Writer:
    """Writes values as YAML, choosing among the styles that keep them."""

    def __init__(self, random: random.Random) -> None:
        self.random = random

    def document(self, value: Any) -> str:
        start = self.random.choice(("", "", "# a comment\n", "---\n", "\n"))
        text = start + "".join(line + "\n" for line in self.block(value, 0))
        return text.replace("\n", "\r\n") if self._no_blocks(text) else text

    def _no_blocks(self, text: str) -> bool:
        """CRLF is as good as LF where no block scalar keeps it, once in a while."""
        return not re.search(r"[|>][+-]?\n", text) and self.random.random() < 0.2

    def block(self, value: Any, indent: int) -> list[str]:
        """Return lines at ``indent`` that say ``value``."""
        pad = " " * indent
        if isinstance(value, dict) and value and self.random.random() < 0.85:
            return [
                line
                for key, each in value.items()
                for line in self.entry(f"{pad}{self.flow(key)}:", each, indent)
            ]
        if isinstance(value, list) and value and self.random.random() < 0.85:
            return [line for each in value for line in self.entry(f"{pad}-", each, indent)]
        return [pad + self.flow(value)]

    def entry(self, start: str, value: Any, indent: int) -> list[str]:
        if isinstance(value, dict | list) and value and self.random.random() < 0.85:
            return [start, *self.block(value, indent + self.random.choice((1, 2, 4)))]
        if isinstance(value, str) and (lines := self.scalar_block(value, indent + 2)):
            return [f"{start} {lines[0]}", *lines[1:]]
        return [f"{start} {self.flow(value)}"]

    def flow(self, value: Any) -> str:
        """Return ``value`` on one line."""
        if isinstance(value, dict):
            pairs = (f"{self.flow(key)}: {self.flow(each)}" for key, each in value.items())
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        styles = [self.double]
        if _PRINTABLE.fullmatch(value):
            styles.append(self.single)
        if _PLAIN.fullmatch(value) and value not in _NULLS:
            styles += [str, str]
        return self.random.choice(styles)(value)

    def single(self, text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    def double(self, text: str) -> str:
        return '"' + "".join(map(self._escaped, text)) + '"'

    def _escaped(self, char: str) -> str:
        if char in _ESCAPES:
            return _ESCAPES[char]
        if _PRINTABLE.fullmatch(char) and self.random.random() < 0.9:
            return char
        code = ord(char)
        width, letter = (2, "x") if code < 256 else (4, "u") if code < 65536 else (8, "U")
        return f"\\{letter}{code:0{width}x}"

    def scalar_block(self, text: str, indent: int) -> list[str]:
        """Return the lines of a literal or folded block, or none where a block cannot hold it."""
        lines = text.split("\n")
        if self.random.random() < 0.5 or not all(map(_PRINTABLE.fullmatch, lines)):
            return []
        if not lines[0].strip() or any(line != line.strip() for line in lines):
            return []
        pad = " " * indent
        if len(lines) == 1 and "  " not in text and self.random.random() < 0.5:
            broken = re.sub(" ", lambda _: self.random.choice((" ", "\n")), text).split("\n")
            return [">-", *(pad + line for line in broken)]
        keep = "-" if lines[-1] else "" if len(lines) > 1 and lines[-2] else "+"
        body = lines if lines[-1] else lines[:-1]
        return ["|" + keep, *(pad + line if line else "" for line in body)]


# What turns legal YAML into something else, or into something that two readers may take for two
# things.
TOKENS = (
    *" \n\t\r:-?,[]{}#&*!|>'\"%@`~=<\\/.+0", "\r\n", "\n\n", "\n  ", "- ", "? ", ": ", " #",
    "---\n", "...\n", "|2\n", ">-\n", "|\n", "|+\n", "!!str ", "!!binary ", "!!set ", "&a ",
    "*a", "<<: ",
    "\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "é", "😀", "null", "NO", "017",
    "1.50", "\\u2028", "\\x41", '"', "''",
)  # fmt: skip


@st.composite
def near_yaml(draw: st.DrawFn) -> str:
    """YAML of a small revision with a few characters put in, left out or doubled."""
    small = st.fixed_dictionaries(
        {"revision": ids},
        optional={"title": texts, "notes": st.lists(texts, max_size=2), "sources": names},
    )
    text = draw(yaml_of(small))[1]
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        to = min(len(text), at + draw(st.integers(0, 2)))
        text = text[:at] + draw(st.sampled_from(TOKENS)) + text[to:]
    return text
