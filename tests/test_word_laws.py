"""Laws of reading Word files, on files that nobody chose: see ``word_files`` for how they are made.

No word is lost; rejecting gives the text before the changes and accepting the text after them; and
numbers are those that somebody gets who counts the paragraphs.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from word_files import change, ins, level, num, numbering, p, part, r, relations, struck, table
from word_files import word_file as written

from plans.drafting import Accepts, Block, Draft
from plans.model import Revision
from plans.outlining import outline
from plans.readers.docx import READER
from plans.verbs.compare import compare

LEVELS = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))
AUTHORS = ("Alice", "Bob")


@dataclass(frozen=True)
class Fragment:
    """Words that stood before the changes, that stand after them, or both."""

    before: bool
    after: bool
    author: str


@dataclass(frozen=True)
class Spec:
    """A paragraph of a file: its level in the list (-1 for none), and whether it came or went."""

    level: int
    before: bool
    after: bool
    author: str
    fragments: tuple[Fragment, ...]


KEPT = Fragment(True, True, "")
STANDS = st.sampled_from([(True, True), (True, True), (True, False), (False, True)])
FRAGMENTS = st.builds(
    lambda stands, author: Fragment(*stands, author), STANDS, st.sampled_from(AUTHORS)
)
SPECS = st.builds(
    lambda level, stands, author, fragments: Spec(level, *stands, author, (KEPT, *fragments)),
    st.integers(-1, 2),
    STANDS,
    st.sampled_from(AUTHORS),
    st.lists(FRAGMENTS, max_size=4).map(tuple),
)


class Words:
    """Words of which no two are alike, so that none can be lost or doubled unseen."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.all: list[str] = []

    def next(self) -> str:
        self.all.append(f"word{next(self._numbers):x}z")
        return self.all[-1]


def paragraph(spec: Spec, texts: list[str]) -> str:
    content = []
    for fragment, text in zip(spec.fragments, texts, strict=True):
        there = (fragment.before and spec.before, fragment.after and spec.after)
        author = fragment.author if spec.before and spec.after else spec.author
        if there == (False, True):
            content.append(ins(f"{text} ", author))
        elif there == (True, False):
            content.append(struck(f"{text} ", author))
        elif there == (True, True):
            content.append(r(f"{text} "))
    mark = {(False, True): "ins", (True, False): "del"}.get((spec.before, spec.after))
    properties = num(1, spec.level) if spec.level >= 0 else ""
    properties += f"<w:rPr>{change(mark, author=spec.author)}</w:rPr>" if mark else ""
    return p(*content, properties=properties)


def file_of(specs: list[Spec], texts: list[list[str]]) -> bytes:
    body = "".join(map(paragraph, specs, texts))
    # The last paragraph of a text cannot go: nothing is behind it.
    return written(body + p(r("The end.")), LEVELS)


def expected(specs: list[Spec], texts: list[list[str]], *, after: bool) -> list[str]:
    """Return the lines of a text as somebody would number them by hand."""
    lines, counts = [], [0, 0, 0]
    for spec, words in zip(specs, texts, strict=True):
        if not (spec.after if after else spec.before):
            continue
        label = ""
        if spec.level >= 0:
            for above in range(spec.level):
                counts[above] = counts[above] or 1
            counts[spec.level] += 1
            counts[spec.level + 1 :] = [0] * (2 - spec.level)
            letter = chr(96 + counts[2]) if counts[2] else ""
            label = (f"{counts[0]}. ", f"{counts[0]}.{counts[1]} ", f"({letter}) ")[spec.level]
        shown = [
            word
            for fragment, word in zip(spec.fragments, words, strict=True)
            if (fragment.after if after else fragment.before)
        ]
        lines.append(label + " ".join(shown))
    return [*lines, "The end."]


def lines_of(blocks: list[Block]) -> list[str]:
    return [" ".join(f"{block.label} {block.lines[0].text}".split()) for block in blocks]


def draft_of(data: bytes) -> Draft:
    made = READER.read(data, "deal.docx")
    assert isinstance(made, Draft)
    return made


@given(st.lists(SPECS, min_size=1, max_size=12))
def test_rejected_is_the_text_before_and_accepted_the_text_after(specs: list[Spec]) -> None:
    words = Words()
    texts = [[words.next() for _ in spec.fragments] for spec in specs]
    draft = draft_of(file_of(specs, texts))
    assert lines_of(list(draft.reading(lambda _: False))) == expected(specs, texts, after=False)
    assert lines_of(list(draft.reading(lambda _: True))) == expected(specs, texts, after=True)


