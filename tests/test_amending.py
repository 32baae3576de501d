"""Amendments: written, checked, adopted in any order, moved on or left with why."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from edits import document
from edits import edited as redrafted
from hypothesis import given
from hypothesis import strategies as st
from runs import Run, run
from strategies import CI

from plans.amending import Amendment, adopt, check, in_words, rebased_onto, sentences, text_after
from plans.errors import InputError
from plans.merging import merge
from plans.model import Revision, plain
from plans.patching import apply, operations_between
from plans.storing import load
from plans.storing.file_locks import _held, writing
from plans.writing import dump_revision

BASE = Revision.model_validate(
    {
        "revision": "v1",
        "clauses": [
            {"id": "army", "label": "1", "text": "The army has at most 600,000 soldiers in all."},
            {"id": "nato", "label": "2", "text": "Ukraine is barred from NATO permanently."},
            {"id": "funds", "label": "3", "text": "The funds pay for what was destroyed.",
             "clauses": [{"id": "share", "label": "(a)", "text": "Half of it goes abroad."}]},
            {"id": "vote", "label": "4", "text": "Elections are held within 100 days."},
        ],
    }
)  # fmt: skip


def amendment(id: str, *done: dict[str, Any], **more: Any) -> Amendment:
    said = {"amendment": id, "base": "v1", "by": [id], "operations": list(done), **more}
    return Amendment.model_validate(said)


def replace(clause: str, old: str, new: str) -> dict[str, Any]:
    return {"op": "replace", "clause": clause, "old": old, "new": new}


ARMY = amendment("army", replace("army", "600,000", "800,000"))
NATO = amendment("nato", replace("nato", "permanently", "for ten years"))
VOTE = amendment("vote", {"op": "delete", "clause": "vote"})
MORE = amendment("more", replace("army", "600,000", "900,000"))
NEW = amendment("new", {"op": "insert", "clause": {"id": "court", "text": "A court."},
                        "after": "vote"})  # fmt: skip
MOVE = amendment("move", {"op": "move", "clause": "nato", "after": "vote"})
ALL = {each.amendment: each for each in (ARMY, NATO, VOTE, MORE, NEW, MOVE)}


def checked(*names: str, known: dict[str, Amendment] | None = None) -> dict[str, Any]:
    found = check(names, {"v1": BASE}, known or ALL)
    return {each.amendment.amendment: each for each in found}


def test_amendments_of_different_words_apply() -> None:
    assert {name: each.verdict for name, each in checked("army", "nato").items()} == {
        "army": "applies", "nato": "applies"
    }  # fmt: skip


def test_amendments_of_the_same_words_conflict_and_say_with_whom_on_what() -> None:
    found = checked("army", "more", "nato")
    assert [each.verdict for each in found.values()] == ["conflicts", "conflicts", "applies"]
    (clash,) = found["army"].clashes
    assert clash.other == "more"
    assert [(each.clause, each.kind) for each in clash.conflicts] == [("army", "words")]


def test_what_cannot_be_carried_out_says_why() -> None:
    known = {"lost": amendment("lost", replace("nato", "for ever", "never"))}
    found = checked("lost", known=known)["lost"]
    assert found.verdict == "misfits"
    assert "does not say 'for ever'" in found.misfits[0].message


@pytest.mark.parametrize("field", ["heading", "text"])
@pytest.mark.parametrize("odd", [{"a": "b"}, ["a"]])
def test_what_is_no_words_is_said_misfits_and_leaves_the_others_alone(field: str, odd: Any) -> None:
    known = {"odd": amendment("odd", {"op": "set", "clause": "nato", "field": field, "new": odd})}
    (said,) = sentences(known["odd"].operations, BASE, str)
    assert said.startswith(f"Set the {field} of point 2 to ")
    found = checked("odd", "vote", known={**known, "vote": VOTE})
    assert [each.verdict for each in found.values()] == ["misfits", "applies"]
    assert "is words" in found["odd"].misfits[0].message


def test_what_has_to_give_way_is_told() -> None:
    known = {"late": amendment("late", {"op": "move", "clause": "nato", "after": "gone"})}
    found = checked("late", known=known)["late"]
    assert found.verdict == "shifted" and "gone" in found.shifts[0]


def texts_of(*names: str) -> str:
    found = adopt(names, BASE, ALL)
    assert found.revision is not None
    return dump_revision(found.revision)


@pytest.mark.parametrize("size", [2, 3, 4])
def test_the_order_in_which_amendments_are_adopted_does_not_matter(size: int) -> None:
    names = ("army", "nato", "new", "move")[:size]
    outcomes = {texts_of(*order) for order in permutations(names)}
    assert len(outcomes) == 1
    (text,) = outcomes
    assert "800,000" in text and "for ten years" in text


def test_what_conflicts_is_not_adopted_at_all() -> None:
    found = adopt(("army", "more", "nato"), BASE, ALL)
    assert found.revision is None
    assert [each.clause for each in found.conflicts] == ["army"]


def test_two_new_clauses_at_one_place_are_both_adopted_and_told() -> None:
    other = amendment("other", {"op": "insert", "clause": {"id": "fund", "text": "A fund."},
                                "after": "vote"})  # fmt: skip
    found = adopt(("new", "other"), BASE, {**ALL, "other": other})
    assert found.revision is not None
    assert {"court", "fund"} <= {clause.id for clause in found.revision.walk()}
    assert [each.kind for each in found.conflicts] == ["inserts"]


def moved(*chosen: str, known: dict[str, Amendment] | None = None) -> Any:
    known = known or ALL
    made = adopt(chosen, BASE, known).revision
    assert made is not None
    named = made.model_copy(update={"revision": "v2"})
    return rebased_onto(named, "v2", chosen, BASE, known)


def test_open_amendments_move_on_or_stay_and_say_why() -> None:
    found = moved("army", "move")
    assert {each.amendment: each.status for each in found.adopted} == {
        "army": "adopted", "move": "adopted"
    }  # fmt: skip
    assert {each.adopted_in for each in found.adopted} == {"v2"}
    assert {each.amendment for each in found.rebased} == {"nato", "vote", "new"}
    assert all(each.base == "v2" for each in found.rebased)
    assert list(found.stuck) == ["more"] and "'army'" in found.stuck["more"]
    again = text_after(
        next(each for each in found.rebased if each.amendment == "nato"), found.revision, {}
    ).revision
    assert again is not None
    assert "for ten years" in again.places["nato"].clause.text
    assert "800,000" in again.places["army"].clause.text


def test_an_amendment_that_says_what_was_adopted_already_is_superseded() -> None:
    twin = NATO.model_copy(update={"amendment": "twin"})
    found = moved("nato", known={**ALL, "twin": twin})
    assert [each.amendment for each in found.superseded] == ["twin"]
    assert found.superseded[0].status == "superseded"


CHANGED = amendment("changed", replace("nato", "ten", "twenty"), amends="nato")


def test_an_amendment_to_an_amendment_changes_what_that_one_says() -> None:
    known = {**ALL, "changed": CHANGED}
    found = adopt(("changed", "nato", "army"), BASE, known)
    assert found.revision is not None
    assert "for twenty years" in found.revision.places["nato"].clause.text
    with pytest.raises(Exception, match="amends 'nato'"):
        adopt(("changed",), BASE, known)


def test_an_amendment_to_an_adopted_amendment_becomes_one_to_the_new_text() -> None:
    found = moved("nato", known={"nato": NATO, "changed": CHANGED})
    (made,) = found.rebased
    assert (made.amendment, made.amends, made.base) == ("changed", None, "v2")


def test_an_amendment_to_one_that_moves_on_moves_with_it() -> None:
    known = {"army": ARMY, "nato": NATO, "changed": CHANGED}
    found = moved("army", known=known)
    assert {each.amendment: (each.amends, each.base) for each in found.rebased} == {
        "nato": (None, "v2"), "changed": ("nato", "v2")
    }  # fmt: skip
    now = {each.amendment: each for each in found.rebased}
    text = text_after(now["changed"], found.revision, now).revision
    assert text is not None and "twenty" in text.places["nato"].clause.text


def test_an_amendment_that_amends_itself_does_not_apply_and_the_others_do() -> None:
    known = {"a": amendment("a", amends="b"), "b": amendment("b", amends="a"), "army": ARMY}
    found = checked("a", "b", "army", known=known)
    assert [each.verdict for each in found.values()] == ["misfits", "misfits", "applies"]
    assert "amends itself" in found["a"].misfits[0].message
    with pytest.raises(InputError, match="amends itself"):
        adopt(("a", "b", "army"), BASE, known)


WORDS = ("soon", "never", "at once", "in part", "again")
EDITS = st.lists(
    st.tuples(st.sampled_from(["army", "nato", "funds", "share", "vote"]), st.integers(0, 5),
              st.sampled_from(WORDS)),
    min_size=1, max_size=3,
)  # fmt: skip


def edited(edits: list[tuple[str, int, str]]) -> Revision:
    data = plain(BASE)
    clauses = {each["id"]: each for each in data["clauses"]}
    clauses["share"] = clauses["funds"]["clauses"][0]
    for id, at, word in edits:
        words = clauses[id]["text"].split()
        words.insert(min(at, len(words)), word)
        clauses[id]["text"] = " ".join(words)
    return Revision.model_validate(data)


@CI
@given(st.lists(EDITS, min_size=2, max_size=3))
def test_adopting_is_merging_whatever_is_amended(all_edits: list[Any]) -> None:
    goals = [edited(each) for each in all_edits]
    known = {}
    for number, goal in enumerate(goals):
        found = in_words(operations_between(BASE, goal), BASE)
        assert dump_revision(apply(BASE, found).revision) == dump_revision(goal)
        known[f"a{number}"] = amendment(f"a{number}").model_copy(update={"operations": found})
    outcomes = {repr(adopt(order, BASE, known).revision) for order in permutations(sorted(known))}
    assert len(outcomes) == 1
    merged = merge(BASE, dict(zip(known, goals, strict=True)))
    assert (outcomes == {"None"}) == (not merged.clean)


# ----- from the shell


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    folder = tmp_path / "proposals" / "deal"
    folder.mkdir(parents=True)
    (tmp_path / "plans.toml").write_text('default = "deal"\n')
    text = dump_revision(BASE).replace("  - id: nato", "  # as it was leaked\n  - id: nato")
    (folder / "v1.yaml").write_text(text)
    (folder.parent / "parties.yaml").write_text(
        "parties:\n  us: {name: US}\n  e3: {name: E3}\n  ukraine: {name: Ukraine}\n"
    )
    return tmp_path


def amend(folder: Path, *words: str) -> Run:
    done = run(folder, "amend", *words)
    done.assert_no_crash()
    return done


def propose(folder: Path, by: str, *sentences: str) -> Run:
    said = [word for each in sentences for word in ("--say", each)]
    return amend(folder, "new", "v1", "--by", by, "--because", f"{by} wants it", *said)


def test_an_amendment_is_written_shown_tabled_and_closed(talks: Path) -> None:
    done = propose(talks, "us", "In point 2, for ‘permanently’ substitute ‘for ten years’.")
    assert done.code == 0
    assert "1. In point 2, for ‘permanently’ substitute ‘for ten years’." in done.stdout
    file = talks / "proposals/deal/amendments/us-1.yaml"
    assert "because: us wants it" in file.read_text()
    assert amend(talks, "list").stdout.count("us-1") >= 1
    for word, status in (("table", "tabled"), ("reject", "rejected")):
        assert amend(talks, word, "us-1").code == 0
        assert f"status: {status}" in file.read_text()
    amend(talks, "withdraw", "us-1").assert_refused("is rejected and cannot become withdrawn")


def test_comments_in_an_amendments_file_survive_what_becomes_of_it(talks: Path) -> None:
    propose(talks, "us", "Leave out point 4.")
    file = talks / "proposals/deal/amendments/us-1.yaml"
    file.write_text("# handed over on paper\n" + file.read_text())
    amend(talks, "table", "us-1")
    assert file.read_text().startswith("# handed over on paper\n")
    assert "status: tabled" in file.read_text()


def test_an_edited_copy_becomes_an_amendment(talks: Path) -> None:
    copy = talks / "copy.yaml"
    text = (talks / "proposals/deal/v1.yaml").read_text()
    copy.write_text(text.replace("100 days", "60 days"))
    done = amend(talks, "new", "v1", "--by", "us", "--because", "haste", "--from", "copy.yaml")
    assert "In point 4, for ‘100’ substitute ‘60’." in done.stdout
    amend(talks, "new", "v1", "--by", "us", "--because", "x", "--from", "v1").assert_refused(
        "changes nothing"
    )


def test_chosen_amendments_become_a_revision_and_the_others_move_on(talks: Path) -> None:
    propose(talks, "us", "In point 2, for ‘permanently’ substitute ‘for ten years’.")
    propose(talks, "e3", "In point 1, for ‘600,000’ substitute ‘800,000’.")
    propose(talks, "ukraine", "In point 1, for ‘600,000’ substitute ‘900,000’.")
    propose(talks, "ukraine", "In point 4, for ‘100’ substitute ‘60’.")
    assert amend(talks, "check").code == 1
    assert amend(talks, "check", "us-1", "e3-1").code == 0
    before = sorted(path.name for path in talks.rglob("*"))
    assert amend(talks, "adopt", "e3-1", "ukraine-1", "--into", "v2").code == 1
    assert amend(talks, "adopt", "us-1", "e3-1", "--into", "v2", "--dry-run").code == 0
    assert sorted(path.name for path in talks.rglob("*")) == before
    done = amend(talks, "adopt", "us-1", "e3-1", "--into", "v2", "--format", "json")
    assert done.code == 0
    said = json.loads(done.stdout)
    assert (said["adopted"], said["rebased"]) == (["e3-1", "us-1"], ["ukraine-2"])
    assert list(said["stuck"]) == ["ukraine-1"]
    v2 = (talks / "proposals/deal/v2.yaml").read_text()
    assert "# as it was leaked" in v2 and "As amended by us-1." in v2
    assert "base: deal@v2" in (talks / "proposals/deal/amendments/ukraine-2.yaml").read_text()
    assert run(talks, "validate", "v2").code == 0
    changes = json.loads(run(talks, "diff", "v1", "v2", "-f", "json").stdout)["changes"]
    assert {change["clause"]["after"] for change in changes} == {"army", "nato"}


def test_adopting_again_after_a_crash_goes_on_from_there(talks: Path) -> None:
    propose(talks, "us", "Leave out point 4.")
    folder = talks / "proposals/deal"
    draft = (folder / "amendments/us-1.yaml").read_text()
    amend(talks, "adopt", "us-1", "--into", "v2")
    adopted = (folder / "amendments/us-1.yaml").read_text()
    (folder / "amendments/us-1.yaml").write_text(draft)
    assert amend(talks, "adopt", "us-1", "--into", "v2").code == 0
    assert (folder / "amendments/us-1.yaml").read_text() == adopted
    (folder / "amendments/us-1.yaml").write_text(draft)
    (folder / "v2.yaml").write_text((folder / "v2.yaml").read_text() + "# mine\n")
    assert amend(talks, "adopt", "us-1", "--into", "v2").code == 0
    assert (folder / "v2.yaml").read_text().endswith("# mine\n")
    (folder / "amendments/us-1.yaml").write_text(draft)
    amend(talks, "adopt", "us-1", "--into", "v1").assert_refused("already there")


DRAFT = ("new", "v1", "--by", "us", "--because", "x")
GONE = ("--say", "Leave out point 1.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (DRAFT, "in one way"),
        (("new", "v9", "--by", "us", "--because", "x", *GONE), "no revision"),
        (("new", "v1", "--by", "U S", "--because", "x", *GONE), "no party"),
        ((*DRAFT, "--say", "Do as we like."), "sentence"),
        ((*DRAFT, "--say", "Leave out point 77."), "77"),
        ((*DRAFT, "--on", "us-7", *GONE), "no amendment called 'us-7'"),
        ((*DRAFT, "--id", "../x", *GONE), "is no id"),
        ((*DRAFT, "--cite", "nobody", *GONE), "no source"),
        ((*DRAFT, "--date", "soon", *GONE), "not a date"),
        (("show", "us-7"), "no amendment called"),
        (("show", "../../etc/passwd"), "no file"),
        (("adopt", "us-7"), "no amendment called"),
        (("list", "nowhere"), "no proposal"),
    ],
)
def test_what_cannot_be_done_is_refused_with_why(
    talks: Path, words: tuple[str, ...], said: str
) -> None:
    before = sorted(str(path) for path in talks.rglob("*"))
    amend(talks, *words).assert_refused(said)
    assert sorted(str(path) for path in talks.rglob("*")) == before


def test_a_broken_amendment_is_told_with_its_place(talks: Path) -> None:
    propose(talks, "us", "Leave out point 4.")
    file = talks / "proposals/deal/amendments/us-1.yaml"
    file.write_text(file.read_text().replace("op: delete", "op: destroy"))
    done = amend(talks, "check")
    assert done.code == 1 and "us-1.yaml:" in done.stderr
    assert "us-1.yaml" in run(talks, "validate", "--all").stdout
    amend(talks, "show", "us-1").assert_refused("us-1.yaml:")
    file.write_text(file.read_text().replace("op: destroy", "op: delete").replace("us-1", "us-2"))
    amend(talks, "show", "us-1").assert_refused("holds the amendment 'us-2'")


def test_an_odd_amendment_is_named_and_hides_no_other(talks: Path) -> None:
    """One that is no YAML, one called otherwise, one that sets words to what is none."""
    propose(talks, "us", "Leave out point 4.")
    folder = talks / "proposals/deal/amendments"
    (folder / "e3-1.yaml").write_text("amendment: [")
    (folder / "e3-2.yaml").write_text((folder / "us-1.yaml").read_text())
    odd = [{"op": "set", "clause": "army", "field": "heading", "new": {"a": "b"}}]
    said = {"amendment": "e3-3", "base": "v1", "by": "e3", "operations": odd}
    (folder / "e3-3.yaml").write_text(json.dumps(said))
    listed = amend(talks, "list")
    assert listed.code == 0 and "us-1" in listed.stdout and "e3-3" in listed.stdout
    assert "e3-1.yaml" in listed.stderr and "e3-2.yaml" in listed.stderr
    found = run(talks, "validate", "--all")
    assert found.code == 1
    for name in ("e3-1.yaml", "e3-2.yaml", "e3-3.yaml"):
        assert found.stdout.count(f"{name}:") == 1, name
    assert amend(talks, "adopt", "us-1").code == 0


def test_the_bundled_documents_amend_each_other(talks: Path) -> None:
    """A whole published document as an amendment to another comes to that document's words."""
    before, after = load("us-28-point@v1"), load("e3-counter@v1")
    goal = before.model_copy(update={"clauses": after.clauses})
    found = in_words(operations_between(before, goal), before)
    assert dump_revision(apply(before, found).revision) == dump_revision(goal)


