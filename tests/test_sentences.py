"""Amendments in sentences: what is written is read back, and does the same."""

from __future__ import annotations

import re
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from strategies import CI, revisions, texts
from worlds import sayings, trees, written_alike

from plans.amending.differing_words import in_words
from plans.amending.reading import read_sentences
from plans.amending.saying import sentences
from plans.errors import InputError
from plans.model import Revision
from plans.operations import Operation, forms, operation_kinds
from plans.operations.add_alternative import AddAlternative
from plans.operations.drop_alternative import DropAlternative
from plans.operations.insert import Insert
from plans.operations.merge import Join
from plans.operations.move import Move
from plans.operations.rename import Rename
from plans.operations.replace import Replace
from plans.operations.set import Set
from plans.operations.set_term import SetTerm
from plans.operations.split import Split
from plans.patching import apply, operations_between
from plans.phrasing.quoting import quoted, unquoted
from plans.storing import load

ROOT = Path(__file__).resolve().parent.parent
BUNDLED = sorted(ROOT.glob("proposals/*/v*.yaml"))


def of(value: Any) -> Revision:
    return Revision.model_validate(value)


def made(before: Revision, found: tuple[Operation, ...]) -> Revision:
    """Return what ``found`` makes of ``before``."""
    done = apply(before, found)
    assert done.misfits == ()
    assert done.revision is not None
    return done.revision


def said(before: Revision, found: tuple[Operation, ...]) -> tuple[str, ...]:
    """Return ``found`` in sentences, having read them back: one a line, or one behind the other."""
    lines = sentences(found, before)
    assert len(lines) == len(found)
    assert all(len(line.splitlines()) == 1 for line in lines)
    for joined in ("\n".join(lines), " ".join(lines)):
        again = read_sentences(joined, before)
        assert again == found or written_alike(made(before, again), made(before, found)), joined
    return lines


def holds_for(before: Revision, after: Revision) -> None:
    found = operations_between(before, after)
    shorter = in_words(found, before)
    assert written_alike(made(before, shorter), after)
    said(before, found)
    if shorter != found:
        said(before, shorter)


def test_in_the_small_world_any_tree_becomes_any_other_in_sentences() -> None:
    world = trees()
    assert len(world) == 46
    # Every third pair: each tree stands on both sides, and patching has all of them.
    for before, after in islice(product(world, world), 0, None, 3):
        holds_for(before, after)


def test_in_the_small_world_whatever_a_clause_says_changes_in_sentences() -> None:
    for before, after in product(sayings(), sayings()):
        holds_for(before, after)


def test_an_alternative_that_says_nothing_is_dropped_and_added_like_any_other() -> None:
    bracketed = {"id": "a", "text": "Yes.", "alternatives": [{"by": ["e3"], "closing": "No."}, {}]}
    before = of({"revision": "v1", "clauses": [bracketed]})
    after = of({"revision": "v1", "clauses": [{"id": "a", "text": "Yes."}]})
    holds_for(before, after)
    holds_for(after, before)


