"""Lines to words: joins what was wrapped, and knows a heading when it sees one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from plans.bracketing import PAIRS, begins_option, unmatched
from plans.languages import is_repealed
from plans.letters import in_capitals
from plans.outlining.layout import Where, ends
from plans.outlining.stop_phrases import ABBREVIATIONS, CONJUNCTIONS, SMALL, VERBS

# Between these no space is written.
_CJK = "\u2e80-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_IS_CJK = re.compile(rf"[{_CJK}]")
_HYPHENED = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_WORD = re.compile(r"[^\W\d_]+")
SOFT_HYPHEN = "\xad"

# A heading has no more columns and words than this.
LONGEST, MOST_WORDS, MOST_CJK, MOST_SHOUTED = 80, 10, 25, 120
MOST_RUN_IN = 6
# Two sentences, or a Chinese comma.
_SENTENCE = re.compile(r"[^\W\d_]{4}[.;] |，")
_OPENS, _CLOSES = tuple("(（["), tuple(")）]")
_DASHES = tuple("-–—•")
# A name may end so, and with it a sentence: "Ю. Р.".
_INITIAL = re.compile(r"(?:^|[ .\u00a0])[^\W\d_]\.$")
# The longest before what was decided: "IT WAS RESOLVED:".
_CALLED = re.compile(r"[^\W\d_]{4,}(?:[ ][^\W\d_]{2,}){0,3}[ \u00a0]?[:：](?=\s|$)")
# Who owns something may end so: "Fährverein e. V.", "Navigazione S.p.A.".
_LEGAL_FORM = re.compile(r"(?<![^\W\d_])[a-z]\.[ \u00a0]?[A-Z]\.$")
_RUN_IN = re.compile(
    r"(?P<words>[^\W_][^.:;!?。；\n]{1,70}?)"
    r"(?:(?P<sign>\.[-–—]|[.:]|[ ][–—])[ ]|(?P<tight>\.(?:--|[–—])|(?<=[⺀-鿿])：))"
    # A full stop before a figure ends an abbreviation: No. 5.
    r"(?=[^\W_\d]|[\"“«(\[]|(?<!\.[ ])(?:\d|[$€£¥]))"
)


def spaced(text: str) -> str:
    """Return ``text`` with one space wherever there was any."""
    return " ".join(text.split())


def joined(lines: Iterable[tuple[str, Where]], is_one_word: Callable[[str, str], bool]) -> str:
    """Return wrapped lines as one text; each comes with how it follows the one before.

    Of the two parts that stand around a hyphen at the end of a line ``is_one_word`` says whether
    they are one word without it.
    """
    parts: list[str] = []
    for line, where in lines:
        text = spaced(line)
        if parts and text:
            parts[-1], between = _seam(parts[-1], text, where, is_one_word)
            parts.append(between)
        if text:
            parts.append(text)
    return "".join(parts)


def _seam(
    before: str, after: str, where: Where, is_one_word: Callable[[str, str], bool]
) -> tuple[str, str]:
    if where != Where.WRAPPED:
        return before, "\n"
    if before.endswith(SOFT_HYPHEN):
        return before.rstrip(SOFT_HYPHEN), ""
    if before.endswith("-") and (hyphened := _HYPHENED.search(before[-80:])):
        return _hyphen(before, hyphened[1], after, is_one_word)
    if _IS_CJK.match(before[-1:]) and (_IS_CJK.match(after) or after[0].isdecimal()):
        return before, ""
    return before, " "


def _hyphen(
    before: str, head: str, after: str, is_one_word: Callable[[str, str], bool]
) -> tuple[str, str]:
    tail = _WORD.match(after)
    if not tail or not tail[0].islower() or tail[0] in CONJUNCTIONS:
        return before, " " if tail and tail[0] in CONJUNCTIONS else ""
    return (before[:-1] if is_one_word(head, tail[0]) else before), ""


def is_shouted(text: str) -> bool:
    """Say whether a line is all capitals, and not the top of two columns."""
    if not in_capitals(text) or len(text) > MOST_SHOUTED or text[-1] in ",;" or "   " in text:
        return False
    loud = sum(char.isalpha() for char in text) > 3
    return loud and not (is_repealed(text) or unmatched(text))


def is_han(text: str) -> bool:
    """Say whether ``text`` is written in a script that has no spaces."""
    return _IS_CJK.search(text) is not None


def is_called(text: str) -> bool:
    """Say whether a line begins with words in capitals and a colon: "AGREED:", "РЕШИЛИ: …"."""
    match = _CALLED.match(text)
    return match is not None and match[0].isupper()


def is_titular(text: str, *, stopped: bool = False, enclosed: bool = False) -> bool:
    """Say whether a line could be a heading: short, begun large, not ended as a sentence is.

    Args:
        text: the line.
        stopped: whether it may end in a full stop, as headings of Spanish laws do.
        enclosed: whether it may stand in brackets, as headings of Italian laws do.
    """
    if enclosed and (inner := _enclosed(text)):
        return is_titular(inner)
    if not _begins_as_heading(text) or is_repealed(text):
        return False
    return not (_is_set_apart(text) or unmatched(text)) and _ends_as_heading(text, stopped=stopped)


def _is_set_apart(text: str) -> bool:
    """Say whether ``text`` stands in brackets or columns, or is one of several to choose from."""
    bracketed = text[0] in "(（{" and text[-1] in ")）}"
    return bracketed or "   " in text or (text[0] in PAIRS and begins_option(text))


def _begins_as_heading(text: str) -> bool:
    return _is_short(text) and _begins_large(text) and not _is_sentence(text)


def _enclosed(text: str) -> str:
    """Return what stands in the brackets that ``text`` is; empty if it only says "(repealed)"."""
    whole = text.startswith(_OPENS) and text.endswith(_CLOSES) and not is_repealed(text)
    return text[1:-1] if whole else ""


def _is_short(text: str) -> bool:
    """Say whether ``text`` is one line, no longer than headings of its script are."""
    if not 0 < len(text) <= LONGEST or "\n" in text or len(text.split()) > MOST_WORDS:
        return False
    return len(text) <= MOST_CJK or not is_han(text)


def _begins_large(text: str) -> bool:
    """Say whether ``text`` soon has a letter, and begins with no small one and no dash."""
    worded = any(char.isalpha() for char in text[:20])
    return worded and not text[0].islower() and not text.lstrip().startswith(_DASHES)


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE.search(text)) or not VERBS.isdisjoint(text.split())


def _ends_as_heading(text: str, *, stopped: bool) -> bool:
    if text.endswith("."):
        named = _LEGAL_FORM.search(text) is not None
        return stopped or named or not (ends(text) or is_initial(text))
    return text[-1] not in ",;:，；：、،؛–—" and not ends(text)


def is_initial(text: str) -> bool:
    """Say whether ``text`` ends in the first letter of a name: "Ю. Р."."""
    return _INITIAL.search(text) is not None


def is_capitalised(text: str) -> bool:
    """Say whether every word that counts begins large, as in English titles."""
    loud = [word for word in text.split() if word.casefold() not in SMALL]
    return bool(loud) and loud[0][0].isupper() and not any(word[0].islower() for word in loud)


def run_in_heading(text: str, *, usual: bool = False) -> tuple[str, str]:
    """Split ``Term. This Agreement …`` into its heading and the rest; ("", text) without one.

    Where that is ``usual`` in the document, the heading need not be capitalised.
    """
    match = _run_in(text, 4 - usual)
    if not match:
        return "", text
    words, sign = match["words"].split(), match["tight"] or match["sign"]
    capital = len(words) < 9 and is_capitalised(match["words"])
    if not (capital or usual or (sign in (".-", ".--", ".–", ".—") and len(words) < 11)):
        return "", text
    return match["words"].rstrip(), text[match.end() :]


def _run_in(text: str, least: int) -> re.Match[str] | None:
    """Return the ``least`` letters or more that may head ``text``; two do before a wide colon."""
    match = _RUN_IN.match(text[:120])
    if not match or len(match["words"]) < (2 if match["tight"] == "：" else least):
        return None
    return match if _may_head(match["words"], text) else None


def _may_head(words: str, text: str) -> bool:
    """Say whether ``words``, which begin ``text``, end with a sign, and are no part of a choice."""
    return not (_heads_nothing(words) or unmatched(words) or begins_option(text))


def looks_run_in(text: str) -> bool:
    """Say whether ``text`` begins with a few words and a full stop, as behind a heading."""
    match = _RUN_IN.match(text[:120])
    if not match or match["sign"] == ":" or _heads_nothing(match["words"]):
        return False
    return _is_brief(match["words"])


def is_stopped_heading(text: str) -> bool:
    """Say whether ``text`` is but a few words and a full stop, as a heading over sub-clauses."""
    words = text.rstrip(".-–— ")
    return (
        bool(words) and text[len(words) :].startswith(".") and _is_brief(words) and "." not in words
    )


def _is_brief(words: str) -> bool:
    split = words.split()
    return len(split) <= MOST_RUN_IN and not words[0].islower() and VERBS.isdisjoint(split)


def _heads_nothing(words: str) -> bool:
    """Say whether ``words`` are no heading for what follows their full stop: "St", "Repealed"."""
    last = words.split()[-1]
    abbreviated = (len(last) == 1 and last.isupper()) or last.casefold() in ABBREVIATIONS
    return abbreviated or is_repealed(words)
