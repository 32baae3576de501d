r"""A text holds a character that nobody can see.

Zero-width and direction-changing characters come along when text is copied from a page or a PDF.
They break search and comparison, and can make a sentence read differently from what is stored.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, text: "Fire ceases\u202e at midnight."}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, text: "Fire ceases at midnight."}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, strings
from plans.safe import has_hidden, one_line, visible

# Enough of the words before the character to find it by.
_AROUND = 20


def _check(subject: Subject) -> Iterator[Fault]:
    for path, text in strings(subject.revision):
        if has_hidden(text):
            # Written out, the text first differs where the first of them stands.
            pairs = zip(text, visible(text), strict=False)
            index = next(n for n, (raw, shown) in enumerate(pairs) if raw != shown)
            before = one_line(text[max(0, index - _AROUND) : index])
            yield Fault(
                path,
                f"invisible character U+{ord(text[index]):04X} after '{before}'",
                "type the words again, or remove the character",
            )


RULE = Rule("warning", _check)
