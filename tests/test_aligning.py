"""Which clause is which, without ids: a museum of what goes wrong elsewhere, and laws."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path, PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import run

from plans.aligning import Pair, align
from plans.model import LineageRow, Revision
from plans.readers import read_document

SEAS = "The states keep every sea route open for ships that carry grain to any port."
ARMY = "The army of the republic has at most six hundred thousand soldiers in peacetime."
COURT = "A court of five judges decides whatever the parties cannot settle by talks."
FUND = "The fund pays for schools, bridges and hospitals that the war has destroyed."
PLANT = "The power plant works under the eyes of the agency and sells to both sides."


def revision(texts: Sequence[object], ids: str = "provisional", side: str = "a") -> Revision:
    """Build a revision of texts, or of (label, heading, text[, sub-texts]) tuples."""
    return Revision.model_validate(
        {
            "revision": side,
            "ids": ids,
            "clauses": [_clause(t, f"{side}{n}") for n, t in enumerate(texts)],
        }
    )


def _clause(item: object, id: str) -> dict[str, object]:
    if isinstance(item, str):
        return {"id": id, "text": item}
    label, heading, text, *below = item  # type: ignore[misc]
    made = {"id": id, "label": label, "heading": heading, "text": text}
    inner = below[0] if below else ()
    return {**made, "clauses": [_clause(each, f"{id}-{n}") for n, each in enumerate(inner)]}


def aligned(before: Sequence[object], after: Sequence[object]) -> tuple[Pair, ...]:
    return align(revision(before, side="a"), revision(after, side="b"))


def numbers(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    return [
        ("+".join(p.before).replace("a", ""), "+".join(p.after).replace("b", "")) for p in pairs
    ]


def test_an_identical_document_pairs_with_itself_and_nothing_moves() -> None:
    texts = [SEAS, ARMY, COURT, SEAS, ARMY]
    pairs = aligned(texts, texts)
    assert numbers(pairs) == [(str(n), str(n)) for n in range(5)]
    assert {(pair.how, pair.moved) for pair in pairs} == {("exact", False)}


def test_deleting_the_middle_of_five_twins_is_one_deletion() -> None:
    pairs = aligned([ARMY, *[SEAS] * 5, COURT], [ARMY, *[SEAS] * 4, COURT])
    assert sum(not pair.after for pair in pairs) == 1
    assert not any(pair.moved for pair in pairs)


def test_near_twins_are_not_crossed() -> None:
    def twin(party: str, sum_: str) -> str:
        return (
            f"The {party} pays the sum of {sum_} euros to the other within thirty days of notice."
        )

    before = [
        twin("buyer", "100"),
        twin("seller", "200"),
        twin("agent", "300"),
        twin("bank", "400"),
    ]
    after = [twin("buyer", "110"), twin("seller", "210"), twin("bank", "410")]
    assert numbers(aligned(before, after)) == [("0", "0"), ("1", "1"), ("2", ""), ("3", "2")]


def test_clauses_that_figures_alone_tell_apart_keep_their_order_and_their_twins() -> None:
    fee = "Each member pays a fee of {} EUR to the fund before the end of the year."
    row = "The ferry carries {} cars and {} bicycles on every crossing of the lake."
    before = [SEAS, fee.format(70), row.format(4, 9), row.format(5, 7), COURT]
    after = [SEAS, row.format(4, 8), row.format(5, 7), COURT, fee.format(85)]
    pairs = aligned(before, after)
    assert numbers(pairs) == [("0", "0"), ("2", "1"), ("3", "2"), ("4", "3"), ("1", "4")]
    assert [pair.before for pair in pairs if pair.moved] == [("a1",)]


def test_clauses_with_other_figures_are_paired_the_same_forth_and_back() -> None:
    note = "The depositary shall hand over a list of up to {} persons within {} days."
    before = [note.format(300, 6), SEAS, ARMY, note.format(20, 9), COURT]
    after = [SEAS, note.format(41, 90), ARMY, COURT, note.format(300, 7)]
    back = numbers(aligned(after, before))
    assert sorted(numbers(aligned(before, after))) == sorted((old, new) for new, old in back)


def test_a_shared_label_with_unrelated_text_is_no_match() -> None:
    pairs = aligned([("1", "", SEAS), ("2", "", ARMY)], [("1", "", ARMY), ("2", "", COURT)])
    assert ("1", "0") in numbers(pairs)
    assert ("0", "") in numbers(pairs)
    assert ("", "1") in numbers(pairs)


def test_points_rewritten_side_by_side_keep_their_numbers() -> None:
    before = [
        "Its forces have at most six hundred thousand soldiers.",
        "It writes into its constitution that it will not join the alliance.",
    ]
    after = [
        "The size of its army is capped at eight hundred thousand soldiers in peacetime.",
        "Membership depends on the consent of the alliance, which is not there.",
    ]
    olds, news = (
        [
            ("1", "", SEAS),
            *((str(n), "", each) for n, each in enumerate(texts, 2)),
            ("4", "", COURT),
        ]
        for texts in (before, after)
    )
    assert numbers(aligned(olds, news)) == [(str(n), str(n)) for n in range(4)]


def test_of_two_that_are_alike_the_one_with_the_number_is_the_clause() -> None:
    relief = "Measures will be taken to ease the suffering of the victims of the conflict."
    here = "Provisions will be made to address the suffering of victims from the conflict."
    there = "Provision will be made to address the suffering of victims of the conflict."
    points = [("1", "", SEAS, [("a", "", COURT), ("b", "", relief)]), ("2", "", FUND)]
    later = [("1", "", SEAS, [("a", "", COURT), ("b", "", here)]), ("2", "", there)]
    pairs = aligned(points, later)
    assert ("a0-1", "b0-1") in {(each.before[:1] + each.after[:1]) for each in pairs}


def test_an_inserted_clause_renumbers_and_moves_nothing() -> None:
    pairs = aligned(
        [("1", "", SEAS), ("2", "", ARMY), ("3", "", COURT)],
        [("1", "", FUND), ("2", "", SEAS), ("3", "", ARMY), ("4", "", COURT)],
    )
    assert numbers(pairs) == [("", "0"), ("0", "1"), ("1", "2"), ("2", "3")]
    assert not any(pair.moved for pair in pairs)


def test_a_move_is_one_move() -> None:
    pairs = aligned([SEAS, ARMY, COURT, FUND, PLANT], [ARMY, COURT, FUND, PLANT, SEAS])
    assert [pair.before for pair in pairs if pair.moved] == [("a0",)]


def test_a_move_with_edits_is_still_a_move() -> None:
    edited = SEAS.replace("any port", "any harbour of the south")
    pairs = aligned([SEAS, ARMY, COURT, FUND, PLANT], [ARMY, COURT, FUND, PLANT, edited])
    assert [(pair.before, pair.after) for pair in pairs if pair.moved] == [(("a0",), ("b4",))]


def test_a_lead_in_whose_cited_number_shifted_stays_with_its_sub_clauses() -> None:
    def rules(first: int) -> list[object]:
        lead = "Where section {} of the Act is applied, the following rules hold:"
        below = ([("(1)", "", SEAS)], [("(1)", "", ARMY)], [("(1)", "", COURT)])
        return [
            (f"Article {n}", "", lead.format(first + n), each) for n, each in enumerate(below, 51)
        ]

    for shift in (-2, -1, 1, 2):
        pairs = aligned(rules(0), rules(shift))
        assert [p.before[0][1:] for p in pairs] == [p.after[0][1:] for p in pairs]
        assert not any(pair.moved for pair in pairs)


def test_boilerplate_that_cites_a_shifted_number_keeps_its_order() -> None:
    told = "any matter which the Party submits to the Council under paragraph {}."

    def articles(first: int) -> list[object]:
        leads = (SEAS, ARMY, COURT)
        return [
            (str(n), "", lead, [told.format(first + n)]) for n, lead in enumerate(leads, start=1)
        ]

    pairs = aligned(articles(20), articles(22))
    assert [p.before[0][1:] for p in pairs] == [p.after[0][1:] for p in pairs]
    assert not any(pair.moved for pair in pairs)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_same_clauses_in_another_order_differ_in_nothing_but_place(
    order: tuple[int, ...],
) -> None:
    texts = ["The fee is 5 euros.", "The fee is 6 euros.", "Reserved.", SEAS]
    pairs = aligned(texts, [texts[number] for number in order])
    assert all(texts[int(p.before[0][1:])] == texts[order[int(p.after[0][1:])]] for p in pairs)


def test_a_frame_keeps_its_number_and_a_shortened_paragraph_its_frame() -> None:
    short = "Drones may not be flown."
    long = (
        "Drones may be flown only for humanitarian purposes and with prior notice to the Mission."
    )
    old, new = (
        [("1", "", ARMY), ("2", "", "", (("(a)", "", PLANT), ("(b)", "", text))), ("3", "", COURT)]
        for text in (long, short)
    )
    for before, after in ((old, new), (new, old)):
        pairs = aligned(before, after)
        assert all(pair.before and pair.after for pair in pairs), numbers(pairs)


def test_a_clause_without_words_is_paired_by_its_number_and_place() -> None:
    blanks = [("1", "", SEAS), ("2", "", ""), ("3", "", ""), ("4", "", ARMY)]
    assert numbers(aligned(blanks, blanks)) == [(str(n), str(n)) for n in range(4)]
    shorter = [("1", "", SEAS), ("3", "", ""), ("4", "", ARMY)]
    assert numbers(aligned(blanks, shorter)) == [("0", "0"), ("1", ""), ("2", "1"), ("3", "2")]


@pytest.mark.parametrize(
    "stub", ["Repealed.", "(weggefallen)", "(abrogé)", "(утратила силу)", "（已废止）", "ملغاة"]
)
def test_what_was_repealed_in_place_is_paired_with_its_stub(stub: str) -> None:
    before = [("1", "", SEAS), ("2", "", ARMY), ("3", "", COURT), ("4", "", FUND)]
    after = [("1", "", SEAS), ("2", "", stub), ("3", "", COURT), ("4", "", stub)]
    assert numbers(aligned(before, after)) == [(str(n), str(n)) for n in range(4)]
    assert numbers(aligned(after, before)) == [(str(n), str(n)) for n in range(4)]


def test_a_paragraph_that_gets_a_number_is_neither_new_nor_moved() -> None:
    before = [("Article 11", "", SEAS), ("Article 12", "", ARMY)]
    after = [
        ("Article 11", "", "", [("I", "", SEAS), ("II", "", COURT)]),
        ("Article 12", "", ARMY),
    ]
    forth, back = aligned(before, after), aligned(after, before)
    assert numbers(forth) == [("0", "0+0-0"), ("", "0-1"), ("1", "1")]
    assert numbers(back) == [("0+0-0", "0"), ("0-1", ""), ("1", "1")]
    assert not any(pair.moved for pair in forth + back)


def test_a_text_printed_twice_is_paired_with_its_first_print_as_one_run() -> None:
    def sections(*texts: str) -> list[object]:
        pairs = zip(("Title", "Grants", "Reports"), texts, strict=True)
        return [(str(n), head, "", [text]) for n, (head, text) in enumerate(pairs)]

    struck, rewritten = sections(SEAS, ARMY, COURT), sections(FUND, PLANT, COURT)
    found = {pair.before: pair.after for pair in aligned(struck, struck + rewritten) if pair.before}
    assert all(before[0][1:] == after[0][1:] for before, after in found.items())
    back = {pair.after: pair.before for pair in aligned(struck + rewritten, struck) if pair.after}
    assert all(after[0][1:] == before[0][1:] for after, before in back.items())


def test_a_split_and_a_merge_are_found_and_mirror_each_other() -> None:
    whole, parts = [f"{SEAS} {COURT}", ARMY, FUND], [SEAS, COURT, ARMY, FUND]
    (split,) = [pair for pair in aligned(whole, parts) if pair.how == "split"]
    assert (split.before, split.after) == (("a0",), ("b0", "b1"))
    (merge,) = [pair for pair in aligned(parts, whole) if pair.how == "merge"]
    assert (merge.before, merge.after) == (("a0", "a1"), ("b0",))


def test_an_inserted_look_alike_is_no_split() -> None:
    alike = ARMY.replace("six hundred", "eight hundred").replace("republic", "federation")
    pairs = aligned([SEAS, ARMY, COURT], [SEAS, ARMY, alike, COURT])
    assert {pair.how for pair in pairs} == {"exact", "none"}


def test_a_paragraph_that_became_a_clause_is_relevelled() -> None:
    pairs = aligned([("1", "Law", SEAS, [COURT])], [("1", "Law", SEAS), ("2", "", COURT)])
    assert [(p.before, p.after, p.moved) for p in pairs][1] == (("a0-0",), ("b1",), True)


def test_clauses_without_words_follow_their_sub_clauses() -> None:
    pairs = aligned(
        [("I", "", "", [SEAS, ARMY]), ("II", "", "", [COURT, FUND])],
        [("A", "", "", [PLANT]), ("B", "", "", [SEAS, ARMY]), ("C", "", "", [COURT, FUND])],
    )
    assert (("a0",), ("b1",)) in [(pair.before, pair.after) for pair in pairs]
    assert (("a1",), ("b2",)) in [(pair.before, pair.after) for pair in pairs]


def test_scripts_without_spaces_are_aligned_too() -> None:
    before = [
        "各国应保证粮食船只自由通行。",
        "军队在和平时期不得超过六十万人。",
        "争端由五名法官组成的法院裁决。",
    ]
    after = ["争端由七名法官组成的法院裁决。", "军队在和平时期不得超过八十万人。"]
    assert set(numbers(aligned(before, after))) == {("0", ""), ("1", "1"), ("2", "0")}


def test_a_reused_id_is_questioned_and_a_sensible_one_believed() -> None:
    before = revision([SEAS, ARMY, COURT], "lasting", "x")
    clauses = [
        {"id": "x0", "text": SEAS.replace("grain", "corn and oil")},
        {"id": "x1", "text": PLANT},
        {"id": "x2", "text": COURT},
    ]
    after = Revision.model_validate({"revision": "v2", "clauses": clauses})
    found = {(pair.before, pair.after) for pair in align(before, after)}
    assert found == {(("x0",), ("x0",)), (("x1",), ()), ((), ("x1",)), (("x2",), ("x2",))}


def test_ids_that_were_all_reassigned_are_not_believed() -> None:
    texts = [SEAS, ARMY, COURT, FUND, PLANT]
    before = revision(texts, "lasting", "x")
    after = Revision.model_validate(
        {
            "revision": "v2",
            "clauses": [{"id": f"x{(n + 2) % 5}", "text": text} for n, text in enumerate(texts)],
        }
    )
    assert {pair.how for pair in align(before, after)} == {"exact"}


def test_what_a_person_pinned_is_believed() -> None:
    before, after = revision([SEAS, ARMY], side="a"), revision([SEAS, ARMY], side="b")
    rows = [
        LineageRow.model_validate({"from": ["a0"], "to": ["b1"], "relation": "modified"}),
        LineageRow.model_validate({"from": ["a1"], "to": [], "relation": "dropped"}),
    ]
    found = {(pair.before, pair.after) for pair in align(before, after, tuple(rows))}
    assert found == {(("a0",), ("b1",)), (("a1",), ()), ((), ("b0",))}


@pytest.mark.parametrize("many", [9, 40])
def test_many_inserted_paragraphs_do_not_blow_up(many: int) -> None:
    fillers = [f"Filler number {n} speaks of subject {n * 37} alone." for n in range(many)]
    pairs = aligned([SEAS, ARMY], [SEAS, *fillers, ARMY])
    assert sum(not pair.before for pair in pairs) == many


def test_a_schedule_of_ten_thousand_near_identical_rows_is_aligned_row_by_row() -> None:
    rows = [f"Row {n}: the tenant pays {n * 7} euros for the month." for n in range(10_000)]
    edited = [
        row.replace("tenant", "lessee") if n % 100 == 0 else row for n, row in enumerate(rows)
    ]
    pairs = aligned(rows, edited)
    assert all(p.before[0][1:] == p.after[0][1:] for p in pairs if p.before and p.after)
    assert sum(bool(p.before and p.after) for p in pairs) == 10_000


sentences = st.lists(
    st.sampled_from([SEAS, ARMY, COURT, FUND, PLANT, f"{SEAS} {COURT}", "Reserved.", "", "和平"])
    | st.text("abc 和平слово", max_size=30),
    max_size=7,
)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(sentences, sentences)
def test_every_clause_is_in_one_pair_and_swapping_sides_swaps_the_pairs(
    before: list[str], after: list[str]
) -> None:
    there = aligned(before, after)
    assert sorted(id for pair in there for id in pair.before) == [
        f"a{n}" for n in range(len(before))
    ]
    assert sorted(id for pair in there for id in pair.after) == [f"b{n}" for n in range(len(after))]
    back = aligned(after, before)

    def swapped(pair: Pair) -> tuple[object, ...]:
        olds, news = ([id[1:] for id in side] for side in (pair.after, pair.before))
        how = {"split": "merge", "merge": "split"}.get(pair.how, pair.how)
        return olds, news, how, pair.score, pair.moved

    def plain(pair: Pair) -> tuple[object, ...]:
        olds, news = ([id[1:] for id in side] for side in (pair.before, pair.after))
        return olds, news, pair.how, pair.score, pair.moved

    assert sorted(map(swapped, back), key=str) == sorted(map(plain, there), key=str)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(sentences)
def test_a_document_aligns_with_itself_in_place(texts: list[str]) -> None:
    for pair in aligned(texts, texts):
        if texts[int((pair.before or pair.after)[0][1:])].strip():
            assert pair.before[0][1:] == pair.after[0][1:]
            assert not pair.moved


def test_a_text_of_frames_with_equal_headings_does_not_differ_from_itself(tmp_path: Path) -> None:
    frames = "## Part {0} Choice\n\n### Chapter 1 Vote\n\n#### Section 1 Names\n\n"
    frames += "##### § {0}\n\n{1}\n\n"
    first = frames.format(1, "Each guild of the harbour may send a list of names.")
    second = frames.format(2, "The clerk puts the lists up in the hall.")
    text = f"# Order\n\n{first}{second}### § 3\n\nPart 2 binds ports with more than two piers.\n"
    (tmp_path / "order.md").write_text(text, "utf-8")
    done = run(tmp_path, "diff", "order.md", "order.md")
    assert done.code == 0, done.stderr
    assert "No changes." in done.stdout


@pytest.mark.parametrize("chapter", ["Розділ {}", "CHAPTER {}", "Kapitel {}", "CHAPITRE {}"])
def test_a_chapter_that_hands_on_one_of_two_clauses_is_still_that_chapter(chapter: str) -> None:
    forest, lake, warden = "The forest is kept.", "The lake is fished.", "The warden reports."
    texts = [
        f"{chapter.format('I')}\n\n1. {one}\n\n{two}{chapter.format('II')}\n\n{three}3. {warden}\n"
        for one, two, three in [
            (forest, f"2. {lake}\n\n", ""),
            (f"{forest[:-1]} and mapped.", "", f"2. {lake}\n\n"),
        ]
    ]
    before, after = (
        read_document(text.encode(), PurePath("a.txt"), "a.txt").revision for text in texts
    )
    moved = [pair for pair in align(before, after) if pair.moved]
    assert [after.places[pair.after[0]].clause.text for pair in moved] == [lake]


def test_two_small_drafts_reworded_throughout_are_paired_by_their_numbers() -> None:
    before = [("1.", "Term", "two years"), ("2.", "", "Fee — USD 500")]
    after = [("1)", "", "Term shall be 24 months"), ("2)", "", "The fee is USD 700")]
    assert numbers(aligned(before, after)) == [("0", "0"), ("1", "1")]
    unlike = [("1)", "", "Ships may pass"), ("2)", "", "Nobody pays a toll")]
    assert numbers(aligned(before, unlike)) == [("0", ""), ("1", ""), ("", "0"), ("", "1")]


def test_a_heading_stands_before_words_as_it_does_before_figures() -> None:
    for said in ("two years", "24 months", "$ 500", "два года", "24 месяца"):
        text = f"1. Term: {said}\n2. Ships pass."
        found = read_document(text.encode(), PurePath("a.txt"), "a.txt").revision
        assert [clause.heading for clause in found.clauses] == ["Term", ""]
