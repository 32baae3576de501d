"""Closing words: what a clause says itself after its sub-clauses."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

import pytest

from plans.aligning import align
from plans.amending import in_words, read_sentences, sentences
from plans.diffing import diff
from plans.errors import InputError
from plans.formats import Options, renderer
from plans.formats.html._endings import ending_at
from plans.judging import Subject, comparisons
from plans.merging import merge, resolve
from plans.model import Clause, Revision
from plans.patching import apply, operations_between
from plans.proposing import imported
from plans.readers import read_document
from plans.results import Comparison

LAWS = {
    "en": (
        "Article 4\nThe lessee shall:\n(a) keep the kiln dry;\n(b) record every firing.\n"
        "These duties last for {} years.\n\nArticle 5\nThe kiln is inspected once a year.\n"
    ),
    "de": (
        "§ 4\nDer Pächter hat:\n1. den Ofen trocken zu halten;\n2. jeden Brand zu verzeichnen.\n"
        "Diese Pflichten gelten {} Jahre.\n\n§ 5\nDer Ofen wird einmal im Jahr geprüft.\n"
    ),
    "fr": (
        "Article 4\nLe preneur :\na) garde le four au sec ;\nb) note chaque cuisson.\n"
        "Ces devoirs durent {} ans.\n\nArticle 5\nLe four est contrôlé une fois par an.\n"
    ),
    "uk": (
        "Стаття 4\nОрендар зобов'язаний:\n1) тримати піч сухою;\n2) записувати кожен випал.\n"
        "Ці обов'язки діють {} років.\n\nСтаття 5\nПіч перевіряють раз на рік.\n"
    ),
    "zh": (
        "第四条 承租人应当：\n（一）保持窑炉干燥；\n（二）记录每次烧制。\n"
        "上述义务为期{}年。\n\n第五条 窑炉每年检查一次。\n"
    ),
}


def read(text: str, name: str = "law.txt") -> Revision:
    return read_document(text.encode(), PurePath(name), name).revision


def revised(*clauses: dict[str, Any]) -> Revision:
    return Revision.model_validate({"revision": "v1", "clauses": clauses})


@pytest.mark.parametrize("language", LAWS)
def test_words_behind_a_list_are_the_closing_words_of_its_clause(language: str) -> None:
    first, second = read(LAWS[language].format(7)).clauses
    assert "7" in first.closing
    assert len(first.clauses) == 2
    assert not (second.closing or any(each.closing for each in first.clauses))


@pytest.mark.parametrize("language", LAWS)
def test_a_value_in_closing_words_changes_at_its_clause_and_nowhere_else(language: str) -> None:
    before, after = (read(LAWS[language].format(years)) for years in (7, 9))
    value, words = diff(before, after).changes
    assert value.rule == "stated-value-increased"
    assert words.follows == value.fingerprint
    assert {each.clause for each in (value, words)} == {after.clauses[0].id}
    assert value.closing
    assert words.closing
    assert ", closing words: " in value.message


def test_words_that_end_the_sentence_close_both_lists_that_end_before_them() -> None:
    text = (
        "4 Fines\n\n(1) Whoever takes:\n\n(a) an oar;\n\n(b) a boat that is:\n\n(i) new;\n\n"
        "(ii) old;\n\nis liable to a fine.\n\n(2) The fine is paid to the county.\n"
    )
    assert _closings(read(text)) == {"(1)": "is liable to a fine."}


def test_items_in_the_column_of_their_clause_leave_its_closing_words_to_it() -> None:
    text = (
        "I. ЛОДКИ\n    1. Община чинит:\n    а) весы;\n    б) вёсла.\n"
        "    Эти обязанности действуют год.\n    2. Инспектор красит лодки.\n"
    )
    assert _closings(read(text)) == {"1": "Эти обязанности действуют год."}


def _closings(revision: Revision) -> dict[str, str]:
    return {clause.label: clause.closing for clause in revision.walk() if clause.closing}


def test_a_list_of_bullets_has_closing_words_too() -> None:
    loans = "## Loans\n\nThe following are lent:\n\n- oars;\n- sails.\n\nOne at a time.\n"
    clause, _ = read(f"# Club\n\n{loans}\n## Dues\n\nThese are due.\n", "club.md").clauses
    assert (clause.text, clause.closing) == ("The following are lent:", "One at a time.")


def test_the_paragraph_behind_the_numbers_of_a_section_is_a_paragraph() -> None:
    text = "IV. Accounts\n\n1. The club keeps books.\n\n2. They are open.\n\nDone in Reval.\n"
    assert not any(each.closing for each in read(text).walk())


BARE: dict[str, Any] = {
    "id": "offences",
    "heading": "Offences",
    "text": "A person who",
    "clauses": [
        {"id": "a", "label": "(a)", "text": "opens a lock, or"},
        {"id": "b", "label": "(b)", "text": "hides a boat,"},
    ],
}
FINE = "is liable to a fine of 40 crowns."


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [each.message for each in diff(revised(before), revised(after)).changes]


def test_closing_words_that_come_are_no_clause_that_comes() -> None:
    assert told(BARE, BARE | {"closing": "commits an offence."}) == [
        "Offences, closing words: added"
    ]


def test_a_value_that_moves_into_the_closing_words_has_not_changed() -> None:
    whole = BARE | {"text": f"A person who does one of these {FINE}"}
    found = diff(revised(whole), revised(BARE | {"closing": FINE})).changes
    assert [each.rule for each in found] == ["clause-reworded", "closing-words-added"]


def _apart(clause: dict[str, Any], **tail: Any) -> dict[str, Any]:
    below = clause.get("clauses", [])
    return clause | {"clauses": [*below, {"id": "tail", **tail}]}


@pytest.mark.parametrize("words", [FINE, "whichever comes first.", "pays.", "为期三年。"])
def test_where_one_side_has_a_last_sub_clause_it_has_neither_come_nor_gone(words: str) -> None:
    apart, joined = _apart(BARE, text=words), BARE | {"closing": words}
    assert told(apart, joined) == ["Offences, closing words: a last sub-clause before"]
    assert told(joined, apart) == ["Offences, closing words: a last sub-clause now"]


def test_what_else_changed_in_a_clause_with_such_words_is_told_too() -> None:
    apart = _apart(BARE | {"heading": "Crimes", "status": "open"}, text=FINE)
    joined = BARE | {"closing": FINE.replace("40", "60"), "status": "agreed"}
    found = diff(revised(apart), revised(joined)).changes
    assert [each.rule for each in found] == [
        "closing-words-taken-in",
        "heading-changed",
        "clause-agreed",
        "stated-value-increased",
        "clause-reworded",
    ]


def test_a_bullet_that_comes_where_closing_words_go_is_a_clause_that_comes() -> None:
    apart = _apart(BARE, text="sells the oars of others,")
    found = diff(revised(BARE | {"closing": FINE}), revised(apart)).changes
    assert {"clause-added", "closing-words-removed"} <= {each.rule for each in found}


def test_a_last_sub_clause_with_brackets_is_a_clause() -> None:
    bracket = [{"by": "us", "text": "pays."}, {"by": "e3", "text": "does not pay."}]
    apart = _apart(BARE, text=FINE, alternatives=bracket)
    found = diff(revised(apart), revised(BARE | {"closing": FINE})).changes
    assert "closing-words-taken-in" not in {each.rule for each in found}


@pytest.mark.parametrize("order", [1, -1])
def test_a_patch_takes_last_sub_clauses_in_and_sets_them_apart(order: int) -> None:
    before, after = (_apart(BARE, text=FINE), BARE | {"closing": FINE})[::order]
    sides = revised(before), revised(after)
    assert apply(sides[0], operations_between(*sides, align(*sides))).revision == sides[1]


OFFENCES = revised(BARE | {"closing": f"{FINE} The fine doubles on Sundays."})


@pytest.mark.parametrize(
    ("sentence", "closing"),
    [
        ("In point offences, for ‘40’ substitute ‘60’.",
         "is liable to a fine of 60 crowns. The fine doubles on Sundays."),
        ("In the closing words of point offences, leave out the second sentence.", FINE),
        ("In point offences, after ‘Sundays’ insert ‘ and feast days’.",
         f"{FINE} The fine doubles on Sundays and feast days."),
        ("In point offences, at the end add ‘None is waived.’",
         f"{FINE} The fine doubles on Sundays. None is waived."),
        ("For the closing words of point offences substitute ‘pays.’", "pays."),
        ("Leave out the closing words of point offences.", ""),
        ("In point offences, for ‘fine’, wherever it occurs, substitute ‘penalty’.",
         "is liable to a penalty of 40 crowns. The penalty doubles on Sundays."),
    ],
)  # fmt: skip
def test_a_sentence_amends_closing_words_and_is_read_back(sentence: str, closing: str) -> None:
    asked = read_sentences(sentence, OFFENCES)
    done = apply(OFFENCES, asked).revision
    assert done == revised(BARE | ({"closing": closing} if closing else {}))
    said = " ".join(sentences(asked, OFFENCES))
    assert apply(OFFENCES, read_sentences(said, OFFENCES)).revision == done, said


def test_words_that_a_point_says_twice_have_to_be_told_apart() -> None:
    twice = revised(BARE | {"closing": "or a person who helps,"})
    with pytest.raises(InputError, match="and in the closing words of"):
        read_sentences("In point offences, for ‘person’ substitute ‘member’.", twice)
    asked = read_sentences(
        "In the opening words of point offences, for ‘person’ substitute ‘member’.", twice
    )
    done = apply(twice, asked).revision
    assert done is not None
    assert (done.clauses[0].text, done.clauses[0].closing) == (
        "A member who",
        "or a person who helps,",
    )


def test_new_closing_words_are_proposed_as_the_words_that_differ() -> None:
    after = revised(BARE | {"closing": f"{FINE} The fine trebles on Sundays."})
    made = in_words(operations_between(OFFENCES, after, align(OFFENCES, after)), OFFENCES)
    assert sentences(made, OFFENCES) == (
        "In the closing words of the point headed ‘Offences’, for ‘doubles’ substitute ‘trebles’.",
    )


def test_a_page_has_closing_words_behind_the_sub_clauses() -> None:
    after = revised(BARE | {"closing": "is liable to a fine of 60 crowns."})
    before = revised(BARE | {"closing": FINE})
    result = Comparison(diff(before, after), before, after)
    page = renderer(result, "html")(result, Options())
    text = page[page.index('<div class="clauses">') :]
    assert text.index("hides a boat") < text.index("<del>40</del>") < text.index('id="none"')
    shown = renderer(result, "text")(result, Options())
    assert "is liable to a fine of [-40-] {+60+} crowns." in shown


@pytest.mark.parametrize(
    ("depths", "ended"),
    [
        ([], []),
        ([0, 0], [(0,), (1,)]),
        ([0, 1, 2, 1, 0], [(), (), (2, 1), (3, 0), (4,)]),
        ([0, 1, 2], [(), (), (2, 1, 0)]),
    ],
)
def test_a_clause_ends_with_the_last_below_it(
    depths: list[int], ended: list[tuple[int, ...]]
) -> None:
    assert list(ending_at(depths)) == ended


SIDES = {"us": "is liable to a fine of 60 crowns.", "e3": "is liable to a fine of 20 crowns."}


def merged(**closing: str) -> Any:
    return merge(
        revised(BARE | {"closing": FINE}),
        {side: revised(BARE | {"closing": words}) for side, words in closing.items()},
    )


def test_one_side_alone_settles_closing_words() -> None:
    done = merged(us=SIDES["us"], e3=FINE)
    assert not done.conflicts
    assert done.revision.clauses[0].closing == SIDES["us"]


@pytest.mark.parametrize("order", [("us", "e3"), ("e3", "us")])
def test_disputed_closing_words_are_bracketed_and_closed(order: tuple[str, str]) -> None:
    done = merged(**{side: SIDES[side] for side in order})
    [clause] = done.revision.clauses
    assert clause.text == BARE["text"]
    assert clause.closing == FINE
    assert {each.by[0]: each.closing for each in clause.alternatives} == SIDES
    for side, words in SIDES.items():
        closed = resolve(done.revision, clause.id, take=side).clauses[0]
        assert (closed.text, closed.closing, closed.alternatives) == (BARE["text"], words, ())


def test_terms_are_proposed_from_closing_words() -> None:
    text = revised(BARE | {"closing": "pays EUR 40 within 30 days."})
    made, _ = imported(text, None, proposing=True)
    kinds = {term.kind for term in made.clauses[0].terms.values()}
    assert {"money", "deadline"} <= kinds


def test_a_number_in_closing_words_bears_a_term_out() -> None:
    fine = {"kind": "money", "issue": "fines", "value": "EUR 40"}
    clause = BARE | {"terms": {"fine": fine}}
    for closing, findings in (("pays EUR 40.", 0), ("pays EUR 60.", 1)):
        found = [*comparisons(Subject(revised(clause | {"closing": closing})))]
        assert sum(each.found != "same" for each in found) == findings


def test_closing_words_are_said_last() -> None:
    assert [*Clause.model_fields][-1] == "closing"
