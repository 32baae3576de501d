"""What texts state on an issue, and how far they say the same."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CI, revisions

from plans.model import Interest, Issue, Revision
from plans.negotiating import Cell, Overlap, cells_of, held, on_scale, overlap, rows_of, same
from plans.storing import Workspace
from plans.verbs._shared_findings import scale_findings

CAP = {"kind": "quantity", "issue": "army", "value": "600000 people", "role": "cap"}
MORE = {**CAP, "value": "800000 people"}
CARRIED = [{"attestation": "carried"}]


def text(*clauses: dict[str, Any], **fields: Any) -> Revision:
    numbered = [{"id": f"c{number}", **clause} for number, clause in enumerate(clauses)]
    return Revision.model_validate({"revision": "v1", "clauses": numbered, **fields})


def cell(*clauses: dict[str, Any], **fields: Any) -> Cell:
    return cells_of(text(*clauses, **fields)).get("army", Cell("army"))


def said(term: dict[str, Any], *how: str, **fields: Any) -> dict[str, Any]:
    cites = [{"source": f"s{n}", "attestation": each} for n, each in enumerate(how)]
    return {"terms": {"t": term}, "cites": cites, **fields}


@pytest.mark.parametrize(
    ("how", "state"),
    [
        ((), "stated"),
        (("published",), "stated"),
        (("published", "reported"), "reported"),
        (("single-source",), "one source"),
        (("single-source", "contested"), "contested"),
        (("inferred",), "inferred"),
        (("carried",), "carried"),
    ],
)
def test_the_weakest_support_gives_a_cell_its_name(how: tuple[str, ...], state: str) -> None:
    assert cell(said(CAP, *how)).state == state


def test_a_text_that_states_nothing_is_silent() -> None:
    assert cell({"text": "Nothing."}).state == "silent"
    assert not cell({"text": "Nothing."}).speaks


def test_the_support_of_the_term_goes_before_that_of_its_clause() -> None:
    carried = cell(said({**CAP, "cites": CARRIED}, "single-source"))
    assert (carried.state, carried.speaks) == ("carried", False)
    published = {**CAP, "cites": [{"source": "s", "attestation": "published"}]}
    assert cell(said(published, "carried")).state == "stated"


def test_a_cell_that_is_carried_in_part_speaks_and_all_of_it_is_compared() -> None:
    part = cell(said(CAP, "published"), said(MORE, "carried"))
    assert (part.state, part.speaks, part.confirmed) == ("stated", True, False)
    assert same(part, cell(said(CAP, "published"), said(MORE, "published")))
    assert not same(part, cell(said(CAP, "published")))


def test_an_open_cell_has_all_sides_of_its_bracket() -> None:
    found = cell(
        {
            "alternatives": [
                {"by": "us", "terms": {"t": CAP}},
                {"by": "eu", "text": "Other words."},
            ]
        }
    )
    (bracket,) = found.brackets
    assert found.state == "open"
    assert [(side.by, len(side.said)) for side in bracket.sides] == [(("us",), 1), (("eu",), 0)]


def test_a_bracketed_term_is_open_whatever_the_order_of_its_sides() -> None:
    wants = [{"by": "us", "value": "5 people"}, {"by": "eu", "value": "6 people"}]
    one = cell({"terms": {"t": {**CAP, "alternatives": wants}}})
    other = cell({"terms": {"t": {**CAP, "alternatives": wants[::-1]}}})
    swapped = [{**wants[0], "by": "eu"}, {**wants[1], "by": "us"}]
    assert one.state == "open"
    assert same(one, other)
    assert not same(one, cell({"terms": {"t": {**CAP, "alternatives": swapped}}}))


def test_only_a_text_that_says_so_is_agreed_and_says_between_whom() -> None:
    assert cell(said(CAP, "published")).agreed is None
    whole = cell(said(CAP, "published"), status="agreed", tabled_by=["us", "eu"])
    assert whole.agreed == ("us", "eu")
    clause = cell(said(CAP, "published", status="agreed"), tabled_by=["us"])
    assert clause.agreed == ("us",)
    assert cell(said(CAP, "carried"), status="agreed", tabled_by=["us"]).agreed is None
    part = cell(said(CAP, "published", status="agreed"), said(MORE, "published"), tabled_by=["us"])
    assert part.agreed is None


def test_a_row_counts_who_speaks_and_what_is_said() -> None:
    texts = [
        text(said(CAP)),
        text(said(MORE)),
        text(said(CAP)),
        text(),
        text(said(MORE, "carried")),
    ]
    (row,) = rows_of([cells_of(each) for each in texts])
    assert (row.speaking, row.values, row.alike, row.differs) == (3, 2, False, True)
    assert row.groups == ((0, 2), (1,))


def test_what_is_only_carried_never_makes_the_others_all_alike() -> None:
    alike = [text(said(CAP)), text(said(CAP))]
    (row,) = rows_of([cells_of(each) for each in alike])
    (more,) = rows_of([cells_of(each) for each in [*alike, text(said(MORE, "carried"))]])
    assert (row.alike, more.alike, more.differs) == (True, False, False)


def test_two_texts_are_counted_on_what_both_state() -> None:
    other = {**CAP, "issue": "navy"}
    one, two = text(said(CAP), said(other)), text(said(MORE), said(other))
    found = overlap(cells_of(one), cells_of(two))
    assert (found.both, found.same, found.first_alone, found.second_alone) == (2, 1, 0, 0)


def few(fields: dict[str, Any]) -> Revision:
    """A random text on few issues, so that texts meet."""

    def told(value: Any) -> Any:
        if isinstance(value, list):
            return [told(each) for each in value]
        if not isinstance(value, dict):
            return value
        found = {key: told(each) for key, each in value.items()}
        issue = "abc"[len(str(value["issue"])) % 3] if "kind" in found else None
        return {**found, "issue": issue} if issue else found

    return Revision.model_validate(told(fields))


texts = revisions.map(few)


@CI
@given(texts)
def test_a_text_says_the_same_as_itself_wherever_it_speaks(made: Revision) -> None:
    cells = cells_of(made)
    speaking = sum(each.speaks for each in cells.values())
    assert overlap(cells, cells_of(made)) == Overlap(speaking, speaking, 0, 0)


@CI
@given(st.lists(texts, min_size=1, max_size=4), st.integers(0, 9))
def test_the_order_of_texts_decides_nothing(made: list[Revision], seed: int) -> None:
    cells = [cells_of(each) for each in made]
    order = random.Random(seed).sample(range(len(made)), len(made))
    rows, moved = rows_of(cells), rows_of([cells[number] for number in order])
    for row, other in zip(rows, moved, strict=True):
        assert other.cells == tuple(row.cells[number] for number in order)
        assert _counts(row) == _counts(other)
        back = {frozenset(order[number] for number in group) for group in other.groups}
        assert back == set(map(frozenset, row.groups))


@CI
@given(st.lists(texts, min_size=1, max_size=3))
def test_a_silent_text_changes_no_count(made: list[Revision]) -> None:
    cells = [cells_of(each) for each in made]
    with_silence = rows_of([*cells, cells_of(text())])
    assert list(map(_counts, rows_of(cells))) == list(map(_counts, with_silence))


@CI
@given(st.lists(texts, min_size=2, max_size=3), st.integers(0, 99))
def test_carrying_a_clause_raises_nothing(made: list[Revision], seed: int) -> None:
    first, *others = made
    clauses = [clause.id for clause in first.walk()]
    if not clauses:
        return
    carried = _carried(first, random.Random(seed).choice(clauses))
    rest = [cells_of(each) for each in others]
    before, after = rows_of([cells_of(first), *rest]), rows_of([cells_of(carried), *rest])
    for was, now in zip(before, after, strict=True):
        assert now.speaking <= was.speaking
        assert now.alike <= was.alike
        assert (now.cells[0].agreed is not None) <= (was.cells[0].agreed is not None)
        for other in range(1, len(made)):
            assert same(now.cells[0], now.cells[other]) <= same(was.cells[0], was.cells[other])


def _counts(row: Any) -> tuple[Any, ...]:
    return row.id, row.speaking, row.values, row.alike, row.differs, row.open


def _carried(made: Revision, id: str) -> Revision:
    def told(value: Any) -> Any:
        if isinstance(value, list):
            return [told(each) for each in value]
        if not isinstance(value, dict):
            return value
        return {key: CARRIED if key == "cites" else told(each) for key, each in value.items()}

    def walked(clause: dict[str, Any]) -> dict[str, Any]:
        below = [walked(each) for each in clause.get("clauses", [])]
        found = {**clause, "clauses": below}
        return {**told({**found, "clauses": []}), "cites": CARRIED, "clauses": below} if (
            clause["id"] == id
        ) else found  # fmt: skip

    plain = made.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    return Revision.model_validate(
        {**plain, "clauses": [walked(each) for each in plain["clauses"]]}
    )


BAN = "prohibition"
SCALE = Issue.model_validate(
    {
        "title": "Membership of the club",
        "topic": "t",
        "scale": ["out", "frozen", "in"],
        "steps": [
            {"step": "out", "when": {"kind": BAN, "duration": ["permanent", "unspecified"]}},
            {"step": "frozen", "when": {"kind": BAN, "duration": {"below": "permanent"}}},
        ],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "step"),
    [
        ({"kind": "prohibition", "bearer": "a", "action": "join", "duration": "permanent"}, "out"),
        ({"kind": "prohibition", "bearer": "a", "action": "join"}, "out"),
        ({"kind": "prohibition", "bearer": "a", "action": "join", "duration": "9 years"}, "frozen"),
        ({"kind": "choice", "value": "in"}, "in"),
        ({"kind": "choice", "value": "beside"}, None),
        ({"kind": "permission", "bearer": "a", "action": "join"}, None),
    ],
)
def test_a_term_stands_on_a_scale_where_the_register_says(fields: Any, step: str | None) -> None:
    term = text({"terms": {"t": {"issue": "army", **fields}}}).clauses[0].terms["t"]
    found = on_scale(term, SCALE)
    assert (str(found) if found else None) == step


@pytest.mark.parametrize(
    ("declared", "until", "day", "holds"),
    [
        ("2025-11-20", None, "2025-11-19", False),
        ("2025-11-20", None, "2025-11-20", True),
        ("2025-11-20", "2025-12-14", "2025-12-13", True),
        ("2025-11-20", "2025-12-14", "2025-12-14", False),
        ("2025-11-20", "2025-12-14", "2025-12", False),
        ("2025-11", None, "2025-11-03", True),
        (None, None, None, True),
        ("2025-11-20", None, None, False),
    ],
)
def test_an_interest_holds_from_its_day_until_it_is_given_up(
    declared: str | None, until: str | None, day: str | None, holds: bool
) -> None:
    interest = Interest(issue="army", wants="higher", declared=declared, until=until)
    assert held(interest, day) == holds


def test_a_step_that_no_term_can_take_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "proposals"
    folder.mkdir()
    (folder / "issues.yaml").write_text(
        "topics: {t: Topic}\n"
        "issues:\n"
        "  club:\n"
        "    title: Club\n"
        "    topic: t\n"
        "    kinds: [prohibition]\n"
        "    scale: [out, in]\n"
        "    steps:\n"
        "      - {step: out, when: {kind: prohibition, duration: permanent}}\n"
        "      - {step: outside, when: {kind: prohibition}}\n"
        "      - {step: in, when: {kind: permision}}\n"
        "      - {step: in, when: {kind: permission}}\n"
        "      - {step: out, when: {kind: prohibition, lasting: permanent}}\n"
        "      - {step: out, when: {duration: permanent}}\n",
        "utf-8",
    )
    found = [(each.rule, each.message) for each in scale_findings(Workspace(tmp_path))]
    assert found == [
        ("scale-step", "'outside' is not on the scale of 'club'"),
        ("scale-step", "no term kind called 'permision'"),
        ("scale-step", "no permission is about this issue"),
        ("scale-step", "a prohibition has no 'lasting'"),
        ("scale-step", "a step has to say of which kind of term it is"),
    ]