@pytest.mark.parametrize("before", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_bundled_document_becomes_others_in_sentences(before: Path) -> None:
    """Each becomes two others: for all pairs it takes two minutes and tells no more."""
    at = BUNDLED.index(before)
    for step in (1, 7):
        holds_for(load(before), load(BUNDLED[(at + step) % len(BUNDLED)]))


def unique(value: Any) -> bool:
    try:
        ids = [clause.id for clause in of(value).walk()]
    except ValueError:
        return False
    return len(set(ids)) == len(ids)


@CI
@given(revisions.filter(unique), revisions.filter(unique))
def test_any_revision_becomes_any_other_in_sentences(before: Any, after: Any) -> None:
    holds_for(of(before), of(after))


@CI
@given(texts)
def test_any_words_come_back_from_their_quotation_marks(text: str) -> None:
    written = quoted(text)
    assert unquoted(written + " and", 0) == (text, len(written))
    assert len(written.splitlines()) == 1


PAGE = (ROOT / "docs/reference/amendments.md").read_text("utf-8")
BLOCK = re.compile(r"^```sentences\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WRITTEN = [line for block in BLOCK.findall(PAGE) for line in block.splitlines()]
EXAMPLES = [*WRITTEN, *(form.example for form in forms())]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Revision:
    (text,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    path = tmp_path_factory.mktemp("page") / "v1.yaml"
    path.write_text(text, "utf-8")
    found = load(path)
    assert isinstance(found, Revision)
    return found


def test_the_reference_has_an_example_of_every_operation(sample: Revision) -> None:
    seen = {each.op for line in EXAMPLES for each in read_sentences(line, sample)}
    assert seen == set(operation_kinds())


def test_the_example_of_a_form_asks_for_its_operation(sample: Revision) -> None:
    for name, kind in operation_kinds().items():
        for form in kind.forms:
            assert {each.op for each in read_sentences(form.example, sample)} == {name}, form


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_of_the_reference_is_read_and_read_back(line: str, sample: Revision) -> None:
    found = read_sentences(line, sample)
    assert apply(sample, found).shifts == ()
    said(sample, found)


def now(sample: Revision, text: str, id: str = "nato") -> str:
    done = apply(sample, read_sentences(text, sample))
    assert done.revision is not None
    return done.revision.places[id].clause.text


@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        ("leave out ‘permanently’", "Ukraine is barred from NATO. NATO agrees to that."),
        ("for ‘permanently’ substitute ‘’", "Ukraine is barred from NATO . NATO agrees to that."),
        ("after ‘Ukraine’ insert ‘, like others,’",
         "Ukraine, like others, is barred from NATO permanently. NATO agrees to that."),
        ("omit ‘NATO’ in the second place where it occurs",
         "Ukraine is barred from NATO permanently. agrees to that."),
        ("for ‘NATO’ where it last occurs substitute ‘It’",
         "Ukraine is barred from NATO permanently. It agrees to that."),
        ("for ‘is’ (each time) substitute ‘was’",
         "Ukraine was barred from NATO permanently. NATO agrees to that."),
        ("at the beginning insert ‘Henceforth’",
         "Henceforth Ukraine is barred from NATO permanently. NATO agrees to that."),
        ("for ‘NATO’ in the first place where it occurs substitute “the ‘alliance’”",
         "Ukraine is barred from the ‘alliance’ permanently. NATO agrees to that."),
        ("for the first ‘NATO’ substitute ‘the ‘old’ alliance’s members’",
         "Ukraine is barred from the ‘old’ alliance’s members permanently. NATO agrees to that."),
        ('for "NATO" (first occurrence) substitute "a \\"b\\" \\u00fc"',
         'Ukraine is barred from a "b" ü permanently. NATO agrees to that.'),
        ("for «barred from»\n substitute\n»kept from«",
         "Ukraine is kept from NATO permanently. NATO agrees to that."),
    ],
)  # fmt: skip
def test_words_are_changed_as_a_drafter_means_it(
    action: str, outcome: str, sample: Revision
) -> None:
    assert now(sample, f"In point 7, {action}.") == outcome


def test_a_list_of_sentences_is_numbered_or_not(sample: Revision) -> None:
    text = "1. Leave out point 9\n(b) Renumber point 8 as 9.\n- In point 9, leave out ‘NATO’; "
    found = read_sentences(text, sample)
    assert [each.op for each in found] == ["delete", "renumber", "replace"]
    assert read_sentences("", sample) == read_sentences(" \n.;\n", sample) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In point 77, leave out ‘x’.", "there is no ‘point 77’"),
        ("In point 7, leave out ‘NATO’.", "‘NATO’ stands in point 7 2 times; which is meant?"),
        ("For point 21 substitute ‘x’.", "do they go too?"),
        ("At the end of point 21 add ‘x’.", "where is its end?"),
        ("In point 21, for ‘zone’ substitute ‘x’.", "but in point 21 (d)"),
        ("In point 7, leave out the third sentence.", "its text has 2 sentences"),
        ("In point 21, leave out the second paragraph.", "which is meant?"),
        ("In point 7, after ‘barred’ put it.", "“insert”"),
        ("Insert a new point ‘x’.", "where the new point is to stand is not said"),
        ("After point 8 insert a new point: ‘2 years pass.’", "is 2 the number of the new point"),
        ("In point 7, leave out ‘permanently’ ban.", "expected the end of the sentence"),
        ("In point 7, leave out ‘parmanently’.", "the closest words there are ‘permanently’"),
        ("In point 7, leave out ‘permanently.", "never ends"),
        ("In point 7, leave out NATO.", "has no term ‘NATO’"),
        ("In point 7, for ‘NATO’, in the third place where it occurs, substitute ‘x’.", "2 times"),
        ("In point 6, set the army size to 1 x (was 2 x).", "it was"),
        ("In point 6, add the alternative [us] 5 personnel.", "which term"),
        ("In point 8, drop the alternative [us] ‘None.’", "no such alternative"),
        ("In point ‘nowhere’, leave out ‘x’.", "there is no point ‘nowhere’"),
        ("Move point 21 to after point 21 (a).", "cannot stand below"),
        ("After point 7 insert the following new point: 7a ‘x’ (‘jets’).", "already"),
        ("Divide point 8 into two points: 8 ‘x’ (‘troops’).", "several"),
        ("Say something.", "expected an amendment, not Say"),
    ],
)
def test_what_is_not_understood_names_sentence_place_and_way_out(
    text: str, told: str, sample: Revision
) -> None:
    with pytest.raises(InputError) as caught:
        read_sentences(f"Renumber point 9 as 10.\n{text}", sample, "a.txt")
    assert told in str(caught.value)
    problem = caught.value.problem
    assert problem.message.startswith("sentence 2, “") and problem.hint
    assert problem.origin and (problem.origin.file, problem.origin.line) == ("a.txt", 2)


TWINS: dict[str, Any] = {
    "revision": "v",
    "clauses": [
        {"id": "a", "label": "1", "text": "Same, same, but the same."},
        {"id": "b", "label": "1", "text": "Other."},
        {"id": "c", "label": "in", "heading": "On ‘c’"},
        {"id": "d", "label": "\u202e9", "text": "שלום עולם"},
        {"id": "e", "label": "II", "clauses": [{"id": "f", "label": "3.", "text": "和平协议。"}]},
    ],
}


