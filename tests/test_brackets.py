"""Square brackets in the words: found, counted, closed, compared and merged as they are printed."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.bracketing import (
    MARKS,
    all_brackets,
    brackets_in,
    closed,
    spans_over,
    without_brackets,
)
from plans.diffing import Diff, change_rule_catalogue, diff
from plans.errors import InputError, NotFound
from plans.merging import STRICT, Merge, Strict, merge, open_brackets, resolve
from plans.model import Revision
from plans.readers import read_document
from plans.verbs.resolve_bracket import resolve_bracket

CASES = Path(__file__).parent / "cases" / "brackets"
RULES = change_rule_catalogue()

# A text, and what there is to choose from in each of its brackets, with the sides.
FOUND: list[tuple[str, list[list[str]]]] = [
    ("The Board [shall][should][may] meet.", [["shall", "should", "may"]]),
    ("within [30] [45] days", [["30", "45"]]),
    ("within [thirty] days", [["thirty"]]),
    ("a fee of USD [40] [52] million", [["40", "52"]]),
    ("The Board [shall][may] [promptly] report.", [["shall", "may"], ["promptly"]]),
    ("[Norland: It pays.] [Sudland: It may pay.]", [["Norland=It pays.", "Sudland=It may pay."]]),
    ("after [the deposit of] [fifty-five] notes", [["the deposit of"], ["fifty-five"]]),
    ("by [31 May 2030] [end 2031]", [["31 May 2030", "end 2031"]]),
    ("[Option 1: Bonn.]\n\n[Option 2: Rome.]", [["Bonn.", "Rome."]]),
    ("[Norland: It pays.]\n\n[Sudland: No.]", [["Norland=It pays.", "Sudland=No."]]),
    ("[It pays.]\n\n[It owes.]", [["It pays."], ["It owes."]]),
    ("[Norland: monthly] [yearly]", [["Norland=monthly", "yearly"]]),
    ("[Norland, Sudland: It pays.]", [["Norland+Sudland=It pays."]]),
    ("[Norland and Sudland: It pays.]", [["Norland+Sudland=It pays."]]),
    ("[Option A: Bonn.] [Option B: Rome.]", [["Bonn.", "Rome."]]),
    ("[Alternative 1 (Norland): Bonn.] [Alternative 2: Rome.]", [["Norland=Bonn.", "Rome."]]),
    ("Option 1: Bonn.\nOption 2: Rome.", [["Bonn.", "Rome."]]),
    ("The seat is in [Bonn / Rome].", [["Bonn", "Rome"]]),
    ("The seat [shall/may] move.", [["shall", "may"]]),
    ("Bonn [and/or] Rome.", [["and/or"]]),
    ("Each [may [, after notice,] leave].", [["may [, after notice,] leave"], [", after notice,"]]),
    ("Part[y][ies] pay.", [["y", "ies"]]),
    ("Der Rat [muss][kann] tagen. Variante 1: Bonn. Variante 2: Rom.",
     [["muss", "kann"], ["Bonn.", "Rom."]]),
    ("El Consejo [deberá][podrá] reunirse [España: cada año].",
     [["deberá", "podrá"], ["España=cada año"]]),
    ("[Option 1 : Genève.] [Option 2 : Vienne.]", [["Genève.", "Vienne."]]),
    ("Рада [повинна][може] [щороку] збиратися.", [["повинна", "може"], ["щороку"]]),
    ("[Вариант 1: Женева.] [Вариант 2: Вена.]", [["Женева.", "Вена."]]),
    ("不少于［三百］［四百］吨。【方案一：日内瓦。】【方案二：维也纳。】",
     [["三百", "四百"], ["日内瓦。", "维也纳。"]]),
    ("不少于[300][340]吨。", [["300", "340"]]),
    ("【甲方：应当付款。】", [["甲方=应当付款。"]]),
    ("It [may (CHN)] [shall (EU, UK)] pay.", [["CHN=may", "EU+UK=shall"]]),
    ("It is [lifted (Suisse)] [kept (Cuba, Iran)].", [["Suisse=lifted", "Cuba+Iran=kept"]]),
    ("in [Kyiv (Ukraine)] [Minsk (Belarus)]", [["Kyiv (Ukraine)", "Minsk (Belarus)"]]),
    ("the [Atomic Agency (AA)]", [["Atomic Agency (AA)"]]),
    ("It ends [at noon] / [72 hours after signature].", [["at noon", "72 hours after signature"]]),
    ("[by the Board] [by a joint panel] [DELETE]", [["by the Board", "by a joint panel", ""]]),
    ("Option 1: It pays.\nOption 2: No text.", [["It pays.", ""]]),
    ("[Norland proposes: It pays.]", [["Norland=It pays."]]),
    ("[Proposal by Norland: It pays.]", [["Norland=It pays."]]),
    ("[The Chair's proposal: It pays.]", [["The Chair=It pays."]]),
    ("[Italien schlägt vor: Kein Fonds.]", [["Italien=Kein Fonds."]]),
    ("[La France et le Brésil : Il paie.]", [["La France+le Brésil=Il paie."]]),
    ("[El Grupo de los 77 propone: Paga.]", [["El Grupo de los 77=Paga."]]),
    ("[Позиция Стороны А: Платит.]", [["Стороны А=Платит."]]),
    ("[Пропозиція України: Платить.]", [["України=Платить."]]),
    ("[Propozycja Polski: Płaci.]", [["Polski=Płaci."]]),
    ("[甲方建议：应当付款。]", [["甲方=应当付款。"]]),
    ("[اقتراح مصر: يدفع.]", [["مصر=يدفع."]]),
    ("jours: [trente] [quatre-vingt-dix]", [["trente", "quatre-vingt-dix"]]),
    ("It [shall pay the data] [shall not pay the data].",
     [["shall pay the data", "shall not pay the data"]]),
    ("it [promptly] [in writing] tells", [["promptly"], ["in writing"]]),
    ("يجب على الطرف [الدفع][التسليم].", [["الدفع", "التسليم"]]),
    ("[البديل 1: جنيف.] [البديل 2: فيينا.]", [["جنيف.", "فيينا."]]),
    ("Rada [musi][może] obradować. [Wariant 1: Bonn.] [Wariant 2: Rzym.]",
     [["musi", "może"], ["Bonn.", "Rzym."]]),
]  # fmt: skip

# None of these is a dispute.
QUIET = [
    "As was shown.[1] It holds [2, 3].",
    "[1] Meier, Die Brücke, 1998.",
    "They agree [sic] to it.",
    "The Act [as amended by Act 5] applies.",
    "He said […] and [...] left.",
    "See [the annex](annex.md#one).",
    "- [ ] pay the fee\n- [x] sign",
    "On [date] in [place], [Name of the Party] signs.",
    "Paid by [●] on [__].",
    "R v Smith [2004] 1 AC 30.",
    "as in [RFC2119] and [^note]",
    "[T]he parties met.",
    "Use `list[str]` here.",
    "am [Datum] in [Ort]",
    "[примечание: см. статью 5]",
    "[Agreed ad ref.] It pays.",
    "[convenu] Il paie.",
    "[согласовано] Платит.",
    "[delete]",
    "本协定自[日期]起生效。[略]",
]


def said(text: str) -> list[list[str]]:
    return [
        [("+".join(c.by) + "=" if c.by else "") + c.words for c in bracket.choices]
        for bracket in all_brackets(text)
    ]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_a_bracket_holds_what_there_is_to_choose_from(text: str, wanted: list[list[str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize("text", QUIET)
def test_blanks_citations_remarks_and_links_are_no_dispute(text: str) -> None:
    assert said(text) == []


WORDS = st.sampled_from(
    ["Each", "Party", "shall", "pay", "30", "days", "税", "дата", ".", ",", ";"]
)
PIECES = st.recursive(
    st.lists(WORDS, max_size=4).map(" ".join),
    lambda inner: st.lists(
        st.one_of(inner, inner.map("[{}]".format), st.tuples(inner, inner).map("[%s][%s]".__mod__)),
        max_size=4,
    ).map(" ".join),
    max_leaves=8,
)


@given(PIECES)
def test_brackets_stand_where_they_say_and_hide_no_word(text: str) -> None:
    for bracket in all_brackets(text):
        assert text[bracket.start : bracket.end] == bracket.printed
        for choice in bracket.choices:
            assert text[choice.start : choice.end] == choice.words
    outer = brackets_in(text)
    assert all(one.end <= other.start for one, other in pairwise(outer))
    assert len(without_brackets(text)) == len(text)


@given(st.text(alphabet="ab [](){}【】［］/:.1\n", max_size=60))
def test_any_marks_are_read_without_harm(text: str) -> None:
    for bracket in all_brackets(text):
        assert text[bracket.start : bracket.end] == bracket.printed


@given(PIECES, st.data())
def test_closing_takes_nothing_from_the_words_around(text: str, data: st.DataObject) -> None:
    outer = brackets_in(text)
    if not outer:
        return
    bracket = data.draw(st.sampled_from(outer))
    choice = data.draw(st.sampled_from(bracket.choices))
    made = closed(text, bracket, choice.words)
    around = text[: bracket.start].split() + choice.words.split() + text[bracket.end :].split()
    assert "".join(made.split()) == "".join(around)


def of(*texts: str) -> Revision:
    clauses = [{"id": f"c{n}", "label": str(n), "text": text} for n, text in enumerate(texts, 1)]
    return Revision.model_validate({"revision": "v1", "clauses": clauses})


def named(before: str, after: str) -> list[tuple[str, str]]:
    found = diff(of(before), of(after))
    return [(each.rule, each.message) for each in found.changes if each.rule != "clause-reworded"]


CHANGED = [
    ("The Board [shall][should] meet.", "The Board shall meet.",
     "bracket-settled", "[shall][should]: settled as shall"),
    ("Every [two][five] years.", "Every [two][five][ten] years.",
     "bracket-alternative-added", "[two][five][ten]: ten added as an alternative"),
    ("[The fund is kept by the bank.]", "The fund is kept by the bank.",
     "bracket-lifted", "[The fund is kept by the bank.]: agreed as it stood"),
    ("Each may [, after notice,] leave.", "Each may leave.",
     "bracket-taken-out", "[, after notice,]: taken out"),
    ("[Each may [, after notice,] leave.]", "[Each may leave.]",
     "bracket-taken-out", "[, after notice,]: taken out"),
    ("not less than [300] [340] million tons a month", "not less than 320 million tons a month",
     "bracket-settled", "[300] [340]: settled as 320"),
    ("[Norland: It pays.]", "[Sudland: It pays.]",
     "bracket-sides-changed", "It pays: wanted by Norland → Sudland"),
    ("Every [two][five][six] years.", "Every [two][four][six] years.",
     "bracket-reworded", "Every [two][four][six] years: bracket “five” → “four”"),
    ("[Norland: It pays soon.] [Sudland: No.]", "[Norland: It pays late.] [Sudland: No.]",
     "bracket-reworded",
     "[Norland: It pays late.] [Sudland: No.]: bracket “Norland: It pays soon” → “Norland: It pays "
     "late”"),
    ("Option 1: Bonn.\nOption 2: Rome.", "Rome.",
     "bracket-settled", "Option 1: Bonn. Option 2: Rome: settled as Rome"),
    ("委员会[应][可]每年开会。", "委员会应每年开会。",
     "bracket-settled", "[应][可]: settled as 应"),
    ("Рада [повинна][може] збиратися.", "Рада може збиратися.",
     "bracket-settled", "[повинна][може]: settled as може"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "rule", "message"), CHANGED)
def test_what_became_of_a_bracket_is_named_once_and_forth_and_back(
    before: str, after: str, rule: str, message: str
) -> None:
    assert named(before, after) == [(rule, message)]
    assert [each for each, _ in named(after, before)] == [RULES[rule].mirror]
    assert RULES[rule].severity == "substantive"


@given(PIECES, PIECES)
def test_brackets_read_backwards_have_the_mirrored_names(before: str, after: str) -> None:
    def brackets(found: Diff) -> Counter[str]:
        return Counter(each.rule for each in found.changes if each.family == "brackets")

    there, back = diff(of(before), of(after)), diff(of(after), of(before))
    assert Counter(RULES[rule].mirror for rule in brackets(there).elements()) == brackets(back)


@given(PIECES)
def test_a_bracket_that_stays_is_no_change(text: str) -> None:
    assert not diff(of(text), of(text))
    spaced = of(text.replace("[", "[ ").replace(" ]", "]"))
    assert not [each for each in diff(of(text), spaced).changes if each.family == "brackets"]


def read(name: str) -> Revision:
    return read_document((CASES / name).read_bytes(), Path(name), name).revision


def test_a_rolling_text_has_its_brackets_counted_and_their_settlement_told() -> None:
    before, after = read("rolling-1.md"), read("rolling-2.md")
    assert [
        (each.spot, len(each.alternatives), each.parties) for each in open_brackets(before)
    ] == [
        ("article-1-1:1", 2, ()),
        ("article-1-2:1", 2, ("Arden",)),
        ("article-1-3:1", 1, ()),
        ("article-1-4:1", 2, ()),
        ("article-1-5:1", 2, ()),
    ]
    told = [each.message for each in diff(before, after).changes if each.severity == "substantive"]
    assert told == [
        "[300] [340]: settled as 320",
        "[The payments shall be indexed.]: agreed as it stood",
        "[shall][may]: settled as shall",
    ]


def text_after(words: str, number: int | None = None, **how: Any) -> str:
    made = resolve(of(words, "More."), "c1", number=number, **how)
    return made.places["c1"].clause.text if "c1" in made.places else ""


def test_a_bracket_in_the_words_is_closed_with_a_side_a_number_or_words() -> None:
    text = "It [shall][may] pay [Norland: monthly][Sudland: yearly] [, in cash,] in Bonn."
    assert text_after(text, 1, take="2") == (
        "It may pay [Norland: monthly][Sudland: yearly] [, in cash,] in Bonn."
    )
    assert "pay yearly [" in text_after(text, 2, take="Sudland")
    assert "pay yearly [" in text_after(text, 2, take="SUDLAND")
    assert "pay daily [" in text_after(text, 2, text="daily")
    assert "yearly], in cash, in Bonn." in text_after(text, 3, take="1")
    assert "yearly] in Bonn." in text_after(text, 3, text="")
    assert "It shall may pay" in text_after(text, 1, keep_both=True)
    assert text_after("[All of it.]", take="1") == "All of it."
    assert text_after("[All of it.]", text="") == ""


def test_closing_refuses_what_it_cannot_tell() -> None:
    with pytest.raises(InputError, match="several brackets stand in 'c1'"):
        text_after("[a] or b [c] d", take="1")
    with pytest.raises(NotFound, match="no bracket 'c1:3'"):
        text_after("[a] or b [c] d", 3, take="1")
    with pytest.raises(NotFound, match="'3' wants nothing here"):
        text_after("It [shall][may] pay.", take="3")


@given(PIECES)
def test_closing_one_bracket_after_the_other_leaves_none(text: str) -> None:
    revision = of(f"On {text}")
    for _ in range(60):
        left = open_brackets(revision)
        if not left:
            return
        revision = resolve(revision, "c1", number=left[0].number, take="1")
    raise AssertionError("brackets do not run out")


def merged(base: str, ours: str, theirs: str, **how: Any) -> Merge:
    return merge(of(base), {"ours": of(ours), "theirs": of(theirs)}, **how)


def test_a_merge_keeps_brackets_as_they_are_printed() -> None:
    base = "It [shall][may] pay every [two] [five] years in Bonn."
    ours = base.replace("[shall][may]", "shall")
    theirs = base.replace("[two] [five]", "[two] [five] [ten]")
    found = merged(base, ours, theirs)
    assert not found.conflicts
    assert found.revision.places["c1"].clause.text == (
        "It shall pay every [two] [five] [ten] years in Bonn."
    )


@pytest.mark.parametrize("strict", STRICT)
def test_who_closes_a_bracket_agrees_to_no_other_words_in_it(strict: Strict) -> None:
    base = "[Reports are due each year in Bonn, and the Board reads them.]"
    lifted, changed = base.strip("[]"), base.replace("year", "month")
    found = merged(base, lifted, changed, strict=strict)
    assert [each.kind for each in found.conflicts] == ["words"]
    others = merged(base, changed, base.replace("Board", "Council"), strict="words")
    assert not others.conflicts
    assert others.revision.places["c1"].clause.text.count("[") == 1


@given(PIECES, PIECES, PIECES)
def test_a_merge_of_bracketed_texts_does_not_depend_on_the_order_of_its_sides(
    base: str, ours: str, theirs: str
) -> None:
    there = merge(of(base), {"a": of(ours), "b": of(theirs)})
    back = merge(of(base), {"b": of(theirs), "a": of(ours)})
    assert there.revision == back.revision


def test_a_bracket_in_markdown_is_closed_in_the_file_and_nothing_else_changes(
    tmp_path: Path,
) -> None:
    path, text = tmp_path / "rolling.md", (CASES / "rolling-1.md").read_text("utf-8")
    path.write_text(text, "utf-8")
    made = resolve_bracket(str(path), "article-1-4", take="2")
    assert len(open_brackets(made.revision)) == 4
    lines = text.splitlines()
    lines[7] = "4. The seat is Vienna."
    assert path.read_text("utf-8").splitlines() == lines
    resolve_bracket(str(path), "article-1-2:1", take="Arden")
    lines[5] = "2. Belmore shall pay USD 52 million per year."
    assert path.read_text("utf-8").splitlines() == lines


def test_the_second_of_two_brackets_that_are_printed_alike_can_be_closed(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("1. A [shall][may] pay\n   and B [shall][may] not.\n2. End.\n", "utf-8")
    resolve_bracket(str(path), "clause-1:2", take="1")
    assert path.read_text("utf-8") == "1. A [shall][may] pay\n   and B shall not.\n2. End.\n"


def test_a_file_in_which_a_bracket_cannot_be_closed_stays_as_it_is(tmp_path: Path) -> None:
    path, text = tmp_path / "plain.txt", "1. It pays.\n2. [All of it.]\n3. End.\n"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match="itself"):
        resolve_bracket(str(path), "clause-2", text="")
    assert path.read_text("utf-8") == text


SPANNING = """1. The Parties meet.

