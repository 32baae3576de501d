"""Whose part a reference names: what stands before and behind it says if it is another text's.

"Article 5 of the Charter" is the Charter's. Where a language says so by a case alone, "статья 5
Устава", a word behind the number leaves it open, and what is open may be another's.
"""

from __future__ import annotations

import re

from plans.languages import Language, fold

_WORD = re.compile(r"[^\W_]+")
# So many words behind a number may stand before the name of the document.
_BEHIND = 4
# Further numbers: ", (d) and (e)", ", VII and VIII".
MORE = re.compile(r"(?:[\s,]*(?:[^\W\d_A-Z]{1,4}\s+)?(?:\(\w{1,4}\)|[IVXLC]{1,6}\b|\d+\b))*")
_RUN = re.compile(r"(?P<sign>\s*[,(（]?)\s*(?P<words>[\w’' \t\n\u00a0-]{0,80})")
_FRONT = re.compile(r"(?P<word>[^\W_]+)(?P<theirs>['’]s)?,?[ \t\n\u00a0(（]*\Z")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SENTENCE_ENDS = ".!?;:\n–—-•。；"
# The name of this document, "本合同", is so long at most.
_NAME = 6


def ends_here(behind: str, known: Language, *, cased: bool = True) -> bool:
    """Return whether nothing ``behind`` a reference says that it is another document's.

    ``cased`` is whether a word in a case may name that, where the language has no "of".
    """
    sign, words = _behind(behind)
    said = [fold(word) for word in words[:_BEHIND]]
    if known.references.leads or not words or not known.references.own.isdisjoint(said):
        return True
    if sign in ("(", "（"):
        return not _is_acronym(words[0])
    if said[0] in (*known.joints.lists, *known.joints.choices):
        # "Annex IV and other provisions of the Convention"
        return not any(_leads(words, at, known) for at in range(len(said)))
    return said[0] not in known.references.of and (
        bool(sign) or not _may_name(words[0], known, cased=cased)
    )


def _leads(words: list[str], at: int, known: Language) -> bool:
    """Say whether a word leads to a document, and not to a verb: "and undertakes *to* monitor"."""
    verb = words[at + 1 : at + 2]
    return fold(words[at]) in known.references.of and not any(
        each.islower() and fold(each) not in known.head.small_words.split() for each in verb
    )


def _may_name(word: str, known: Language, *, cased: bool) -> bool:
    return word[0].isupper() or (cased and not known.references.of)


def _behind(text: str) -> tuple[str, list[str]]:
    """Return the sign and the words that follow a reference and the numbers that go on from it."""
    more = MORE.match(text)
    run = _RUN.match(text, more.end() if more else 0)
    return (run["sign"].strip(), _WORD.findall(run["words"])[: _BEHIND + 1]) if run else ("", [])


def begins_here(front: str, known: Language) -> bool:
    """Return whether nothing in ``front`` of a reference says that it is none of this document."""
    if known.references.leads:
        return _is_led_to(front.rstrip(), known)
    match = _FRONT.search(front)
    if not match:
        return True
    word = match["word"]
    if match["theirs"] or fold(word) in known.references.ordinary:
        return False
    if _is_acronym(word):
        return front.isupper()
    return not word[0].isupper() or _is_plain(front, match.start(), known)


def _is_plain(front: str, at: int, known: Language) -> bool:
    """Say whether a word with a capital, at the end of ``front``, need be no name."""
    if known.times.capital_nouns and front.rstrip().endswith("("):
        return True
    before = front[:at].rstrip(' \t\u00a0(（“„«"')
    return not before or before[-1] in _SENTENCE_ENDS


def _is_led_to(front: str, known: Language) -> bool:
    if not front or not _HAN.match(front[-1]):
        return front[-1:] not in ("》", "〉")
    return front.endswith(tuple(known.references.leads)) or any(
        re.search(rf"{own}[^，。；、]{{0,{_NAME}}}\Z", front) for own in known.references.own
    )


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and not word.isdigit()