def test_a_clause_that_is_put_first_is_still_first_when_the_file_is_read(talks: Path) -> None:
    copy = talks / "copy.yaml"
    data = plain(BASE)
    data["clauses"] = [{"id": "aim", "text": "The war ends."}, *data["clauses"][::-1]]
    copy.write_text(dump_revision(Revision.model_validate(data)))
    done = amend(talks, "new", "v1", "--by", "us", "--because", "x", "--from", "copy.yaml")
    assert done.code == 0 and "after: /" in next(talks.rglob("us-1.yaml")).read_text()
    assert amend(talks, "adopt", "us-1", "--into", "v2").code == 0
    made = load(talks / "proposals/deal/v2.yaml")
    assert [clause.id for clause in made.clauses] == ["aim", "vote", "funds", "nato", "army"]


# ----- what stands in whose way


def test_who_deletes_a_point_is_in_the_way_of_who_changes_what_is_below_it() -> None:
    known = {"gone": amendment("gone", {"op": "delete", "clause": "funds"}),
             "below": amendment("below", replace("share", "Half", "All"))}  # fmt: skip
    found = checked("gone", "below", known=known)
    assert [each.verdict for each in found.values()] == ["conflicts", "conflicts"]
    assert adopt(("gone", "below"), BASE, known).revision is None


