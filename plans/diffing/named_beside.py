"""Names that no capital tells, known by what stands beside them: مدينة *الرقيم*, *Nordwerk* GmbH.

A language lists what has names: towns, courts, firms. What stands between quotation marks is a name
in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plans.diffing.replaced_stretches import Span, stretches
from plans.diffing.saying_words import count_words
from plans.languages import fold
from plans.quantities import Mention, has_kind_beside, interchangeable, mentions

Renaming = tuple[Mention, Mention]
# More words are hardly a name.
_FEW = 4
_QUOTED = re.compile('[“„«「『《"]([^”“„«»「」『』《》"\\n]{1,60})[”“»」』》"]')
# So far from what they stand around quotation marks are looked for.
_NEAR = 64
_SURE = 0.6


def named_beside(texts: tuple[str, str], tags: tuple[str, str]) -> Iterator[Renaming]:
    """Yield what gave way in a place where either text has a name, as (before, after)."""
    for spans in stretches(*texts):
        quoted = [_quoted(text, span) for text, span in zip(texts, spans, strict=True)]
        named = quoted if all(quoted) else list(map(_beside, texts, spans, tags))
        if all(named) and not (
            any(map(_valued, texts, spans, tags)) or all(map(_listed, texts, spans, tags))
        ):
            old, new = (_name(text, span) for text, span in zip(texts, named, strict=True) if span)
            yield old, new


def _name(text: str, span: Span) -> Mention:
    said = text[slice(*span)]
    return Mention(*span, said, "name", fold(said), _SURE)


def _quoted(text: str, span: Span) -> Span | None:
    """Return from where to where the few words stand between quotation marks that hold ``span``."""
    for match in _QUOTED.finditer(text, max(0, span[0] - _NEAR), span[1] + _NEAR):
        start, end = match.span(1)
        if start <= span[0] and span[1] <= end:
            return _trimmed(text, (start, end)) if count_words(match[1]) <= _FEW else None
    return None


def _beside(text: str, span: Span, tag: str) -> Span | None:
    """Return ``span`` without the spaces at its ends, if what has names stands beside it."""
    name = _trimmed(text, span)
    few = 0 < count_words(text[slice(*span)]) <= _FEW
    return name if few and has_kind_beside(text, name, tag) else None


def _trimmed(text: str, span: Span) -> Span:
    said = text[slice(*span)]
    start = span[0] + len(said) - len(said.lstrip())
    return start, start + len(said.strip())


def _valued(text: str, span: Span, tag: str) -> bool:
    return _reaches(span, mentions(text, tag))


def _listed(text: str, span: Span, tag: str) -> bool:
    """Whether a word in ``span`` is one of a sort; of two such it is told what became of them."""
    return _reaches(span, interchangeable(text, tag, span))


def _reaches(span: Span, found: Iterable[Mention]) -> bool:
    return any(each.start < span[1] and span[0] < each.end for each in found)
