"""Numbers as documents print them: letters of several alphabets, Chinese, circled."""

from __future__ import annotations

from functools import lru_cache

_ALPHABETS = {
    "latin": "abcdefghijklmnopqrstuvwxyz",
    # Russian and Ukrainian in one order; either language skips some letters of it.
    "cyrillic": "абвгґдеєёжзиіїйклмнопрстуфхцчшщэюя",
    "greek": "αβγδεζηθικλμνξοπρστυφχψω",
    "abjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "hijai": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "hebrew": "אבגדהוזחטיכלמנסעפצקרשת",
    "iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウ"
    "ヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    "kana": "アイウエオカキクケコサシスセソタチツテトナニヌネノ"
    "ハヒフヘホマミムメモヤユヨラリルレロワ",
}
# How many letters a list may skip and still go on.
SKIPS = {"cyrillic": 4, "greek": 2, "latin": 1}

_HAN = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
HAN = "".join(_HAN) + "".join(_HAN_UNITS)


@lru_cache(maxsize=1024)
def letters(word: str) -> tuple[tuple[str, int], ...]:
    """Return which place ``word`` (``c``, ``bb``) has in which alphabets."""
    low = word.casefold().replace("ـ", "").replace("ا", "أ")
    if not low or low != low[0] * len(low) or len(low) > 3:
        return ()
    return tuple(
        (name, alphabet.index(low[0]) + 1 + (len(low) - 1) * len(alphabet))
        for name, alphabet in _ALPHABETS.items()
        if low[0] in alphabet
    )


def han(word: str) -> int:
    """Return the value of a Chinese number below ten thousand; 0 if ``word`` is none."""
    if word.isdecimal():
        return int(word)
    total, digit = 0, 0
    for char in word:
        if char in _HAN_UNITS:
            total += (digit or 1) * _HAN_UNITS[char]
            digit = 0
        elif char in _HAN:
            digit = digit * 10 + _HAN[char]
        else:
            return 0
    return total + digit


def circled(char: str) -> int:
    """Return the number inside a circled digit; 0 if ``char`` is none."""
    return ord(char) - 0x245F if "①" <= char <= "⑳" else 0
