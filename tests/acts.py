"""Acts in Akoma Ntoso that amend another, made for tests."""

from __future__ import annotations

from pathlib import PurePath

from plans.drafting import ReadDocument
from plans.model import Clause, Revision
from plans.readers import read_document

SPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
WORK = "/akn/xx/act/2020/7"


def a_text(body: str, title: str = "Quay Act", language: str = "") -> bytes:
    """Return an act in Akoma Ntoso."""
    return (
        f'<akomaNtoso xmlns="{SPACE}"><act name="act"><preface><longTitle><p><docTitle>{title}'
        f"</docTitle></p></longTitle></preface><body>{body}</body></act></akomaNtoso>"
    ).encode()


def an_act(body: str, mods: str = "", title: str = "Amending Act") -> bytes:
    """Return an act that amends; ``mods`` are the ``textualMod`` in its metadata."""
    meta = f'<meta><analysis source="#x"><activeModifications>{mods}</activeModifications>'
    return (
        f'<akomaNtoso xmlns="{SPACE}"><act name="act">{meta}</analysis></meta><preface><longTitle>'
        f"<p><docTitle>{title}</docTitle></p></longTitle></preface><body>{body}</body></act>"
        "</akomaNtoso>"
    ).encode()


def textual_mod(kind: str, source: str, places: str, more: str = "", pos: str = "") -> str:
    """Return a ``textualMod`` that changes ``places``, parted by spaces, of the text."""
    at = f' pos="{pos}"' if pos else ""
    names = "".join(f'<destination href="{WORK}/!main~{each}"{at}/>' for each in places.split())
    return f'<textualMod type="{kind}"><source href="#{source}"/>{names}{more}</textualMod>'


def article(number: int, mod: str) -> str:
    """Return an article of an act with one sentence that amends."""
    return (
        f'<article><num>Article {number}</num><content><p><mod eId="mod_{number}">{mod}</mod></p>'
        "</content></article>"
    )


def text(*words: str) -> str:
    """Return quoted words."""
    return "".join(f"<quotedText>{each}</quotedText> " for each in words)


def structure(body: str) -> str:
    """Return quoted provisions."""
    return f'<quotedStructure startQuote="“" endQuote="”">{body}</quotedStructure>'


def read(data: bytes, name: str = "act.xml") -> ReadDocument:
    """Return what is read of an act."""
    return read_document(data, PurePath(name), name, lambda _: True)


def lines(revision: Revision) -> list[str]:
    """Return the clauses of a text, a line each, indented as they nest."""
    return [line for clause in revision.clauses for line in _lines(clause, 0)]


def _lines(clause: Clause, depth: int) -> list[str]:
    parts = (clause.label, clause.heading, clause.text.replace("\n\n", "¶"))
    said = " | ".join(parts) + (f" < {clause.closing}" if clause.closing else "")
    return [
        "  " * depth + said,
        *(line for each in clause.clauses for line in _lines(each, depth + 1)),
    ]