@given(st.lists(SPECS, min_size=1, max_size=8), st.sampled_from(AUTHORS))
def test_the_changes_of_one_author_are_made_as_if_nobody_else_had_made_any(
    specs: list[Spec], author: str
) -> None:
    """What others did is undone first; what is left is accepted or rejected as a whole."""
    words = Words()
    texts = [[words.next() for _ in spec.fragments] for spec in specs]
    alone = [_only_by(author, spec) for spec in specs]
    accepts: Accepts = lambda change: change.author == author  # noqa: E731
    found = lines_of(list(draft_of(file_of(specs, texts)).reading(accepts)))
    assert found == expected(alone, texts, after=True)


def _only_by(author: str, spec: Spec) -> Spec:
    """Return a paragraph as if the others' changes to it had been rejected."""
    if spec.before != spec.after:
        stays = spec.after if spec.author == author else spec.before
        kept = spec.after if spec.author == author else spec.before
        fragments = tuple(
            Fragment(each.before, each.after if spec.after else each.before, "")
            for each in spec.fragments
        )
        return Spec(spec.level, stays, kept, "", fragments)
    fragments = tuple(
        each if each.author == author else Fragment(each.before, each.before, "")
        for each in spec.fragments
    )
    return Spec(spec.level, True, True, "", fragments)


def furnished(words: Words, kinds: list[str]) -> bytes:
    """Return a file in which words stand in everything that can hold some."""
    made = {
        "plain": lambda: p(r(words.next())),
        "numbered": lambda: p(r(words.next()), properties=num(1, 1)),
        "link": lambda: p(f"<w:hyperlink>{r(words.next())}</w:hyperlink>", r(words.next())),
        "control": lambda: f"<w:sdt><w:sdtContent>{p(r(words.next()))}</w:sdtContent></w:sdt>",
        "inserted": lambda: p(ins(words.next())),
        "hidden": lambda: p(r(words.next(), "<w:vanish/>")),
        "table": lambda: table(
            [p(r(words.next())), p(r(words.next())) + p(r(words.next()))],
            [table([p(r(words.next()))] * 1), p(r(words.next()))],
        ),
        "framed": lambda: table([p(r(words.next())) + p(r(words.next()))]),
        "field": lambda: p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText>REF x</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            r(words.next()),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        "box": lambda: p(
            r(words.next()),
            f"<w:r><w:pict><w:txbxContent>{p(r(words.next()))}</w:txbxContent></w:pict></w:r>",
        ),
        "contents": lambda: p(r(words.next()), properties='<w:pStyle w:val="TOC1"/>'),
        "footnote": lambda: p(r(words.next()), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        "comment": lambda: p('<w:commentRangeStart w:id="1"/>', r(words.next())),
    }  # fmt: skip
    body = "".join(made[kind]() for kind in kinds)
    parts = {
        **relations(footnotes="footnotes.xml", comments="comments.xml", header="header1.xml"),
        **LEVELS,
        "word/styles.xml": part(
            "styles", '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
        ),
        "word/header1.xml": part("hdr", p(r(words.next()))),
        "word/comments.xml": part("comments", change("comment", p(r(words.next())))),
    }
    if "footnote" in kinds:
        note = f'<w:footnote w:id="2">{p(r(words.next()))}</w:footnote>'
        parts["word/footnotes.xml"] = part("footnotes", note)
    return written(body, parts)


KINDS = [
    "plain", "numbered", "link", "control", "inserted", "hidden", "table", "framed", "field", "box",
    "contents", "footnote", "comment",
]  # fmt: skip


@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=14))
def test_every_word_of_a_file_is_in_its_clauses_or_set_apart_and_once(kinds: list[str]) -> None:
    words = Words()
    draft = draft_of(furnished(words, kinds))
    found = outline(draft, lambda _: True)
    revision = found.revision
    texts = [revision.title, *revision.notes, *found.apart]
    for clause in revision.walk():
        texts += [clause.heading, clause.text, clause.closing, *clause.notes]
    said = Counter(word for word in words.all for text in texts for _ in range(text.count(word)))
    assert said == Counter(words.all)


@given(st.lists(SPECS, min_size=1, max_size=10))
def test_a_clause_that_stayed_is_paired_with_itself_whatever_happened_around_it(
    specs: list[Spec],
) -> None:
    """Also where paragraphs without a number, which begin none, go from one clause to another."""
    words = Words()
    texts = [[words.next() for _ in spec.fragments] for spec in specs]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "deal.docx"
        file.write_bytes(file_of(specs, texts))
        if draft_of(file.read_bytes()).changes:
            found = compare(file)
            partners = {id: pair.after for pair in found.diff.alignment for id in pair.before}
            for spec, kept in zip(specs, texts, strict=True):
                here, there = (_with(kept[0], side) for side in (found.before, found.after))
                stayed = spec.before and spec.after and spec.level >= 0
                if stayed and here and there:
                    assert there in partners[here]


def _with(word: str, revision: Revision) -> str:
    """Return the clause that says ``word``; empty if it stands in the title."""
    said = {each.id: (each.heading, each.text, each.closing) for each in revision.walk()}
    return next((id for id, texts in said.items() if any(word in text for text in texts)), "")