def test_who_deletes_a_point_is_in_the_way_of_who_puts_something_deep_below_it() -> None:
    into = {"op": "insert", "clause": {"id": "deep", "text": "Deep."}, "under": "share"}
    known = {"gone": amendment("gone", {"op": "delete", "clause": "funds"}),
             "deep": amendment("deep", into)}  # fmt: skip
    found = checked("gone", "deep", known=known)
    assert [each.verdict for each in found.values()] == ["conflicts", "conflicts"]


def written(name: str, base: Revision, goal: Revision) -> Amendment:
    found = in_words(operations_between(base, goal), base)
    return amendment(name).model_copy(update={"operations": found})


@CI
@given(st.integers(0, 10**6))
def test_check_names_as_opponents_just_those_that_cannot_be_adopted_together(seed: int) -> None:
    random, base = Random(seed), document(5)
    known = {name: written(name, base, redrafted(base, random, 2)) for name in ("a", "b")}
    found = {each.amendment.amendment: each for each in check(known, {"v1": base}, known)}
    assert not any(each.misfits for each in found.values())
    together = adopt(("a", "b"), base, known).revision
    assert bool(found["a"].clashes) == bool(found["b"].clashes) == (together is None)


@CI
@given(st.permutations(["army", "nato", "funds", "share", "vote"]), EDITS, st.integers(2, 4))
def test_adopting_one_and_then_the_rest_is_adopting_all_at_once(
    clauses: list[str], edits: list[tuple[str, int, str]], size: int
) -> None:
    known = {}
    for at, clause in enumerate(clauses[:size]):
        goal = edited([(clause, place + at, word) for _, place, word in edits])
        known[clause] = written(clause, BASE, goal)
    at_once = adopt(tuple(known), BASE, known).revision
    assert at_once is not None
    one = adopt((clauses[0],), BASE, known).revision
    assert one is not None
    v2 = one.model_copy(update={"revision": "v2"})
    moved_on = rebased_onto(v2, "v2", (clauses[0],), BASE, known)
    rest = {each.amendment: each for each in moved_on.rebased}
    assert rest.keys() == known.keys() - {clauses[0]}
    both = adopt(tuple(rest), v2, rest).revision
    assert both is not None and both.clauses == at_once.clauses
    for clause, each in known.items():
        wanted = text_after(each, BASE, known).revision
        assert wanted is not None
        said = wanted.places[clause].clause.text
        assert at_once.places[clause].clause.text == said != BASE.places[clause].clause.text


