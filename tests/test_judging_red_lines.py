"""How texts stand to what parties have declared: laws of the verdict, and no word on silence."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.diffing import Context, Diff, diff
from plans.model import RedLine, RedLines, Registers, Revision
from plans.negotiating import became, judge, shifts, with_red_lines

FENCE = {"kind": "prohibition", "issue": "fence", "bearer": "farm", "action": "fence"}
GATE = {"kind": "obligation", "issue": "gate", "bearer": "farm", "action": "open"}
OTHER = {"kind": "obligation", "issue": "hedge", "bearer": "farm", "action": "cut"}
NO_FENCE = {"require": {"kind": "prohibition", "issue": "fence"}}
NO_GATE = {"forbid": {"kind": "obligation", "issue": "gate"}}


def text(
    *terms: dict[str, Any], name: str = "v1", date: str | None = None, **more: Any
) -> Revision:
    clauses = [{"id": f"c{i}", "terms": {"t": term}} for i, term in enumerate(terms)]
    return Revision.model_validate(
        {"revision": name, "date": date, "clauses": [*clauses, *more.get("clauses", [])]}
    )


def line(*checks: dict[str, Any], **more: Any) -> RedLine:
    about = {"id": "l", "party": "hikers", "statement": "S", "issues": ["fence", "gate"]}
    return RedLine.model_validate({**about, "check": list(checks), **more})


def judged(before: Revision, after: Revision, registers: Registers) -> Diff:
    found, context = diff(before, after), Context(before, after, registers)
    return with_red_lines(found, context, shifts(found, context))


def turned(before: Revision, after: Revision, redline: RedLine) -> list[str]:
    registers = Registers(redlines=RedLines(redlines=(redline,)))
    found = judged(before, after, registers)
    return [change.rule for change in found.changes if change.red_line]


def test_silence_meets_no_demand_and_breaks_no_ban() -> None:
    assert judge(text(OTHER), line(NO_FENCE)).verdict == "not met"
    assert judge(text(OTHER), line(NO_GATE)).verdict == "not judged"


def test_a_text_that_nobody_typed_is_not_judged() -> None:
    untyped = text(clauses=[{"id": "c", "text": "The farm may fence."}])
    assert judge(untyped, line(NO_FENCE)).verdict == "not judged"


def test_dropping_a_demand_is_told_as_weakening_it_is() -> None:
    ten_years = {**FENCE, "duration": "10 years"}
    lasting = line({"require": {**NO_FENCE["require"], "duration": "permanent"}})
    before = text({**FENCE, "duration": "permanent"}, OTHER)
    assert turned(before, text(ten_years, OTHER, name="v2"), lasting) == ["red-line-no-longer-met"]
    assert turned(before, text(OTHER, name="v2"), lasting) == ["red-line-no-longer-met"]


def test_a_line_of_several_parts_is_met_only_if_all_are() -> None:
    both = line(NO_FENCE, NO_GATE)
    shut = {**GATE, "kind": "prohibition"}
    assert judge(text(FENCE, shut), both).verdict == "met"
    assert judge(text(FENCE, GATE), both).verdict == "not met"
    assert judge(text(GATE), both).verdict == "not met"


def test_checks_that_cover_a_part_never_say_that_a_line_is_met() -> None:
    assert judge(text(FENCE), line(NO_FENCE, covers="part")).verdict == "touched"
    assert judge(text(OTHER), line(NO_FENCE, covers="part")).verdict == "not met"


def test_a_check_is_of_the_texts_that_speak_of_the_matter() -> None:
    of_gates = line({**NO_FENCE, "when": {"issue": "gate"}})
    assert judge(text(OTHER), of_gates).verdict == "not judged"
    assert judge(text(GATE), of_gates).verdict == "not met"
    assert judge(text(OTHER, GATE), of_gates).clauses == ("c1",)


@pytest.mark.parametrize(
    ("declared", "date", "later"),
    [
        ("2025-12-02", "2025-12-01", True),
        ("2025-12-01", "2025-12-01", False),
        ("2025-12", "2025-12-01", False),
        ("2026-01", "2025-12-01", True),
        ("2026", "2025-12", True),
        (None, "2025-12-01", False),
        ("2025-12-02", None, False),
    ],
)
def test_a_line_is_not_held_against_an_older_text(
    declared: str | None, date: str | None, later: bool
) -> None:
    found = judge(text(GATE, date=date), line(NO_GATE, declared=declared))
    assert found.verdict == ("declared later" if later else "not met")
    assert found.otherwise == ("not met" if later else None)


def test_a_line_declared_after_either_text_turns_nothing() -> None:
    before, after = text(OTHER, date="2025-01-01"), text(GATE, name="v2", date="2025-03-01")
    assert turned(before, after, line(NO_GATE, declared="2025-02-01")) == []
    assert turned(after, before, line(NO_GATE, declared="2025-02-01")) == []
    assert turned(before, after, line(NO_GATE, declared="2024-12-01")) == ["red-line-not-met"]


def test_a_bracket_is_judged_by_its_sides() -> None:
    apart = {
        "id": "b",
        "alternatives": [
            {"by": "farm", "terms": {"t": GATE}},
            {"by": "hikers", "terms": {"t": {**GATE, "kind": "prohibition"}}},
        ],
    }
    found = judge(text(clauses=[apart]), line(NO_GATE))
    assert (found.verdict, dict(found.sides)) == ("touched", {"farm": "not met", "hikers": "met"})
    alike = {
        **apart,
        "alternatives": [{**each, "terms": {"t": GATE}} for each in apart["alternatives"]],
    }
    assert judge(text(clauses=[alike]), line(NO_GATE)).verdict == "not met"


def test_a_side_that_wants_no_text_does_not_state_what_the_other_wants() -> None:
    bracket = {"id": "b", "alternatives": [{"by": "farm", "terms": {"t": FENCE}}, {"by": "hikers"}]}
    found = judge(text(OTHER, clauses=[bracket]), line(NO_FENCE))
    assert (found.verdict, dict(found.sides)) == ("touched", {"farm": "met", "hikers": "not met"})


def test_the_change_blamed_is_at_the_clause_that_decides() -> None:
    permit = {**GATE, "kind": "permission"}
    before, after = (
        text(permit, OTHER),
        Revision.model_validate(
            {
                "revision": "v2",
                "clauses": [
                    {"id": "c1", "terms": {"t": OTHER}},
                    {"id": "new", "terms": {"t": GATE}},
                ],
            }
        ),
    )
    registers = Registers(redlines=RedLines(redlines=(line(NO_GATE),)))
    found = judged(before, after, registers)
    assert [c.clause for c in found.changes if c.red_line] == ["new"]


def test_the_support_is_the_weakest_leg_and_each_is_shown() -> None:
    def said(name: str, attestation: str, *terms: dict[str, Any]) -> Revision:
        cites = [{"source": name, "attestation": attestation}]
        clauses = [{"id": "c", "cites": cites, "terms": {"t": term}} for term in terms]
        return Revision.model_validate({"revision": name, "clauses": clauses})

    redline = line(NO_FENCE, attestation="published", sources=["press"])
    before = said("v1", "reported", FENCE)
    after = said("v2", "single-source", {**FENCE, "kind": "permission"})
    registers = Registers(redlines=RedLines(redlines=(redline,)))
    found = judged(before, after, registers)
    (change,) = (each for each in found.changes if each.red_line)
    assert change.attestation == "single-source"
    assert change.sources == ("press", "v1", "v2")
    assert [(leg.of, leg.attestation) for leg in change.legs] == [
        ("line", "published"),
        ("before", "reported"),
        ("after", "single-source"),
    ]


TERMS = st.lists(st.sampled_from([FENCE, GATE, OTHER, {**FENCE, "kind": "permission"}]), max_size=3)
CHECKS = st.lists(st.sampled_from([NO_FENCE, NO_GATE]), min_size=1, max_size=2)
DATES = st.sampled_from([None, "2025-01-01", "2025-02-01"])


@given(TERMS, TERMS, CHECKS, DATES, DATES, DATES)
def test_verdicts_mirror_forth_and_back(
    old: list[dict[str, Any]],
    new: list[dict[str, Any]],
    checks: list[dict[str, Any]],
    first: str | None,
    second: str | None,
    declared: str | None,
) -> None:
    redline = line(*checks, declared=declared)
    sides = text(*old, date=first), text(*new, name="v2", date=second)
    mirror = {
        "red-line-met": "red-line-no-longer-met",
        "red-line-not-met": "red-line-undecided",
        "red-line-more-against": "red-line-less-against",
    }
    mirror |= {there: here for here, there in mirror.items()}
    there, back = turned(*sides, redline), turned(*reversed(sides), redline)
    assert [mirror[rule] for rule in there] == back


def test_what_goes_against_a_line_that_stays_unmet_is_told_as_it_goes_and_comes() -> None:
    two, one = text(GATE, {**GATE, "action": "paint"}), text(GATE, OTHER, name="v2")
    assert turned(two, one, line(NO_GATE)) == ["red-line-less-against"]
    assert turned(one, two, line(NO_GATE)) == ["red-line-more-against"]
    assert turned(two, two, line(NO_GATE)) == []
    registers = Registers(redlines=RedLines(redlines=(line(NO_GATE),)))
    (change,) = (each for each in judged(two, one, registers).changes if each.red_line)
    assert change.clause_before == "c1"
    assert "not met before and after, with less against it now" in change.message


def test_what_goes_at_one_place_and_comes_at_another_is_no_step() -> None:
    moved = text(OTHER, GATE, name="v2")
    assert turned(text(GATE, OTHER), moved, line(NO_GATE)) == []


def test_a_demand_that_stays_unmet_has_nothing_against_it() -> None:
    weaker = {**FENCE, "duration": "10 years"}
    lasting = line({"require": {**NO_FENCE["require"], "duration": "permanent"}})
    assert turned(text(weaker, OTHER), text(OTHER, name="v2"), lasting) == []


def test_a_paper_on_a_part_is_not_judged_on_what_it_does_not_speak_of() -> None:
    part = text(OTHER).model_copy(update={"covers": "part"})
    assert judge(part, line(NO_FENCE)).verdict == "not judged"
    assert judge(text(OTHER), line(NO_FENCE)).verdict == "not met"
    speaks = text({**FENCE, "kind": "permission"}).model_copy(update={"covers": "part"})
    assert judge(speaks, line(NO_FENCE)).verdict == "not met"
    assert judge(part, line({"forbid": {**OTHER}})).verdict == "not met"
    assert judge(part, line({**NO_FENCE, "when": {"issue": "hedge"}})).verdict == "not met"


@given(TERMS, CHECKS)
def test_covering_a_part_never_makes_a_verdict_harder(
    terms: list[dict[str, Any]], checks: list[dict[str, Any]]
) -> None:
    whole = text(*terms)
    part = whole.model_copy(update={"covers": "part"})
    of_whole, of_part = judge(whole, line(*checks)), judge(part, line(*checks))
    assert of_part.verdict == of_whole.verdict or of_whole.verdict == "not met"


@pytest.mark.parametrize("duration", [None, "unspecified"])
def test_what_is_left_out_is_unspecified(duration: str | None) -> None:
    wanted = {"require": {**NO_FENCE["require"], "duration": ["permanent", "unspecified"]}}
    term = {**FENCE, "duration": duration} if duration else FENCE
    assert judge(text(term), line(wanted)).verdict == "met"
    assert judge(text({**FENCE, "duration": "10 years"}), line(wanted)).verdict == "not met"


@pytest.mark.parametrize(
    ("holder", "verdict"), [("south", "not met"), ("north", "met"), (None, "touched")]
)
def test_a_recognition_whose_holder_is_not_said_may_be_anybodys(
    holder: str | None, verdict: str
) -> None:
    said = {"kind": "recognition", "issue": "land", "territory": "Islet", "mode": "unspecified"}
    wanted = {"forbid": {"kind": "recognition", "issue": "land", "holder": "south"}}
    term = {**said, "holder": holder} if holder else said
    assert judge(text(term), line(wanted, issues=["land"])).verdict == verdict


@given(TERMS, CHECKS)
def test_more_checks_never_make_a_line_met(
    terms: list[dict[str, Any]], checks: list[dict[str, Any]]
) -> None:
    one, both = judge(text(*terms), line(checks[0])), judge(text(*terms), line(*checks))
    assert both.verdict != "met" or one.verdict == "met"
    assert one.verdict != "not met" or both.verdict == "not met"


def test_no_words_say_that_silence_releases_anything() -> None:
    verdicts = ("not met", "met", "touched", "not judged", "declared later")
    said = [became(before, after) for before in verdicts for after in verdicts]
    assert len(said) == len(set(said))
    assert not [words for words in said if "releas" in words or "cross" in words]
    assert became("not met", "not judged") == "not judged now, the text is silent (before: not met)"