@pytest.mark.parametrize(
    ("operation", "sentence"),
    [
        (Replace("a", "same", "x", nth=0),
         "In point 1 (‘a’), for ‘same’, wherever it occurs, substitute ‘x’."),
        (Replace("a", " same", "", nth=2),
         "In point 1 (‘a’), leave out ‘same’ in the second place where it occurs."),
        (Replace("f", "协", "商", nth=1), "In point II 3, for ‘协’ substitute ‘商’."),
        (Replace("d", " ", "  "), "In point ‘d’, for ‘ ’ substitute ‘  ’."),
        (Set("text", "a\u202eb\n‘“«c»”’", None, "c"),
         'For the text of the point headed “On ‘c’” substitute "a\\u202eb\\n‘“«c»”’".'),
        (Insert({"id": "n", "label": "7 in"}, "", "b"),
         "After point 1 (‘b’) insert the following new point: numbered ‘7 in’ (‘n’)."),
        (Insert({"id": "n"}, "f", ""),
         "At the end of point II 3 insert the following new point: (‘n’)."),
        (Move("f", "", ""), "Move point II 3 to before point 1 (‘a’)."),
        (Split("f", ({"id": "g", "text": "1"}, {"id": "h", "label": "h"})),
         "Divide point II 3 into two points: ‘1’ (‘g’); and h (‘h’)."),
        (Join(("a", "f"), {"id": "z"}),
         "Merge points 1 (‘a’) and II 3 into one: (‘z’)."),
        (Rename({"a": "b", "b": "a"}), "Change the ids: ‘a’ to ‘b’, ‘b’ to ‘a’."),
        (AddAlternative("a", {"by": "us"}, None, 0),
         'In point 1 (‘a’), add the alternative {"by": "us"}.'),
    ],
)  # fmt: skip
def test_odd_operations_have_sentences_too(operation: Operation, sentence: str) -> None:
    assert said(of(TWINS), (operation,)) == (sentence,)


def test_of_equal_alternatives_the_right_one_goes() -> None:
    one, two = {"by": "us", "text": "X"}, {"by": "e3", "text": "Y"}
    base = of({"revision": "v", "clauses": [{"id": "a", "alternatives": [one, two, one]}]})
    for at in (0, 2):
        said(base, (DropAlternative("a", one, None, at),))
    (line,) = said(base, (DropAlternative("a", one, None, 2),))
    assert line == "In point ‘a’, drop the second alternative [us] ‘X’."


def test_what_does_not_fit_is_a_sentence_all_the_same(sample: Revision) -> None:
    misfits = (Replace("nowhere", "x", "y"), SetTerm("nato", "t", "x", field="value"))
    assert sentences(misfits, sample) == (
        "In point ‘nowhere’, for ‘x’ substitute ‘y’.",
        "In point 7, set the value of the term ‘t’ to x.",
    )


def test_a_new_text_that_differs_in_few_words_is_told_by_them(sample: Revision) -> None:
    old = sample.places["nato"].clause.text
    new = old.replace("permanently", "for ten years").replace("agrees to", "agrees with")
    found = in_words([Set("text", new, old, "nato")], sample)
    assert [each.data() for each in found] == [
        {"op": "replace", "clause": "nato", "old": "permanently", "new": "for ten years"},
        {"op": "replace", "clause": "nato", "old": "to", "new": "with"},
    ]
    whole = (Set("text", "Nothing of the kind is said.", old, "nato"),)
    assert in_words(whole, sample) == whole
    stale = (Set("text", new, "Something else.", "nato"),)
    assert in_words(stale, sample) == stale


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000, "‘" * 100_000, '"' + "\\" * 500_000, "In point " + "7 " * 50_000,
        "In point 7, set the x to " + "[" * 100_000, "- " * 50_000,
        "In point 7, for ‘" + "a " * 200_000 + "’ substitute ‘b’.", "\x00\x1b[31m", "\u202eIn",
        "In point 6, drop " + "the " * 50_000, "In point 7 " + "of point 7 " * 50_000,
        "In point ‘" + "a\u202e" * 50_000 + "’, leave out ‘x’.",
    ],
    ids=range(12),
)  # fmt: skip
def test_hostile_text_is_refused_and_shown_harmless(text: str, sample: Revision) -> None:
    with pytest.raises(InputError) as caught:
        read_sentences(text, sample)
    shown = str(caught.value)
    assert len(shown) < 3000
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", shown)


def test_thousands_of_sentences_are_read(sample: Revision) -> None:
    lines = [f"In point 7, after ‘that’ insert ‘and {number}’." for number in range(1500)]
    lines += [f"Renumber point {number} as {number + 1}." for number in range(100, 1599)]
    lines.append("Renumber point 1599 as 9.")
    lines[1500] = "Renumber point 9 as 101."
    found = read_sentences("\n".join(lines), sample)
    assert len(found) == 3000
    assert len(sentences(found, sample)) == 3000