@pytest.mark.parametrize(
    ("before", "after"),
    [(" ", "  "), ("  ", " "), ("\n", " \n"), (" ", "\u00a0"), (" a ", "  a  "), (" ", "\n\n ")],
)
def test_a_text_that_differs_in_spaces_alone_is_amended(before: str, after: str) -> None:
    """As an edited copy has it; looking for the words that differ comes to an end."""
    text = f"The army has at most{before}600,000 soldiers and{before}no more."
    data = plain(BASE)
    data["clauses"][0]["text"] = text
    old = Revision.model_validate(data)
    data["clauses"][0]["text"] = text.replace(before, after)
    new = Revision.model_validate(data)
    found = in_words(operations_between(old, new), old)
    assert found and apply(old, found).revision == new


def titled(name: str, title: str) -> Amendment:
    return amendment(name, {"op": "set", "field": "title", "new": title})


def test_an_amendment_of_the_title_is_adopted_beside_others() -> None:
    known = {"army": ARMY, "first": titled("first", "A peace"), "other": titled("other", "A pact")}
    found = adopt(("army", "first"), BASE, known).revision
    assert found is not None and found.title == "A peace"
    assert adopt(("other", "first"), BASE, known).revision is None
    assert [each.verdict for each in checked("first", "other", known=known).values()] == [
        "conflicts", "conflicts"
    ]  # fmt: skip


