"""Numbers of clauses in the signs that they are printed in: 12, ١٢, 十二."""

from __future__ import annotations

from plans.quantities import HAN_SIGNS, counted_in_chinese, in_chinese

# A number as labels print it.
NUMBER = rf"\d{{1,6}}|[{HAN_SIGNS}]{{1,7}}"
_HAN = "〇"


def script_of(number: str) -> str:
    """Return the nought of the figures that a number is written in; of Chinese ``〇``."""
    return _HAN if number[0] in HAN_SIGNS else chr(ord(number[0]) - int(number[0]))


def value_of(number: str) -> int | None:
    """Return what a number says; nothing where nobody counts like that."""
    return counted_in_chinese(number) if number[0] in HAN_SIGNS else int(number)


def written(number: int, script: str, *, like: str = "") -> str:
    """Return a number in the figures of ``script``.

    Args:
        number: what to write.
        script: as ``script_of`` says it.
        like: labels that stand beside it: laws write 一百零五, word processors 一百〇五.
    """
    if script != _HAN:
        return "".join(chr(ord(script) + int(digit)) for digit in str(number))
    return in_chinese(number) if _HAN in like else in_chinese(number).replace(_HAN, "零")
