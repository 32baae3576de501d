"""What RTF files hold, as older word processors write it."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from plans.drafting import Accepts, ReadDocument
from plans.errors import AmbiguousRef, UnreadableFile
from plans.readers import read_document

KINDS = {"revised": "", "deleted": "del"}


def read(
    body: str, name: str = "deal.rtf", page: str = "1251", accepts: Accepts | None = None
) -> ReadDocument:
    data = rf"{{\rtf1\ansi\ansicpg{page} {body}}}".encode()
    return read_document(data, PurePath(name), name, accepts)


def said(found: ReadDocument) -> list[str]:
    return [f"{each.label} {each.text}".strip() for each in found.revision.walk()]


@pytest.mark.parametrize("name", ["deal.rtf", "deal.doc", "deal.txt"])
def test_letters_of_any_script_and_printed_numbers_are_read(name: str) -> None:
    listed = r"{\listtext\pard\plain 1.\tab}\'d1\'f2\'ee\'f0\'ee\'ed\'e0 \u1087?\par "
    found = read(rf"{listed}{{\listtext 2.\tab}}The flag \u-10178?\u-8706? is flown.\par ", name)
    assert said(found) == ["1 Сторона п", "2 The flag 🧾 is flown."]


def test_an_item_stands_below_the_one_that_its_list_says() -> None:
    levels = ("1.", 0), ("1.", 1), ("2.", 1), ("2.", 0)
    found = read(
        "".join(
            rf"\pard {{\listtext\pard\plain {no}\tab}}\ilvl{level}\ls1 {{The quay {no}}}\par "
            for no, level in levels
        )
    )
    first, second = found.revision.clauses
    assert [each.label for each in (first, *first.clauses, second)] == ["1", "1", "2", "2"]


def test_raised_figures_signs_of_fonts_and_hyphens_are_letters() -> None:
    fonts = r"{\fonttbl{\f1\froman\fcharset2 Symbol;}{\f2\fnil Kelm;}}"
    signs = r"{\f1\loch \u61537\'3f} is {\f2 \u-3999 ?}"
    found = read(
        rf"{fonts}1. On 40 km{{\super 2}} of H{{\sub\loch 2}}O {signs} "
        r"co\_owned, not 2{\b 3}.\par "
    )
    assert said(found) == ["1 On 40 km² of H₂O α is \uf061 co-owned, not 23."]


def test_footnotes_and_comments_are_notes_of_their_clause() -> None:
    found = read(
        r"1. So it is{\footnote\pard {\super\chftn} Or \{not\}.\par Who {\b knows}?}.\par "
        r"2. It was{\*\atnauthor Ann}{\*\annotation{\*\atnref 1}Really?} so.\par "
    )
    first, second = found.revision.clauses
    assert (first.text, first.notes) == ("So it is.", ("Footnote: Or {not}. Who knows?",))
    assert (second.text, second.notes) == ("It was so.", ("Comment (Ann): Really?",))
    assert found.warnings == ()
    # A note on a note, a line end and what looks like the end of a comment lose no word.
    [clause] = read(r"1. So{\footnote a{\footnote b}\par <<\} c}.\par ").revision.clauses
    assert clause.text == "So."
    assert [char for char in clause.notes[0] if char in "abc"] == ["a", "b", "c"]


def test_the_rows_of_a_table_are_one() -> None:
    row = r"\trowd\pard\intbl Canoe\cell 3 | 4 francs\cell\row "
    found = read(rf"1. The dues:\par {row.replace('Canoe', 'Ship')}{row}\pard 2. So it is.\par ")
    first, second = found.revision.clauses
    assert [line for line in first.text.split("\n") if "Canoe" in line] == [
        "| Canoe | 3 | 4 francs |"
    ]
    assert second.text == "So it is."
    cells = r"\pard\intbl Ann\par\pard\intbl and Bo\cell\pard\intbl 5\cell\row "
    [clause] = read(rf"1. The dues:\par {row}{cells}\pard").revision.clauses
    assert "| Ann and Bo | 5 |" in clause.text


def test_tracked_changes_are_read_by_author_and_day_and_what_nothing_is_left_of_goes() -> None:
    day = (131 << 20) + (3 << 16) + (4 << 11)
    ann, bob = (
        {kind: rf"\{kind}\revauth{end}{no}\revdttm{end}{day} " for kind, end in KINDS.items()}
        for no in (1, 2)
    )
    item = r"{{\listtext\pard\plain {}\tab}}\ilvl0\ls1 "
    cells = rf"\trowd\intbl {{{bob['revised']}Canoe\cell }}{{{bob['revised']}4 francs\cell }}\row "
    body = (
        r"{\*\revtbl {Unknown;}{Ann;}{\u1041?\u1086?\u1073?;}}1. {\b So} "
        rf"{{{ann['deleted']}not }}it {{{ann['revised']}{{\i is}} \{{now\}}}}.\par "
        r"2. The dues:\par "
        r"\trowd\intbl Boat\cell Price\cell\row\trowd\intbl Ship\cell 9 francs\cell\row "
        rf"{cells}\pard " + item.format("(a)") + r"{It ends.}\par " + item.format("(b)")
        + rf"{{{bob['deleted']}It begins.}}\par "
        r"{\*\atnauthor Ann}{\*\annotation{\*\atndate " + str(day) + r"}Really?}\par "
    )  # fmt: skip
    with pytest.raises(AmbiguousRef, match="by Ann, Боб"):
        read(body)
    found = {
        name: read(body, accepts=accepts)
        for name, accepts in {
            "accepted": lambda _: True,
            "rejected": lambda _: False,
            "Боб": lambda change: change.author == "Боб",
        }.items()
    }
    words = {name: said(each) for name, each in found.items()}
    assert [each[0] for each in words.values()] == ["1 So it is {now}.", *["1 So not it."] * 2]
    assert [each[1].count("Canoe") for each in words.values()] == [1, 0, 1]
    assert [len(each[1].split("\n| ")) for each in words.values()] == [4, 3, 4]
    assert [each[2:] for each in words.values()] == [
        ["(a) It ends."],
        ["(a) It ends.", "(b) It begins."],
        ["(a) It ends."],
    ]
    for each in found.values():
        assert {change.date for change in each.changes} == {"2031-03-04"}
        assert [note for clause in each.revision.walk() for note in clause.notes] == [
            "Comment (Ann, 2031-03-04): Really?"
        ]


def test_items_are_counted_as_if_those_that_are_not_there_never_were() -> None:
    printed = ("1.", 0), ("1.1", 1), ("2.", 0), ("2.1", 1), ("2.2", 1), ("2.3", 1), ("3.", 0)

    def file(words: dict[int, str]) -> str:
        """Return a file of the items with such ``words``, numbered as they are printed."""
        return "".join(
            rf"\pard {{\listtext\pard\plain\loch {no}\tab}}\pard\ls1\ilvl{level} {words[at]}\par "
            for at, (no, level) in enumerate(printed)
        )

    words = {at: f"{{The quay {at}.}}" for at in range(7)}
    # The whole first article is new, and of the second the point in the middle goes.
    tracked = words | {at: rf"{{\revised The quay {at}.}}" for at in (0, 1)}
    tracked[4] = r"{\deleted The quay 4.}"
    accepted = ("1", 0), ("1.1", 1), ("2", 2), ("2.1", 3), ("2.2", 5), ("3", 6)
    rejected = ("1", 2), ("1.1", 3), ("1.2", 4), ("1.3", 5), ("2", 6)
    both = [said(read(file(tracked), accepts=lambda _, on=on: on)) for on in (True, False)]
    assert both == [
        [f"{no} The quay {at}." for no, at in accepted],
        [f"{no} The quay {at}." for no, at in rejected],
    ]


@pytest.mark.parametrize(
    "odd",
    [
        r"{\revised" * 99,
        r"\deleted0\revised x\plain",
        r"{\revised\revauth-9\cell}",
        r"\u99999999?",
        r"\'zz",
        "}" * 99,
        "{" * 5000,
        r"\uc9999999999\u5",
        r"\ansicpg0 \'e9",
    ],
)
def test_what_is_damaged_is_read_or_told(odd: str) -> None:
    try:
        found = read(rf"1. So it is.\par 2. {odd} Yes.\par ", accepts=lambda _: True)
        assert found.revision.clauses
    except UnreadableFile as error:
        assert "damaged" in str(error)


@pytest.mark.parametrize("body", ["{" * 5000, r"{\pict 00ff}", ""])
def test_a_file_without_words_is_told_as_one(body: str) -> None:
    with pytest.raises(UnreadableFile, match="holds no text"):
        read(body)