def test_an_amendment_of_the_title_moves_on() -> None:
    found = moved("army", known={"army": ARMY, "first": titled("first", "A peace")})
    (made,) = found.rebased
    text = text_after(made, found.revision, {}).revision
    assert text is not None and text.title == "A peace"


@pytest.mark.parametrize("status", ["withdrawn", "rejected", "superseded"])
def test_an_amendment_to_one_that_is_closed_does_not_apply(status: str) -> None:
    nato = NATO.model_copy(update={"status": status})
    known = {"nato": nato, "changed": CHANGED, "army": ARMY}
    found = checked("changed", "army", known=known)
    assert [each.verdict for each in found.values()] == ["misfits", "applies"]
    assert status in found["changed"].misfits[0].message
    assert status in moved("army", known=known).stuck["changed"]
    with pytest.raises(InputError) as refused:
        adopt(("changed",), BASE, known)
    assert status in str(refused.value.problem.hint)


def test_an_amendment_to_one_that_is_superseded_becomes_one_to_the_new_text() -> None:
    twin = NATO.model_copy(update={"amendment": "twin"})
    to_twin = CHANGED.model_copy(update={"amends": "twin"})
    found = moved("nato", known={"nato": NATO, "twin": twin, "changed": to_twin})
    assert [each.amendment for each in found.superseded] == ["twin"]
    (made,) = found.rebased
    assert (made.amendment, made.amends, made.base) == ("changed", None, "v2")