[2. Belmore pays:
   (a) USD 40 million;
   (b) EUR 30 million.]

3. End.

[Arden: 4. Water is shared.

5. Water is free.]
"""


def read_text(text: str) -> Revision:
    return read_document(text.encode(), Path("span.txt"), "span.txt").revision


def test_a_bracket_around_several_clauses_is_one_bracket_and_can_be_lifted() -> None:
    before = read_text(SPANNING)
    assert [(clause.label, clause.text) for clause in before.clauses] == [
        ("1", "The Parties meet."),
        ("2", "[Belmore pays:"),
        ("3", "End."),
        ("4", "[Arden: Water is shared."),
        ("5", "Water is free.]"),
    ]
    assert [(each.spot, each.parties) for each in open_brackets(before)] == [
        ("clause-2:1", ()),
        ("clause-4:1", ("Arden",)),
    ]
    lifted = resolve(before, "clause-2", take="1")
    assert lifted.places["clause-2"].clause.text == "Belmore pays:"
    assert lifted.places["clause-2-b"].clause.text == "EUR 30 million."
    both = resolve(lifted, "clause-4", take="Arden")
    assert [clause.text for clause in both.clauses[3:]] == ["Water is shared.", "Water is free."]
    assert not open_brackets(both)
    with pytest.raises(InputError, match="several clauses"):
        resolve(before, "clause-2", text="No.")


def test_lifting_a_bracket_around_several_clauses_is_substance_forth_and_back() -> None:
    before = read_text(SPANNING)
    after = resolve(before, "clause-2", take="1")
    there = [each for each in diff(before, after).changes if each.severity == "substantive"]
    assert [(each.rule, each.message) for each in there] == [
        ("bracket-lifted", "[Belmore pays:]: agreed as it stood"),
        ("bracket-lifted", "[USD 40 million;]: agreed as it stood"),
        ("bracket-lifted", "[EUR 30 million.]: agreed as it stood"),
    ]
    back = [each.rule for each in diff(after, before).changes if each.severity == "substantive"]
    assert back == ["bracket-put"] * 3
    assert not diff(before, read_text(SPANNING))


@given(st.lists(st.text(alphabet="ab []【】:", max_size=8), max_size=5))
def test_brackets_across_clauses_pair_each_mark_once(texts: list[str]) -> None:
    said = [((str(number), "text"), text) for number, text in enumerate(texts)]
    marks = [each for span in spans_over(said) for each in (
        (span.first, span.opens[0]), (span.last, span.closes))]  # fmt: skip
    assert len(marks) == len(set(marks))
    words = dict(said)
    assert all(words[spot][at] in MARKS for spot, at in marks)
    assert all(int(each.first[0]) < int(each.last[0]) for each in spans_over(said))


def test_options_on_lines_of_their_own_are_no_clauses_and_no_headings() -> None:
    text = """Paragraph 1
Option 1: The Parties set up a fund.
Option 2: The Parties go on as before.

Paragraph 2
[Option 1: Norland [shall] [should] pay [new and additional] sums.]

[Option 2: All [may] pay.]

Paragraph 3
It ends.
"""
    revision = read_text(text)
    assert [clause.label for clause in revision.clauses] == [
        "Paragraph 1",
        "Paragraph 2",
        "Paragraph 3",
    ]
    spots = [(each.spot, len(each.alternatives)) for each in open_brackets(revision)]
    assert spots == [
        ("paragraph-1:1", 2),
        ("paragraph-2:1", 2),
        ("paragraph-2:2", 2),
        ("paragraph-2:3", 1),
        ("paragraph-2:4", 1),
    ]
