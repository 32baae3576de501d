"""References to parts of documents: ``Article 5(2)``, ``§ 20 Abs. 1``, ``第十四条第二款``."""

from __future__ import annotations

import re

from plans.quantities import reference_words as words
from plans.quantities.chinese import read_chinese
from plans.quantities.mention_draft import GOOD, LIKELY, SURE, Found
from plans.quantities.tokens import Page

# 5, 8.4, 5a, 2011/24/EU; II; B. Brackets follow: (2), (a), (iv), (2025).
_FIGURE = r"\d{1,6}(?:[./]\d{1,6}){0,4}(?:/[A-Z]{2,5})?(?:[a-z](?![\w]))?"
_ROMAN = r"[IVXLCІХ]{1,7}(?!\w)"
_BRACKETS = r"(?:\s?\((?:[a-z]|[ivxl]{1,6}|\d{1,4})\)){0,4}"
_NUMBER = re.compile(
    rf"[ \t\u00a0\u202f]{{0,2}}\n?\s{{0,4}}(?P<n>{_FIGURE}|{_ROMAN}|[A-Z](?!\w))"
    rf"(?P<more>{_BRACKETS})(?!\w)"
)
_AND = (
    r"\s?(?:,\s?(?:and|or)?|and|or|to|und|oder|bis|à|et|ou|y|o|a|та|і|й|або|и|или|до|по"
    r"|و|أو|–|—|-|&)\s?"
)
_NEXT = re.compile(rf"(?P<join>{_AND})(?P<n>{_FIGURE})(?P<more>{_BRACKETS})(?!\w)")
_SIGNS = "〇○零一二三四五六七八九十百"
_CHINESE_PART = re.compile(
    rf"第\s?[(（]?(\d{{1,5}}|[{_SIGNS}]{{1,7}})[)）]?\s?(号决议|[条款项章节点编])"
)
_CHINESE_ANNEX = re.compile(rf"(附件|附录|附表)\s?(\d{{1,4}}|[{_SIGNS}]{{1,4}}|[A-Z](?!\w))")
_CYRILLIC_ROMAN = str.maketrans("ІХ", "IX")


def references_at(page: Page, at: int) -> list[Found]:
    """Return the reference at token ``at`` and those that share its noun: "Articles 5 and 6"."""
    if page.lexicon.language == "zh" and (found := _chinese(page, at)):
        return [found]
    match = page.lexicon.nouns.match(page, at)
    if not match:
        return []
    behind, (noun, plural) = match
    found = _first(page, at, behind, noun) or _spelled(page, at, behind, noun)
    if not found:
        return []
    _add_inner(page, found, noun)
    return [found, *_listed(page, found, noun, plural=plural)]


def _first(page: Page, at: int, behind: int, noun: str) -> Found | None:
    number = _NUMBER.match(page.source, page.ends[behind - 1])
    if not number or not _suits(page, at, noun, number["n"]):
        return None
    value = _value(noun, number)
    sure = GOOD if page.word(behind - 1) == "." else SURE
    end = number.end()
    return Found(page.starts[at], end, page.at(end), "reference", value, sure)


def _suits(page: Page, at: int, noun: str, number: str) -> bool:
    """Whether ``number`` may number a ``noun``: only some have letters, and then a capital."""
    if number[0].isdecimal():
        return True
    capital = page.written(at)[:1].isupper()
    if len(number) > 1 or number in "VXI":
        # "Part I" has a number, "part I play" has none.
        return capital or (noun != "no." and number != "I")
    return noun in words.LETTERED and (capital or number != "A")


def _value(noun: str, number: re.Match[str]) -> str:
    return f"{noun} {number['n'].translate(_CYRILLIC_ROMAN)}{_brackets(number)}"


def _brackets(number: re.Match[str]) -> str:
    return "".join(number["more"].split())


def _spelled(page: Page, at: int, behind: int, noun: str) -> Found | None:
    if noun not in words.SPELLED or not page.joined(behind):
        return None
    number = page.lexicon.atoms.match(page, behind)
    capital = page.written(at)[:1].isupper()
    if not number or number[1][0] != "numeral" or not (capital or noun in ("phase", "stage")):
        return None
    end = page.ends[number[0] - 1]
    value = f"{noun} {number[1][1]}"
    return Found(page.starts[at], end, number[0], "reference", value, LIKELY)


def _add_inner(page: Page, found: Found, noun: str) -> None:
    """Take in the part of a part: "Article 5, paragraph 2", "§ 20 Abs. 1 Satz 2"."""
    while noun in words.OUTER:
        comma = page.word(found.next) == ","
        at = found.next + 1 if comma else found.next
        inner = page.lexicon.nouns.match(page, at) if page.joined(at) else None
        if not inner or inner[1][1] or not _is_inner(page, at, inner[1][0], comma=comma):
            return
        number = _NUMBER.match(page.source, page.ends[inner[0] - 1])
        if not number or not number["n"][0].isdecimal():
            return
        noun = inner[1][0]
        tail = f"({number['n']})" if noun == "paragraph" else f" {noun} {number['n']}"
        found.value = f"{found.value}{tail}{_brackets(number)}"
        found.end, found.next = number.end(), page.at(number.end())


def _is_inner(page: Page, at: int, noun: str, *, comma: bool) -> bool:
    if page.word(at).startswith(words.ARABIC_AND):
        return False
    return noun in (words.INNER_BEHIND_COMMA if comma else words.INNER)


def _listed(page: Page, found: Found, noun: str, *, plural: bool) -> list[Found]:
    more: list[Found] = []
    end = found.end
    while match := _NEXT.match(page.source, end):
        behind = page.at(match.end())
        dash = match["join"].strip() in ("–", "—", "-")
        # "Article 5 and 30 days": only a plural shares its noun, and never with a unit.
        if not (plural or dash) or _counts(page, behind):
            break
        start, end = match.start("n"), match.end()
        more.append(Found(start, end, behind, "reference", _value(noun, match), GOOD))
    return more


def _counts(page: Page, at: int) -> bool:
    if not page.joined(at):
        return False
    return bool(page.lexicon.units.match(page, at) or page.lexicon.months.match(page, at))


def _chinese(page: Page, at: int) -> Found | None:
    start = page.starts[at]
    if annex := _CHINESE_ANNEX.match(page.source, start):
        value = f"{words.CHINESE_ANNEX[annex[1]]} {_read(annex[2])}"
        return Found(start, annex.end(), page.at(annex.end()), "reference", value, GOOD)
    value, end = "", start
    while part := _CHINESE_PART.match(page.source, end):
        noun, number = words.CHINESE[part[2]], _read(part[1])
        inner = noun == "paragraph" and value
        value += f"({number})" if inner else f"{' ' if value else ''}{noun} {number}"
        end = part.end()
    if not value:
        return None
    return Found(start, end, page.at(end), "reference", value, GOOD)


def _read(number: str) -> str:
    if number.isascii():
        return number
    return str(read_chinese(number)) if not number.isdecimal() else str(int(number))