def test_an_amendment_that_stays_behind_is_not_read_on_another_text() -> None:
    """What it amends has moved on; on that text its operations would mean something else."""
    both = [replace("nato", "ten", "twenty"), replace("army", "600,000", "700,000")]
    known = {"army": ARMY, "nato": NATO, "changed": amendment("changed", *both, amends="nato")}
    found = moved("army", known=known)
    assert [each.amendment for each in found.rebased] == ["nato"]
    assert list(found.stuck) == ["changed"]
    now = {**known, "nato": found.rebased[0]}
    (left,) = check(["changed"], {"v1": BASE}, now)
    assert left.verdict == "misfits" and "'nato' is now one to v2" in left.misfits[0].message


# ----- hand-written, lost and interrupted


def place(folder: Path, name: str, text: str) -> Path:
    file = folder / f"proposals/deal/amendments/{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"amendment: {name}\nby: us\n{text}")
    return file


LEAVE = "operations:\n  - {op: delete, clause: vote}\n"


def test_a_base_is_a_revision_of_the_proposal_that_the_amendment_stands_in(talks: Path) -> None:
    place(talks, "short", f"base: v1\n{LEAVE}")
    place(talks, "long", "base: deal@v1\noperations:\n  - {op: delete, clause: nato}\n")
    assert amend(talks, "check").code == 0
    assert amend(talks, "adopt", "short", "--into", "v2").code == 0
    assert "base: deal@v2" in place_of(talks, "long").read_text()
    assert amend(talks, "adopt", "long", "--into", "v3").code == 0


