"""Where a phrase stands: a line a proposal, then the statements with the phrase marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import Hit, PresenceDocument, SearchResult
from plans.safe import one_line, visible
from plans.wording import beside, counted

if TYPE_CHECKING:
    from plans.tracing import Span

_ROLES = {"first appeared": "insert", "came back": "insert", "disappeared": "delete"}
_PAD = "    "
# A statement longer than this many lines is cut to what stands around the phrase.
_LINES = 2
# What is kept before the first hit of a long statement, in characters.
_LEAD = 60


def render(result: SearchResult, options: Options) -> str:
    """Return when the phrase came and went by proposal, and where it stands."""
    ink = Ink(options.colour, options.width)
    looked = counted(result.revisions, "revision")
    if not result.hits:
        hint = "" if result.exact else "; words are matched whole"
        return f"“{one_line(result.phrase)}” stands in none of {looked}{hint}\n"
    found = counted(result.total, "statement")
    lines = [f"{ink('strong', f'“{result.phrase}”')}  {ink('faint', f'{found}, {looked}')}", ""]
    width = max(len(line.proposal) for line in result.proposals)
    lines += [_line(line, width, ink) for line in result.proposals]
    for hit in result.hits:
        lines += ["", *_hit(hit, ink)]
    if result.total > len(result.hits):
        more = counted(result.total - len(result.hits), "more statement")
        lines += ["", ink("faint", f"and {more}: --limit {result.total} shows all")]
    return "\n".join(lines) + "\n"


def _line(line: PresenceDocument, width: int, ink: Ink) -> str:
    turns = []
    for turn in line.turns:
        revision = turn.ref.rpartition("@")[2]
        taken = " (carried)" if turn.ref in line.carried else ""
        when = turn.date or "undated"
        turns.append(
            f"{ink(_ROLES[turn.event], turn.event)} {ink('label', revision)} {when}{taken}"
        )
    if line.in_last and line.last != line.turns[-1].ref:
        taken = " (carried)" if line.last in line.carried else ""
        turns.append(f"still in {ink('label', line.last.rpartition('@')[2])}{taken}")
    return (
        f"{ink('strong', line.proposal)}{' ' * (width - len(line.proposal))}  {' · '.join(turns)}"
    )


def _hit(hit: Hit, ink: Ink) -> Iterator[str]:
    title = " ".join(filter(None, (hit.label, beside(hit.label, hit.title))))
    where = hit.clause + (f".{hit.term}" if hit.term else "")
    refs = ", ".join(_named(ref, hit) for ref in hit.revisions)
    yield "  ".join(
        (
            ink("label", hit.proposal),
            ink("strong", title),
            ink("faint", f"{where} {hit.slot}"),
            ink("faint", refs),
        )
    )
    yield from _snippet(hit.text, hit.spans, ink)


def _named(ref: str, hit: Hit) -> str:
    return ref.rpartition("@")[2] + (" (carried)" if ref in hit.carried else "")


def _snippet(text: str, spans: Sequence[Span], ink: Ink) -> Iterator[str]:
    """Yield the text around the hits, wrapped, with ``«marks»`` where there is no colour."""
    width = ink.width - len(_PAD)
    start, end = _window(text, spans, width * _LINES)
    pieces: list[tuple[str, bool]] = []
    at = start
    for first, last in spans:
        if first >= end:
            break
        pieces += [(text[at:first], False), (text[first : min(last, end)], True)]
        at = min(last, end)
    pieces.append((text[at:end], False))
    before, after = "… " if start else "", " …" if end < len(text) else ""
    words = [(before, False), *pieces, (after, False)]
    yield from _wrapped(words, ink, width)


def _window(text: str, spans: Sequence[Span], room: int) -> Span:
    if len(text) <= room:
        return 0, len(text)
    start = max(0, spans[0][0] - _LEAD)
    if start:
        start = text.find(" ", start, spans[0][0]) + 1 or start
    end = min(len(text), max(start + room, spans[0][1]))
    if end < len(text):
        space = text.rfind(" ", spans[0][1], end)
        end = space if space > 0 else end
    return start, end


def _wrapped(pieces: Sequence[tuple[str, bool]], ink: Ink, width: int) -> Iterator[str]:
    line, used = "", 0
    for word in _words(pieces, ink):
        size = sum(len(part) for part, _ in word)
        if used and used + 1 + size > width:
            yield _PAD + line
            line, used = "", 0
        space = " " if used else ""
        line += space + "".join(ink.raw("substantive", part) if hit else part for part, hit in word)
        used += len(space) + size
    yield _PAD + line


def _words(pieces: Sequence[tuple[str, bool]], ink: Ink) -> list[list[tuple[str, bool]]]:
    """Return the words of a text, each in parts: a word may be a hit in part, «ten»-year."""
    words: list[list[tuple[str, bool]]] = [[]]
    for text, hit in pieces:
        shown = f"«{text}»" if hit and not ink.colour else text
        first, *others = shown.split(" ")
        words[-1].append((visible(first), hit))
        words += [[(visible(part), hit)] for part in others]
    parts = ([(part, hit) for part, hit in word if part] for word in words)
    return [word for word in parts if word]