def place_of(folder: Path, name: str) -> Path:
    return folder / f"proposals/deal/amendments/{name}.yaml"


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("v9", "deal@v9, which it amends, is not there"),
        ("../../../etc/passwd", "is no revision of this workspace"),
        ("/dev/zero", "is no revision of this workspace"),
        ("v1@HEAD~1", "is no revision of this workspace"),
        ("twice", "stand twice"),
    ],
)
def test_an_amendment_of_a_lost_text_hides_nothing_of_the_others(
    talks: Path, base: str, said: str
) -> None:
    twice = "revision: twice\nclauses:\n  - {id: a, text: A}\n  - {id: a, text: B}\n"
    (talks / "proposals/deal/twice.yaml").write_text(twice)
    place(talks, "lost", f"base: {base}\n{LEAVE}")
    place(talks, "fine", f"base: v1\n{LEAVE}")
    done = amend(talks, "check")
    assert done.code == 1
    assert "✓ fine  US  applies" in done.stdout and "✗ lost  US  does not apply" in done.stdout
    assert said in " ".join(done.stdout.split())
    done = amend(talks, "list")
    assert done.code == 0 and "1. Leave out point 4." in done.stdout
    assert said in " ".join(done.stdout.split())
    assert amend(talks, "adopt", "lost", "--into", "v2").code == 2
    assert amend(talks, "adopt", "fine", "--into", "v2").code == 0


@pytest.mark.parametrize("into", ["chain", "proposal", "../v2", "v1", "V2"])
def test_no_file_of_the_proposal_is_overwritten_by_what_is_adopted(talks: Path, into: str) -> None:
    place(talks, "fine", f"base: v1\n{LEAVE}")
    before = {path: path.read_bytes() for path in talks.rglob("*.yaml")}
    words = ("adopt", "fine", "--into", into)
    amend(talks, *words).assert_refused()
    amend(talks, *words, "--dry-run").assert_refused()
    assert {path: path.read_bytes() for path in talks.rglob("*.yaml")} == before


def test_a_number_that_was_tabled_is_not_adopted_into_even_if_its_file_is_gone(talks: Path) -> None:
    place(talks, "fine", f"base: v1\n{LEAVE}")
    assert run(talks, "new", "--from", "v1").code == 0
    assert run(talks, "table", "v2", "--date", "2026-01-01").code == 0
    (talks / "proposals/deal/v2.yaml").unlink()
    amend(talks, "adopt", "fine", "--into", "v2").assert_refused("is tabled and stays as it is")
    assert amend(talks, "adopt", "fine").code == 0
    assert (talks / "proposals/deal/v3.yaml").exists()


def test_what_is_adopted_is_not_adopted_again_elsewhere(talks: Path) -> None:
    place(talks, "fine", f"base: v1\n{LEAVE}")
    assert amend(talks, "adopt", "fine", "--into", "v2").code == 0
    amend(talks, "adopt", "fine", "--into", "v3").assert_refused("'fine' is adopted in deal@v2")
    before = sorted(str(path) for path in talks.rglob("*"))
    assert amend(talks, "adopt", "fine").code == 0
    assert sorted(str(path) for path in talks.rglob("*")) == before
    v2 = talks / "proposals/deal/v2.yaml"
    v2.write_text(v2.read_text().replace("barred", "kept"))
    amend(talks, "adopt", "fine").assert_refused("edited since")


@pytest.mark.parametrize("into", [(), ("--into", "v2")])
def test_wherever_adopting_is_interrupted_it_goes_on_from_there(
    talks: Path, into: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    propose(talks, "us", "In point 2, for ‘permanently’ substitute ‘for ten years’.")
    propose(talks, "e3", "In point 1, for ‘600,000’ substitute ‘800,000’.")
    propose(talks, "ukraine", "In point 4, for ‘100’ substitute ‘60’.")
    to = ("--on", "ukraine-1", "--say", "In point 4, for ‘60’ substitute ‘50’.")
    amend(talks, "new", "v1", "--by", "e3", "--because", "x", *to)
    start = files(talks)
    words = ("adopt", "us-1", "e3-1", *into)
    assert amend(talks, *words).code == 0
    goal = files(talks)
    assert "adopted_in: deal@v2" in goal["e3-1.yaml"] and "base: deal@v2" in goal["e3-2.yaml"]
    steps = 0
    while True:
        restore(talks, start)
        writes = killed_after(steps, monkeypatch)
        code = run(talks, "amend", *words).code
        monkeypatch.undo()
        if len(writes) <= steps:
            break
        assert code != 0 and files(talks) != goal
        assert amend(talks, *words).code == 0
        assert files(talks) == goal, f"after {steps} writes"
        steps += 1
    assert steps == len(["v2", "us-1", "e3-1", "ukraine-1", "e3-2"])


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in (folder / "proposals/deal").rglob("*.yaml")}


def restore(folder: Path, start: dict[str, str]) -> None:
    for path in (folder / "proposals/deal").rglob("*.yaml"):
        if path.name in start:
            path.write_text(start[path.name])
        else:
            path.unlink()


class Killed(BaseException):
    """What nobody catches."""


def killed_after(steps: int, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Have the process die before it replaces its file number ``steps``; return those it began."""
    begun: list[Path] = []
    rename = Path.replace

    def dying(self: Path, target: Path) -> Path:
        begun.append(Path(target))
        if len(begun) > steps:
            raise Killed
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", dying)
    return begun


def test_who_withdraws_an_amendment_waits_for_who_adopts(talks: Path) -> None:
    place(talks, "fine", f"base: v1\n{LEAVE}")
    with writing(talks / "proposals/deal/amendments/.adopting"):
        held = _held.set({})
        try:
            amend(talks, "withdraw", "fine").assert_refused("another plans command")
            amend(talks, "adopt", "fine").assert_refused("another plans command")
        finally:
            _held.reset(held)
    assert amend(talks, "withdraw", "fine").code == 0


def test_what_many_conflict_on_is_said_once(talks: Path) -> None:
    for number in range(1, 13):
        said = f"{{op: replace, clause: army, old: '600', new: '{number}'}}"
        place(talks, f"a{number}", f"base: v1\noperations:\n  - {said}\n")
    done = amend(talks, "check", "--format", "text")
    assert done.stdout.count("the sides changed the same words") == 12
    assert "and 3 more" in done.stdout
    told = json.loads(amend(talks, "check", "--format", "json").stdout)["amendments"]
    assert {len(each["conflicts"]) for each in told} == {11}


@pytest.mark.parametrize(
    ("operation", "said"),
    [
        ("{op: destroy, clause: army}", "no operation called 'destroy'"),
        ("{clause: army}", "an operation needs 'op'"),
        ("{op: delete, clause: army, colour: red}", "unknown field 'colour'"),
    ],
)
def test_an_operation_that_is_none_is_told_in_words(talks: Path, operation: str, said: str) -> None:
    (talks / "ops.yaml").write_text(f"operations:\n  - {operation}\n")
    done = amend(talks, *DRAFT, "--operations", "ops.yaml")
    done.assert_refused(said)
    assert done.stderr.startswith("plans: ops.yaml:2:")
